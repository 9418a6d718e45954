"""`zh-notes` and GB/T 7714 for works whose front matter lacks what their kind has, or has what it lacks."""

import random
import re
from typing import Any, get_args

import pytest

from briefwright.citation_styles import RESTARTING, STYLES, Cited, Place, Style, Work
from briefwright.citation_styles.interface import Position
from briefwright.languages import LANGUAGES
from briefwright.languages.language import words as split

ALL: dict[str, Style] = {
    **{name: STYLES[name] for name in ("zh-notes", "gb-t-7714-2025", "gb-t-7714-2015")},
    "restarting": RESTARTING["gb-t-7714-2025"],
}
TYPES = split(
    "article-journal article-magazine article-newspaper webpage book chapter report treaty legislation document "
    "interview speech dataset thesis standard patent article paper-conference entry-encyclopedia map software "
    "broadcast manuscript personal_communication collection"
)
WORDS: dict[str, dict[str, Any]] = {
    "zh": {
        "title": ["示例文章", "谁是朋友？", "“边界”何在"],
        "names": ["示例部", "[俄]示例"],
        "words": "学刊 出版社 北京",
    },
    "en": {"title": ["On rivers", "Whose river?"], "names": ["Sample Bank"], "words": "Journal Press London"},
    "ru": {
        "title": ["О реках", "Реки в XX в."],
        "names": ["Образцовое министерство"],
        "words": "Журнал Образец Москва",
    },
    "ja": {"title": ["川について", "『川』とは？"], "names": ["見本省"], "words": "雑誌 見本社 東京"},
    "de": {"title": ["Vom Fluss"], "names": ["Musteramt"], "words": "Zeitschrift Verlag Bonn"},
}
STRAY = re.compile(
    r"[，、；：][，。、；：]|(?<!\.)\.\.(?!\.)|,\s*[,.;:]|\.\s+\.|:\s*[:;,.]|;\s*[;,.]|^[\s，。,.:;：；/\]]|\(\)|\[\]|（）|《》|“”"
    r"|「」|『』|  | [,.;:](?! )|。[。，.]|\.。|//\s*[,.]|//$|，\.|,。|None|%|[？！]。|: *$|[A-Za-z]：|[:：]\."
)
ABBREVIATED = re.compile(r"(?:al|Jr|ed|eds|Ibid|\bв|гг?|др|изд|[A-ZА-Я])\.(?=[,:;])")
"""A full stop that belongs to a word, whatever follows."""


def work(seed: int) -> Work:
    """A work with some of the variables that there are, whatever its type."""
    pick = random.Random(seed)
    language = pick.choice(list(WORDS))
    known, (holder, press, place) = WORDS[language], WORDS[language]["words"].split()

    def names() -> list[dict[str, str]]:
        return [{"literal": pick.choice(known["names"])} for _ in range(pick.choice([1, 2, 3, 4]))]

    optional: dict[str, tuple[float, Any]] = {
        **{name: (0.3, names()) for name in ("author", "editor", "translator", "interviewer", "editorial-director")},
        "container-title": (0.4, holder), "publisher": (0.4, pick.choice([press, place + press, known["names"][0]])),
        "publisher-place": (0.4, place), "authority": (0.1, press), "event-title": (0.1, holder),
        "issued": (0.7, pick.choice(["2023", "2023-05", "2023-05-06", "2023/2024", "2023-05/2023-07"])),
        "accessed": (0.4, pick.choice(["2024-05-01", "2024-05"])), "URL": (0.4, "https://example.org/a"),
        "DOI": (0.1, "10.1234/abc"), "page": (0.4, pick.choice(["3", "3-18", "A1", "xii"])),
        "volume": (0.2, pick.choice(["12", "上册", "II"])), "issue": (0.3, pick.choice(["4", "5/6"])),
        "edition": (0.1, pick.choice(["2", "修订版"])), "version": (0.1, "V1.0"), "number": (0.1, "GB/T 1—2020"),
        "genre": (0.1, "博士学位论文"), "collection-title": (0.1, "Series"), "status": (0.05, "forthcoming"),
        "title-translation": (0.3, {"zh": "译名", "en": "Translated", "ru": "Перевод"}),
    }  # fmt: skip
    variables = {name: value for name, (share, value) in optional.items() if pick.random() < share}
    return Work(
        "key", {"type": pick.choice(TYPES), "language": language, "title": pick.choice(known["title"]), **variables}
    )


@pytest.mark.parametrize("seed", range(300))
def test_no_stray_or_doubled_marks(seed: int) -> None:
    pick, given = random.Random(seed), work(seed)
    places = pick.choice([(), (Place("", "p1"),), (Place("65", "t1"),), (Place("5-6", "p1"), Place("", "p2"))])
    language = LANGUAGES[pick.choice(["zh", "en", "ru"])]
    for name, style in ALL.items():
        cited = [Cited(given, position, places, note=pick.choice([0, 2, 51])) for position in get_args(Position)]
        made = [style.entry(given, language), *(style.note([one], language) for one in cited)]
        for pieces in made:
            words = "".join(piece.text for piece in pieces).replace("\u00a0", " ")
            bare = ABBREVIATED.sub("w", re.sub(r"https?://[^\s，。、\]]*[^\s，。、.\]]", "U", words))
            assert words.strip("。. "), (name, given.variables)
            assert not STRAY.search(bare), (name, words, given.variables)


def test_years_of_a_range_are_both_there() -> None:
    book = Work("key", {"type": "book", "title": "示例", "language": "zh", "publisher": "社", "issued": "2019/2021"})
    shown = {name: "".join(p.text for p in style.entry(book, LANGUAGES["zh"])) for name, style in ALL.items()}
    assert shown["zh-notes"] == "《示例》，社，2019–2021 年。"
    assert shown["gb-t-7714-2025"] == "示例[M]. 社, 2019—2021."


@pytest.mark.parametrize(
    ("given", "new", "old"),
    [
        ("Jung-Ran", "Doe J-R. ", "DOE J R. "),
        ("J.-R.", "Doe J-R. ", "DOE J R. "),
        ("Robert O.", "Doe R O. ", "DOE R O. "),
        ("R.O.", "Doe R O. ", "DOE R O. "),
        ("D’Arcy", "Doe D. ", "DOE D. "),
    ],
)
def test_initials_without_stops_since_2025_with_their_hyphen(given: str, new: str, old: str) -> None:
    book = Work("key", {"type": "book", "title": "On", "language": "en", "author": [{"family": "Doe", "given": given}]})
    for name, head in (("gb-t-7714-2025", new), ("gb-t-7714-2015", old)):
        assert "".join(p.text for p in ALL[name].entry(book, LANGUAGES["zh"])) == f"{head}On[M]."
