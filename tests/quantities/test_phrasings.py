"""The ways in which figures are put: hedges, orders, brackets, ranges and lists of each language."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.quantities import find, read

BEFORE = {
    "en": {
        "~": """about|around|some|roughly|approximately|in the region of|on the order of|an estimated|circa""",
        ">": """more than|above|exceeding|topped|surpassed|passed|in excess of|well over|just over|north of|crossed
            |broke through|slightly more than""",
        "<": """nearly|almost|close to|just under|less than|below|just short of|not quite|approaching|fewer than""",
        ">=": """at least|no less than|no fewer than|not less than|a minimum of|upwards of|never below""",
        "<=": """at most|no more than|not more than|as much as|a maximum of|never went beyond|did not exceed
            |has never exceeded|not exceeding|never topped|has not passed|capped at|up to""",
        "": """exactly|precisely|just|only|of|reached|to""",
    },
    "ru": {
        "~": """около|примерно|порядка|приблизительно|где-то|ориентировочно|в районе""",
        ">": """более|более чем|больше|свыше|превысил|превышает|чуть более|перевалил за|выше|немногим более
            |перешагнул за|превысив""",
        "<": """почти|менее|менее чем|меньше|чуть менее|без малого|ниже|немногим менее|не достигает|практически
            |едва ли не""",
        ">=": """не менее|не менее чем|не меньше|как минимум|по меньшей мере|по крайней мере|не ниже""",
        "<=": """не более|не более чем|не больше|максимум|не превышает|не превысил|не выше|никогда не превышал""",
        "": """ровно|лишь|только|составил|до""",
    },
    "zh": {
        "~": """约|大约|约为|大概|差不多|约合|估计|大致为""",
        ">": """超过|突破|超|略超|远超|高于|多于|逾|超过了|冲破|超出""",
        "<": """接近|将近|不到|不足|低于|少于|逼近|略低于|未满|未达|近乎""",
        ">=": """至少|不少于|不低于|起码|不下于|不止""",
        "<=": """不超过|没有超过|未超过|至多|最多|从未超过|未突破|不高于""",
        "": """恰好|达|为|仅|达到|高达|多达|共计""",
    },
}
AFTER = {
    "en": {"~": "or so|or thereabouts|give or take", ">=": "or more|or above|at least", "<=": "or less|at most"},
    "ru": {"~": "или около того", ">=": "и более|или больше|и выше", "<=": "и менее|или меньше", ">": "с лишним"},
    "zh": {"~": "左右|上下", ">=": "以上|及以上", "<=": "以下|以内", ">": "有余"},
}
UNITS = {
    "en": """billion dollars USD 9|percent % 0|% % 0|km km 0|million tonnes t 6|percentage points pp 0|bcm m3 9
        |people person 0|trn yen JPY 12|thousand square kilometres km2 3""",
    "ru": """млрд долл. USD 9|процентов % 0|% % 0|км km 0|млн тонн t 6|процентных пунктов pp 0|млрд куб. м m3 9
        |человек person 0|трлн иен JPY 12|тыс. кв. км km2 3""",
    "zh": """亿美元 USD 8|% % 0|公里 km 0|万吨 t 4|个百分点 pp 0|亿立方米 m3 8|人 person 0
        |万亿日元 JPY 12|万公顷 ha 4""",
}
FRAMES = {
    "en": """{}|It was {}.|({})|trade, {}, grew|the sum of {} (2024)|“{}”|{}; then more|A: {}, B|{} in all|[{}]
        |— {} —|in 2023 it was {}|trade ({}, says the bank)|“{},” he said""",
    "ru": """{}|Это {}.|({})|объём, {}, велик|объём ({}) в 2024 году|«{}»|{}; далее|А: {}, Б|всего: {}|[{}]
        |— {} —|в 2023 году это {}|объём ({}, по данным банка)|«{}», — сказал он""",
    "zh": """{}|贸易额{}。|（{}）|总量，{}，其中|总额{}（2024年）|“{}”|{}；此后|其中：{}，另有|[{}]|——{}——|2023年为{}
        |总量（{}，据银行统计）|“{}，”他说""",
}
GAP = {"en": " ", "ru": " ", "zh": ""}


def parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("|")]


def units(code: str) -> list[tuple[str, str, int]]:
    rows = [part.rsplit(" ", 2) for part in parts(UNITS[code])]
    return [(words, unit, 10 ** int(power)) for words, unit, power in rows]


def marked(tables: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [
        (code, mark, word) for code, marks in tables.items() for mark, words in marks.items() for word in parts(words)
    ]


def written(value: Decimal, code: str) -> str:
    return str(value).replace(".", ",") if code == "ru" else str(value)


numbers = st.one_of(st.integers(11, 989).map(Decimal), st.decimals("1.1", "989.9", places=1))


def reads(text: str, value: Decimal, unit: str, mark: str, code: str) -> None:
    reading = read(text, code)
    found = [one for one in reading.figures if one.kind != "time"]
    assert [(one.value, one.unit) for one in found] == [(value, unit)], text
    assert ("~" if found[0].approx else found[0].bound) == mark, text
    assert [one.text for one in reading.unread] == [], text


@pytest.mark.parametrize(("code", "mark", "word"), marked(BEFORE))
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_every_hedge_with_every_unit_and_frame(code: str, mark: str, word: str, data: st.DataObject) -> None:
    value = data.draw(numbers)
    unit, name, factor = data.draw(st.sampled_from(units(code)))
    frame = data.draw(st.sampled_from(parts(FRAMES[code])))
    text = frame.format(f"{word}{GAP[code]}{written(value, code)}{GAP[code]}{unit}")
    reads(text, value * factor, name, mark, code)


@pytest.mark.parametrize(("code", "mark", "word"), marked(AFTER))
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_every_hedge_behind_a_figure(code: str, mark: str, word: str, data: st.DataObject) -> None:
    value = data.draw(numbers)
    unit, name, factor = data.draw(st.sampled_from(units(code)))
    frame = data.draw(st.sampled_from(parts(FRAMES[code])))
    text = frame.format(f"{written(value, code)}{GAP[code]}{unit}{GAP[code]}{word}")
    reads(text, value * factor, name, mark, code)


@pytest.mark.parametrize("code", ["zh", "en", "ru"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_ranges_and_changes_share_unit_and_magnitude(code: str, data: st.DataObject) -> None:
    low = data.draw(numbers)
    high = low + data.draw(st.integers(1, 90))
    unit, name, factor = data.draw(st.sampled_from(units(code)))
    forms = {
        "en": "between {0} and {1} {2}|{0}-{1} {2}|{0}–{1} {2}|{0} to {1} {2}|between {0} {2} and {1} {2}",
        "ru": "{0}–{1} {2}|{0}-{1} {2}|между {0} и {1} {2}|{0} – {1} {2}",
        "zh": "{0}—{1}{2}|{0}至{1}{2}|{0}到{1}{2}|{0}-{1}{2}|介于{0}和{1}{2}之间|{0}{2}至{1}{2}|{0}～{1}{2}",
    }
    text = data.draw(st.sampled_from(parts(forms[code]))).format(written(low, code), written(high, code), unit)
    assert [(one.value, one.high, one.unit) for one in find(text, code)] == [(low * factor, high * factor, name)], text
    changes = {"en": "from {0} to {1} {2}", "ru": "с {0} до {1} {2}", "zh": "从{0}增至{1}{2}"}
    text = changes[code].format(written(low, code), written(high, code), unit)
    found = find(text, code)
    assert [(one.value, one.unit, one.role) for one in found] == [
        (low * factor, name, "from"),
        (high * factor, name, "to"),
    ], text


@pytest.mark.parametrize("code", ["zh", "en", "ru"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_lists_share_the_last_unit(code: str, data: st.DataObject) -> None:
    values = data.draw(st.lists(numbers, min_size=2, max_size=4))
    unit, name, factor = data.draw(st.sampled_from(units(code)))
    words = [written(value, code) for value in values]
    if code == "zh":
        text = "分别为" + "、".join(words[:-1]) + data.draw(st.sampled_from(["和", "、"])) + words[-1] + unit
    else:
        text = ", ".join(words[:-1]) + {"en": " and ", "ru": " и "}[code] + words[-1] + " " + unit
    assert [(one.value, one.unit) for one in find(text, code)] == [(value * factor, name) for value in values], text


READS = [
    ("en", "between $14 and $18 billion", "14000000000..18000000000 USD"),
    ("en", "$14-18 billion", "14000000000..18000000000 USD"),
    ("en", "$14 to $18 billion", "14000000000..18000000000 USD"),
    ("en", "15 to 17 March", "--03-15..--03-17"),
    ("en", "March 15–17, 2024", "2024-03-15..2024-03-17"),
    ("en", "twenty-odd countries", "> 20 state"),
    ("en", "some twenty-five years", "~ 25 year"),
    ("en", "38 bcm", "38000000000 m3"),
    ("en", "$5m and €3.2bn", "5000000 USD | 3200000000 EUR"),
    ("en", "the US$5.4 trillion economy", "5400000000000 USD"),
    ("en", "the $100 billion mark was passed", "100000000000 USD"),
    ("en", "2022-23", "2022..2023"),
    ("en", "Q1 2025", "2025-Q1"),
    ("en", "the third quarter of 2024", "2024-Q3"),
    ("en", "the second half of 2024", "2024-H2"),
    ("en", "the 1990s", "1990s"),
    ("en", "nine tenths of it", "90 %"),
    ("en", "one in five", "20 %"),
    ("en", "four in five Mongolians", "80 %"),
    ("en", "three out of four", "75 %"),
    ("en", "two hundred and fifty thousand people", "250000 person"),
    ("en", "a million people", "1000000 person"),
    ("en", "half a million people", "500000 person"),
    ("en", "two and a half years", "2.5 year"),
    ("en", "trade more than doubled", "> 2 times"),
    ("en", "a twofold rise", "2 times up"),
    ("en", "1.2m barrels a day", "1200000 bbl /day"),
    ("en", "fell by 3-5%", "3..5 % down"),
    ("en", "a cut of −5%", "-5 % down"),
    ("en", "17,769.5 km", "17769.5 km"),
    ("en", "2,000 soldiers came in 2000", "2000 person | 2000"),
    ("en", "in 2000 soldiers came", "2000"),
    ("en", "2000 soldiers came", "2000 person"),
    ("ru", "перевалил за 200 млрд долл.", "> 200000000000 USD"),
    ("ru", "от 4,6 до 702 млрд долл.", "4600000000 USD | 702000000000 USD"),
    ("ru", "в 2020-м", "2020"),
    ("ru", "1990-е", "1990s"),
    ("ru", "в 1990-х годах", "1990s"),
    ("ru", "первое полугодие 2024 г.", "2024-H1"),
    ("ru", "в III квартале 2024 года", "2024-Q3"),
    ("ru", "15–17 марта 2024 г.", "2024-03-15..2024-03-17"),
    ("ru", "с 15 по 17 марта", "--03-15..--03-17"),
    ("ru", "две трети жителей", "66.6667 %"),
    ("ru", "в 3 раза", "3 times"),
    ("ru", "в полтора раза", "1.5 times"),
    ("ru", "вдвое", "2 times"),
    ("ru", "двадцать пять тысяч человек", "25000 person"),
    ("ru", "полтора миллиона человек", "1500000 person"),
    ("ru", "2,5 млн чел.", "2500000 person"),
    ("ru", "1 234 567,8 т", "1234567.8 t"),
    ("ru", "с 1999 по 2022 год", "1999..2022"),
    ("ru", "не превышает 5 %", "<= 5 %"),
    ("ru", "20 с лишним лет", "> 20 year"),
    ("ru", "каждый пятый", "20 %"),
    ("ru", "четверо из пяти", "80 %"),
    ("ru", "пятое место", "5 rank"),
    ("ru", "второй по величине партнёр", "2 rank"),
    ("zh", "300—500万欧元", "3000000..5000000 EUR"),
    ("zh", "1500多万人", "> 15000000 person"),
    ("zh", "7兆9496亿日元", "7949600000000 JPY"),
    ("zh", "1亿2千万美元", "120000000 USD"),
    ("zh", "20000万吨", "200000000 t"),
    ("zh", "140 多亿立方米", "> 14000000000 m3"),
    ("zh", "3300多公里", "> 3300 km"),
    ("zh", "一百零五万人", "1050000 person"),
    ("zh", "三百二十公里", "320 km"),
    ("zh", "两千五百万吨", "25000000 t"),
    ("zh", "862. 62", "862 | 62"),
    ("zh", "20世纪90年代", "1990s"),
    ("zh", "上世纪九十年代", "1990s"),
    ("zh", "今年上半年", "now+0-H1"),
    ("zh", "去年第三季度", "now-1-Q3"),
    ("zh", "2024年前三季度", "2024-Q1..2024-Q3"),
    ("zh", "第三季度", "-Q3"),
    ("zh", "二〇二四年三月五日", "2024-03-05"),
    ("zh", "占四成半", "45 %"),
    ("zh", "五分之四", "80 %"),
    ("zh", "百分之三点五", "3.5 %"),
    ("zh", "翻了两番", "4 times"),
    ("zh", "18.7 万公顷", "187000 ha"),
    ("zh", "5千米", "5 km"),
    ("zh", "三十多年", "> 30 year"),
    ("zh", "2018年、2019年和2020年", "2018 | 2019 | 2020"),
    ("zh", "2018、2019年", "2018 | 2019"),
    ("zh", "增长4.5%、13.3%", "4.5 % up | 13.3 % up"),
    ("zh", "10年后", "10 year"),
    ("zh", "没有超过每天120万桶", "<= 1200000 bbl /day"),
    ("zh", "负5%", "-5 %"),
]


@pytest.mark.parametrize(("code", "text", "labels"), READS, ids=[f"{code}-{text}" for code, text, _ in READS])
def test_reads(code: str, text: str, labels: str) -> None:
    assert " | ".join(one.label for one in find(text, code)) == labels


NAMES = [
    ("en", "the G20, C5+1 and 2+2 talks, Articles 7 and 16, the 21st century, the 2030 Agenda, page 12 and note 3"),
    ("en", "One of the two sides, at first, once more; hundreds of people and dozens of firms; several thousand"),
    ("en", "the Second World War; the third neighbour; double standards; on the one hand"),
    ("zh", "一带一路；二十国集团；“2+2”会谈；第七条第二款；21世纪；2030年议程；数十名学生、几百人；第三邻国"),
    ("zh", "统一、一直、十分、百姓、两国、双方、一系列、进一步、三农、唯一、不一致、一些、某一"),
    ("ru", "«двадцатка», «2+2», статья 13, XXI век, Повестка 2030, «третий сосед», обе стороны, один из них"),
    ("ru", "десятки людей, сотни компаний, несколько тысяч человек, Вторая мировая война, на с. 12"),
]


@pytest.mark.parametrize(("code", "text"), NAMES)
def test_names_and_vague_words_are_no_figures_and_nothing_is_left(code: str, text: str) -> None:
    reading = read(text, code)
    assert [one.label for one in reading.figures] == []
    assert [one.text for one in reading.unread] == []
    assert reading.masked


def test_a_names_year_can_be_asked_for() -> None:
    assert [one.years for one in read("the 2030 Agenda", "en").masked] == [(2030,)]
    assert [one.years for one in read("《2063年议程》", "zh").masked] == [(2063,)]


UNREAD = [
    ("en", "exports hovered around a scarcely 5 percent", "hedge", "scarcely"),
    ("en", "it stayed underneath 5 percent", "hedge", "underneath"),
    ("en", "a staggeringly 5 percent", "hedge", "staggeringly"),
    ("en", "version 3.14.15 came", "number", "3.14.15"),
    ("en", "two five of them", "number", "two"),
    ("ru", "едва 5 %", "hedge", "едва"),
    ("ru", "запрыгнул за 5 %", "hedge", "запрыгнул за"),
    ("zh", "勉强5%", "hedge", "勉强"),
    ("zh", "够5%", "hedge", "够"),
]


@pytest.mark.parametrize(("code", "text", "why", "words"), UNREAD)
def test_what_is_not_known_is_told(code: str, text: str, why: str, words: str) -> None:
    reading = read(text, code)
    assert (why, words) in [(one.why, one.text.strip()) for one in reading.unread]
    assert all(one.figure is None or reading.figures[one.figure] for one in reading.unread)


CLAUSES = [
    ("en", "Exports rose 5 percent and imports fell 3 percent.", "5 % up | 3 % down"),
    ("en", "Trade is expected to reach $5 billion.", "5000000000 USD forecast"),
    ("en", "It plans to sell 5 tonnes a year.", "5 t /year plan"),
    ("en", "The target is 5 percent; in fact 3 percent came.", "5 % target | 3 %"),
    ("ru", "Экспорт вырос на 5 %, а импорт снизился на 3 %.", "5 % up | 3 % down"),
    ("ru", "Ожидается рост на 5 %.", "5 % up forecast"),
    ("zh", "出口增长5%，进口下降3%。", "5 % up | 3 % down"),
    ("zh", "预计达5亿美元，去年为3亿美元。", "500000000 USD forecast | 300000000 USD"),
    ("zh", "每年5万吨", "50000 t /year"),
]


@pytest.mark.parametrize(("code", "text", "labels"), CLAUSES)
def test_clauses(code: str, text: str, labels: str) -> None:
    assert " | ".join(one.label for one in find(text, code)) == labels
