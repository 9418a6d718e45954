"""Writes a figure in a language, for the tests that read it again."""

from __future__ import annotations

from decimal import Decimal

from briefwright.quantities import Figure, When

SCALES = {
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
    "zh": ((8, "亿"), (4, "万")),
    "ru": ((12, " трлн"), (9, " млрд"), (6, " млн"), (3, " тыс.")),
}
WORDS = {
    "USD": ("dollars", "美元", "долларов"), "EUR": ("euros", "欧元", "евро"), "JPY": ("yen", "日元", "иен"),
    "RUB": ("roubles", "卢布", "рублей"), "CNY": ("yuan", "元人民币", "юаней"), "GBP": ("pounds", "英镑", "фунтов"),
    "KRW": ("won", "韩元", "вон"), "KZT": ("tenge", "坚戈", "тенге"), "MNT": ("tugriks", "图格里克", "тугриков"),
    "INR": ("rupees", "印度卢比", "рупий"), "CHF": ("Swiss francs", "瑞士法郎", "швейцарских франков"),
    "t": ("tonnes", "吨", "тонн"), "m3": ("cubic metres", "立方米", "куб. м"), "km": ("km", "公里", "км"),
    "km2": ("square kilometres", "平方公里", "кв. км"), "m2": ("square metres", "平方米", "кв. м"),
    "ha": ("hectares", "公顷", "га"), "m": ("metres", "米", "метров"), "kg": ("kg", "公斤", "кг"),
    "bbl": ("barrels", "桶", "баррелей"), "kWh": ("kWh", "千瓦时", "кВт·ч"), "W": None,
    "nmi": ("nautical miles", "海里", "морских миль"),
    "l": ("litres", "升", "литров"), "°": ("degrees", "度", "градусов"),
    "TEU": ("TEU", "标准箱", "ДФЭ"),
    "%": ("percent", "%", "процентов"), "pp": ("percentage points", "个百分点", "процентных пунктов"),
    "person": ("people", "人", "человек"), "state": ("countries", "个国家", "стран"),
    "firm": ("companies", "家公司", "компаний"),
    "time": ("times", "次", "раз"), "vote": ("votes", "票", "голосов"), "score": ("points", "分", "баллов"),
    "vehicle": ("cars", "辆", "автомобилей"),
    "train": ("trains", "列", "поездов"), "household": ("families", "户", "семей"), "item": ("items", "项", "пунктов"),
}  # fmt: skip
DURATIONS = {
    "year": ("years", "年", "лет"), "month": ("months", "个月", "месяцев"), "week": ("weeks", "周", "недель"),
    "day": ("days", "天", "дней"), "hour": ("hours", "小时", "часов"), "minute": ("minutes", "分钟", "минут"),
}  # fmt: skip
HEDGES = {
    "~": ("about ", "约", "около "), ">": ("more than ", "超过", "более "), "<": ("less than ", "不到", "менее "),
    ">=": ("at least ", "至少", "не менее "), "<=": ("at most ", "至多", "не более "),
}  # fmt: skip
MOVES = {"up": ("a rise of ", "增长", "рост на "), "down": ("a fall of ", "减少", "снижение на ")}
MODES = {
    "forecast": ("expected ", "预计", "ожидается "), "plan": ("planned ", "承诺", "планируется "),
    "target": ("the goal of ", "目标", "цель "),
}  # fmt: skip
RATES = {
    "year": (" a year", "每年", " в год"), "month": (" a month", "每月", " в месяц"),
    "week": (" a week", "每周", " в неделю"),
    "day": (" a day", "每天", " в день"), "person": (" per head", "人均", " на душу населения"),
}  # fmt: skip
CODES = ("en", "zh", "ru")
ENGLISH = "January February March April May June July August September October November December"
RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
MONTHS = {"en": ENGLISH.split(), "ru": RUSSIAN.split()}


def at(table: dict[str, tuple[str, str, str] | None], key: str, code: str) -> str:
    entry = table.get(key)
    assert entry, f"no words for {key}"
    return entry[CODES.index(code)]


def digits(value: Decimal, code: str) -> str:
    """A number in digits, with a magnitude where it stays exact."""
    for power, word in SCALES[code]:
        part = value.scaleb(-power)
        if abs(part) >= 1 and part == round(part, 4):
            return plain(part, code) + word
    return plain(value, code)


def plain(value: Decimal, code: str) -> str:
    text = f"{value:,f}" if code != "zh" else f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(",", " ").replace(".", ",") if code == "ru" else text


def amount(figure: Figure, code: str) -> str:
    """Value, unit and range."""
    if figure.ratio:
        return f"{figure.ratio[0]}/{figure.ratio[1]}"
    ends = [figure.value] if figure.high is None else [figure.value, figure.high]
    numbers = [(plain if len(ends) > 1 else digits)(end, code) for end in ends]
    gap = "" if code == "zh" else " "
    if figure.kind in {"rank", "ordinal"}:
        whole = {"en": "th to ", "zh": "-", "ru": "-й – "}[code].join(str(int(end)) for end in ends)
        if figure.kind == "rank":
            return {"en": f"{whole}th-largest", "zh": f"第{whole}大", "ru": f"{whole}-й по величине"}[code]
        return {"en": f"{whole}th session", "zh": f"第{whole}届", "ru": f"{whole}-я сессия"}[code]
    if figure.kind == "number":
        return {"en": " to ", "zh": "-", "ru": "–"}[code].join(numbers)
    if figure.kind == "multiple":
        written = "-".join(numbers)
        return {"en": f"{written}-fold", "zh": f"{written}倍", "ru": f"в {written} раза"}[code]
    unit = at(DURATIONS if figure.kind == "duration" else WORDS, figure.unit, code)
    return ("—" if code == "zh" else " to " if code == "en" else "–").join(f"{n}{gap}{unit}" for n in numbers)


