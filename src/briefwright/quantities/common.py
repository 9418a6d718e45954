"""Tables that hold for every language: what is written in Latin letters, signs and digits alike everywhere."""

from __future__ import annotations

from briefwright.quantities.language import Hedge, Mask, Moment
from briefwright.quantities.latin import GLUED

MOMENTS = (
    Moment(
        r"(?<![\d-])(?P<y>(?:1[5-9]|20)\d\d)[-/](?P<m>0[1-9]|1[0-2])[-/](?P<d>\d\d)(?![\d-])", "date",
        "2024-03-15 → 2024-03-15",
    ),
    Moment(
        r"(?<![\d.])(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>(?:19|20)\d\d)(?!\d|\.\d)",
        "date", "05.03.2024 → 2024-03-05",
    ),
    Moment(
        r"(?<![\d.])(?P<d>[0-3]?\d)-(?P<d2>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>(?:19|20)\d\d)(?!\d|\.\d)",
        "date", "16-18.05.2024 → 2024-05-16..2024-05-18",
    ),
    Moment(
        r"(?<![\d./])(?P<d>1[3-9]|2\d|3[01])/(?P<m>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?!\d)",
        "date", "16/05/2024 → 2024-05-16",
    ),
    Moment(
        r"(?<![\d./])(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>(?:19|20)\d\d)(?!\d)",
        "date", "05/16/2024 → 2024-05-16",
    ),
)  # fmt: skip
MARKS = (
    Hedge("[~∼≈±≃≅]", "~", "≈5% → ~ 5 %"),
    Hedge("<", "<", "<5% → < 5 %"),
    Hedge(">", ">", ">5% → > 5 %"),
    Hedge("[≤⩽]", "<=", "≤ 5% → <= 5 %"),
    Hedge("[≥⩾]", ">=", "≥ 5% → >= 5 %"),
)
"""Signs before a figure; they are looked for in the text before it is folded, where ~ is not a dash."""
MARKED = frozenset("".join(row.pattern.strip("[]") for row in MARKS))
"""One of these stands wherever a row of `MARKS` matches."""
MASKS = (
    Mask(
        r"https?://[!-~]+|www\.[!-~]+|\bdoi:[!-~]+|\b10\.\d{4,}/[!-~]+",
        "reference",
        "https://example.org/2024 → ",
    ),
    Mask(r"\b(?:isbn|issn)[: ]*[\dx-]+", "reference", "ISBN 978-5-02-040123-7 → "),
    Mask(
        r"(?<!ratio of )(?<!ratio )(?<!比例为)(?<!比例是)(?<!соотношении )(?<!соотношение )"
        r"(?<![\d.])\d{1,2}:\d\d(?::\d\d)?(?![\d:])",
        "reference",
        "12:30 → ",
    ),
    Mask(
        "(?<![a-zа-я])(?:vol|pp?|(?<!ranked )(?<!the )(?<!at )(?<!ranks )nos?|"
        r"[cст])\. ?\d+[a-zа-я]?(?:-\d+)?(?![.,']\d|\d| \d{3}(?!\d))|(?:№|"
        r"(?<![a-z])(?<!ranked )(?<!the )(?<!at )(?<!ranks )nos?)\.? ?\d+(?:[-/]\d+)*[a-zа-я]?(?![\w.]*\d)",
        "reference",
        "Vol. 29, pp. 12-15. → ",
    ),
    Mask(
        r"(?<![a-zа-я0-9])(?:(?:(?<!\d)(?<!\d )[kmg]?t)?[cс][oо]2(?:[- ]?(?:eq?|экв(?:\.|\w+)))?|u3o8|no2|so2|"
        r"h2o)(?![a-zа-я0-9])",
        "name",
        "CO2 → ",
    ),
    Mask(r"(?<=[\w²³.])/ ?(?:k?m|км?)[23²³](?!\w)|(?<=\()[ckмкm]*[mм][23²³](?=\))|(?<=\d)/1?0万", "word", "x/km2 → "),
    Mask(r"\[\d{1,3}(?:[,-]\d{1,3})*\]", "reference", "[12] → "),
    Mask(r"(?<![a-z])[gbcp]-?\d{1,2}(?:\+\d)?(?!\d)|(?<![\d.])\d{1,2}\+\d(?:\+\d)?(?!\d)", "name", "G20 → "),
    Mask(r"(?<![\w.,])(?:[2-6]g|[34]d|\dx\d|[248]k)(?![a-zа-я0-9])", "name", "5G → "),
    Mask(r"(?<!\d)9/11(?!\d)|(?<![\d.])\d{1,2}·\d{1,2}(?!\d)", "name", "9/11 → "),
    Mask(r"(?<![\d/-])(?:24/7|50-50)(?![\d/-])", "word", "24/7 → "),
)
CODES = (
    Mask(
        r"(?<![a-zа-я0-9-])(?!дфэ|teu|usd|eur|rub|cny|[кмгт]вт|mid-|end-|early-|late-)[a-zа-я']{1,12}-\d{1,4}[a-zа-я]{0,2}(?![a-zа-я\d%])(?!-?\d|[.,]\d)",
        "name",
        "S-300 → ",
        capital=True,
    ),
    Mask(
        rf"(?<![a-z0-9])(?!q[1-4]|h[12]|[ckmh]?m[23](?!\d)|[kmg]?tco2|(?:{GLUED}|rs|rm|rp|ksh|fy)(?=\d))"
        r"[a-z]{1,3}\d{1,4}[a-z]?(?![a-zа-я\d])",
        "name",
        "A380 → ",
    ),
)
"""Names of letters and digits, masked like those above where a text has such at all: `LETTERED`."""
LETTERED = r"\d(?<=[a-zа-я'-]\d)"
