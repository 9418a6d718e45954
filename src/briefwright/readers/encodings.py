"""Which encoding some bytes are in: UTF-8 and UTF-16 by their form, older ones by the text that comes out."""

from __future__ import annotations

import codecs
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
"""Bytes of which an older encoding is judged."""

# Of the commonest characters a text of the language has a tenth and more; bytes misread have a few in a hundred.
_HAN = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行"
    "學這個為國時來們對會動產過說種與從業於發經現實進體關問題開間無後"
)
_KANA = frozenset("のにはをがたでてとしれさいるなかもまコンストルリア")
_CYRILLIC = frozenset("оеаинтсрвлкмдпуяыьгзб")
_WESTERN = frozenset("“”‘’—–…«»éèàùäöüßñçêâîôûëïáíóú§°")
_LEVEL_ONE = {"gb18030": range(0xB0, 0xD8), "big5hkscs": range(0xA4, 0xC7)}
"""The lead bytes of the few thousand characters that are in use, by encoding."""
_OLDER = (*_LEVEL_ONE, "shift_jis", "cp1251", "koi8-r", "cp866", "cp1252")


class Decoded(NamedTuple):
    """A text, the name of the encoding it was in, and how many bytes made no sense in it (each is U+FFFD)."""

    text: str
    encoding: str
    faults: int = 0


def decode(data: bytes) -> Decoded:
    """The text of some bytes, whatever they are."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(data, name)
    if (wide := _utf_16(data)) is not None:
        return _decoded(data, wide)
    if (text := _strictly(data, "utf-8")) is not None:
        return Decoded(text, "utf-8")
    return _decoded(data, _likeliest(data))


def _utf_16(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: of ASCII characters every second byte is NUL, in ever the same place."""
    head = data[:_SAMPLE]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) < 4 or max(even, odd) < max(2, len(head) // 40) or min(even, odd) * 20 > max(even, odd):
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    return name if _strictly(data[: len(data) // 2 * 2], name) is not None else None


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _decoded(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    label = name.removesuffix("-sig")
    return Decoded(text, label, text.count("\ufffd") if _strictly(data, name) is None else 0)


def _likeliest(data: bytes) -> str:
    """The encoding that makes the likeliest text of a sample; UTF-8 where none makes sense of it."""
    sample = data[:_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    faults = sample.decode("utf-8", "replace").count("\ufffd")
    if faults * 12 < high:  # nearly all of it is UTF-8: a broken place does not make it another
        return "utf-8"
    return max(_OLDER, key=lambda name: _likelihood(sample, name))


def _likelihood(sample: bytes, name: str) -> float:
    """How like a text of its language a sample is in an encoding: about 1 where it is one, low where it is none."""
    text = sample.decode(name, "replace")
    beyond = [c for c in text if c > "\x7f"]
    if not beyond:
        return 0.0
    faults = sum(c == "\ufffd" or "\x80" <= c < "\xa0" or "\ue000" <= c < "\uf900" for c in beyond)
    return _share(beyond, name, len(text)) - 10 * faults / len(beyond)


def _share(beyond: list[str], name: str, size: int) -> float:
    """The share of likely characters among those beyond ASCII."""
    if name in _LEVEL_ONE:
        han = [c for c in beyond if c >= "\u3400"] or ["\u3400"]
        used = sum(_lead(c, name) in _LEVEL_ONE[name] for c in han) / len(han)
        return 0.5 * used + min(0.5, 2 * sum(c in _HAN for c in han) / len(han))
    if name == "shift_jis":
        return min(1.0, 2 * sum(c in _KANA for c in beyond) / len(beyond))
    if name == "cp1252":  # a Western text is ASCII with some quotation marks and accents
        known = sum(c in _WESTERN for c in beyond) / len(beyond)
        return known if len(beyond) < 0.1 * size else 0.05 * known
    return sum(c in _CYRILLIC for c in beyond) / len(beyond)


def _lead(character: str, name: str) -> int:
    """The first byte of a character of two bytes, else 0."""
    data = character.encode(name, "replace")
    return data[0] if len(data) == 2 else 0
