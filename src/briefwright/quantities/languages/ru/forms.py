"""Russian: figures with a form of their own."""

from __future__ import annotations

from decimal import Decimal

from briefwright.quantities.figure import Kind
from briefwright.quantities.language import Fixed
from briefwright.quantities.languages.ru.words import CARDINAL, DIGITS, JOINED, NTHS, ORDINAL, PART

JOINING = "|".join(sorted(JOINED, key=len, reverse=True))
ADJECTIVES: tuple[tuple[str, Kind, str, str], ...] = (
    (r"процентн\w+", "percent", "%", "двухпроцентная доля → 2 %"),
    (r"(?:летн|годичн)\w+", "duration", "year", "пятилетний план → 5 year"),
    (r"месячн\w+", "duration", "month", "трехмесячный срок → 3 month"),
    (r"недельн\w+", "duration", "week", "двухнедельный визит → 2 week"),
    (r"дневн\w+", "duration", "day", "трехдневный визит → 3 day"),
    (r"часов(?:ая|ой|ую|ое|ого|ые|ых|ым)(?!\w)", "duration", "hour", "двухчасовая встреча → 2 hour"),
    (r"километров\w+", "measure", "km", "десятикилометровая зона → 10 km"),
)
NOT_COUNTED = "".join(f"(?<!{word} )" for word in ("две", "двух", "три", "трех", "четырех", "пять", "пяти", "десяти"))
"""Not "три крупнейших"."""

