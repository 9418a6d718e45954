"""English: number words, and the pieces that the patterns of the other tables are made of."""

from __future__ import annotations

from decimal import Decimal

from briefwright.quantities.language import any_word

ONE_TO_TWELVE = "one two three four five six seven eight nine ten eleven twelve"
TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: number for number, word in enumerate(ONE_TO_TWELVE.split(), 1)}
WORDS: dict[str, Decimal | int] = {"zero": 0, **ONES, "half a": Decimal("0.5"), "a quarter of a": Decimal("0.25")}
WORDS |= {"three quarters of a": Decimal("0.75"), "a dozen": 12, "half a dozen": 6, "two dozen": 24, "three dozen": 36}
WORDS |= {word: number for number, word in enumerate(TEENS.split(), 13)}
WORDS |= {word: 10 * number for number, word in enumerate(TENS.split(), 2)}
FIRSTS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
FIRSTS = f"{FIRSTS} fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
ORDINALS = {word: number for number, word in enumerate(FIRSTS.split(), 1)}
ORDINALS |= {f"{word[:-1]}ieth": 10 * number for number, word in enumerate(TENS.split(), 2)}
PARTS = {f"{word}{s}": number for word, number in ORDINALS.items() if number > 2 for s in ("", "s")}
PARTS |= {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
PLURAL_PART = any_word(word for word in PARTS if word.endswith("s"))
OF_A = (
    "(?! of an? (?:thousand|million|billion|trillion|century|decade|year|day|hour|dozen)| (?:century|year|"
    r"hour)\b)"
)
CARDINAL = any_word(word for word in WORDS if " " not in word)
SMALL = "|".join(sorted(ONES, key=len, reverse=True))
ORDINAL = any_word(ORDINALS)
NTHS = rf"(?:(?:{TENS.replace(' ', '|')})[ -])?(?:{ORDINAL})"
PART = any_word(PARTS)
DIGITS = r"\d{1,3}(?:[,']\d{3})+(?:\.\d+)?|(?<!\d)\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
MONTHS = "january february march april may june july august september october november december"
MONTH = "(?:" + "|".join(rf"{name}|{name[:4]}\.?|{name[:3]}\.?" for name in MONTHS.split()) + r")(?!\w)"
M, M2 = f"(?P<m>{MONTH})", f"(?P<m2>{MONTH})"
D, D2 = r"(?<![\d.,])(?P<d>\d{1,2})(?:st|nd|rd|th)?", r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d%])"
NO_YEAR = r"[\d%]|[.,]\d|s\b| ?(?:- ?\d[\d.,]* ?)?(?:thousand|million|billion|trillion|mln|bln|mn|bn|tn|trn)\b"
Y = (
    r"(?:(?<![\d.,$€£¥-])|(?<=\b(?:mid|end)-)|(?<=\blate-)|(?<=\bearly-))"
    rf"(?P<y>1[5-9]\d\d|20\d\d)(?!{NO_YEAR})"
)
Y2 = rf"(?P<y2>1[5-9]\d\d|20\d\d|\d\d)(?!{NO_YEAR}|-\d)"
Y4 = rf"(?P<y2>1[5-9]\d\d|20\d\d)(?!{NO_YEAR})"
OF_Y = rf"(?:,? (?:of |in )?(?:(?:the )?year )?{Y}| of (?P<o>this year|last year|next year))?"
QUARTER = r"first|second|third|fourth|last|1st|2nd|3rd|4th"
MOST = "largest|biggest|greatest|highest|most important|most populous|richest|fastest-growing|strongest|leading|main"
DECADE = "twenties thirties forties fifties sixties seventies eighties nineties"
ORDINALS |= {word: 10 * number for number, word in enumerate(DECADE.split(), 2)}
ORDINALS |= {"last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
NOT_NOUNS = (
    "and|or|in|of|to|per|percent|the|a|an|as|at|by|on|for|from|with|is|was|were|are|has|had|have|than|"
    "against|between|but|while|when|where|who|which|that|this|its|his|after|before|since|until|during|"
    "under|over|about|more|less|times|ago|later|earlier|if|not|it|he|she|they|we|into|through|versus|vs|"
    "respectively|also|only|goes|comes|remains|makes|takes|gives|belongs|equals|exceeds|represents|lies|brings|puts|"
    "follows|includes|suggests|reflects|becomes|does|says|one|two|three|four|five|six|seven|eight|nine|ten"
)
WORDLY = r"[a-z][a-z']+(?:-[a-z']+)*"
PLACES = r"countries|(?:member )?states|nations|republics|capitals|powers|african states"
