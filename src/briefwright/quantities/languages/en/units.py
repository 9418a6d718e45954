"""English: what stands after a number: magnitudes, units, nouns."""

from __future__ import annotations

from decimal import Decimal

from briefwright.quantities.language import Noun, Scale, Unit
from briefwright.quantities.languages.en.money import MONEY
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
        r"x|was|is|were|are|for|with|than)\b)|(?<=\d)m(?= in (?:19|20)\d\d)", 6, "1.2m tonnes → 1200000 t",
    ),
    Scale(r"k\b", 3, "30k people → 30000 person"),
)  # fmt: skip
UNITS: tuple[Unit, ...] = (
    *MONEY,
    Unit(
        r"(?:of a )?percentage[ -]points?\b|pp(?:s|ts?)?\b|p\.p\.|(?:percent|per cent|%)[ -]points?\b",
        "points", "pp", "5 percentage points → 5 pp",
    ),
    Unit(r"basis points?\b", "points", "pp", "25 basis points → 0.25 pp", Decimal("0.01")),
    Unit(r"%|percent\b|per cent\b|pct\b|(?<=\d)pc\b|p\.c\.", "percent", "%", "5 percent → 5 %"),
    Unit(
        r"‰|per mille\b|per mil\b|per (?:thousand|1[,' ]?000)\b(?! (?:cubic|litres|tonnes|kilomet|bricks))(?![,.]\d)",
        "percent", "%", "5 per mille → 0.5 %", Decimal("0.1"),
    ),
    Unit(r"-?fold\b", "multiple", "times", "5-fold → 5 times"),
    Unit(
        r"times (?=the\b|as\b|that\b|those\b|more\b|higher\b|larger\b|bigger\b|greater\b|less\b|lower\b|"
        r"smaller\b|over\b|what\b|its\b|his\b|their\b|our\b)|×|x\b(?! ?\d)",
        "multiple", "times", "5 times the level → 5 times",
    ),
    Unit(r"cubic (?:feet|foot)\b", "measure", "m3", "1000 cubic feet → 28.316846592 m3", Decimal("0.028316846592")),
    Unit(r"cubic kilomet(?:er|re)s?\b", "measure", "m3", "5 cubic kilometres → 5000000000 m3", 10**9),
    Unit(r"cubic met(?:er|re)s?\b|cu\.? ?m\b", "measure", "m3", "5 cubic metres → 5 m3"),
    Unit(r"acre-(?:feet|foot)\b", "measure", "m3", "5 acre-feet → 6167.409188 m3", Decimal("1233.4818376")),
    Unit(r"square kilomet(?:er|re)s?\b", "measure", "km2", "5 square kilometres → 5 km2"),
    Unit(
        r"square miles?\b|sq\.? ?mi\b",
        "measure", "km2", "5 square miles → 12.94994055168 km2", Decimal("2.589988110336"),
    ),
    Unit(
        r"(?:square|sq\.?) (?:feet|foot|"
        r"ft)\b|sq ?ft\b", "measure", "m2", "5 sq ft → 0.4645152 m2", Decimal("0.09290304"),
    ),
    Unit(r"square met(?:er|re)s?\b", "measure", "m2", "5 square metres → 5 m2"),
    Unit(r"hectares?\b", "measure", "ha", "5 hectares → 5 ha"),
    Unit(r"acres?\b", "measure", "ha", "5 acres → 2.0234282112 ha", Decimal("0.40468564224")),
    Unit(r"dun[au]ms?\b", "measure", "m2", "5 dunams → 5000 m2", 1000),
    Unit(r"mu\b", "measure", "mu", "5 mu → 5 mu"),
    Unit(r"kilomet(?:er|re)s?\b|kms\b", "measure", "km", "5 kilometres → 5 km"),
    Unit(r"nautical miles?\b|nm\b(?! (?:chip|process|node|technolog|semicond))", "measure", "nmi", "5 nm → 5 nmi"),
    Unit(r"knots\b", "measure", "nmi", "5 knots → 5 nmi"),
    Unit(r"nanomet(?:er|re)s?\b|nm\b", "measure", "m", "7 nm chips → 0.000000007 m", Decimal("1e-9")),
    Unit(r"miles?(?: per hour| an hour)?\b", "measure", "km", "5 miles → 8.04672 km", Decimal("1.609344")),
    Unit(r"millimet(?:er|re)s?\b", "measure", "m", "5 millimetres → 0.005 m", Decimal("0.001")),
    Unit(r"centimet(?:er|re)s?\b", "measure", "m", "5 centimetres → 0.05 m", Decimal("0.01")),
    Unit(r"met(?:er|re)s?\b|m\b", "measure", "m", "5 metres → 5 m"),
    Unit(r"(?:feet|foot|ft)\b", "measure", "m", "5 feet → 1.524 m", Decimal("0.3048")),
    Unit(r"yards?\b", "measure", "m", "5 yards → 4.572 m", Decimal("0.9144")),
    Unit(r"inch(?:es)?\b", "measure", "m", "5 inches → 0.127 m", Decimal("0.0254")),
    Unit(
        r"(?:metric )?ton(?:ne)?s?[ -](?:kilomet(?:er|re)s?|kms?)\b", "measure", "tkm", "5 tonne-kilometres → 5 tkm",
    ),
    Unit(r"ton[ -]miles?\b", "measure", "tkm", "5 ton-miles → 8.04672 tkm", Decimal("1.609344")),
    Unit(r"passenger[ -](?:kilomet(?:er|re)s?|kms?)\b", "measure", "pkm", "5 passenger-km → 5 pkm"),
    Unit(r"gross (?:register(?:ed)? )?ton(?:ne|nage)?s?\b|grt\b", "measure", "GT", "5 gross tons → 5 GT"),
    Unit(r"megatons?\b|megatonnes?\b", "measure", "t", "5 megatonnes → 5000000 t", 10**6),
    Unit(r"gigatons?\b|gigatonnes?\b", "measure", "t", "5 gigatonnes → 5000000000 t", 10**9),
    Unit(r"kiloton(?:ne)?s?\b", "measure", "t", "5 kilotonnes → 5000 t", 10**3),
    Unit(r"(?:metric |deadweight )?ton(?:ne)?s?\b|t\b", "measure", "t", "5 tonnes → 5 t"),
    Unit(r"quintals?\b", "measure", "q", "5 quintals → 5 q"),
    Unit(r"kilogram(?:me)?s?\b|kgs\b|kilos?\b", "measure", "kg", "5 kilograms → 5 kg"),
    Unit(r"milligram(?:me)?s?\b|mg\b", "measure", "kg", "5 milligrams → 0.000005 kg", Decimal("0.000001")),
    Unit(r"gram(?:me)?s?\b", "measure", "kg", "5 grams → 0.005 kg", Decimal("0.001")),
    Unit(r"(?:(?:fine )?troy )?ounces?\b", "measure", "oz", "5 troy ounces → 5 oz"),
    Unit(r"carats?\b", "measure", "ct", "5 carats → 5 ct"),
    Unit(r"bushels?\b", "measure", "bu", "5 bushels → 5 bu"),
    Unit(r"barrels?\b", "measure", "bbl", "5 barrels → 5 bbl"),
    Unit(r"kilolit(?:er|re)s?\b|kl\b", "measure", "l", "5 kilolitres → 5000 l", 10**3),
    Unit(r"hectolit(?:er|re)s?\b|hl\b", "measure", "l", "5 hectolitres → 500 l", 100),
    Unit(r"millilit(?:er|re)s?\b|ml\b", "measure", "l", "5 ml → 0.005 l", Decimal("0.001")),
    Unit(r"lit(?:er|re)s?\b|l\b", "measure", "l", "5 litres → 5 l"),
    Unit(r"(?:u\.?s\.? )?gallons?\b", "measure", "l", "5 gallons → 18.92705892 l", Decimal("3.785411784")),
    Unit(r"terawatt[ -]hours?\b", "measure", "kWh", "5 terawatt hours → 5000000000 kWh", 10**9),
    Unit(r"gigawatt[ -]hours?\b", "measure", "kWh", "5 gigawatt hours → 5000000 kWh", 10**6),
    Unit(r"megawatt[ -]hours?\b", "measure", "kWh", "5 megawatt hours → 5000 kWh", 10**3),
    Unit(r"kilowatt[ -]hours?\b", "measure", "kWh", "5 kilowatt hours → 5 kWh"),
    Unit(r"terawatts?\b", "measure", "W", "5 terawatts → 5000000000000 W", 10**12),
    Unit(r"gigawatts?\b", "measure", "W", "5 gigawatts → 5000000000 W", 10**9),
    Unit(r"megawatts?\b", "measure", "W", "5 megawatts → 5000000 W", 10**6),
    Unit(r"kilowatts?\b", "measure", "W", "5 kilowatts → 5000 W", 10**3),
    Unit(r"watts?\b", "measure", "W", "5 watts → 5 W"),
    Unit(r"horsepower\b|hp\b", "measure", "hp", "5 horsepower → 5 hp"),
    Unit(r"british thermal units?\b", "measure", "Btu", "5 British thermal units → 5 Btu"),
    Unit(r"exajoules?\b", "measure", "J", "5 exajoules → 5000000000000000000 J", 10**18),
    Unit(r"petajoules?\b", "measure", "J", "5 petajoules → 5000000000000000 J", 10**15),
    Unit(r"terajoules?\b", "measure", "J", "5 terajoules → 5000000000000 J", 10**12),
    Unit(r"gigajoules?\b", "measure", "J", "5 gigajoules → 5000000000 J", 10**9),
    Unit(r"gigabits?(?: per second)?\b", "measure", "bit", "5 gigabits → 5000000000 bit", 10**9),
    Unit(r"megabits?(?: per second)?\b", "measure", "bit", "5 megabits per second → 5000000 bit", 10**6),
    Unit(r"megabytes?\b", "measure", "B", "5 megabytes → 5000000 B", 10**6),
    Unit(r"gigabytes?\b", "measure", "B", "5 gigabytes → 5000000000 B", 10**9),
    Unit(r"terabytes?\b", "measure", "B", "5 terabytes → 5000000000000 B", 10**12),
    Unit(r"petabytes?\b", "measure", "B", "5 petabytes → 5000000000000000 B", 10**15),
    Unit(r"exabytes?\b", "measure", "B", "5 exabytes → 5000000000000000000 B", 10**18),
    Unit(r"zettabytes?\b", "measure", "B", "5 zettabytes → 5000000000000000000000 B", 10**21),
    Unit(r"degrees? fahrenheit\b", "measure", "°F", "5 degrees Fahrenheit → 5 °F"),
    Unit(r"degrees?(?: (?:celsius|centigrade))?\b|°c?|℃", "measure", "°", "5 degrees → 5 °"),
    Unit(
        r"(?:twenty|20)-f(?:ee|oo)t (?:equivalent units?|"
        r"containers?)\b", "measure", "TEU", "5 twenty-foot equivalent units → 5 TEU",
    ),
    Unit(r"centur(?:y|ies)\b", "duration", "year", "two centuries → 200 year", 100),
    Unit(r"decades?\b", "duration", "year", "two decades → 20 year", 10),
    Unit(
        r"(?:consecutive |straight |full |whole |more |long )?years?\b(?:[ -]olds?\b)?(?:' )?|yrs?\b",
        "duration", "year", "5 years → 5 year",
    ),
    Unit(r"(?:consecutive |straight |full )?months?\b", "duration", "month", "5 months → 5 month"),
    Unit(r"(?:consecutive |straight )?weeks?\b", "duration", "week", "5 weeks → 5 week"),
    Unit(
        r"(?:consecutive |straight |working |business |calendar |"
        r"trading )?days?\b", "duration", "day", "5 days → 5 day",
    ),
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
        "people|persons?|individuals|men|women|children|inhabitants|students|workers?|soldiers|fighters|troops|"
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
