"""The readers, each with the endings of the files it reads. A new one is a file here and a line in the table."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from briefwright.readers.original import Original
from briefwright.unable import Unable


class Reader(NamedTuple):
    """A module of this folder with `read(name, data) -> Original`, and what it reads.

    `signature` is how the bytes of its files begin, `b""` where that says nothing: it counts for more than the ending.
    """

    module: str
    endings: tuple[str, ...]
    signature: bytes = b""


READERS: tuple[Reader, ...] = (Reader("text", (".txt", ".text", ".md", ".markdown", "")),)

_FOREIGN = (
    (b"%PDF-", "a PDF"), (b"PK\x03\x04", "a Word file or a ZIP archive"), (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"\x1f\x8b", "a compressed file"),
)  # fmt: skip
_NULS = 0.01
"""The share of NUL bytes from which what is no UTF-16 is no text."""


def read(name: str, data: bytes) -> Original:
    """An original from its file name and bytes. Raises Unable where no reader takes it."""
    reader = _reader(name, data)
    original: Original = import_module(f"briefwright.readers.{reader.module}").read(name, data)
    if not any(line.text for line in original.lines):
        raise Unable(f"{name} holds no text", "take one that does, such as a PDF with a text layer")
    return original


def _reader(name: str, data: bytes) -> Reader:
    """By how the bytes begin, else by the file's ending. Raises Unable."""
    for reader in READERS:
        if reader.signature and data.startswith(reader.signature):
            return reader
    for signature, what in _FOREIGN:
        if data.startswith(signature):
            raise Unable(f"{name} is {what}, which cannot be read", "save its text as UTF-8 in a .txt file")
    if not data.strip():
        raise Unable(f"{name} is empty", "name a file that holds text")
    head = data[: 1 << 16]
    if head.count(0) > _NULS * len(head) and not _wide(head):
        raise Unable(f"{name} is no text", "save its text as UTF-8 in a .txt file")
    ending = "." + name.rpartition(".")[2].lower() if "." in name else ""
    return next((reader for reader in READERS if ending in reader.endings), READERS[0])


def _wide(head: bytes) -> bool:
    """Whether bytes with many NULs are UTF-16 or UTF-32."""
    from briefwright.readers.encodings import decode

    decoded = decode(head[: len(head) // 4 * 4])
    return decoded.encoding.startswith(("utf-16", "utf-32")) and not decoded.faults
