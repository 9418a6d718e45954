"""English: words of a clause that say something of its figures."""

from __future__ import annotations

from briefwright.quantities.language import Cue

MOVES: tuple[Cue, ...] = (
    Cue(
        r"r(?:ose|ise[sn]?|ising)|gr(?:ew|own?|ows|owth|owing)|increas\w+|climb\w*|jump\w*|soar\w*|surg\w+|"
        r"gain\w*|expand\w*|add(?:ed|s)|swell\w*|swol\w+|advanc\w+|accelerat\w+|rebound\w*|recover\w*|quicken\w*|balloon(?:ed|ing)|strengthen\w*|"
        r"rais(?:ed|es|ing)(?= (?:[\w'-]+ ){0,5}?(?:to|by|from)\b)|"
        "bec(?:ame|ome) more", "up", "it rose 5 percent → 5 % up",
    ),
    Cue(
        r"(?<!make )(?<!makes )(?<!made )(?<!making )(?<!gave )(?<!give )(?<!given )(?<!giving )up(?! to)|"
        "higher|faster|on the rise|(?<=% )more(?= than)|(?<=cent )more(?= than)",
        "up", "trade, up 5 percent → 5 % up",
    ),
    Cue(
        r"fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|los(?:t|es|ing|s|e)|plung\w+|"
        r"slump\w*|slid\w*|reduc\w+|"
        r"lower(?:ed|ing)(?= (?:[\w'-]+ ){0,5}?(?:to|by|from)\b)|"
        r"contract(?:ed|ing|ion)|dip(?:s|ped|ping)?|slipp\w+|tumbl\w+|plummet\w*|cut|cuts|"
        r"cutting|slash\w*|weaken\w*|dwindl\w+|sank|sink\w*|eas(?:ed|ing)|"
        r"slow(?:ed|s|ing|down)|narrow(?:ed|s|ing)|diminish\w*|ebb(?:ed|ing)|trimm(?:ed|ing)|reced(?:ed|ing)",
        "down", "it fell 5 percent → 5 % down",
    ),
    Cue(r"down(?! to)|lower|slower", "down", "trade, down 5 percent → 5 % down"),
)  # fmt: skip
MODAL: tuple[Cue, ...] = (
    Cue(
        r"expect\w*|forecast\w*|project(?:ed|s to|ions?|ing)|will|would|could|"
        r"(?<!in )(?<!of )(?<!by )(?<!since )(?<!early )(?<!late )(?<!mid-)(?<!\d )may(?! \d| and )|"
        r"might|likely|set to|"
        r"foresee\w*|predict\w*|estimates? for|outlook|anticipat\w+|on course|on track|poised|if|"
        r"potential\w*|shall|bound to", "forecast", "expected to reach $5 → 5 USD forecast",
    ),
    Cue(
        r"plan(?:s|ned|ning)?|intend\w*|promis\w+|pledg\w+|propos\w+|to be|due to|is to|are to|was to|"
        r"(?:prepared|ready|willing) to|mull(?:s|ed|ing)|"
        r"were to|scheduled|slated|commit(?:s|ted|ment)\w*|offer\w*|negotiat\w+|discuss\w*|talks|"
        r"agree[ds]?(?= to)|provides? for|envisag\w+|should|"
        r"design(?:ed)?(?= (?:to|annual|capacity|output|speed|throughput))|vow\w*|undert(?:ook|ake)\w*|"
        r"announc\w+ (?=plans)", "plan", "it plans to spend $5 → 5 USD plan",
    ),
    Cue(
        r"urg(?:e[sd]?|ing)(?! to date)|advocat(?:e[sd]?|ing)|recommend\w*|suggest(?:s|ed|ing)?(?= (?:an?|to|that|the|"
        r"raising|cutting|setting|lowering|\d|\$))|(?<!in )favou?rs?", "plan", "experts recommend 5 percent → 5 % plan",
    ),
    Cue(
        r"target\w*|aim(?:s|ed|ing)?|goal|objective|ambition\w*|seek\w*|strive\w*|hop(?:es|ed|ing)|want\w*|"
        "vision|call(?:s|ed)? for", "target", "it aims for $5 → 5 USD target",
    ),
)  # fmt: skip
MODAL_AFTER: tuple[Cue, ...] = (
    Cue(
        "(?:is|are|was|were) (?:expected|forecast|projected|predicted|likely)",
        "forecast", "$5 is expected → 5 USD forecast",
    ),
    Cue(
        "(?:is|are|was|were|being) (?:planned|proposed|under discussion|negotiated|promised|pledged)",
        "plan", "$5 was promised → 5 USD plan",
    ),
    Cue(r"target|goal", "target", "the $5 target → 5 USD target"),
)  # fmt: skip
RATES: tuple[Cue, ...] = (
    Cue(
        r"(?:a|per|each|every) year|annual(?:ly)?|yearly|p\.a|per annum|a-year",
        "year", "$5 a year → 5 USD /year",
    ),
    Cue(r"(?:a|per|each|every) month|monthly", "month", "$5 a month → 5 USD /month"),
    Cue(r"(?:a|per|each|every) week|weekly", "week", "$5 a week → 5 USD /week"),
    Cue(r"(?:a|per|each|every) day|daily|bpd|b/d", "day", "$5 a day → 5 USD /day"),
    Cue(
        "per (?:capita|head|person|inhabitant)|a head|per-capita",
        "person", "GDP per head of $5 → 5 USD /person",
    ),
)  # fmt: skip
