"""The readers, each with its format and the endings of its files. A new one is a file here and a line in the table."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from briefwright.readers.original import Original
from briefwright.readers.signatures import FOREIGN, format_of, has_tags, refuse
from briefwright.unable import Unable


class Reader(NamedTuple):
    """A module of this folder with `read(name, data) -> Original`, named as its format is, and its files' endings.

    What the bytes show (`signatures.py`) counts for more than the ending.
    """

    module: str
    endings: tuple[str, ...]
    says: bool = False
    """Whether its `read` takes a third argument, which it tells how far it is."""


READERS: tuple[Reader, ...] = (
    Reader("text", (".txt", ".text", ".md", ".markdown", "")),
    Reader("html", (".html", ".htm", ".xhtml", ".shtml")),
    Reader("pdf", (".pdf",), says=True),
    Reader("docx", (".docx", ".docm", ".dotx", ".dotm")),
)
_BY_FORMAT = {reader.module: reader for reader in READERS}
_NAMES = {"pdf": "a PDF", "docx": "a Word file", "html": "a web page"}
_NULS = 0.01
"""The share of NUL bytes from which what is no UTF-16 is no text."""


def read(name: str, data: bytes, say: Callable[[str], None] | None = None) -> Original:
    """An original from its file name and bytes; `say` is told of each step of a long one. Raises Unable where no reader
    takes it.
    """
    reader = _reader(name, data)
    read_it = import_module(f"briefwright.readers.{reader.module}").read
    original: Original = read_it(name, data, say) if say and reader.says else read_it(name, data)
    if not any(line.text for line in original.lines):
        raise Unable(f"{name} holds no text", "take one that does, such as a PDF with a text layer")
    ending = _ending(name)
    if ending not in reader.endings and reader.module != "text":
        told = f"format: {_NAMES[reader.module]} by its content, although its name ends in {ending or 'nothing'}"
        original = original._replace(decisions=(told, *original.decisions))
    return original


def _ending(name: str) -> str:
    return "." + name.rpartition(".")[2].lower() if "." in name else ""


def _reader(name: str, data: bytes) -> Reader:
    """By the bytes where they show it, else by the file's ending. Raises Unable."""
    kind = format_of(data)
    if kind in _BY_FORMAT:
        return _BY_FORMAT[kind]
    if kind in FOREIGN:
        raise refuse(name, kind)
    if kind:
        raise Unable(f"{name} is {_NAMES[kind]}, which cannot be read", "save its text as UTF-8 in a .txt file")
    if not data.strip():
        raise Unable(f"{name} is empty", "name a file that holds text")
    head = data[: 1 << 16]
    if head.count(0) > _NULS * len(head) and not _wide(head):
        raise Unable(f"{name} is no text", "save its text as UTF-8 in a .txt file")
    if _ending(name) in _BY_FORMAT["html"].endings and has_tags(data):
        return _BY_FORMAT["html"]
    return _BY_FORMAT["text"]


def _wide(head: bytes) -> bool:
    """Whether bytes with many NULs are UTF-16 or UTF-32."""
    from briefwright.readers.encodings import decode

    decoded = decode(head[: len(head) // 4 * 4])
    return decoded.encoding.startswith(("utf-16", "utf-32")) and not decoded.faults
