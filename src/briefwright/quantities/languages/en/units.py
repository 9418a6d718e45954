"""English: what stands after a number: magnitudes, units, nouns."""

from __future__ import annotations

from decimal import Decimal

from briefwright.quantities.language import Noun, Scale, Unit
from briefwright.quantities.languages.en.words import PLACES

SCALES: tuple[Scale, ...] = (
    Scale(r"hundred\b|hundreds\b(?! of)", 2, "three hundred km → 300 km"),
    Scale(r"lakhs?\b", 5, "5 lakh people → 500000 person"),
    Scale(r"crores?\b", 7, "5 crore people → 50000000 person"),
    Scale(r"thousand\b|thousands\b(?! of)", 3, "5 thousand km → 5000 km"),
    Scale(r"million\b|millions\b(?! of)|mln\b|mn\b", 6, "$5 million → 5000000 USD"),
    Scale(r"billion\b|billions\b(?! of)|bln\b|bn\b", 9, "5 billion euros → 5000000000 EUR"),
    Scale(r"trillion\b|trillions\b(?! of)|trn\b|tn\b", 12, "5 trn yen → 5000000000000 JPY"),
    Scale(
        r"(?<=\d)m(?= [a-z])(?! (?:long|wide|high|tall|deep|above|below|from|of|away|and|or|to|in|at|by|on|"
        r"x|was|is|were|are|for|with|than)\b)", 6, "1.2m tonnes → 1200000 t",
    ),
    Scale(r"k\b", 3, "30k people → 30000 person"),
)  # fmt: skip
UNITS: tuple[Unit, ...] = (
    Unit(r"(?:polish )?z[lł]ot(?:y|ys|ych|e)\b|pln\b", "money", "PLN", "5 zloty → 5 PLN"),
    Unit(r"(?:turkish )?liras?\b|try\b", "money", "TRY", "5 lira → 5 TRY"),
    Unit(r"hryvn?i?as?\b|uah\b", "money", "UAH", "5 hryvnia → 5 UAH"),
    Unit(r"(?:south african )?rands?\b|zar\b", "money", "ZAR", "5 rand → 5 ZAR"),
    Unit(r"nairas?\b|ngn\b", "money", "NGN", "5 naira → 5 NGN"),
    Unit(r"(?:uzbek )?(?:soums?|sums?)\b(?! (?:of|up|total))|uzs\b", "money", "UZS", "5 soum → 5 UZS"),
    Unit(r"(?:kyrgyz )?soms?\b|kgs\b", "money", "KGS", "5 som → 5 KGS"),
    Unit(r"somonis?\b|tjs\b", "money", "TJS", "5 somoni → 5 TJS"),
    Unit(r"(?:azerbaijani )?manats?\b|azn\b", "money", "AZN", "5 manat → 5 AZN"),
    Unit(r"(?:georgian )?laris?\b|gel\b", "money", "GEL", "5 lari → 5 GEL"),
    Unit(r"(?:armenian )?drams?\b|amd\b", "money", "AMD", "5 dram → 5 AMD"),
    Unit(r"(?:brazilian )?rea(?:is|ls)\b|brl\b", "money", "BRL", "5 reais → 5 BRL"),
    Unit(r"dirhams?\b|aed\b", "money", "AED", "5 dirhams → 5 AED"),
    Unit(r"(?:saudi )riyals?\b|sar\b", "money", "SAR", "5 Saudi riyals → 5 SAR"),
    Unit(r"(?:thai )?bahts?\b|thb\b", "money", "THB", "5 baht → 5 THB"),
    Unit(r"ringgits?\b|myr\b", "money", "MYR", "5 ringgit → 5 MYR"),
    Unit(r"(?:indonesian )?rupiahs?\b|idr\b", "money", "IDR", "5 rupiah → 5 IDR"),
    Unit(r"(?:vietnamese )?dongs?\b|vnd\b", "money", "VND", "5 dong → 5 VND"),
    Unit(r"singapore dollars?\b|s\$|sgd\b", "money", "SGD", "5 Singapore dollars → 5 SGD"),
    Unit(r"australian dollars?\b|a\$|aud\b", "money", "AUD", "5 Australian dollars → 5 AUD"),
    Unit(r"canadian dollars?\b|c\$|cad\b", "money", "CAD", "5 Canadian dollars → 5 CAD"),
    Unit(r"(?:hungarian )?forints?\b|huf\b", "money", "HUF", "5 forints → 5 HUF"),
    Unit(r"(?:czech )(?:crowns?|koruna\w*)\b|czk\b", "money", "CZK", "5 Czech crowns → 5 CZK"),
    Unit(r"swedish (?:crowns?|kron\w+)\b|sek\b", "money", "SEK", "5 Swedish kronor → 5 SEK"),
    Unit(r"norwegian (?:crowns?|kron\w+)\b|nok\b", "money", "NOK", "5 Norwegian kroner → 5 NOK"),
    Unit(r"egyptian pounds?\b|egp\b", "money", "EGP", "5 Egyptian pounds → 5 EGP"),
    Unit(r"belarusian r(?:o)?ubles?\b|byn\b", "money", "BYN", "5 Belarusian roubles → 5 BYN"),
    Unit(r"(?:u\.?s\.? |american )?dollars?\b|usd\b|us\$", "money", "USD", "5 US dollars → 5 USD"),
    Unit(r"euros?\b|eur\b|€", "money", "EUR", "5 euros → 5 EUR"),
    Unit(r"(?:japanese )?yen\b|jpy\b", "money", "JPY", "5 yen → 5 JPY"),
    Unit(r"(?:russian )?r(?:o)?ubles?\b|rub\b|₽", "money", "RUB", "5 roubles → 5 RUB"),
    Unit(r"(?:chinese )?yuan\b|rmb\b|cny\b|renminbi\b", "money", "CNY", "5 yuan → 5 CNY"),
    Unit(r"pounds? sterling\b|pounds?\b|gbp\b", "money", "GBP", "5 pounds → 5 GBP"),
    Unit(r"(?:south korean )?won\b|krw\b", "money", "KRW", "5 won → 5 KRW"),
    Unit(r"(?:kazakh )?tenge\b|kzt\b", "money", "KZT", "5 tenge → 5 KZT"),
    Unit(r"t[uö]gr[iö]gs?\b|tugriks?\b|mnt\b", "money", "MNT", "5 tugriks → 5 MNT"),
    Unit(r"(?:indian )?rupees?\b|inr\b", "money", "INR", "5 rupees → 5 INR"),
    Unit(r"swiss francs?\b|chf\b", "money", "CHF", "5 Swiss francs → 5 CHF"),
    Unit(
        r"percentage[ -]points?\b|pps?\b|p\.p\.|(?:percent|per cent|%)[ -]points?\b",
        "points", "pp", "5 percentage points → 5 pp",
    ),
    Unit(r"basis points?\b|bps?\b", "points", "pp", "25 basis points → 0.25 pp", Decimal("0.01")),
    Unit(r"%|percent\b|per cent\b|pct\b", "percent", "%", "5 percent → 5 %"),
    Unit(r"‰|per mille\b|per mil\b", "percent", "%", "5 per mille → 0.5 %", Decimal("0.1")),
    Unit(r"-?fold\b", "multiple", "times", "5-fold → 5 times"),
    Unit(
        r"times (?=the\b|as\b|that\b|those\b|more\b|higher\b|larger\b|bigger\b|greater\b|less\b|lower\b|"
        r"smaller\b|over\b|what\b|its\b|his\b|their\b|our\b)|×|x\b(?! ?\d)",
        "multiple", "times", "5 times the level → 5 times",
    ),
    Unit(
        r"cubic (?:feet|foot)\b", "measure", "m3", "1000 cubic feet → 28.3168 m3", Decimal("0.0283168"),
    ),
    Unit(r"bcm\b", "measure", "m3", "38 bcm → 38000000000 m3", 10**9),
    Unit(r"mcm\b", "measure", "m3", "38 mcm → 38000000 m3", 10**6),
    Unit(r"tcm\b", "measure", "m3", "2 tcm → 2000000000000 m3", 10**12),
    Unit(r"cubic met(?:er|re)s?\b|cu\.? ?m\b|m3\b|m³", "measure", "m3", "5 cubic metres → 5 m3"),
    Unit(
        r"square kilomet(?:er|re)s?\b|sq\.? ?km\b|km2\b|km²", "measure", "km2", "5 square kilometres → 5 km2",
    ),
    Unit(
        r"square miles?\b|sq\.? ?mi\b",
        "measure", "km2", "5 square miles → 12.94994055168 km2", Decimal("2.589988110336"),
    ),
    Unit(r"square met(?:er|re)s?\b|sq\.? ?m\b|m2\b|m²", "measure", "m2", "5 square metres → 5 m2"),
    Unit(r"hectares?\b|ha\b", "measure", "ha", "5 hectares → 5 ha"),
    Unit(r"acres?\b", "measure", "ha", "5 acres → 2.0234282112 ha", Decimal("0.40468564224")),
    Unit(r"mu\b", "measure", "mu", "5 mu → 5 mu"),
    Unit(r"kilomet(?:er|re)s?\b|kms?\b", "measure", "km", "5 km → 5 km"),
    Unit(r"nautical miles?\b|nm\b", "measure", "nmi", "5 nautical miles → 5 nmi"),
    Unit(r"miles?\b", "measure", "km", "5 miles → 8.04672 km", Decimal("1.609344")),
    Unit(r"met(?:er|re)s?\b|m\b", "measure", "m", "5 metres → 5 m"),
    Unit(r"million tons? of oil equivalent\b|mtoe\b", "measure", "toe", "5 Mtoe → 5000000 toe", 10**6),
    Unit(r"megatons?\b|megatonnes?\b|mt\b", "measure", "t", "5 Mt → 5000000 t", 10**6),
    Unit(r"kiloton(?:ne)?s?\b|kt\b", "measure", "t", "5 kilotonnes → 5000 t", 10**3),
    Unit(r"(?:metric )?ton(?:ne)?s?\b|t\b", "measure", "t", "5 tonnes → 5 t"),
    Unit(r"kilogram(?:me)?s?\b|kgs?\b", "measure", "kg", "5 kg → 5 kg"),
    Unit(r"bpd\b|b/d\b", "measure", "bbl", "5 bpd → 5 bbl /day"),
    Unit(r"barrels?\b|bbls?\b", "measure", "bbl", "5 barrels → 5 bbl"),
    Unit(r"kilolit(?:er|re)s?\b|kl\b", "measure", "l", "5 kilolitres → 5000 l", 10**3),
    Unit(r"lit(?:er|re)s?\b", "measure", "l", "5 litres → 5 l"),
    Unit(r"terawatt[ -]hours?\b|twh\b", "measure", "kWh", "5 TWh → 5000000000 kWh", 10**9),
    Unit(r"gigawatt[ -]hours?\b|gwh\b", "measure", "kWh", "5 GWh → 5000000 kWh", 10**6),
    Unit(r"megawatt[ -]hours?\b|mwh\b", "measure", "kWh", "5 MWh → 5000 kWh", 10**3),
    Unit(r"kilowatt[ -]hours?\b|kwh\b", "measure", "kWh", "5 kWh → 5 kWh"),
    Unit(r"gigawatts?\b|gw\b", "measure", "W", "5 GW → 5000000000 W", 10**9),
    Unit(r"megawatts?\b|mw\b", "measure", "W", "5 MW → 5000000 W", 10**6),
    Unit(r"kilowatts?\b|kw\b", "measure", "W", "5 kW → 5000 W", 10**3),
    Unit(r"degrees?(?: celsius)?\b|°c?|℃", "measure", "°", "5 degrees → 5 °"),
    Unit(r"teus?\b", "measure", "TEU", "5 TEU → 5 TEU"),
    Unit(r"centur(?:y|ies)\b", "duration", "year", "two centuries → 200 year", 100),
    Unit(r"decades?\b", "duration", "year", "two decades → 20 year", 10),
    Unit(
        r"(?:consecutive |straight |full |whole |more |long )?years?\b(?:[ -]olds?\b)?(?:' )?|yrs?\b",
        "duration", "year", "5 years → 5 year",
    ),
    Unit(r"(?:consecutive |straight |full )?months?\b", "duration", "month", "5 months → 5 month"),
    Unit(r"(?:consecutive |straight )?weeks?\b", "duration", "week", "5 weeks → 5 week"),
    Unit(r"(?:consecutive |straight )?days?\b", "duration", "day", "5 days → 5 day"),
    Unit(r"hours?\b", "duration", "hour", "5 hours → 5 hour"),
    Unit(r"seconds?\b(?! (?:to|only|time|place|half|quarter))", "duration", "second", "5 seconds → 5 second"),
    Unit(r"minutes?\b", "duration", "minute", "5 minutes → 5 minute"),
    Unit(r"times\b|occasions\b", "count", "time", "met five times → 5 time"),
)  # fmt: skip
NOUNS: tuple[Noun, ...] = (
    Noun(
        rf"(?:{PLACES}|-?(?:nation|country)(?= \w))\b(?! of (?:parliament|staff|congress))",
        "state", "5 African countries → 5 state",
    ),
    Noun(
        "people|persons?|men|women|children|inhabitants|students|workers?|soldiers|fighters|troops|"
        r"citizens|residents|diplomats|employees|mercenar\w+|refugees|deaths|victims|guards|teachers|"
        "youths?|veterans|participants|delegates|lawmakers|deputies|officials|ministers|visitors|tourists|"
        "passengers|migrants|personnel(?! (?:chang|adjust|reshuff|decision|matter|polic|mov|shift|appoint))|"
        "dead|members of parliament|lower-house members|experts|respondents|"
        "(?:ukrain|russ|mongol|ital|ind)ians|mongols|kazakhs|americans|chinese(?= (?:were|was|had|have|"
        "died))|japanese(?= (?:were|was|had|have))", "person", "5 Chinese students → 5 person",
    ),
    Noun(
        r"-?point(?= (?:peace |action )?(?:plan|programme|program|initiative|agenda|proposal|scheme))",
        "item", "a ten-point peace plan → 10 item",
    ),
    Noun(r"points(?! of)", "score", "it lost 5 points → 5 score down"),
    Noun(r"votes?|ballots?", "vote", "5 votes → 5 vote"),
    Noun(r"vehicles|cars|trucks|automobiles|lorries", "vehicle", "5 cars → 5 vehicle"),
    Noun(r"trains", "train", "5 freight trains → 5 train"),
    Noun(r"banks|companies|firms|enterprises|businesses|corporations", "firm", "5 Russian banks → 5 firm"),
    Noun(r"households|families", "household", "5 families → 5 household"),
    Noun(
        "visits|trips|rounds|meetings|calls|operations|summits|drills|exercises",
        "time", "5 state visits → 5 time",
    ),
)  # fmt: skip