FIXED: tuple[Fixed, ...] = (
    Fixed(
        rf"(?<![\w-])(?P<a>{CARDINAL}|\d+) (?P<b>{PART})(?!\w)(?! (?:год|мест|раз|партн|рын|постав|век|полуг|"
        "кварт|сесс))", "percent", "%", "две трети → 66.6667 %",
    ),
    Fixed(r"(?<![\d/.])(?<!\d )(?P<a>\d{1,2})/(?P<b>\d{1,3})(?![\d/])", "percent", "%", "3/4 всех → 75 %"),
    Fixed(
        rf"(?<!\w)(?P<b>{ORDINAL}) (?:част(?:ь|и|ью)|дол(?:я|и|ю|е))(?!\w)",
        "percent", "%", "пятая часть → 20 %",
    ),
    Fixed(
        rf"(?<!\w)(?:кажд(?:ый|ая|ое|ого|ому|ым|ой|ую)) (?P<b>{ORDINAL})(?!\w)",
        "percent", "%", "каждый пятый → 20 %",
    ),
    Fixed(
        rf"(?<!\w)(?P<a>{CARDINAL}|\d{{1,2}}) (?:из) (?:кажд\w+ )?(?P<b>{CARDINAL}|"
        r"\d{1,3})(?!\w)(?! (?:стран|государств|город|регион|год|области))",
        "percent", "%", "четверо из пяти → 80 %",
    ),
    Fixed(
        r"(?<!с )(?<!\w)половин(?:а|ы|е|у|ой)(?!\w)(?! ?(?:год|\d|век|столет|дня|\0|[хx]{1,2}))",
        "percent", "%", "половина всех → 50 %", 50,
    ),
    Fixed(
        r"(?<!на )(?<!\w)(?P<b>треть|трети|третью|четверть|четверти|четвертью)(?!\w)(?! (?:мест|раз|"
        "миллион|миллиард|тысяч|квартал|век|этаж))", "percent", "%", "треть всех → 33.3333 %",
    ),
    Fixed(r"(?<!\w)на (?P<b>треть|четверть)(?!\w)", "percent", "%", "на треть → 33.3333 %"),
    Fixed(
        r"(?<!\w)(?:вдвое|удво\w+|двукратн\w+|двойн\w+ рост\w*)",
        "multiple", "times", "вдвое больше → 2 times up", 2,
    ),
    Fixed(
        r"(?<!\w)(?:втрое|утро(?:и|е|я)\w*|трехкратн\w+)",
        "multiple", "times", "втрое больше → 3 times up", 3,
    ),
    Fixed(
        r"(?<!\w)(?:вчетверо|учетвер\w+|четырехкратн\w+)",
        "multiple", "times", "вчетверо больше → 4 times up", 4,
    ),
    Fixed(r"(?<!\w)(?:впятеро|пятикратн\w+)", "multiple", "times", "впятеро больше → 5 times up", 5),
    Fixed(r"(?<!\w)(?:вшестеро|шестикратн\w+)", "multiple", "times", "вшестеро больше → 6 times up", 6),
    Fixed(r"(?<!\w)(?:десятикратн\w+|вдесятеро)", "multiple", "times", "вдесятеро больше → 10 times up", 10),
    *(
        Fixed(rf"(?<!\w)(?P<n>{JOINING}){stem}", kind, unit, sample)
        for stem, kind, unit, sample in ADJECTIVES
    ),
    Fixed(r"(?<!\w)дважды(?!\w)", "count", "time", "дважды в год → 2 time /year", 2),
    Fixed(r"(?<!\w)трижды(?!\w)", "count", "time", "трижды → 3 time", 3),
    Fixed(r"(?<!\w)(?:на|в)половину(?!\w)", "percent", "%", "сократился наполовину → 50 % down", 50),
    Fixed(r"(?<!\w)полгода(?!\w)", "duration", "year", "через полгода → 0.5 year", Decimal("0.5")),
    Fixed(r"(?<!\w)полвека(?!\w)", "duration", "year", "за полвека → 50 year", 50),
    Fixed(
        rf"(?<!\w)(?:в|во) (?P<n>{CARDINAL}|{DIGITS})(?:-| - | или )(?P<n2>{CARDINAL}|{DIGITS}) раза?(?!\w)",
        "multiple", "times", "в 2–3 раза → 2..3 times",
    ),
    Fixed(r"(?<!\w)в (?:перв\w+ )?тройк\w+(?! лошад)", "count", "item", "в тройку лидеров → 3 item", 3),
    Fixed(r"(?<!\w)в (?:перв\w+ )?пятерк\w+", "count", "item", "в пятёрку лидеров → 5 item", 5),
    Fixed(r"(?<!\w)в (?:перв\w+ )?десятк(?:у|е)(?!\w)", "count", "item", "в первой десятке → 10 item", 10),
    Fixed(r"(?<!\w)(?:топ|top)-(?P<n>\d{1,3})", "count", "item", "входит в топ-10 → 10 item"),
    Fixed(r"(?<!\w)(?:номер|№) (?:один|1)(?!\w)", "rank", "rank", "рынок номер один → 1 rank", 1),
    Fixed(
        rf"(?<!\w)(?:в|во) (?P<n>(?:(?:{CARDINAL})(?: с половиной)?|{DIGITS})(?: (?:тыс\.|тысяч\w*|млн|"
        r"миллион\w*|млрд|миллиард\w*|трлн))?) раза?(?!\w)", "multiple", "times", "в 3 раза → 3 times",
    ),
    Fixed(
        rf"(?<!\w)(?P<n>{NTHS}|\d{{1,3}}(?=-(?:й|я|е|го|м|му|ю|ой|ом|ый|ая|ое)(?!\w)))(?:-(?:й|я|е|го|м|"
        r"му|ю|ой|ом|ый|ая|ое))? (?:по (?:величине|значению|объему|размеру|числу|важности)|мест\w+|"
        r"позици\w+|строчк\w+|крупнейш\w+)", "rank", "rank", "второй по величине → 2 rank",
    ),
    Fixed(
        rf"{NOT_COUNTED}(?<!\w)(?:крупнейш\w+|сам\w+ (?:больш|крупн)\w+|наибольш\w+)(?! образом)",
        "rank", "rank", "крупнейший поставщик → 1 rank", 1,
    ),
    Fixed(
        rf"(?<!\w)(?P<n>{NTHS})(?!\w)(?! (?:половин|квартал|полуг|очеред))|(?<![\w.,-])(?P<n1>\d{{1,3}})"
        r"-(?:й|я|е|го|м|му|ю|ой|ом|ый|ая|ое|х|ти|ми)(?!\w)(?! (?:год|век|столет))",
        "ordinal", "ordinal", "47-я сессия → 47 ordinal",
    ),
)  # fmt: skip
