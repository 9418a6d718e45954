"""A bibliography of whatever kind, told by what stands in it."""

from __future__ import annotations

import re

from briefwright.ingest.library.match import Library
from briefwright.readers.encodings import decode
from briefwright.unable import Unable

_LARGEST = 32 << 20
_LARGEST_BIBTEX = 8 << 20
"""BibTeX takes several seconds for each megabyte."""
_RIS = re.compile(r"\s*TY\s{1,2}-")


def read_library(path: str, data: bytes) -> Library:
    """The entries of a file. Raises Unable, with the line where it is known, for what cannot be read."""
    if len(data) > _LARGEST:
        raise Unable(
            f"{path} has {len(data) >> 20} MB, more than any bibliography ({_LARGEST >> 20} MB)", "export less"
        )
    decoded = decode(data)
    text = decoded.text.lstrip("\ufeff")
    if decoded.faults:
        line = text[: text.index("\ufffd")].count("\n") + 1
        raise Unable(f"{path}:{line}: this is no text in {decoded.encoding}", "export it in UTF-8")
    if "\0" in text:
        raise Unable(f"{path}:{text[: text.index(chr(0))].count(chr(10)) + 1}: a NUL is in it", "export it anew")
    start = text.lstrip()[:1]
    if start in ("[", "{") and not re.match(r"\s*\{?\s*@", text):
        from briefwright.ingest.library.csl_json import read_csl_json

        return Library(path, tuple(read_csl_json(path, text)))
    if _RIS.match(text):
        from briefwright.ingest.library.ris import read_ris

        return Library(path, tuple(read_ris(path, text)))
    if "@" in text:
        from briefwright.ingest.library.bibtex import read_bibtex

        if len(data) > _LARGEST_BIBTEX:
            raise Unable(f"{path} has {len(data) >> 20} MB, too much BibTeX", "export it as CSL-JSON, or less of it")
        entries, faults = read_bibtex(path, text)
        return Library(path, tuple(entries), tuple(faults))
    raise Unable(f"{path} is no bibliography", "CSL-JSON, BibTeX and RIS can be read")
