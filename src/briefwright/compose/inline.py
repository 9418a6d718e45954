"""Prose -> pieces of running text, with the calls of notes in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefwright.compose import figures
from briefwright.compose.bound import Plan, Said
from briefwright.compose.document import Block, Inline
from briefwright.compose.endings import ended
from briefwright.compose.notes import Notes
from briefwright.compose.typography import pieces
from briefwright.languages import Language
from briefwright.prose import Block as ProseBlock
from briefwright.prose import Inline as ProseInline
from briefwright.prose import Item, Prose
from briefwright.spec import Brief
from briefwright.spec.figures import evaluate

_AFTER_CALL = re.compile(r"[.,;:!?…。，；：！？、]+[”’»」』\"')）\]】》]*|[”’»」』\")）]+[.,;:!?。，；：！？、]+")
_BEFORE = 24
"""Characters before a note's call that are kept to find it again."""


@dataclass(slots=True)
class Writer:
    """Writes the texts of one edition; `notes` fills in the order of print. `unit` is what the unit has printed.

    `bound` says what the notes of each text say of its bound figures.
    """

    brief: Brief
    language: Language
    notes: Notes
    bound: Mapping[int, Plan] = field(default_factory=dict)
    unit: list[str] = field(default_factory=list)
    unresolved: int = 0

    def line(self, prose: Prose | None, call: Inline | None = None) -> tuple[Inline, ...]:
        """A short field as running text: its blocks one after another, parted by line breaks.

        `call` is put behind it: the note of a `cite:` of the row or table.
        """
        out: list[Inline] = []
        self.unit.clear()
        prose = self._plan(prose).prose if prose else None
        for block in _leaves(prose.blocks if prose else ()):
            out += [Inline("break")] if out else []
            out += self._run(block.content, prose) if prose else ()
        return ended((*out, *((call,) if call else ())), self.language)

    def blocks(self, prose: Prose | None) -> tuple[Block, ...]:
        """A text as blocks."""
        return self._blocks(prose.blocks, self._plan(prose).prose, own_unit=True) if prose else ()

    def _blocks(self, blocks: Iterable[ProseBlock], prose: Prose, *, own_unit: bool) -> tuple[Block, ...]:
        return tuple(self._block(block, prose, own_unit=own_unit) for block in blocks)

    def _block(self, block: ProseBlock, prose: Prose, *, own_unit: bool) -> Block:
        """A block; a list item or block quotation is one unit, else a paragraph is."""
        if own_unit:
            self.unit.clear()
        match block.kind:
            case "list":
                items = tuple(self._item(item, prose) for item in block.items)
                return Block("list", items=items, ordered=block.ordered, start=block.start)
            case "quotation":
                return Block("quotation", blocks=self._blocks(block.blocks, prose, own_unit=False))
            case "code":
                return Block("code", text=block.text)
            case "rule":
                return Block("rule")
            case "heading":
                return Block("heading", content=self._whole(block.content, prose), level=block.level)
            case _:
                return Block("paragraph", content=self._whole(block.content, prose))

    def _item(self, item: tuple[ProseBlock, ...], prose: Prose) -> tuple[Block, ...]:
        self.unit.clear()
        return self._blocks(item, prose, own_unit=False)

    def _whole(self, content: tuple[ProseInline, ...], prose: Prose) -> tuple[Inline, ...]:
        return ended(self._run(content, prose), self.language)

    def _run(self, content: tuple[ProseInline, ...], prose: Prose) -> tuple[Inline, ...]:
        """Running text: what belongs to one note is gathered, and its call put where it stands."""
        waiting = _joined(self._with_figures(content, prose))
        out: list[Inline] = []
        while waiting:
            piece = waiting.pop(0)
            if piece.kind != "citation":
                after = bool(waiting) and waiting[0].kind == "citation"
                if after and piece.kind == "text" and not self.language.call_after_punctuation:
                    piece, waiting = _before_stop(piece, waiting, prose)
                out += self._piece(piece, prose, before_call=after, after_call=bool(out) and out[-1].kind == "call")
                continue
            group, waiting = _group(piece, waiting, prose)
            if waiting and waiting[0].kind == "text" and self.language.call_after_punctuation:
                moved, waiting = _moved(waiting)
                out += self._words(moved, before_call=True)
            out += self._call(group, prose)
        return tuple(out)

    def _piece(self, piece: ProseInline, prose: Prose, *, before_call: bool, after_call: bool) -> Iterator[Inline]:
        match piece.kind:
            case "text":
                words = piece.text.rstrip() if before_call else piece.text
                yield from self._words(words, before_call=before_call, after_call=after_call)
            case "emphasis" | "strong" | "link":
                yield Inline(piece.kind, children=self._run(piece.children, prose), url=piece.url)
            case "code":
                self.unit.append(piece.text)
                yield Inline("code", piece.text)
            case "image":
                yield Inline("image", piece.text, url=piece.url)
            case "break":
                yield Inline("break")
            case "figure":  # one that cannot be worked out: shown as written
                self.unresolved += 1
                yield Inline("unresolved", f"{{={prose.figures[piece.index].expression}}}")

    def _words(self, words: str, *, before_call: bool = False, after_call: bool = False) -> tuple[Inline, ...]:
        made = pieces(words, self.language, before_call=before_call, after_call=after_call)
        self.unit.append(plain(made))
        return made

    def _with_figures(self, content: Iterable[ProseInline], prose: Prose) -> Iterator[ProseInline]:
        """Bound figures as words, ends of source lines as spaces. One full stop ends an abbreviation and a sentence."""
        stopped = False
        for given in content:
            piece, ends = (_unstopped(given) if stopped else given), stopped
            stopped = ends and (
                given.kind == "citation" or (given.kind in ("text", "break") and not given.text.strip())
            )
            if piece.kind == "figure":
                found, _, _ = evaluate(prose.figures[piece.index].expression, self.brief.data)
                words = figures.in_words(found, self.language) if found else ""
                stopped = words.endswith(".")
                yield ProseInline("text", words) if found else piece
                if found and piece.index in self._plan(prose).calls:
                    yield ProseInline("citation", index=self._plan(prose).calls[piece.index])
            elif piece.kind == "break" and not piece.hard:
                yield ProseInline("text", " ")
            else:
                yield piece

    def _plan(self, prose: Prose) -> Plan:
        """What the notes of a text say of its bound figures."""
        return self.bound.get(id(prose)) or Plan(prose, {}, {})

    def _call(self, group: list[int], prose: Prose) -> tuple[Inline, ...]:
        citations = [prose.citations[index] for index in group]
        said = self._plan(prose).beside.get(citations[0].note, Said())
        items = [*(item for citation in citations for item in citation.items), *said.items]
        written = " ".join(
            c.written or " ".join(f"{i.key}:{'+'.join(r.id for r in i.refs)}" for i in c.items) for c in citations
        )
        return self.call(items, written, said.workings)

    def call(self, items: Iterable[Item], written: str, workings: Iterable[str] = ()) -> tuple[Inline, ...]:
        """The call of a new note for these items, with those that lead nowhere as written; all of it as written where
        none leads anywhere.
        """
        before = re.sub(r"[\s\u2060]+", "", "".join(self.unit))[-_BEFORE:]
        items = tuple(items)
        note = self.notes.add(items, before, workings)
        lost = written if note is None else "; ".join(f"@{key}:{name}" for key, name in self.notes.lost(items))
        self.unresolved += bool(lost)
        call = (Inline("call", note=note),) if note else ()
        shown = lost if note is None else f"[{lost}]"
        return (*call, Inline("unresolved", shown)) if lost else call


