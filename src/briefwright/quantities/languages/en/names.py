"""English: words with a number in them that are no figure."""

from __future__ import annotations

from briefwright.quantities.language import Mask

MASKS: tuple[Mask, ...] = (
    Mask(
        r"\bgroup of (?:seven|eight|twenty)\b|\bfive eyes\b|\bthree seas\b|"
        r"\b(?:power of siberia|nord stream|turkstream|sakhalin|arctic lng|minsk|yamal|boeing|airbus|leopard|"
        r"challenger|falcon|luna|chang'?e|shenzhou|long march|javelin|storm)"
        r"[ -]?(?:\d{1,3}|two|ii?)\b(?! ?(?:%|percent|per cent))|\b\d+ (?:bc|bce|ad|ce)\b",
        "name", "the Group of Seven → ",
    ),
    Mask(
        r"\bbelt and road\b|\bone (?:belt,? one road|china|country,? two systems)\b",
        "name", "One Belt One Road → ",
    ),
    Mask(
        r"\b(?:the )?(?:first|second|third)[ -](?:world war|neighbou?rs?|part(?:y|ies)|countr(?:y|ies)|world|"
        r"states?|committee|opium war|lady|gulf war)\b|\bworld war (?:one|two|i{1,3})\b",
        "name", "the Second World War → ",
    ),
    Mask(r"\b200-(?:nautical-)?mile\b", "name", "the 200-mile zone → "),
    Mask(
        r"(?<=metres )a second\b|(?<=meters )a second\b|(?<=tonnes )a second\b|(?<=litres )a second\b",
        "word", "26 cubic metres a second → 26 m3",
    ),
    Mask(r"\bproject \d{5}m?\b", "name", "Project 22220 → "),
    Mask(r"\bsix[ -](?:day war|party talks)\b|\bseven sisters\b", "name", "the Six-Party Talks → "),
    Mask(
        r"\b(?:articles?|art\.|chapters?|sections?|clauses?|paragraphs?|para\.|protocols?|resolutions?|"
        r"decrees?|orders?|laws?|pages?|pp?\.|vol(?:ume|\.)|notes?|footnotes?|lines?|tables?|"
        r"figures?|fig\.|appendix|annex|part|issue|item|type|flight|highway|route|"
        r"§) (?:no\. ?)?\d+(?:\(\d+\)|/\d+|\.\d+)*(?:(?:,|,? and| to|-| -) ?\d+)*(?![\d%])(?! (?:percent|"
        "million|billion))", "reference", "Articles 7 and 16 of the treaty → ",
    ),
    Mask(
        r"\b(?:agenda|vision|strategy|horizon|programme|program|plan) (?:for )?(?:20\d\d)\b|"
        r"\b20\d\d (?:agenda|vision|world cup|olympics|expo|olympic games)\b|\bexpo[ -](?:20)?\d\d\b|"
        r"['\"“][a-z -]{3,30}[ -]20\d\d['\"”]", "name", "the 2030 Agenda → ",
    ),
    Mask(
        r"\b(?:\d{1,2}(?:st|nd|rd|th)|twenty-first|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|tenth|twelfth|ninth|eighth)"
        r"(?:(?: and | to |-)(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|twenty-first))?[ -]centur(?:y|ies)\b",
        "name", "the 21st century → ",
    ),
    Mask(
        r"\b(?:first|second) half(?= of (?:the )?(?:\d+(?:st|nd|rd|th)|twent|'?\d+s\b))",
        "word", "the first half of the 1990s → 1990s",
    ),
    Mask(
        r"\b(?:at|for the|for) (?:first|once)\b(?! (?:quarter|half|\w+ months?|\w+ years?))|"
        r"\bat one (?:point|time)\b|\bonce\b|"
        r"\bfirst(?:ly| and foremost|-hand|-class|-rate)\b|\bsecond(?:s|ly|-hand|-rate|-class|"
        r"ary)?\b(?= thoughts)|\bin the (?:first|second) place\b|\bfirst of all\b|\bthirdly\b|"
        r"\bto none\b|\bper second\b|\bone-sided\b|\b(?:one|two|three)-way\b|\bone-off\b|"
        r"\bsecond[ -]hand\b|\bboth\b|\bzero[ -](?:sum|tariffs?|tolerance|covid|carbon|emissions?)\b|"
        r"\bper (?:thousand|1,?000) (?:cubic met(?:er|re)s?|m3)\b|\bthe big (?:three|four|five)\b|"
        r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m\b|[ap]\.m\.)", "word", "at first → ",
    ),
    Mask(
        r"(?<!\d )\b(?:per|(?:for|in) every) (?:1[,' ]?000|10[,' ]?000|100[,' ]?000|100|1m|(?:1 |one )?million|"
        r"(?:a |one )?(?:hundred )?thousand|hundred)\b(?![,.]\d| (?:and|to)\b)|(?<=\d )per (?:10[,' ]?000|100[,' ]?000|"
        r"100|1m|(?:1 )?million|"
        r"hundred thousand)\b",
        "word", "2.9 beds per 1,000 people → 2.9 item",
    ),
    Mask(
        r"\bone (?:another|day|side|hand|reason|way|thing|such|might|may|can|could|should|must|by one)\b|"
        r"\b(?:the|this|that|no|any|every|each|which|another|some|only) one\b|\bones\b|\bone's\b|"
        r"\bone of\b(?! every)|\bone(?:-time|self)\b|\bone or (?:another|the other)\b|\b(?:no|every|some|any)"
        r"-?one\b", "word", "one of them → ",
    ),
    Mask(
        r"\b(?:the |both |these |those |between |our |their |all )?two (?:countries|sides|neighbou?rs|states|"
        "nations|leaders|governments|parties|capitals|powers|presidents|peoples|armies|economies|"
        r"heads of state)\b|\b(?:the (?:other )?(?:two|three)|all three|these two)\b(?= (?:have|had|has|are|"
        "were|was|will|would|can|may|must|also|then|did|do|met|signed|agreed|in|of|and|with|on|at|to|share|"
        r"sides)\b|[.,;)]|$)", "word", "the two sides → ",
    ),
    Mask(
        r"\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b(?: of (?:thousands|"
        r"millions|billions)\b)?(?: of\b)?|\ba (?:few|couple of|handful of)(?: (?:dozen|hundred|thousand|"
        r"million|billion))?\b|\bseveral(?: (?:dozen|hundred|thousand|million|billion|times))?\b|"
        r"\bmany times\b|\b(?:double|triple|single)[ -]digit\b|\bthree-digit\b|\bmulti-?(?:millions?|"
        r"billions?|trillions?)\b|\b(?:two|three|three|four|five|six|seven|eight|nine) or \w+ dozen\b",
        "vague", "hundreds of thousands of people → ",
    ),
    Mask(
        r"\bdouble(?:-|s (?:as|down)\b| (?:down|standards?|tracks?|agents?)\b)\w*|"
        r"\bquarters?\b(?= (?:of (?:town|the city)))|\bheadquarters\b|\bhalf-?(?:way|hearted|brother|"
        r"heartedly)\w*\b", "word", "double standards → ",
    ),
)  # fmt: skip
