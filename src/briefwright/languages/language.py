"""What differs by language, as one value."""

from __future__ import annotations

from typing import NamedTuple


def words(text: str) -> tuple[str, ...]:
    """The words of a text: a list that is easier to read than one in quotation marks."""
    return tuple(text.split())


class Labels(NamedTuple):
    """The fixed words of a brief. A `%` stands for the number or word put in."""

    summary: str
    judgements: str
    facts: str
    outlook: str
    conflicts: str
    gaps: str
    sourcing: str
    sources: str
    key: str
    key_text: str
    notes: str
    note: str
    contents: str
    skip: str
    table: str
    figure: str
    series: str
    period: str
    chart_as_table: str
    likelihood: str
    confidence: str
    confidence_phrase: str
    basis: str
    as_of: str
    authors: str
    planned: str
    forecast: str
    forecast_sign: str
    target: str
    target_sign: str
    passage: str
    page: str
    go_to_note: str
    back: str
    reliability: str
    draft: str
    draft_text: str
    draft_unresolved: str
    unresolved: str
    colon: str
    list_separator: str
    kinds: dict[str, str]
    extents: dict[str, str]
    source_kinds: dict[str, str]
    reliabilities: dict[str, str]
    passages_cited: tuple[str, ...]
    """Plural forms for the number of passages cited, in the order of `Language.plural`."""
    rests_on: tuple[str, ...]
    """Plural forms of how many sources a brief rests on; `{languages}` stands for the languages that they are in."""
    all_digest: str
    some_digest: str


class Units(NamedTuple):
    """How figures are worded.

    `scales` maps a power of ten to its word, `convert` a power that has no word here to the one to use instead.
    `currencies` maps ISO 4217 codes to words, `currency_first` says where they stand; `measures` maps the spec's
    `t`, `m3`, `km`, `pp` to words, `percent` holds the sign with the space before it. `approx` maps `~`, `<`, `>` to
    phrases with `%` for the figure. `space` stands between a figure and its unit.
    """

    scales: dict[int, str]
    convert: dict[int, int]
    currencies: dict[str, str]
    currency_first: bool
    measures: dict[str, str]
    percent: str
    approx: dict[str, str]
    space: str


class Workings(NamedTuple):
    """How a note says that a figure was worked out.

    `calculated` holds `{figures}`, those it was worked out from, and `{sum}`; `figure` holds `{figure}` and `{of}`, its
    period; `both` stands between two of them, `divided` is the sign of division, `space` stands before the sentence.
    """

    calculated: str
    figure: str
    both: str
    divided: str
    space: str


class Language(NamedTuple):
    """One language of editions.

    `code` is the spec's (`en`), `tag` the one for HTML, `name` its name for speakers of each language by code.
    `likelihood` maps the spec's seven words to terms, `confidence` its three. `abbreviations` (without their last
    full stop) end no sentence; `own_translation` is what marks a translated quotation. `section_numbers` says how
    sections are numbered: `decimal` (1, 1.2) or `chinese` (一, （一）, 1). `call_after_punctuation` says whether a
    note's call stands after a full stop; `quotes` are the outer and the inner marks; `default_style` is the
    citation style; `cited_in` the words between a note of a source and that source. `units` says how figures are
    worded, `workings` how they were worked out, `dates` the pattern of a full date, a month, a range.
    """

    code: str
    tag: str
    name: dict[str, str]
    labels: Labels
    likelihood: dict[str, str]
    confidence: dict[str, str]
    abbreviations: tuple[str, ...]
    own_translation: str
    section_numbers: str
    call_after_punctuation: bool
    quotes: tuple[str, str, str, str]
    default_style: str
    cited_in: str
    units: Units
    workings: Workings
    dates: tuple[str, str, str]

    def plural(self, number: int) -> int:
        """The index of the plural form for a number: 0 one, 1 few, 2 many (the classes of CLDR)."""
        if self.code == "ru":
            tens, ones = number % 100, number % 10
            if ones == 1 and tens != 11:
                return 0
            return 1 if 2 <= ones <= 4 and not 12 <= tens <= 14 else 2
        return 0 if number == 1 else 2
