"""The tables of English, one file for each kind of row."""

from __future__ import annotations

from briefwright.quantities.language import Language, Sign
from briefwright.quantities.languages.en.cues import MODAL, MODAL_AFTER, MOVES, RATES
from briefwright.quantities.languages.en.forms import FIXED
from briefwright.quantities.languages.en.hedges import AFTER, BEFORE
from briefwright.quantities.languages.en.moments import MOMENTS
from briefwright.quantities.languages.en.names import MASKS
from briefwright.quantities.languages.en.units import NOUNS, SCALES, UNITS
from briefwright.quantities.languages.en.words import DIGITS, MONTHS, NOT_NOUNS, ORDINAL, ORDINALS, PARTS, WORDLY, WORDS

_NOT_LATER = r"(?!\w+ (?:years?|months?|weeks?|days?) (?:earlier|later|ago|before|after|prior)\b)"
"""Half a million three years earlier: the second number is one by itself."""
LANGUAGE = Language(
    code="en",
    digits=DIGITS,
    decimal=".",
    words=WORDS,
    scales=SCALES,
    lone=r"(?<=\ba )(?:hundred|thousand|million|billion|trillion)\b(?! of)",
    scale_and=rf"(?: and | {_NOT_LATER})",
    word_gap=rf"(?:(?<!illion)[ -]|(?<=illion)[ -]{_NOT_LATER})",
    more=r"odd\b|plus\b|\+(?! ?\d)",
    a_half=r"[ -]and[ -]a[ -]half\b|½",
    minus=r"\b(?:minus|negative)",
    point=r" point ",
    units=UNITS,
    signs=(Sign("¥", "yen", "¥5 → 5 yen"),),
    adjectives=rf"(?:(?!(?:{NOT_NOUNS})\b){WORDLY} ){{0,2}}?",
    nouns=NOUNS,
    noun=(
        rf"(?:(?!(?:{NOT_NOUNS})\b){WORDLY} ){{0,2}}?(?!(?:{NOT_NOUNS})\b)(?:[a-z][a-z-]+(?<!s)s(?!s)|data|"
        r"media|[a-z]{4,}men|(?:air|space)craft|sheep|cattle|poultry|reindeer|(?:(?<=million )|(?<=mln )|(?<=mn ))head|"
        r"head(?= of)|pieces of [a-z]+)\b(?!')"
    ),
    fixed=FIXED,
    months={name[:3]: number for number, name in enumerate(MONTHS.split(), 1)},
    years_off={"thisyear": 0, "lastyear": -1, "nextyear": 1},
    ordinals=ORDINALS,
    parts=PARTS,
    temporal=(
        r"\b(?:in|by|since|from|until|till|before|after|during|early|late|mid|(?:mid|early|late|end)-|year|of|to|and|between|"
        r"for|through|the|than|over|or|,)(?: about| around| roughly| circa)? ?"
    ),
    counts=(
        r"\b(?:populations?|people|persons|personnel|troops|soldiers|army|armies|members|membership|inhabitants|residents|arrivals|visit(?:s|ors)|trips|tourists|travell?ers|"
        r"passengers|users|subscribers|jobs|workers|employees|students|pupils|households|deaths|births|cars|vehicles|"
        r"trucks|units|containers|flights|voters|votes|head|livestock|herds?|sheep|cattle|goats|homes|copies|tickets)\b"
    ),
    moments=MOMENTS,
    masks=MASKS,
    before=BEFORE,
    after=AFTER,
    fillers=r" (?:the|an?|an? record|an? total of|its|their|that of|those of|the mark of|some|by|to|with)",
    join=r" ?- ?| to |- to | up to | till | through ",
    listing=r" ?,? (?:and|or) (?:about |some |roughly |nearly |over )?|, |/",
    ranges=r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|somewhere) from",
    by=r"\bby(?: about| around| some| roughly| nearly| almost| over| more than| just)?",
    starts=r"\bfrom(?: about| around| some| roughly| nearly| over| just| almost)?",
    ends=(
        "(?: (?:in|percent in|by|per year in) [^,;.]{4,12})?,? (?:to|up to|down to) (?:about |around |some |"
        "roughly |nearly |over |almost |a record |more than )?"
    ),
    between=r"\b(?:between|anywhere between|somewhere between)",
    between_and=r" (?:and|to) | ?- ?",
    clause=r"[;:!?,.](?!\d)| (?:-|and|while|but|whereas|against) ",
    moves=MOVES,
    modal=MODAL,
    modal_after=MODAL_AFTER,
    rates=RATES,
    hedgelike=(
        "(?!(?:only|early|july|daily|monthly|yearly|annually|weekly|respectively|family|italy|supply|"
        "assembly|reply|apply|ally|anomaly|monopoly|really|finally|namely|mainly|officially|currently|"
        "previously|formerly|initially|actually|jointly|directly|equally|rapidly|sharply|steadily|quickly|"
        "slowly|slightly|significantly|substantially|dramatically|considerably|modestly|successively|"
        "immediately|subsequently|recently|newly|especially|consecutively|additionally|simultaneously|"
        r"totally|collectively|altogether)\b)[a-z]{3,}ly|(?:than|beyond|(?<!the )past|towards?|underneath|"
        r"upwards?|barely|scarcely|hardly|beneath|hover\w+ (?:at|around|near)|flirt\w* with|"
        r"brush\w* (?:with|against)|touch(?:ing|ed)|not|never|no|inside|outside|short|shy|north|south|as)"
    ),
    hedgelike_after=(
        "(?:ish|odd|tops|plus|max|give|or (?:nearly|even|possibly|perhaps)|if not more|"
        r"at the very (?:least|most)|or close to it|and rising)\b"
    ),
    number_words=(
        f"{ORDINAL}|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|halves|quarters?|"
        "thirds?|twice|thrice|both"
    ),
)  # fmt: skip
