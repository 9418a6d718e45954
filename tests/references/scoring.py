"""How much of what a person read in some notes is read again, variable by variable.

A line of labels is `FILE-SOURCE:nID | name=value | …`; a line that begins with `+` is a further citation of the note
above it, `none` a note that cites nothing. `begin…end` stands for the words of the note from one to the other. Of a
name with `?` a value may be given or not; `s` may be a container or a publisher; `/` parts what is right alike.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from briefwright.references import Citation, Reading

NAMES = {
    "t": "title", "a": "author", "c": "container", "s": "container", "d": "date", "v": "volume", "i": "issue",
    "p": "page", "ppage": "page", "u": "URL", "pub": "publisher", "pl": "place", "e": "editor", "sec": "section",
    "ibid": "stands for",
}  # fmt: skip
_CSL = {
    "title": "title", "issued": "date", "volume": "volume", "issue": "issue", "URL": "URL", "publisher": "publisher",
    "publisher-place": "place", "container-title": "container", "author": "author", "editor": "editor",
}  # fmt: skip
Label = dict[str, str]


def labels(path: Path, notes: Mapping[str, str]) -> dict[str, list[Label]]:
    found: dict[str, list[Label]] = {}
    key = ""
    for line in path.read_text("utf-8").splitlines():
        head, *parts = line.split(" | ")
        key = key if head == "+" else head
        wanted = found.setdefault(key, [])
        if parts != ["none"]:
            pairs = (part.split("=", 1) for part in parts)
            wanted.append({name: _spelt_out(value, notes[key]) if "…" in value else value for name, value in pairs})
    return found


def _spelt_out(value: str, note: str) -> str:
    begin, _, end = value.partition("…")
    start = note.index(begin)
    return note[start : note.index(end, start + len(begin)) + len(end)]


def _bare(words: Any) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", str(words)).casefold() if c.isalnum())


def _name(name: Mapping[str, str]) -> str:
    return "".join(sorted(_bare(name.get("literal") or name.get("family", "") + name.get("given", ""))))


def _same(name: str, want: str, have: Any) -> bool:
    if name in ("author", "editor"):
        wanted = [["".join(sorted(_bare(way))) for way in one.split("/")] for one in want.split(";")]
        return len(wanted) == len(have) and all(
            _name(h) in w and _split(x, h) for w, x, h in _three(wanted, want, have)
        )
    if name == "URL":
        return want.rstrip(".") == str(have)
    return _bare(want) == _bare(have) if name != "date" else want == str(have)


def _three(wanted: list[list[str]], want: str, have: list[Any]) -> Iterator[tuple[list[str], str, Any]]:
    return zip(wanted, want.split(";"), have, strict=True)


def _split(want: str, have: Mapping[str, str]) -> bool:
    """Whether a family name that is given is the right one."""
    families = [_bare(way.partition(",")[0]) for way in want.split("/")]
    return "given" not in have or _bare(have["family"]) in families


def _given(one: Citation) -> dict[str, Any]:
    given = {ours: one.fields[name] for name, ours in _CSL.items() if name in one.fields}
    if one.locator:
        given[one.label] = one.locator
    return given


class Score:
    """Of each variable how many there are, were given and are right; and what went wrong, in words."""

    def __init__(self) -> None:
        self.wanted, self.given, self.right = Counter[str](), Counter[str](), Counter[str]()
        self.told: list[str] = []

    def note(self, key: str, wanted: list[Label], reading: Reading) -> None:
        names = [label["ibid"] for label in wanted if "ibid" in label]
        self._count(f"{key}", "stands for", names[0] if names else "", reading.stands_for)
        left = [_given(one) for one in reading.citations]
        for label in wanted:
            best = max(left, key=lambda have: self._likeness(label, have), default=None)
            if best is None or (not self._likeness(label, best) and len(left) != len(wanted)):
                best = {}
            elif best in left:
                left.remove(best)
            self._citation(key, label, dict(best), taken="ibid" in label)
        for more in left:
            for name, value in more.items():
                self._count(key, name, "", value)

    def _likeness(self, label: Label, have: Mapping[str, Any]) -> int:
        pairs = ((NAMES.get(name.lstrip("?"), ""), value) for name, value in label.items())
        return sum(name in have and _same(name, value, have[name]) for name, value in pairs if name != "stands for")

    def _citation(self, key: str, label: Label, have: dict[str, Any], *, taken: bool) -> None:
        """`taken`: what an earlier note gives is not counted against the note's own words."""
        for short, value in label.items():
            name = NAMES.get(short.lstrip("?"), "")
            if short == "s" and "container" not in have and "publisher" in have:
                have["container"] = have.pop("publisher")
            if name == "stands for" or not name:
                continue
            if taken or (short.startswith("?") and (name not in have or _same(name, value, have[name]))):
                have.pop(name, None)
            else:
                self._count(key, name, value, have.pop(name, ""))
        for name, value in have.items() if not taken else ():
            self._count(key, name, "", value)

    def _count(self, key: str, name: str, want: str, have: Any) -> None:
        self.wanted[name] += bool(want)
        self.given[name] += bool(have)
        good = bool(want and have and _same(name, want, have))
        self.right[name] += good
        if not good and (want or have):
            self.told.append(f"{key} {name}: {want!r} is read as {have!r}")

    def precision(self, name: str) -> float:
        return self.right[name] / max(1, self.given[name])

    def recall(self, name: str) -> float:
        return self.right[name] / max(1, self.wanted[name])