def _unstopped(piece: ProseInline) -> ProseInline:
    """The text behind an abbreviation, without a full stop of its own."""
    again = piece.kind == "text" and re.match(r"\.(?!\.)", piece.text)
    return replace(piece, text=piece.text[1:]) if again else piece


_STOP = re.compile(r"(?<![.,;:])[.,;:]$")
_ABBREVIATED = re.compile(r"\b(?:[а-я]|гг|др|пр|вв|тыс|руб|долл|им)\.$", re.IGNORECASE)
"""An end whose full stop is the abbreviation's own."""


def _before_stop(piece: ProseInline, waiting: list[ProseInline], prose: Prose) -> tuple[ProseInline, list[ProseInline]]:
    """The text without its last mark, which goes behind the citations that follow it."""
    words = piece.text.rstrip()
    if not _STOP.search(words) or _ABBREVIATED.search(words):
        return piece, waiting
    _, rest = _group(waiting[0], waiting[1:], prose)
    citations = waiting[: len(waiting) - len(rest)]
    return replace(piece, text=words[:-1]), [*citations, ProseInline("text", words[-1]), *rest]


def plain(content: Iterable[Inline]) -> str:
    """The words of running text, without calls."""
    return "".join(piece.text + plain(piece.children) for piece in content if piece.kind not in ("call", "image"))


def _leaves(blocks: Iterable[ProseBlock]) -> Iterator[ProseBlock]:
    """The paragraphs of some blocks, in the order of print."""
    for block in blocks:
        if block.content:
            yield block
        elif block.text:
            yield ProseBlock("paragraph", (ProseInline("code", block.text),))
        yield from _leaves(block.blocks)
        for item in block.items:
            yield from _leaves(item)


def _joined(content: Iterable[ProseInline]) -> list[ProseInline]:
    """Neighbouring words as one piece."""
    out: list[ProseInline] = []
    for piece in content:
        if piece.kind == "text" and out and out[-1].kind == "text":
            out[-1] = ProseInline("text", out[-1].text + piece.text)
        else:
            out.append(piece)
    return out


def _group(first: ProseInline, waiting: list[ProseInline], prose: Prose) -> tuple[list[int], list[ProseInline]]:
    """The citations that share a note with the first, and what is left."""
    note, group = prose.citations[first.index].note, [first.index]
    while waiting:
        blank = waiting[0].kind == "text" and not waiting[0].text.strip() and len(waiting) > 1
        following = waiting[1] if blank else waiting[0]
        if following.kind != "citation" or prose.citations[following.index].note != note:
            break
        group.append(following.index)
        waiting = waiting[2 if blank else 1 :]
    return group, waiting


def _moved(waiting: list[ProseInline]) -> tuple[str, list[ProseInline]]:
    """The punctuation that begins what follows a call, and what is left behind it."""
    m = _AFTER_CALL.match(waiting[0].text)
    if m is None:
        return "", waiting
    rest = waiting[0].text[m.end() :]
    return m[0], ([ProseInline("text", rest)] if rest else []) + waiting[1:]
