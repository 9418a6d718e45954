"""English: figures with a form of their own."""

from __future__ import annotations

from decimal import Decimal

from briefwright.quantities.language import Fixed
from briefwright.quantities.languages.en.words import (
    CARDINAL,
    MONTH,
    MOST,
    NTHS,
    OF_A,
    ORDINAL,
    PART,
    PLURAL_PART,
    SMALL,
)

NOT_COUNTED = "".join(f"(?<!{word} )" for word in SMALL.split("|"))
"""Not "the three largest"."""

FIXED: tuple[Fixed, ...] = (
    Fixed(
        rf"\b(?P<n>{SMALL}) hundredths of an? (?:percentage )?point\b",
        "points", "pp", "nine hundredths of a percentage point → 0.09 pp", Decimal("0.01"),
    ),
    Fixed(
        rf"\b(?P<n>{SMALL}) tenths of an? (?:percentage )?point\b",
        "points", "pp", "three tenths of a percentage point → 0.3 pp", Decimal("0.1"),
    ),
    Fixed(r"\ban? tenth of an? (?:percentage )?point\b", "points", "pp", "a tenth of a point → 0.1 pp", Decimal("0.1")),
    Fixed(
        rf"(?<=\bby )(?:one|an?)[ -](?P<b>{PART})\b",
        "percent", "%", "down by a third year on year → 33.3333 % down",
    ),
    Fixed(r"\b(?:a|one) year and a half\b", "duration", "year", "a year and a half → 1.5 year", Decimal("1.5")),
    Fixed(r"\b(?:a|one) month and a half\b", "duration", "month", "a month and a half → 1.5 month", Decimal("1.5")),
    Fixed(r"\b(?:a|one) decade and a half\b", "duration", "year", "a decade and a half → 15 year", 15),
    Fixed(r"\b(?:a|one) century and a half\b", "duration", "year", "a century and a half → 150 year", 150),
    Fixed(
        rf"\bevery (?P<n>{ORDINAL}|other) year\b", "duration", "year", "every second year → 2 year",
    ),
    Fixed(
        rf"(?<![\w-])(?P<n>{NTHS}|\d+(?=st|nd|rd|th))(?:st|nd|rd|th)? (?:(?:consecutive|straight|successive) "
        r"(?:year|annual)|year (?:running|in a row|in succession|on the trot))\b",
        "duration", "year", "for the 14th year running → 14 year",
    ),
    Fixed(
        rf"(?<![\w.,:-])(?<!from )(?P<a>{CARDINAL}|\d+(?:\.\d+)?)[ -]to[ -](?P<b>one|1)\b(?![\d.,:-]\d|"
        r"[ -]?(?:%|percent|per cent|[a-z]+s\b|hundred|thousand|million|billion|trillion|bn|mn))|"
        r"(?<![\d.,:])(?P<a1>\d{1,3}(?:\.\d+)?):(?P<b1>\d{1,3}(?:\.\d+)?)(?![\d:]|[.,]\d)",
        "multiple", "times", "a ratio of 3 to 1 → 3 times",
    ),
    Fixed(
        rf"(?<![\w-])(?P<a>{SMALL}|\d+)[ -](?P<b>{PLURAL_PART})\b{OF_A}",
        "percent", "%", "two-thirds of them → 66.6667 %",
    ),
    Fixed(
        rf"(?<![\w-])(?:one|an?)(?: (?:full|whole|good|mere|solid))?[ -](?P<b>{PART})\b(?= of\b|[.,;:)]|$|"
        rf" (?:in|less|more|lower|higher|as|to|by|and|from|above|below|over|again|larger|smaller|bigger|cheaper|faster|"
        rf"up|down|short|off|had|have|said|say|think|believed?|wanted?|went|came|lived?)\b)"
        rf"(?! of (?:{MONTH}|(?:the )?(?:year|century))|"
        f",? and (?:more|final)|, more){OF_A}", "percent", "%", "a third of them → 33.3333 %",
    ),
    Fixed(r"(?<![\d/.])(?<!\d )(?P<a>\d{1,2})/(?P<b>\d{1,3})(?![\d/])", "percent", "%", "3/4 of them → 75 %"),
    Fixed(
        rf"(?<![\w.,-])(?P<a>{CARDINAL}|\d{{1,2}}) (?:[a-z]+s )?(?:in|out of|of) (?:every )(?P<b>{CARDINAL}|"
        rf"\d{{1,3}})\b|"
        rf"(?<![\w.,-])(?P<a1>{CARDINAL}|\d{{1,2}}) (?:in|out of) (?P<b1>{CARDINAL}|\d{{1,3}})\b(?! (?:{MONTH}|"
        "years?|countries|cities|months|days|provinces|regions))", "percent", "%", "four in five → 80 %",
    ),
    Fixed(
        r"(?<![\w-])(?:one[ -]|a )?half\b(?=(?: of)? (?:the|all|of|its|their|his|her|them|those|that|"
        r"russia|china|africa)\b| (?:in|to|by|before|as|from)\b|[.,;:)]|$)(?! (?:of )?(?:the |"
        "an? )?(?:year|century|decade|hour|dozen|day|million|billion))",
        "percent", "%", "half of it → 50 %", 50,
    ),
    Fixed(
        rf"\bevery (?P<b>{ORDINAL})\b(?! (?:years?|months?|weeks?|days?|hours?|time)\b)",
        "percent", "%", "every fifth Mongolian → 20 %",
    ),
    Fixed(
        r"\btwice\b(?! (?:the|as|that|those|what|its|their|his|her|more|higher|larger|bigger|over)\b)",
        "count", "time", "it met twice a year → 2 time /year", 2,
    ),
    Fixed(r"\bthrice\b(?! (?:the|as|that|its)\b)", "count", "time", "they met thrice → 3 time", 3),
    Fixed(
        r"\b(?:two-?fold|double[ds]?|doubling|twice)\b(?!-)", "multiple", "times", "it doubled → 2 times", 2,
    ),
    Fixed(
        r"\b(?:tripl(?:e[ds]?|ing)|trebl(?:e[ds]?|ing)|three-?fold|thrice)\b",
        "multiple", "times", "it tripled → 3 times", 3,
    ),
    Fixed(r"\b(?:quadrupl(?:e[ds]?|ing)|four-?fold)\b", "multiple", "times", "it quadrupled → 4 times", 4),
    Fixed(r"\b(?:quintupl(?:e[ds]?|ing))\b", "multiple", "times", "it quintupled → 5 times", 5),
    Fixed(r"\bhalv(?:ed|es|ing)\b", "multiple", "times", "it halved → 0.5 times", Decimal("0.5")),
    Fixed(
        rf"\b(?:multiplied by|(?:by )?a factor of) (?P<n>{CARDINAL}|\d+(?:\.\d+)?)\b",
        "multiple", "times", "by a factor of 12 → 12 times",
    ),
    Fixed(rf"\b(?P<n>{CARDINAL})-?fold\b", "multiple", "times", "a tenfold rise → 10 times up"),
    Fixed(
        rf"(?<![\w-])(?P<n>{NTHS}|\d+(?=st|nd|rd|th))(?:st|nd|rd|th)?[ -](?:{MOST}|in the world|place|"
        r"position|rank)\b", "rank", "rank", "the second-largest supplier → 2 rank",
    ),
    Fixed(
        r"\b(?:rank(?:s|ed|ing)?|came?|comes?|placed|stands?|is|was|finish(?:ed)?|only|and|"
        rf"as) (?P<n>{NTHS}|\d+(?=st|nd|rd|th))(?:st|nd|rd|th)?(?= (?:in|by|among|behind|worldwide|"
        r"globally|with)\b|[.,;)]|$)", "rank", "rank", "it ranks fifth in the world → 5 rank",
    ),
    Fixed(
        r"\b(?:ranks?|ranked|number|no\.) (?:no\. |number )?(?P<n>\d{1,3})(?= (?:in|by|among|world|"
        r"globally)\b)", "rank", "rank", "ranked 12 in the world → 12 rank",
    ),
    Fixed(r"\bsecond only to\b", "rank", "rank", "second only to China → 2 rank", 2),
    Fixed(
        r"\b(?:(?:ranked|ranks|the|at|its|as|is|was) )?(?:no\. ?|number )(?P<n>\d{1,3}|"
        rf"{SMALL})\b(?![,.']\d| \d{{3}}\b| (?:of|people|hundred|thousand|million|"
        rf"billion)\b)", "rank", "rank", "the No. 2 destination → 2 rank",
    ),
    Fixed(
        rf"{NOT_COUNTED}(?<![\w-])(?:(?:single )?(?:largest|biggest)|number one)\b(?! ever)",
        "rank", "rank", "the largest supplier → 1 rank", 1,
    ),
    Fixed(
        rf"(?<![\w-])(?<!every )(?P<n>(?:{NTHS})|\d+(?=st|nd|rd|th))(?:st|nd|rd|th)?\b(?! (?:half|"
        "quarter))", "ordinal", "ordinal", "the 47th session → 47 ordinal",
    ),
)  # fmt: skip
