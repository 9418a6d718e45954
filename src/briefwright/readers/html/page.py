"""A page from its bytes to an original."""

from __future__ import annotations

from collections import Counter

from briefwright.readers import bounds
from briefwright.readers.html.metadata import read_metadata
from briefwright.readers.html.notes import find_notes
from briefwright.readers.html.regions import find_regions
from briefwright.readers.html.tree import decoded, parsed
from briefwright.readers.html.walk import walk
from briefwright.readers.original import Original, lines_of
from briefwright.unable import Unable


def read(name: str, data: bytes) -> Original:
    """The blocks of a page. Raises Unable where it holds no text, or more than is read."""
    what = "has {0}; of a page no more than {1} are read"
    bounds.at_most(bounds.HTML, len(data), name, what, "save the article alone")
    text = decoded(data)
    root = parsed(name, text.text)
    body = root.find("body")
    if body is None:
        raise Unable(f"{name} holds no text", "name a page that does")
    metadata = read_metadata(root)
    own = (name, str(metadata.get("URL", "")))
    notes = find_notes(body, own)
    regions = find_regions(body, {*notes.begins, *notes.calls})
    blocks, lines = lines_of(*walk(name, body, notes, regions))
    told = [f"encoding: {text.encoding}"]
    if text.faults:
        told.append(f"encoding: {text.faults} places make no sense in it and were read as U+FFFD")
    left = Counter(block.reason for block in blocks if block.reason)
    if left:
        told.append("web page: left out " + ", ".join(f"{n} of {reason}" for reason, n in left.most_common()))
    if notes.markers:
        told.append(f"notes: {len(notes.markers)} by links to them")
    scripts = sum(1 for _ in body.iter("script", "style"))
    if scripts:
        told.append(f"scripts and styles: {scripts}, none run")
    return Original(name, lines, metadata, tuple(told), web=True, blocks=blocks, markers=notes.markers)
