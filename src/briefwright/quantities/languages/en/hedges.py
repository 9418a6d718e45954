"""English: words beside a figure that make it less than exact."""

from __future__ import annotations

from briefwright.quantities.language import Hedge

BEFORE: tuple[Hedge, ...] = (
    Hedge(
        r"(?:about|around|some|roughly|approximately|approx\.?|circa|ca\.|c\.|est\.|an estimated|"
        "estimated at|in the (?:region|order|neighbou?rhood|vicinity) of|(?:on|of) the order of|"
        "something like|more or less|give or take|round about|broadly)", "~", "about 5 km → ~ 5 km",
    ),
    Hedge(
        "(?:at least|at a minimum|no (?:fewer|less|lower) than|not (?:less|fewer|lower) than|a minimum of|"
        "minimum|upwards? of|not (?:under|below)|never (?:below|under|less than|fewer than|fell below|"
        "dropped below)|not fall(?:ing)? below)", ">=", "at least 5 km → >= 5 km",
    ),
    Hedge(
        "(?:(?:(?:did|do|does|could|can|would|will|has|have|had|was|were|is|are)(?: not|n't)|never|not|"
        r"without|nor|cannot|hardly ever|rarely|no)(?! only)(?: (?!for\b|in\b)\w+){0,3}? "
        "(?:more than|over|above|beyond|past|higher than|greater than|exceed(?:ed|ing|s)?|pass(?:ed|ing)?|"
        "top(?:ped|ping|s)?|surpass(?:ed|ing)?|(?:go(?:ne|ing)?|went) (?:over|above|beyond|past))"
        "|at most|at the most|as (?:many|much) as|a maximum of|maximum|no (?:more|greater|higher) than|not (?:more|"
        r"greater|higher) than|capped at|(?<!\A )up to|limited to|a (?:ceiling|cap) of)",
        "<=", "never went beyond 5 km → <= 5 km",
    ),
    Hedge(
        "(?:more than|above(?! the)|in excess of|exceed(?:ed|ing|s)?|topp(?:ed|ing)|tops|surpass(?:ed|es|ing)?|"
        "pass(?:ed|es|ing)(?! by| with)|cross(?:ed|es)|break(?:s|ing)?(?: through)?|broke(?:n)?(?: through)?|"
        "north of|beyond|(?:outstripp|outpac)(?:ed|ing)(?! the)|just over|slightly over|"
        "slightly more than|well over|well above|well beyond|a little over|a little more than|faster than|"
        "(?:great|bett|high|larg|bigg|long)er than(?! the)|upward of|hit more than|"
        r"overtook|overtak(?:en|ing)|clear(?:ed|ing)(?= the))", ">", "more than 5 km → > 5 km",
    ),
    Hedge(
        r"(?:(?<=to )|(?<=will )|(?<=would )|(?<=could )|(?<=can )|(?<=may )|(?<=might )|(?<=should )|(?<=and )|"
        r"(?<=n't )|(?<=did ))(?:top|pass|surpass|cross|outstrip|overtake)",
        ">", "to top 5 km → > 5 km",
    ),
    Hedge(r"over", ">", "over 5 km → > 5 km", loose=True),
    Hedge(r"(?<!the )(?<!these )past", ">", "past 5 km → > 5 km", loose=True),
    Hedge(
        "(?:not even|nearly|almost|close to|close on|(?:just|slightly|a little|a shade|well|a touch|marginally)"
        " (?:under|below|less than|short of|shy of|fewer than)|(?:just )?(?:short|shy|south) of|"
        "verging on|near-|under(?! the)(?! an? )|below(?! the)|(?:less|fewer|lower|smaller) than(?! the)|not quite|"
        "approach(?:ed|ing|es)|near(?:ed|ing|s)?|fell short of|falls? short of|getting on for|"
        "inching toward|practically|as good as|"
        "(?:(?:do|does|did|has|had|would|could)(?: not|n't)|never|fail(?:s|ed)? to)(?: (?:quite|even|yet))? "
        "(?:come to|reach(?:ed)?|amount to|add up to|hit|make|made|total|run to|get to|got to))",
        "<", "nearly 5 km → < 5 km",
    ),
    Hedge(
        "exactly|precisely|as few as|as little as|just|only|merely|fully|even|still|already",
        "=", "exactly 5 km → 5 km",
    ),
)  # fmt: skip
AFTER: tuple[Hedge, ...] = (
    Hedge(
        r"or (?:so|thereabouts)\b|approximately\b|roughly\b(?=[.,;)]|$)|give or take\b|or therabouts\b|"
        r"(?:-ish\b|ish\b)", "~", "5 km or so → ~ 5 km",
    ),
    Hedge(
        r"(?:or|and) (?:more|above|over|up(?! to)|higher|upwards?|older)\b(?! [~$€£¥]?\d)|"
        r"at (?:the )?(?:least|minimum)\b|\+(?! ?\d)|"
        r"plus\b(?! \w)|minimum\b|and counting\b", ">=", "5 km or more → >= 5 km",
    ),
    Hedge(
        r"(?:or|and) (?:less|fewer|below|under|lower|younger)\b(?! [~$€£¥]?\d)|"
        r"at (?:the )?(?:most|maximum)\b|tops\b|maximum\b|"
        r"max\b", "<=", "5 km at most → <= 5 km",
    ),
    Hedge(r"and change\b|[ -]odd\b", ">", "5 km and change → > 5 km"),
)  # fmt: skip
