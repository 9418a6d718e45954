"""A digest as a brief that cites the original: each of its sentences and cells for the lines that it digests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from briefwright.check.run import check
from briefwright.corpus import Passage, Source
from briefwright.files import Overlay
from briefwright.finding import Finding
from briefwright.settings import Settings
from briefwright.span import Span
from briefwright.text.sentences import sentences
from originals.figures import lines_of

CODES = ("figure-unsupported", "quote-mismatch")
LANGUAGES = ("zh", "en", "ru")
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f—…·]"
# A line of the original ends within a word: of Chinese anywhere, else within a number or an address.
_WITHIN = re.compile(r"(?<=\d)\s*\n\s*(?=\d)|(?<=[/-])\s*\n\s*(?=\w)")
_END = re.compile(rf"(?<={_WIDE})\s*\n\s*(?=\S)|(?<=\S)\s*\n\s*(?={_WIDE})")
_ADDRESS = re.compile(r"https?://\S+")
_TYPED = re.compile(r"([\\`*_{}\[\]<>#|~^$@])")


def findings(digest: Source, original: str) -> Iterator[tuple[str, Finding]]:
    """What `check` finds in a digest that is held against its original, each with the ID of the passage."""
    key = f"{digest.key}-original"
    files = {f"seeds/{key}.md": _source(digest, original, key).encode()}
    for language in LANGUAGES:
        said = [passage for passage in digest.passages.values() if _language(digest, passage) == language]
        head = {"kind": "country", "subjects": ["MNG"], "title": "Digest", "as_of": "2026-11-20", "language": language}
        spec = {**head, "sections": [_block(passage, language, key) for passage in said]}
        files[f"briefings/{language}.yaml"] = yaml.safe_dump(spec, allow_unicode=True, width=1 << 30).encode()
    found = check(Overlay(files), Settings(select=CODES)).findings
    assert not [one for one in found if one.code not in CODES], found[0]
    for one in found:
        yield one.passage or "", one


def _language(digest: Source, passage: Passage) -> str:
    """The language in which a passage is held: that of the digest where its own is none of ours."""
    own = digest.language_of(passage)[:2]
    return own if own in LANGUAGES else digest.language[:2]


def _source(digest: Source, original: str, key: str) -> str:
    """The lines of the original as a source with the digest's IDs."""
    said = {name: digest.metadata[name] for name in ("type", "language", "issued") if name in digest.metadata}
    parts = [f"---\n{yaml.safe_dump({'key': key, 'title': 'Original', **said}, allow_unicode=True)}---\n"]
    for passage in digest.passages.values():
        runs = (_WITHIN.sub("", lines_of(original, one)) for one in (passage.lines or "").split(","))
        words = _END.sub("", "\n".join(runs)).replace("[^", "[ ^")
        lines = [re.sub(r"^(?=[#|{\[])", r"\\", line) for line in words.split("\n") if line.strip()]
        parts.append(f"{{#{passage.id} lang={digest.language_of(passage)}}}\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def _block(passage: Passage, language: str, key: str) -> dict[str, Any]:
    """A section of the brief that says what a passage of the digest says."""
    cite = f"{key}:{passage.id}"
    blocks: list[Any] = []
    for part in passage.text.split("\n\n"):
        if part.startswith("|"):
            head, rows = _table(part)
            blocks.append({"table": {"caption": "Table", "columns": head, "rows": rows, "cite": cite}})
        else:
            blocks.append(" ".join(f"{words}[@{cite}]" for words in _sentences(part, language)))
    return {"heading": passage.id, "text": blocks}


def _sentences(words: str, language: str) -> list[str]:
    words = " ".join(words.split("\n"))
    addresses = [Span(*m.span()) for m in _ADDRESS.finditer(words)]
    found = sentences(words, (), language, addresses)
    return [_TYPED.sub(r"\\\1", words[s.start : s.end].strip()) for s in found]


def _table(words: str) -> tuple[list[str], list[list[str]]]:
    """The head and the rows of a table written with pipes."""
    rows = [[_TYPED.sub(r"\\\1", cell.strip()) for cell in line.strip("| ").split(" | ")] for line in words.split("\n")]
    return rows[0], rows[2:]
