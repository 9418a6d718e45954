"""The plain form: author, title, container, date, locator, in the words of the edition's language.

Authors stand in Latin letters where the edition is English and the source gives them (`latin`); a title in another
language than the edition's is followed by its translation in brackets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefwright.citation_styles.interface import Cited, Piece, Work
from briefwright.languages.language import Language

_SHORT_TITLE = 5
"""Words of a title in a note that cites the work again."""
_AUTHORS = 3
"""Authors that are named; beyond them the first is, with others."""
_HELD = {"book", "report", "thesis", "classic", "collection", "map", "software", "standard", "dataset"}
"""Types whose title stands by itself, in italics."""
_OTHERS = {"en": "et al.", "zh": "等", "ru": "и др."}
_AND = {"en": " and ", "zh": "、", "ru": " и "}
_ISSUE = {"en": ("vol. %", "no. %"), "zh": ("第%卷", "第%期"), "ru": ("т. %", "№ %")}
_PASSAGE = {"en": ("passage", "passages", "\u00a0"), "zh": ("段", "段", ""), "ru": ("фрагмент", "фрагменты", "\u00a0")}
_ACCESSED = {"en": "accessed %", "zh": "%访问", "ru": "дата обращения: %"}


@dataclass(frozen=True, slots=True)
class PlainStyle:
    """The plain form as a style."""

    def note(self, cited: Sequence[Cited], language: Language) -> tuple[Piece, ...]:
        """Each place in turn, parted by semicolons."""
        out: list[Piece] = []
        for place in cited:
            out += [Piece("；" if language.code == "zh" else "; ")] if out else []
            out += _place(place, language)
        return _ended(out, language)

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The full reference, with the pages of the whole."""
        pages = work.word("page")
        parts = [*_full(work, language), *([[Piece(_pages((pages,), language))]] if pages else [])]
        return _ended(_listed([*parts, *_address(work, language)], language), language)

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Author and year, or a short title and the year."""
        author = _short_author(work, language)
        year = work.word("issued")[:4]
        who = [Piece(author)] if author else _short_title(work, language)
        return (*who, *([Piece(f"（{year}）" if language.code == "zh" else f" ({year})")] if year else []))

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """By script (Latin, Cyrillic, Han), then by the words."""
        words = "".join(piece.text for piece in self.entry(work, language)).lstrip('“«《"')
        first = words[:1]
        script = 0 if first < "\u0370" else 1 if first < "\u0530" else 2
        return script, words.casefold()


def _place(place: Cited, language: Language) -> list[Piece]:
    """One place in a work: in full the first time, then by author and short title."""
    if place.position == "first":
        parts = _full(place.work, language)
    else:
        author = _short_author(place.work, language)
        parts = [*([[Piece(author)]] if author else []), _short_title(place.work, language)]
    if place.pages:
        parts.append([Piece(_pages(place.pages, language))])
    if place.passages:
        parts.append([Piece(_passages(place.passages, language))])
    if place.position == "first":
        parts += _address(place.work, language)
    words = _listed(parts, language)
    if place.second_hand:
        between = f"，{language.cited_in}" if language.code == "zh" else f", {language.cited_in} "
        words = [Piece(place.second_hand.rstrip("。. ") + between), *words]
    if place.prefix:
        words = [Piece(place.prefix + ("" if language.code == "zh" else " ")), *words]
    if place.suffix:
        words.append(Piece(("，" if language.code == "zh" else ", ") + place.suffix))
    return words


def _full(work: Work, language: Language) -> list[list[Piece]]:
    """Author, title, container with volume and issue, publisher, date."""
    author = _authors(work.variables.get("author"), language)
    container = _container(work, language)
    publisher = [part for part in (work.word("publisher-place"), work.word("publisher")) if part]
    parts = [
        [Piece(author)] if author else [],
        _title(work, language),
        container,
        [Piece(": ".join(publisher))] if publisher else [],
        [Piece(_date(work.word("issued"), language))] if work.word("issued") else [],
    ]
    return [part for part in parts if part]


def _title(work: Work, language: Language) -> list[Piece]:
    """The title in its marks or in italics, and its translation where the edition's reader needs one."""
    title, held = work.word("title"), work.word("type") in _HELD
    translations = work.variables.get("title-translation")
    translated = translations.get(language.code, "") if isinstance(translations, Mapping) else ""
    needed = translated and work.word("language")[:2] != language.code
    pieces = [Piece(title, italic=True)] if held else [Piece(_quoted(title, work, language))]
    return [*pieces, *([Piece(f"［{translated}］" if language.code == "zh" else f" [{translated}]")] if needed else [])]


def _quoted(title: str, work: Work, language: Language) -> str:
    """A title in the marks of its own language."""
    if work.word("language")[:2] == "zh" or language.code == "zh":
        return f"“{title}”"
    opening, closing = ("«", "»") if language.code == "ru" else language.quotes[:2]
    return f"{opening}{title}{closing}"


def _container(work: Work, language: Language) -> list[Piece]:
    """The periodical, book or site, with volume and issue."""
    name = work.word("container-title")
    numbers = [
        form.replace("%", work.word(variable))
        for form, variable in zip(_ISSUE[language.code], ("volume", "issue"), strict=True)
        if work.word(variable)
    ]
    if not name and not numbers:
        return []
    shown = f"《{name}》" if name and work.word("language")[:2] == "zh" else name
    words = [Piece(shown, italic=not shown.startswith("《"))] if name else []
    space = "" if language.code == "zh" else " "
    return [*words, *([Piece((space if name else "") + (space or "").join(numbers))] if numbers else [])]


