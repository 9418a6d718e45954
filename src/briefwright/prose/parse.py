"""The one entry: the value of a text, with its map to the file, becomes a `Prose`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefwright.memo import Memo
from briefwright.prose.blocks import Inline
from briefwright.prose.collect import Collector, Standing
from briefwright.prose.coverage import coverage
from briefwright.prose.located import located
from briefwright.prose.places import mapped
from briefwright.prose.quotations import Cited, block_quotations, extended, quotations
from briefwright.prose.silencers import fault, silencer
from briefwright.prose.tree import Comment, blocks, read_all, units
from briefwright.prose.values import FIGURE, Citation, CiteValue, Paragraph, Prose, Quotation, Silencer, Where
from briefwright.span import Problem, Runs, Span
from briefwright.text.marks import pairs
from briefwright.text.sentences import sentences

_UNUSUAL = re.compile(r"\r\n?|\0")
_URL = re.compile(
    r"(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]*+://|www\.|(?:[A-Za-z0-9-]++\.)+[A-Za-z]{2,}/)"
    r"[^\s<>\"，。；：！？…（）【】《》「」『』“”‘’«»]*[^\s<>\"，。；：！？…（）【】《》「」『』“”‘’«».,:;!?')\]]"
)


def parse(
    value: str,
    file: Runs,
    language: str,
    *,
    citable: bool = True,
    cite: tuple[CiteValue, ...] = (),
    inline: bool = False,
) -> Prose:
    """Read a text once; the same words again, wherever they stand in the file, are not read anew.

    `file` maps the value to the file, `language` is a code such as `zh`. Where it is not `citable`, a citation is
    an `invalid-citation`. `cite` holds the values of the `cite:` beside it: one citation at its end that covers all
    of it. With `inline` the value is running text whatever it begins with: a cell `-` is no empty list.
    """
    value, file = _normal(value, file)
    arguments = (value, language, citable, inline, bool(cite))
    read_once, before = _READ.get(arguments, lambda: _read(*arguments))
    return located(read_once, file, cite, before)


_READ: Memo[tuple[str, str, bool, bool, bool], tuple[Prose, int]] = Memo(4096)


def _read(value: str, language: str, citable: bool, inline: bool, by_cite: bool) -> tuple[Prose, int]:
    """A text with its places in the value itself, and the number of its problems that stand before those of a `cite:`.

    With `by_cite` its last citation is an empty one that stands for the `cite:`.
    """
    from briefwright.prose.markdown import tokens  # markdown-it is loaded only where a text is read

    file = Runs()
    file.add(0, len(value))
    read_tokens = tokens(value, inline=inline)
    reads, comments = read_all(read_tokens, value)
    paragraphs = tuple(one.paragraph for one in reads)
    collector = Collector(paragraphs, file, citable=citable)
    for number, one in enumerate(reads):
        for found in one.found:
            collector.take(number, found)
    contents = [one.nodes for one in reads]
    if by_cite:
        contents = _with_cite(contents, len(collector.citations))
        collector.take_cite(joined=bool(reads) and reads[-1].cited)
    silencers, wrong = _silencers(comments, file)
    marks = [pairs(_without_code(paragraph)) for paragraph in paragraphs]
    ends = tuple(_sentences(paragraph, pairs_, language) for paragraph, pairs_ in zip(paragraphs, marks, strict=True))
    all_units = units(reads)
    citations, quoted = _cover(collector, marks, ends, all_units, by_cite=by_cite)
    prose = Prose(
        value=value,
        file=file,
        blocks=blocks(read_tokens, contents),
        paragraphs=paragraphs,
        units=all_units,
        sentences=ends,
        citations=citations,
        quotations=quoted,
        figures=tuple(collector.figures),
        links=tuple(collector.links),
        images=tuple(collector.images),
        silencers=silencers,
        problems=(*collector.problems, *wrong),
    )
    return prose, len(collector.problems)


def _normal(value: str, file: Runs) -> tuple[str, Runs]:
    """A value with LF for every line end and without NUL, and its map to the file."""
    if not _UNUSUAL.search(value):
        return value, file
    runs, parts, at = Runs(), [], 0
    for match in _UNUSUAL.finditer(value):
        runs.add(at, match.start() - at)
        runs.add(match.start(), 1, match.end() - match.start())
        parts += [value[at : match.start()], "\ufffd" if match[0] == "\0" else "\n"]
        at = match.end()
    runs.add(at, len(value) - at)
    return "".join([*parts, value[at:]]), mapped(file.span(*runs.span(n, n + 1)) for n in range(runs.length))


def _with_cite(contents: Sequence[tuple[Inline, ...]], index: int) -> list[tuple[Inline, ...]]:
    """The paragraphs' nodes with the citation of a `cite:` at the end of the last.

    A text without words is not printed, so that there is nothing that it could cover.
    """
    closing = (Inline("citation", index=index),)
    return [*contents[:-1], contents[-1] + closing] if contents else []


def _silencers(comments: Iterable[Comment], file: Runs) -> tuple[tuple[Silencer, ...], tuple[Problem, ...]]:
    found = [silencer(comment.words, file.span(*comment.span)) for comment in comments]
    silencers = tuple(one for one in found if one is not None)
    return silencers, tuple(problem for one in silencers if (problem := fault(one)) is not None)


def _without_code(paragraph: Paragraph) -> str:
    """A paragraph's plain text with figures for the characters of code: marks in these are none."""
    if not any(piece.kind == "code" for piece in paragraph.pieces):
        return paragraph.plain
    plain = paragraph.plain
    parts = (
        plain[slice(*p.plain)] if p.kind != "code" else FIGURE * (p.plain.end - p.plain.start) for p in paragraph.pieces
    )
    return "".join(parts)


def _sentences(paragraph: Paragraph, marks: Sequence[Span], language: str) -> tuple[Span, ...]:
    """The sentences of a paragraph; nothing ends in code or a URL."""
    dead = [piece.plain for piece in paragraph.pieces if piece.kind == "code"]
    if "/" in paragraph.plain or "www." in paragraph.plain:
        dead = _merged([*dead, *(Span(*match.span()) for match in _URL.finditer(paragraph.plain))])
    return sentences(paragraph.plain, marks, language, dead)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Stretches in order, those that overlap as one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _cover(
    collector: Collector,
    marks: Sequence[Sequence[Span]],
    ends: Sequence[Sequence[Span]],
    all_units: Sequence[Sequence[int]],
    *,
    by_cite: bool,
) -> tuple[tuple[Citation, ...], tuple[Quotation, ...]]:
    """The citations with what they cover, and the quotations; with `by_cite` the last citation covers all."""
    paragraphs, drafts = collector.paragraphs, collector.citations
    stands = [draft.stand for draft in drafts]
    inner = stands[:-1] if by_cite else stands
    covers = coverage(all_units, [paragraph.plain for paragraph in paragraphs], ends, inner)
    if by_cite:
        covers.append(frozenset(Where(p, n) for p, spans in enumerate(ends) for n in range(len(spans))))
    cited = Cited(tuple(stands), tuple(covers))
    in_blocks = block_quotations(paragraphs, ends, cited)
    quoted = quotations(paragraphs, marks, ends, in_blocks, cited, collector.place)
    wider = extended(cited, in_blocks, ends)
    return tuple(_citation(draft, wide) for draft, wide in zip(drafts, wider, strict=True)), quoted


def _citation(draft: Standing, covers: frozenset[Where]) -> Citation:
    stand = draft.stand
    return Citation(
        draft.span, draft.written, draft.items, draft.sound, stand.paragraph, stand.offset, draft.note, covers
    )
