"""English."""

from __future__ import annotations

import re

from briefwright.quoting.tables import Wording

_VERB = (
    r"(?:said|says|say|told|tells|wrote|writes|stated|states|added|adds|argued|argues|claimed|claims|declared|declares|"
    r"emphasi[sz]ed|emphasi[sz]es|explained|explains|noted|notes|observed|observes|remarked|remarks|replied|"
    r"stressed|stresses|warned|warns|announced|announces|concluded|concludes|insisted|insists|put it)"
)
_NAME = r"[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|al|bin|ibn|de|der|von|van))*"
_ASIDE = r"(?:,[^,.;:“”\"]{1,80},)?(?:\s+(?:has|had|have|also|then|later|once|again|\w+ly))*"
_OBJECT = r"(?:[ \n][^.;:“”\"«»]{0,60})?"

WORDING = Wording(
    code="en",
    script="latin",
    negation=(
        r"\b(?:not|never|no|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|scarcely|barely)\b"
        r"|\b\w+n['’]t\b"
    ),
    harmless=(
        r"\bnot (?:only|just|merely|least)\b|\bno (?:doubt|less|fewer|longer than)\b|\bNo\.\s?\d+|\bnone the less\b"
        r"|\bno matter\b"
    ),
    inserted=r"(?:do|does|did|is|are|was|were|will|would|can|could|should|has|have|had)(?: not|n['’]t)",
    prefixes=("non", "not", "un", "anti", "counter"),
    before=re.compile(
        rf"(?:(?P<who>{_NAME}){_ASIDE}\s+{_VERB}{_OBJECT}|[Aa]ccording to (?P<by>{_NAME}))[,:]?(?:\s+that)?\s*\Z"
    ),
    after=re.compile(rf"\A[,.]?[”\"’]?,?\s*(?:{_VERB}\s+(?P<by>{_NAME})|(?P<who>{_NAME}){_ASIDE}\s+{_VERB}\b)"),
    speech=re.compile(rf"\b{_VERB}\b"),
    no_person=re.compile(
        r"\b(?:The|A|An|This|That|These|Those|It|He|She|They|We|I|You|His|Her|Their|Its|One|Both|Some|Many|Most|In|On|"
        r"At|As|But|And|Yet|So|If|When|While|After|Before|Since|For|From|By|To|Author|Authors|Report|Paper|Article|"
        r"Study|Statement|Declaration|Communiqu[eé]|Ministry|Government|Foreign|State|Council|Committee|Commission|"
        r"Bank|Office|Department|Embassy|Union|Organi[sz]ation|Agency|Service|News|Times|Post|Reuters|TASS|Xinhua|"
        r"Interfax|RIA|Bloomberg|Kremlin|Moscow|Beijing|Washington|Tokyo|Kyiv|Kiev|Brussels|London|Paris|Berlin|"
        r"Astana|Tashkent|Minsk|Delhi|Seoul|Pyongyang|Ulaanbaatar|Russia|China|Japan|India|Mongolia|Kazakhstan|"
        r"Uzbekistan|Ukraine|Belarus|Iran|Turkey|Germany|France|Britain|America|Europe|Africa|Asia|Russians?|Chinese|"
        r"Japanese|American|Americans|Western|West|United|States|Kingdom|Republic|Federation|NATO|EU|UN|SCO|BRICS)\b"
    ),
    titles=re.compile(
        r"\b(?:President|Premier|Prime|Minister|Chairman|Chair|Secretary|General|Ambassador|Professor|Prof|Dr|Mr|Mrs|"
        r"Ms|Sir|Lord|Lady|Colonel|Admiral|Marshal|Senator|Governor|King|Queen|Prince|Director|Deputy|Vice|Former|"
        r"Spokesman|Spokeswoman|Spokesperson|Chancellor|Speaker|Head|Comrade|Defen[cs]e|Finance|Affairs|Party)\b\.?"
    ),
    dependent=re.compile(r"\b(?:of|for|in|at|on|to|from|by|with|and|or|than)\s+\Z"),
)
