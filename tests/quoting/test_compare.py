"""Which quotations stand in a passage, and why others do not."""

from __future__ import annotations

import pytest

from briefwright.quoting import Fault, Match, compare

ROADS = (
    "The two ministries did not agree on a toll, but the co-operation on winter roads went on: ‘Nobody was left "
    "behind’, the yearbook’s authors say. In 2023 some 1,450 lorries, 12.5% of all, came by the northern pass."
)
WELLS = (
    "2023年，牧区新打机井 412 眼①，比上年增长7.5％。当地牧民并不认为水已经够用，〔多数人〕仍盼望再修两条引水渠；"
    "县里的说法是“先修渠，后打井”。"
)
MILL = "Мельница ещё работает, но зерна не хватает; «хлеб будет», — обещают артельщики. Урожай – на пятую часть выше."

STANDS = [
    (ROADS, "did not agree on a toll"),
    (ROADS, "did  not\n agree on a toll"),
    (ROADS, "the yearbook's authors say"),
    (ROADS, "“Nobody was left behind”, the yearbook‘s authors say"),
    (ROADS, "on winter roads … Nobody was left behind"),
    (ROADS, "on winter roads [...] came by the northern pass"),
    (ROADS, "some 1,450 lorries . . . came by the northern pass."),
    (ROADS, "[I]n 2023 some 1,450 lorries"),
    (ROADS, "[i]n 2023 some 1,450 lorries"),
    (ROADS, "some 1,450 lorries [and buses], 12.5% of all"),
    (ROADS, "did not agree on a toll."),
    (ROADS, "the co‑operation on winter roads"),
    (WELLS, "牧区新打机井412眼，比上年增长7.5%"),
    (WELLS, "２０２３年，牧区新打机井４１２眼"),
    (WELLS, "新打机井412眼[1]，比上年增长7.5%"),
    (WELLS, "县里的说法是「先修渠，后打井」。"),
    (WELLS, "〔多数人〕仍盼望再修两条引水渠"),
    (WELLS, "当地牧民[今年]并不认为水已经够用"),
    (WELLS, "牧区新打机井412眼……〔多数人〕仍盼望再修两条引水渠"),
    (MILL, "Мельница еще работает, но зерна не хватает"),
    (MILL, "зерна не хватает; <…> обещают артельщики"),
    (MILL, "Урожай - на пятую часть выше"),
    (MILL, "[у]рожай — на пятую часть выше"),
    ("A long hyphen-\nated word and self-\nhelp.", "A long hyphenated word and self-help"),
    ("A long hyphen\u00adated word.", "long hyphenated word"),
    ("Cafe\u0301 prices rose.", "Café prices rose"),
    ("Сто\u0301ит меньше и\u0306ода.", "Стоит меньше йода"),
    ("Paper.[^n1] And ink² for all.", "Paper. And ink for all"),
    ("An area of 40 km² is dry.", "An area of 40 km² is dry"),
    ("One thing. Another thing.", "…"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "quotation"), STANDS)
def test_stands(passage: str, quotation: str) -> None:
    assert isinstance(compare(quotation, passage), Match)


FALSE = [
    (ROADS, "did agree on a toll", "words"),
    (ROADS, "The two ministries … agree on a toll", "negation"),
    (ROADS, "The two ministries did … agree on a toll", "negation"),
    (ROADS, "the cooperation on winter roads", "sign"),
    (ROADS, "the yearbooks authors say", "sign"),
    (ROADS, "the two ministries did not agree", "case"),
    (ROADS, "[N]obody was left behind’, The yearbook’s authors", "case"),
    (ROADS, "The two ministries did not agree on a tol", "word"),
    (ROADS, "he two ministries did not agree", "word"),
    (ROADS, "450 lorries, 12.5% of all", "number"),
    (ROADS, "some 1,450 lorries, 12", "number"),
    (ROADS, "came by the northern pass … winter roads", "order"),
    (ROADS, "on winter roads [not] went on", "negation"),
    (ROADS, "Did anybody agree on a toll?", "words"),
    (WELLS, "牧区新打机井421眼", "words"),
    (WELLS, "当地牧民……认为水已经够用", "negation"),
    (WELLS, "当地牧民……为水已经够用", "negation"),
    (WELLS, "当地牧民认为水已经够用", "words"),
    (WELLS, "多数人仍盼望再修三条引水渠", "words"),
    (WELLS, "当地牧民[并不]认为水已经够用", "negation"),
    (MILL, "но зерна хватает", "words"),
    (MILL, "но зерна … хватает", "negation"),
    (MILL, "ельница ещё работает", "word"),
    ("An area of 40 km² is dry.", "An area of 40 km³ is dry", "words"),
    ("It fell to -3 degrees.", "3 degrees", "number"),
    ("It fell to 3 degrees.", "-3 degrees", "number"),
    ("They don’t know it.", "They do", "word"),
    ("They don’t know it.", "They don", "word"),
    ("All non-members pay.", "members pay", "word"),
    ("Will it grow? Nobody knows.", "Will it grow.", "words"),
]