def _authors(names: Any, language: Language) -> str:
    """Authors in order; beyond three, the first with others."""
    shown = [_name(name, language) for name in names] if isinstance(names, list) else []
    if len(shown) > _AUTHORS:
        return shown[0] + ("" if language.code == "zh" else " ") + _OTHERS[language.code]
    return _AND[language.code].join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _name(name: Mapping[str, str], language: Language) -> str:
    """A name as it is read: family name first in Chinese and Russian order of the source, Latin form in English."""
    if language.code != "zh" and name.get("latin"):
        return str(name["latin"])
    if "literal" in name:
        return str(name["literal"])
    family, given = name.get("family", ""), name.get("given", "")
    chinese = any("\u3400" <= c <= "\u9fff" for c in family + given)
    parts = [family, given] if chinese or language.code == "ru" else [given, family]
    foreign = chinese and len(given) > 2  # a foreign name in Chinese: given name, dot, family name
    if foreign:
        return f"{given}·{family}"
    return ("" if chinese else " ").join(part for part in parts if part)


def _short_author(work: Work, language: Language) -> str:
    """The first author's family name, or an institution."""
    names = work.variables.get("author")
    if not isinstance(names, list) or not names:
        return ""
    first = names[0]
    if language.code != "zh" and first.get("latin"):
        words = first["latin"].split()
        han = any("\u3400" <= c <= "\u9fff" for c in first.get("family", ""))
        short = len(first.get("family", "")) <= 2 and han
        family = words[0] if short else words[-1]
    else:
        family = _name(first, language) if language.code == "zh" else first.get("family") or _name(first, language)
    return family + ((" " if language.code != "zh" else "") + _OTHERS[language.code] if len(names) > _AUTHORS else "")


def _short_title(work: Work, language: Language) -> list[Piece]:
    """The title's first words, in the edition's language where the source has it."""
    translations = work.variables.get("title-translation")
    translated = translations.get(language.code, "") if isinstance(translations, Mapping) else ""
    foreign = work.word("language")[:2] != language.code
    title = (translated if foreign else "") or work.word("title-short") or work.word("title")
    words = title.split()
    if len(words) > _SHORT_TITLE:
        title = " ".join(words[:_SHORT_TITLE]).rstrip(",:;") + "…"
    if language.code == "zh" or any("\u3400" <= c <= "\u9fff" for c in title):
        return [Piece(f"“{title}”")]
    opening, closing = ("«", "»") if language.code == "ru" else language.quotes[:2]
    return [Piece(f"{opening}{title}{closing}")]


def _pages(pages: Sequence[str], language: Language) -> str:
    shown = ", ".join(dict.fromkeys(p.replace("-", "–") for p in pages))
    several = language.code == "en" and any(mark in shown for mark in ",–")
    return ("p" if several else "") + language.labels.page.replace("%", shown)


def _passages(passages: Sequence[str], language: Language) -> str:
    one, many, space = _PASSAGE[language.code]
    return (one if len(passages) == 1 else many) + space + ", ".join(passages)


def _date(value: str, language: Language) -> str:
    """A date as precise as it is known."""
    if len(value) <= 4 or "/" in value:
        return value.replace("/", "–") + ("年" if language.code == "zh" else "")
    import datetime as dt

    from babel.dates import format_date  # 30 ms, paid only where a date is printed

    numbers = [int(part) for part in value.split("-")]
    day = dt.date(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 1)
    return format_date(day, language.dates[0 if len(numbers) > 2 else 1], locale=language.code)


def _address(work: Work, language: Language) -> list[list[Piece]]:
    """DOI or URL; the date of access where the work bears none."""
    doi, url = work.word("DOI"), work.word("URL")
    parts = [[Piece(f"https://doi.org/{doi}" if doi else url)]] if doi or url else []
    accessed = work.word("accessed")
    if url and accessed and not work.word("issued"):
        parts.append([Piece(_ACCESSED[language.code].replace("%", _date(accessed, language)))])
    return parts


def _listed(parts: Sequence[Sequence[Piece]], language: Language) -> list[Piece]:
    """Parts with commas between; in English a comma goes within closing marks."""
    comma = "，" if language.code == "zh" else ", "
    out: list[Piece] = []
    for part in parts:
        if out:
            last = out[-1]
            if language.code == "en" and last.text.endswith("”") and _reads_left(last.text[-2:-1]):
                stop = "" if last.text[-2] in "?!" else ","
                out[-1] = Piece(last.text[:-1] + stop + "”", last.italic)
                out.append(Piece(" "))
            else:
                out.append(Piece(comma))
        out += part
    return out


def _reads_left(character: str) -> bool:
    """Whether a stop after this character goes within closing marks: not behind a Chinese one."""
    return character.isascii() or character == "…"


def _ended(pieces: Sequence[Piece], language: Language) -> tuple[Piece, ...]:
    """The words with a full stop, unless they end with one."""
    words = [piece for piece in pieces if piece.text]
    if not words:
        return ()
    last = words[-1]
    if language.code == "en" and last.text.endswith("”") and _reads_left(last.text[-2:-1]):
        if last.text[-2] not in ".?!…":
            words[-1] = Piece(last.text[:-1] + ".”", last.italic)
    elif not last.text.endswith((".", "。", "…", "?", "？", "!", "！")):
        words.append(Piece("。" if language.code == "zh" else "."))
    return tuple(words)


PLAIN = PlainStyle()