def day(when: When, code: str) -> str:
    if code == "zh":
        return (f"{when.year}年" if when.year else "") + f"{when.month}月{when.day}日"
    year = f" {when.year}" if when.year else ""
    return f"{when.day} {MONTHS[code][(when.month or 1) - 1]}{year}"


def days(when: When, until: When, code: str) -> str:
    assert when.month
    if when[:2] != until[:2]:
        join = {"en": " to ", "zh": "至", "ru": " по "}[code]
        return day(when, code) + join + day(until, code)
    if code == "zh":
        return (f"{when.year}年" if when.year else "") + f"{when.month}月{when.day}—{until.day}日"
    year = f" {when.year}" if when.year else ""
    return f"{when.day}–{until.day} {MONTHS[code][when.month - 1]}{year}"


def months(when: When, until: When | None, code: str) -> str:
    assert when.month
    if until and until.year != when.year:
        join = {"en": " to ", "zh": "至", "ru": " по "}[code]
        return (
            months(when, None, code).replace("в ", "с ")
            + join
            + months(until, None, code).removeprefix("in ").removeprefix("в ")
        )
    last = until.month if until and until.month else None
    if code == "zh":
        return (f"{when.year}年" if when.year else "") + f"{when.month}" + (f"—{last}" if last else "") + "月"
    name = MONTHS[code][when.month - 1]
    both = f"{name} – {MONTHS[code][last - 1]}" if last else name
    lead = {"en": "in ", "ru": "с " if last else "в "}[code]
    return lead + both + (f" {when.year}" if when.year else "") + (" года" if code == "ru" and when.year else "")


def moment(figure: Figure, code: str, hedges: str) -> str:
    """A moment or stretch of time."""
    if figure.unit == "year" and code == "en":
        assert figure.when
        return f"in {hedges}{figure.when.year}" + (f"–{figure.until.year}" if figure.until else "")
    return hedges + _moment(figure, code)


def _moment(figure: Figure, code: str) -> str:
    when, until = figure.when, figure.until
    assert when is not None
    match figure.unit:
        case "date":
            return days(when, until, code) if until else day(when, code)
        case "month":
            return months(when, until, code)
        case "quarter" | "half-year":
            return part(figure, when, until, code)
        case "decade":
            both = f"{when.year}" + (f"-{until.year}" if until else "")
            return {"en": "-".join(f"{end}s" for end in both.split("-")), "zh": f"{both}年代",
                    "ru": "-".join(f"{end}-е" for end in both.split("-")) + " годы"}[code]  # fmt: skip
        case _:
            both = f"{when.year}" + (f"–{until.year}" if until else "")
            return {"en": f"in {both}", "zh": f"{both}年", "ru": f"в {both} {'годах' if until else 'году'}"}[code]


def part(figure: Figure, when: When, until: When | None, code: str) -> str:
    """A quarter or half-year."""
    number = int(figure.value)
    year = when.year
    this = {
        None: ("", "", ""),
        0: (" of this year", "今年", " этого года"),
        -1: (" of last year", "去年", " прошлого года"),
    }
    context = this[when.offset][CODES.index(code)]
    if figure.unit == "quarter":
        last = f"-{int(figure.high or 0)}" if until and code == "zh" else ""
        name = {"en": f"Q{number}", "zh": f"第{number}{last}季度", "ru": f"{number}-й квартал"}[code]
        name = {1: "first", 2: "second", 3: "third", 4: "fourth"}[number] + " quarter" if code == "en" else name
    else:
        name = {"en": ("first", "second")[number - 1] + " half", "zh": "上下"[number - 1] + "半年",
                "ru": ("первое", "второе")[number - 1] + " полугодие"}[code]  # fmt: skip
    if code == "zh":
        return (f"{year}年" if year else context) + name
    tail = f" {'of ' if code == 'en' else ''}{year}{' года' if code == 'ru' else ''}" if year else context
    return name + tail


def write(figure: Figure, code: str) -> str:
    """The figure in a language's words, such that it reads as the same."""
    marks = ["~"] * figure.approx + [figure.bound] * bool(figure.bound)
    hedges = "".join(at(HEDGES, mark, code) for mark in marks)  # type: ignore[arg-type]
    if figure.when is not None:
        return moment(figure, code, hedges)
    before = at(MODES, figure.modality, code) if figure.modality != "fact" else ""  # type: ignore[arg-type]
    before += at(MOVES, figure.direction, code) if figure.direction else ""  # type: ignore[arg-type]
    rate = at(RATES, figure.per, code) if figure.per else ""  # type: ignore[arg-type]
    if code == "zh":
        return before + rate + hedges + amount(figure, code)
    return before + hedges + amount(figure, code) + rate
