"""PDFs written by hand, sound and hostile ones."""

from __future__ import annotations

import zlib

SENTENCE = b"BT /F1 12 Tf 72 700 Td (Hello there, this is a sentence.) Tj ET"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_FONTS = b"/Resources<</Font<</F1 5 0 R>>>>"


def written(objects: list[bytes]) -> bytes:
    """A file of some objects, the first of them its root."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + head + table + tail


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n" % (len(data), more) + data + b"\nendstream"


def page(content: bytes = SENTENCE, box: bytes = b"[0 0 612 792]", filtered: bytes = b"") -> bytes:
    """A file of one page."""
    return written([
        _CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox" + box + b"/Contents 4 0 R" + _FONTS + b">>",
        stream(content, filtered), _FONT,
    ])  # fmt: skip


def bomb(megabytes: int) -> bytes:
    """A page whose content is a few thousand times as large when unpacked."""
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes)) + packer.flush()
    return page(data, filtered=b"/Filter/FlateDecode")


def many_pages(count: int) -> bytes:
    """One page, many times over."""
    return written([
        _CATALOG, b"<</Type/Pages/Kids[" + b"3 0 R " * count + b"]/Count %d>>" % count,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R" + _FONTS + b">>", stream(SENTENCE), _FONT,
    ])  # fmt: skip


def in_circles() -> bytes:
    """A tree of pages whose branches are itself."""
    return written([_CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4>>"])


def without_text() -> bytes:
    """A page that is a picture."""
    return written([
        _CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        stream(b"q 100 0 0 100 0 0 cm /X Do Q"),
        stream(b"\0", b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"),
    ])  # fmt: skip


def outlined_in_circles() -> bytes:
    """A bookmark that follows and holds itself."""
    return written([
        b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R" + _FONTS + b">>", stream(SENTENCE), _FONT,
        b"<</First 7 0 R/Last 7 0 R>>",
        b"<</Title(Hello)/Parent 6 0 R/Next 7 0 R/First 7 0 R/Dest[3 0 R /Fit]>>",
    ])  # fmt: skip