@pytest.mark.parametrize(("passage", "quotation", "kind"), FALSE)
def test_does_not_stand(passage: str, quotation: str, kind: str) -> None:
    found = compare(quotation, passage)
    assert isinstance(found, Fault)
    assert found.kind == kind


LEFT_OUT = [
    # what is left out ends with its clause, and takes what it denies along
    ("The bridge is new, it is not wide, and lorries use it.", "The bridge is new, … and lorries use it", True),
    ("桥是新的，路面不宽，卡车照样走。", "桥是新的，……卡车照样走", True),
    ("Мост новый, он не широк, и грузовики едут.", "Мост новый, … и грузовики едут", True),
    # the clause ends with the negation, which denies what follows
    ("The bridge does not, as some say, carry lorries.", "The bridge does … carry lorries", False),
    ("Мост никогда, как говорят, не выдержит грузовиков.", "Мост … выдержит грузовиков", False),
    # no negation, though it looks like one
    ("欧洲和非洲的商队不断来到这里。", "欧洲……的商队……来到这里", True),
    ("商队的未来取决于水源。", "商队……取决于水源", True),
    ("The caravan is not only long but loud.", "The caravan is … loud", True),
    ("Караван не только длинный, но и шумный.", "Караван … шумный", True),
    ("The town is without water.", "The town is … water", False),
    ("The town can't sell water.", "The town … sell water", False),
    ("城里没有人卖水。", "城里……人卖水", False),
    ("В городе нет воды и соли.", "В городе … воды и соли", False),
]


@pytest.mark.parametrize(("passage", "quotation", "stands"), LEFT_OUT)
def test_what_an_ellipsis_may_leave_out(passage: str, quotation: str, stands: bool) -> None:
    found = compare(quotation, passage)
    assert isinstance(found, Match) if stands else isinstance(found, Fault) and found.kind == "negation"


PARAGRAPHS = (
    "The wells are deep. Water is sweet.\n\nThe road is long, and dust lies on it.\n\nThe town sleeps.\n\nDawn comes."
)


@pytest.mark.parametrize(
    ("passage", "quotation", "kind"),
    [
        (PARAGRAPHS, "The wells are deep. … The road is long", ""),
        (PARAGRAPHS, "Water is sweet. The road is long, and dust lies on it.", ""),
        (PARAGRAPHS, "The wells are deep … dust lies on it", "far"),
        (PARAGRAPHS, "The wells are deep. … Dawn comes.", "far"),
        ("So it began. " + "Rain fell on the hills. " * 120 + "So it ended.", "So it began. … So it ended.", "far"),
        ("Orlov said: “We build roads.” Belova said: “We dig wells.”", "We build roads. … We dig wells.", "speakers"),
        ("“We build roads,” said Orlov, “and dig wells,” said Orlov.", "We build roads, … and dig wells", ""),
        ("Orlov: We build roads.\nBelova: We dig wells.", "We build roads. … We dig wells.", "speakers"),
    ],
)
def test_what_an_ellipsis_may_join(passage: str, quotation: str, kind: str) -> None:
    found = compare(quotation, passage)
    assert (found.kind if isinstance(found, Fault) else "") == kind


def test_places_are_those_of_the_words() -> None:
    found = compare("新打机井412眼……〔多数人〕仍盼望", WELLS)
    assert isinstance(found, Match)
    assert [WELLS[slice(*place)] for place in found.places] == ["新打机井 412 眼", "〔多数人〕仍盼望"]
    swallowed = compare("当地牧民……认为水已经够用", WELLS)
    assert isinstance(swallowed, Fault)
    assert swallowed.span is not None
    assert WELLS[slice(*swallowed.span)] == "不"


def test_a_later_place_is_found_where_the_first_will_not_do() -> None:
    passage = "The toll is not high. The toll, they say, is fair. The toll is high."
    assert isinstance(compare("The toll … is fair", passage), Match)
    assert isinstance(compare("The toll is … high", passage), Match)
    assert isinstance(compare("The toll is … high", passage.replace(" The toll is high.", "")), Fault)
    assert isinstance(compare("They say … The toll is high", passage.replace("they", "They")), Match)


@pytest.mark.parametrize("many", ["[a] " * 40, "… " * 300, "a… " * 300, "[" * 500, "不…… " * 200])
def test_a_hostile_quotation_is_judged_in_time(many: str) -> None:
    assert isinstance(compare(many, ROADS * 20), Match | Fault)
