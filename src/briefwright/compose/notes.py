"""The notes of an edition: numbered in the order of print, worded by its citation style."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from briefwright.citation_styles import Cited, Place, Work
from briefwright.citation_styles.interface import Position
from briefwright.citation_styles.places import circled
from briefwright.compose.document import CitedPassage, Inline, Note
from briefwright.compose.endings import ended
from briefwright.compose.references import references
from briefwright.compose.typography import pieces
from briefwright.compose.wording import spoken
from briefwright.corpus import Corpus, Passage, Source
from briefwright.languages import Language
from briefwright.prose import Item


class Notes:
    """Gathers the notes of one edition as its texts are written.

    `restarting`: the numbers begin anew on each page. `afresh` are the notes, by their numbers through the brief, that
    must not lean on the note before them (同上), as they are the first of a page.
    """

    def __init__(
        self,
        corpus: Corpus,
        language: Language,
        style: str,
        keys: Iterable[str],
        *,
        restarting: bool = False,
        afresh: Collection[int] = (),
    ) -> None:
        self._corpus, self._language, self._afresh = corpus, language, afresh
        sources = (source for key in sorted(keys) if (source := corpus.source(key)) is not None)
        self.references = references(language, style, sources, restarting=restarting)
        self.notes: list[Note] = []
        self.cited: dict[str, dict[str, None]] = {}
        """The passages cited of each source, both in the order of their first citation."""
        self._first: dict[str, int] = {}
        self._last: str | None = None
        self._said: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []

    def source(self, key: str) -> Source:
        """A source that was cited."""
        found = self._corpus.source(key)
        assert found is not None, key
        return found

    def work(self, key: str) -> Work:
        """A source as a work to cite."""
        return self.references.works[key]

    def name(self, key: str) -> tuple[Inline, ...]:
        """The shortest words for a source."""
        return self.references.name(key)

    def add(self, items: Iterable[Item], before: str, workings: Iterable[str] = ()) -> Note | None:
        """A new note that cites these items, or None where none of them leads to a passage.

        `workings` are sentences behind the citation: how bound figures were worked out.
        """
        number = len(self.notes) + 1
        cited: list[Cited] = []
        shown: list[CitedPassage] = []
        items = tuple(items)
        for item in items:
            found = self._passages(item)
            if found is not None:
                cited += self._places(item, *found, number)
                shown += [self._shown(found[0], passage) for passage in found[1]]
        if not cited:
            return None
        cited = self._repeated(_merged(cited))
        self._remember(cited, number)
        content, text = self.references.note(cited)
        for working in workings:
            content = ended(
                (*content, *pieces(f"{self._language.workings.space}{working}", self._language)), self._language
            )
            text = spoken(content)
        note = Note(number, circled(number), content, text, before, tuple(dict.fromkeys(shown)), items[0].span)
        self.notes.append(note)
        return note

    def lost(self, items: Iterable[Item]) -> list[tuple[str, str]]:
        """The key and ID of each passage that these items cite and that is not there."""
        refs = [ref for item in items for ref in item.refs]
        sources = {ref.key: self._corpus.source(ref.key) for ref in refs}
        return [(r.key, r.id) for r in refs if (source := sources[r.key]) is None or source.passage(r.id) is None]

    def _repeated(self, cited: list[Cited]) -> list[Cited]:
        """The places, marked where the note before prints the very same."""
        said = [(place.work.key, place.pages, place.named) for place in cited]
        same, self._said = said == self._said, said
        again = len(cited) == 1 and cited[0].position == "again" and not cited[0].second_hand
        return [replace(cited[0], same=True)] if same and again else cited

    def _remember(self, cited: list[Cited], number: int) -> None:
        """Which work may be cited as the same again: the only one of the last note, and not at second hand."""
        keys = {place.work.key for place in cited}
        alone = len(keys) == 1 and not any(place.second_hand for place in cited)
        self._last = cited[0].work.key if alone else None
        for key in keys:
            if self._first.get(key) == number and not alone:
                self._first[key] = 0  # by its number alone it would not be told which work is meant

    def _passages(self, item: Item) -> tuple[Source, list[Passage]] | None:
        source = self._corpus.source(item.key)
        passages = [p for ref in item.refs if (p := source.passage(ref.id))] if source else []
        return (source, passages) if source and passages else None

    def _places(self, item: Item, source: Source, passages: list[Passage], number: int) -> list[Cited]:
        """The places of an item: its passages together, and each note of the source that is cited by itself."""
        known = self.cited.setdefault(source.key, {})
        known.update(dict.fromkeys(passage.id for passage in passages))
        groups: list[tuple[list[Passage], str]] = []
        plain = [p for p in passages if p.kind != "note"]
        if plain:
            groups.append((plain, ""))
        groups += [([p], " ".join(p.text.split())) for p in passages if p.kind == "note"]
        out: list[Cited] = []
        for i, (group, second_hand) in enumerate(groups):
            position = self._position(source.key, number)
            self._first.setdefault(source.key, number)
            out.append(
                Cited(
                    work=self.work(source.key),
                    position=position,
                    places=tuple(Place(p.page, p.id) for p in group),
                    prefix=item.prefix if i == 0 else "",
                    suffix=item.suffix if i == len(groups) - 1 else "",
                    second_hand=second_hand,
                    note=self._first[source.key],
                )
            )
        return out

    def _position(self, key: str, number: int) -> Position:
        if key not in self._first:
            return "first"
        return "again" if self._last == key and number not in self._afresh else "later"

    def _shown(self, source: Source, passage: Passage) -> CitedPassage:
        title = str(source.metadata.get("title", source.key))
        language = passage.values.get("lang") or source.language
        label = f"{source.key}:{passage.id}"
        if passage.page:
            label += f" ({self._language.labels.page.replace('%', passage.page)})"
        return CitedPassage(
            source=source.key,
            passage=passage.id,
            label=label if title else source.key,
            text=passage.text,
            page=passage.page,
            language=language,
            extent=source.extent,
        )


def _merged(cited: list[Cited]) -> list[Cited]:
    """Neighbouring places of one work as one, where no words of the analyst's part them."""
    out: list[Cited] = []
    for place in cited:
        last = out[-1] if out else None
        alike = last is not None and last.work.key == place.work.key and not (last.second_hand or place.second_hand)
        if last is not None and alike and not last.suffix and not place.prefix:
            both = tuple(dict.fromkeys((*last.places, *place.places)))
            out[-1] = replace(last, places=both, suffix=place.suffix)
        else:
            out.append(place)
    return out
