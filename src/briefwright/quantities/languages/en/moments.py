"""English: dates and periods."""

from __future__ import annotations

from briefwright.quantities.language import Moment
from briefwright.quantities.languages.en.words import D2, DECADE, M2, MONTH, OF_Y, QUARTER, SMALL, Y2, D, M, Y

MOMENTS: tuple[Moment, ...] = (
    Moment(r"\bfy ?'?(?P<y>\d\d)(?:[-/](?P<y2>\d\d))?(?![\d.,%])", "year", "FY23-24 → 2023..2024"),
    Moment(r"\b(?P<q>[1-4])q'?(?P<y>\d\d)\b|\bq(?P<q1>[1-4])['/](?P<y1>\d\d(?:\d\d)?)\b", "quarter", "1Q24 → 2024-Q1"),
    Moment(rf"\b(?P<q>[1-4])q(?: of)? ?{Y}", "quarter", "4Q 2023 → 2023-Q4"),
    Moment(r"\b(?P<q>[12])h'?(?P<y>\d\d)\b", "half-year", "2H23 → 2023-H2"),
    Moment(rf"\bfy ?{Y[Y.index('(?P<y>'):]}[-/](?P<y2>\d\d)(?!\d)", "year", "FY2023-24 → 2023..2024"),
    Moment(rf"\bfy ?{Y[Y.index('(?P<y>'):]}(?P<bare>)?", "year", "FY2023 → 2023"),
    Moment(rf"{Y} ?- ?{Y2}", "year", "2018-2022 → 2018..2022"),
    Moment(rf"{Y}/(?P<y2>\d\d)(?![\d/])", "year", "2022/23 → 2022..2023"),
    Moment(
        f"{D}(?: ?- ?| to | and | until ){D2} (?:of )?{M}(?:,? {Y})?",
        "date", "15 to 17 March → --03-15..--03-17",
    ),
    Moment(
        f"{M} {D}(?: ?- ?| to | and | until ){D2}(?:,? {Y})?(?! {MONTH})",
        "date", "March 15-17, 2024 → 2024-03-15..2024-03-17",
    ),
    Moment(rf"{D} (?:of )?{M},? {Y}", "date", "5 March 2024 → 2024-03-05"),
    Moment(rf"{M} {D},? {Y}", "date", "March 5, 2024 → 2024-03-05"),
    Moment(rf"{D} (?:of )?{M}", "date", "5 March → --03-05"),
    Moment(
        f"{M}(?: ?- ?| to | and | through ){M2}(?:,? (?:of )?{Y})?",
        "month", "January to May 2025 → 2025-01..2025-05",
    ),
    Moment(rf"{M},? (?:of )?{Y}", "month", "March 2024 → 2024-03"),
    Moment(rf"{M} {D}(?![\d%]|[.,]\d| (?:percent|million|billion))", "date", "March 5 → --03-05"),
    Moment(rf"(?:(?<=\bfrom )|(?<=\bsince )|(?<=\buntil )){M}(?! \d|'s)", "month", "from March → --03"),
    Moment(rf"(?<=\bfollowing ){M}", "month", "the following March → --03"),
    Moment(rf"(?:(?<=\bin )|(?<=\bof ))(?:early |mid-|late )?{M}(?! \d)", "month", "in March → --03"),
    Moment(rf"\b(?P<q>{QUARTER})(?:[ -]quarter|q)\b{OF_Y}", "quarter", "the first quarter of 2025 → 2025-Q1"),
    Moment(rf"\bq(?P<q>[1-4])(?:(?:,? | of )?{Y})?", "quarter", "Q1 2025 → 2025-Q1"),
    Moment(rf"{Y} ?q(?P<q>[1-4])\b", "quarter", "2025Q3 → 2025-Q3"),
    Moment(
        r"\b(?P<q>first|second)[ -]half\b(?! of (?:the )?(?:\0|'?\d+s|century|decade|twent|thirt|fort|fift|"
        f"sixt|sevent|eight|ninet)){OF_Y}", "half-year", "the first half of 2025 → 2025-H1",
    ),
    Moment(rf"\bh(?P<q>[12])(?:,? | of ){Y}", "half-year", "H2 2024 → 2024-H2"),
    Moment(rf"{Y} ?h(?P<q>[12])\b", "half-year", "2024 H2 → 2024-H2"),
    Moment(
        rf"\bfirst (?P<n>{SMALL}|\d{{1,2}}) months{OF_Y}",
        "month", "the first nine months of 2024 → 2024-01..2024-09",
    ),
    Moment(
        rf"\bfirst (?P<n>two|three|[23]) quarters{OF_Y}",
        "quarter", "the first three quarters of 2024 → 2024-Q1..2024-Q3",
    ),
    Moment(
        r"(?<!\d)(?P<y>(?:1[5-9]|20)\d0)'?s\b(?: ?(?:to|and|-) ?(?:the )?(?P<y2>(?:1[5-9]|20)?\d0)'?s\b)?",
        "decade", "the 1990s → 1990s",
    ),
    Moment(r"(?<![\d.,])(?<!over-)(?<!under-)(?<!over )(?<!aged )'?(?P<y>[2-9]0)'?s\b", "decade", "the '90s → 1990s"),
    Moment(rf"\b(?P<y>{'|'.join(DECADE.split())})\b", "decade", "the nineties → 1990s"),
    Moment(Y + r"(?P<bare>)", "year", "in 2024 → 2024"),
)  # fmt: skip
