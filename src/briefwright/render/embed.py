"""Images of the workspace as data: URIs, so that a brief is one file."""

from __future__ import annotations

from base64 import b64encode

from briefwright.files import Files, Unreadable, join

_BY_START = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
NOTHING = "data:,"
"""What stands for an image that is not there or is none: its description is shown instead."""


def data_uri(files: Files, path: str) -> str:
    """An image of the workspace, by its path from the root, as a data: URI; NOTHING where there is none.

    What it is is told by its bytes, not by its name: a file that is no image is never carried along.
    """
    inside = join("", path)
    if inside is None:
        return NOTHING
    try:
        data = files.read(inside)
    except Unreadable:
        return NOTHING
    kind = media_type(data)
    return f"data:{kind};base64,{b64encode(data).decode('ascii')}" if kind else NOTHING


def media_type(data: bytes) -> str:
    """The media type of an image, by its first bytes; "" for what is no image."""
    for start, kind in _BY_START:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return "image/svg+xml" if head.startswith(b"<svg") or (head.startswith(b"<?xml") and b"<svg" in head) else ""
