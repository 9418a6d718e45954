"""A few words of German: all that a further language needs, in one file."""

from briefwright.quantities.language import Cue, Fixed, Hedge, Language, Mask, Moment, Noun, Scale, Unit

Y = r"(?<![\d.,])(?P<y>1[5-9]\d\d|20\d\d)(?!\d|[.,]\d)"
MONTHS = "januar februar märz april mai juni juli august september oktober november dezember"
M = f"(?P<m>{'|'.join(MONTHS.split())})"
LANGUAGE = Language(
    code="de",
    digits=r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?",
    decimal=",",
    words={"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "zehn": 10, "zwanzig": 20, "hundert": 100},
    scales=(
        Scale(r"tausend\b", 3, "5 tausend km → 5000 km"),
        Scale(r"millionen\b|mio\.?", 6, "5 Millionen Euro → 5000000 EUR"),
        Scale(r"milliarden?\b|mrd\.?", 9, "5 Mrd. Euro → 5000000000 EUR"),
    ),
    units=(
        Unit(r"euro\b|€", "money", "EUR", "5 Euro → 5 EUR"),
        Unit(r"prozentpunkten?\b", "points", "pp", "5 Prozentpunkte → 5 pp"),
        Unit(r"%|prozent\b", "percent", "%", "5 Prozent → 5 %"),
        Unit(r"kilometern?\b|km\b", "measure", "km", "5 km → 5 km"),
        Unit(r"jahren?\b", "duration", "year", "5 Jahre → 5 year"),
    ),
    nouns=(Noun(r"menschen|personen|einwohner", "person", "5 Menschen → 5 person"),),
    fixed=(Fixed(r"\bverdoppelt\w*", "multiple", "times", "es verdoppelte sich → 2 times", 2),),
    months={name[:3]: number for number, name in enumerate(MONTHS.split(), 1)},
    moments=(
        Moment(rf"(?<!\d)(?P<d>\d{{1,2}})\. {M} {Y}", "date", "am 5. März 2024 → 2024-03-05"),
        Moment(Y, "year", "seit 2024 → 2024"),
    ),
    masks=(Mask(r"\b\d+\. jahrhundert\w*", "name", "im 21. Jahrhundert → "),),
    before=(
        Hedge("rund|etwa|ungefähr", "~", "rund 5 km → ~ 5 km"),
        Hedge("mehr als|über", ">", "mehr als 5 km → > 5 km"),
        Hedge("fast|knapp|weniger als", "<", "fast 5 km → < 5 km"),
    ),
    after=(Hedge(r"oder mehr\b", ">=", "5 km oder mehr → >= 5 km"),),
    moves=(
        Cue("(?:wuchs|stieg)(?:en)?", "up", "sie wuchs um 5 % → 5 % up"),
        Cue("(?:sank|fiel)(?:en)?", "down", "sie fiel um 5 % → 5 % down"),
    ),
    modal=(Cue("erwartet", "forecast", "erwartet werden 5 % → 5 % forecast"),),
    rates=(Cue("pro jahr|jährlich", "year", "5 Euro pro Jahr → 5 EUR /year"),),
    join=r" ?- ?| bis ",
    hedgelike="schier|kaum",
)
