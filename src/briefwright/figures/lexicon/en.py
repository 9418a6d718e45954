"""English."""

from __future__ import annotations

from briefwright.figures.lexicon import Lexicon

COUNTRIES = {
    "CN": r"\bchin(?:a|ese)\b|(?<!\bin )\bbeijing\b|\bsino-",
    "RU": r"\brussian?s?\b|(?<!\bin )\bmoscow\b|\bputin\b|\bkremlin\b",
    "MN": r"(?<!inner )\bmongolian?s?\b|\bulaanbaatar\b", "NM": r"\binner mongolian?\b",
    "US": r"\bamerican?s?\b|\bunited states\b|\bu\.?s\.(?!\$)|\bus\b(?! ?\$)|(?<!\bin )\bwashington\b",
    "JP": r"\bjapan(?:ese)?\b|(?<!\bin )\btokyo\b|\bkishida\b|\babe\b", "KR": r"\bsouth korean?s?\b|\bseoul\b",
    "KP": r"\bnorth korean?s?\b|\bpyongyang\b", "KZ": r"\bkazakh\w*|\bastana\b", "KG": r"\bkyrgyz\w*",
    "UZ": r"\buzbek\w*", "TJ": r"\btajik\w*", "TM": r"\bturkmen\w*", "AZ": r"\bazer\w+", "AM": r"\barmenian?\b",
    "GE": r"\bgeorgian?\b", "AFG": r"\bafghan\w*", "DE": r"\bgerman[ys]?\b|\bberlin\b",
    "FR": r"\bfr(?:ance|ench)\b|\bparis\b", "GB": r"\bbrit(?:ain|ish)\b|\buk\b|\blondon\b",
    "IT": r"\bital(?:y|ian)\w*", "ES": r"\bspain\b|\bspanish\b", "PL": r"\bpol(?:and|ish)\b",
    "NL": r"\bnetherlands\b|\bdutch\b", "SE": r"\bswed(?:en|ish)\b", "NO": r"\bnorw(?:ay|egian)\b",
    "FI": r"\bfin(?:land|nish)\b", "CH": r"\bsw(?:iss|itzerland)\b", "CZ": r"\bczech\w*", "HU": r"\bhungar\w+",
    "RS": r"\bserbia\w*", "GR": r"\bgree(?:ce|k)\b", "BY": r"\bbelarus\w*", "UA": r"\bukrain\w+|\bkyiv\b",
    "TR": r"\btürkiye\b|\bturk(?:ey|ish)\b", "IR": r"\biran(?:ian)?\b", "IQ": r"\biraq\w*", "SA": r"\bsaudi\b",
    "AE": r"\buae\b|\bemirat\w+", "IL": r"\bisrael\w*", "SY": r"\bsyria\w*", "IN": r"\bindian?\b(?! ocean)",
    "PK": r"\bpakistan\w*", "ID": r"\bindonesia\w*", "VN": r"\bvietnam\w*", "TH": r"\bthai\w*",
    "MY": r"\bmalaysia\w*", "SG": r"\bsingapore\w*", "PH": r"\bphilippin\w+", "MM": r"\bmyanmar\b|\bburm\w+",
    "AU": r"\baustralia\w*", "NZ": r"\bnew zealand\w*", "CAN": r"\bcanad\w+", "BR": r"\bbrazil\w*",
    "MX": r"\bmexic\w+", "AR": r"\bargentin\w+", "CU": r"\bcuban?\b", "VE": r"\bvenezuela\w*", "EG": r"\begypt\w*",
    "LY": r"\blibya\w*", "ML": r"\bmali(?:an)?\b", "ZA": r"\bsouth african?\b", "NG": r"\bnigeria\w*",
    "ET": r"\bethiopia\w*", "DZ": r"\balgeria\w*", "SD": r"\bsudan\w*", "HK": r"\bhong kong\b",
    "TW": r"\btaiwan\w*", "EU": r"\beuropean union\b|\beu\b|\beurope\b", "CA": r"\bcentral asian?\b",
    "AF": r"(?<!south )\bafrican?s?\b", "EAP": r"\beast asia and (?:the )?pacific\b",
    "NEA": r"\bnorth-?east(?:ern)? asia\w*",
    "SEA": r"\bsouth-?east(?:ern)? asia\w*", "ME": r"\bmiddle east\w*", "LAM": r"\blatin america\w*",
    "AMS": r"\bthe americas\b",
    "ASEAN": r"\basean\b",
    "MZL": r"\bmanzhouli\b", "EL": r"\berenhot\b|\berlian\b",
}  # fmt: skip
TOPICS = {
    "gdp": r"\bgdp\b|gross domestic product", "percap": "per capita|per head",
    "population": r"\bpopulation|\binhabitants", "investment": r"\binvest(?!igat)", "aid": r"\baid\b|\bassistance",
    "loan": r"\bloans?\b|\bcredit", "debt": r"\bdebt", "budget": r"\bbudget|\bfiscal",
    "pay": r"\bwages?\b|\bsalar|\bpay\b|\bearn(?:s|ings)\b", "border": r"\bborder", "rail": r"\brail|\btrains?\b",
    "road": r"\broads?\b|\bhighway", "air": r"\bairports?\b|\baviation|\bby air|\bflights?\b",
    "pipeline": r"\bpipeline", "cargo": r"\bcargo|\bfreight|\bgoods\b",
    "visitor": r"\bpassenger|\bvisitor|\barrivals|\btourist", "refugee": r"\brefugee",
    "dead": r"\bkilled|\bdied|\bdeaths?\b|\bdead\b", "hurt": r"\bwounded|\binjured",
    "bank": r"\bbanks?\b|\bbanking", "company": r"\bcompan|\bfirms?\b|\benterprise|\bbusinesses",
    "thinktank": "think[ -]?tank", "support": r"\bapproval|\bsupporters",
    "drill": r"\bdrills?\b|\bexercises?\b|\bmano?euv", "treaty": r"\btreat(?:y|ies)\b", "sanction": r"\bsanction",
    "settle": r"\bsettle(?:d|ment)|\blocal currenc", "machine": r"\bmachin|\bequipment",
    "oil": r"\boil\b|\bcrude\b|\bpetroleum", "gas": r"\bgas\b|\blng\b", "coal": r"\bcoal\b",
    "power": r"\belectric|\bpower (?:plant|station|generat|suppl)", "farm": r"\bfarm|\bagricultur",
    "mine": r"\bmin(?:es|ing|erals?)\b|\bores?\b", "capacity": r"\bcapacity",
    "arctic": r"northern sea route|\barctic", "making": r"\bmanufactur", "service": r"\bservices\b",
    "food": r"\bfood|\bgrain", "share": r"\bshare", "imf": r"\bimf\b|monetary fund", "wb": "world bank",
    "un": r"\bun\b|united nations|general assembly", "sco": r"\bsco\b|shanghai cooperation", "brics": r"\bbrics\b",
    "eaeu": "eurasian economic", "army": r"\btroops|\barmy|\bforces\b", "peak": r"\bpeak|\bhighest",
    "low": r"\blowest|\btrough", "visit": r"\bvisit(?!or)|\btrips?\b", "meet": r"\bmet\b|\bmeet",
    "phone": r"\bphone|\btelephone", "trade": r"\btrad(?:e|ed|ing)\b|\bturnover\b",
    "reserve": r"\breserves?\b|\bdeposits?\b", "tax": r"\btax|\bduty\b|\bduties\b", "fund": r"\bfunds?\b",
    "school": r"\bschool|\buniversit|\bcolleges?\b|\binstitutes?\b", "city": r"\bcit(?:y|ies)\b",
    "port": r"\bports?\b|\bcrossings?\b|\bcheckpoint", "project": r"\bprojects?\b", "cooperate": r"\bcooperat",
    "reduce": r"\bfewer ties|\bless (?:contact|to do)|\breduc\w+ (?:ties|relations|contact)",
    "join": r"\bjoin|\bmembership\b|\baccession", "observer": r"\bobserver",
    "business": r"\bbusiness trips?|\bon business", "private": r"\bprivate", "leisure": r"\bleisure|\btourism",
    "arrival": r"\barrivals?\b", "nochange": r"\bno need\b|\bunnecessary|\bpointless|\bno point\b",
    "threat": r"\bthreat", "better": r"\bimprov", "worse": r"\bdeteriorat|\bworse",
}  # fmt: skip
EVENTS = {
    "join": r"\bjoin(?:ed|s|ing)?\b|\bacced\w+|\baccession\b|\badmitted\b|\bbecame (?:a )?(?:full )?member",
    "leave": r"\bwithdr[ae]w\w*|\bpull(?:ed)? out\b|\bquit\b",
    "found": r"\bfounded\b|\bestablish\w+|\bset up\b|\bcreat(?:ed|ion)\b|\bfounding\b",
    "sign": r"\bsign(?:ed|ing|s)?\b|\bsignature|\bconclu(?:ded|sion)\b",
    "force": r"\binto force\b|\btook effect\b|\btakes effect\b",
    "elect": r"\belected\b|\bchair(?:manship|ed)?\b|\bpresidency\b",
    "appoint": r"\bappoint\w+|\bnamed\b|\btook office\b",
    "visit": r"\bvisit(?:ed|s)?\b|\btravel+ed\b|\bcame to\b|\btrip\b",
    "launch": r"\blaunch\w*|\bbegan\b|\bbegun\b|\bstarted\b",
    "inaugurate": r"\binaugurat\w+|\bopened\b|\bcommissioned\b|\bentered service\b",
    "complete": r"\bcomplet\w+|\bfinished\b|\bcommissioned\b",
    "publish": r"\bpublish\w+|\bput out\b|\bissu(?:ed|ing)\b|\breleased\b",
    "attack": r"\battack\w*|\binva(?:ded|sion)\b|\bassault\w*", "combat": r"\bcombat\w*|\bfight\w*|\bcrack\w* down\b",
    "enter": r"\benter(?:ed|ing)?\b|\bha(?:s|ve) been in\b|\bmoved in\b",
    "supply": r"\bsuppl(?:y|ied)\b|\bprovid\w+|\bdonat\w+|\bgave\b",
    "revise": r"\brevis\w+|\bamend\w+|\brewr\w+",
    "recognise": r"\brecogni[sz]\w+", "embassy": r"\bembass\w+|\bambassador\w*",
    "upgrade": r"\bupgrad\w+|\belevat\w+|\braised to\b",
    "forum": r"\bforum\b", "discuss": r"\bdiscuss\w*|\btalks\b", "drill": r"\bdrills?\b|\bexercises?\b|\bmano?euv\w+",
    "graduate": r"\bgraduat\w+|\bdegree\b", "birth": r"\bborn\b", "observer": r"\bobservers?\b",
    "ratify": r"\bratif\w+",
    "troops": r"\btroops\b|\bdeploy\w+", "partner": r"\bstrategic partner\w*", "invite": r"\binvit\w+",
    "propose": r"\bpropos\w+|\bsuggested\b",
}  # fmt: skip
THINGS = {
    "member": r"\b(?:members?\b|participants?\b)",
    "scenario": r"\b(?:scenarios?\b|situations?\b|cases?\b|outcomes?\b)",
    "partner": r"\b(?:partners?\b|neighbou?rs?\b)",
    "plan": r"\b(?:plans?\b|strateg(?:y|ies)\b|programmes?\b|programs?\b|blueprints?\b)",
    "level": r"\b(?:levels?\b|tiers?\b|layers?\b)",
    "meeting": r"\b(?:summits?\b|sessions?\b|forums?\b|conferences?\b|congress(?:es)?\b|meetings?\b|rounds?\b)",
    "term": r"\b(?:terms?\b)",
    "power": r"\b(?:powers?\b|forces\b|challengers?\b|actors\b|players\b|rivals?\b)",
    "argument": r"\b(?:arguments?\b|grounds\b)",
    "strand": r"\b(?:strands?\b|aspects?\b|parts\b|elements?\b|components?\b|features?\b|lessons?\b)",
    "category": r"\b(?:categor\w+|types?\b|kinds?\b)",
    "task": r"\b(?:tasks?\b|goals?\b|objectives?\b|aims?\b|targets\b)", "project": r"\b(?:projects?\b|schemes?\b)",
    "document": (
        r"\b(?:agreements?\b|accords?\b|treat(?:y|ies)\b|memorand\w+|documents?\b|contracts?\b|"
        r"deals?\b|protocols?\b)"
    ),
    "principle": r"\b(?:principles?\b)", "stage": r"\b(?:stages?\b|phases?\b)",
    "field": r"\b(?:areas?\b|fields?\b|sectors?\b|spheres?\b|domains?\b)",
    "measure": r"\b(?:measures?\b|proposals?\b|initiatives?\b|recommendations?\b)",
    "region": r"\b(?:provinces?\b|regions?\b|prefectures?\b|oblasts?\b)", "city": r"\b(?:cit(?:y|ies)\b|towns?\b)",
    "island": r"\b(?:islands?\b)", "school": r"\b(?:universit\w+|schools?\b|colleges?\b|institutes?\b)",
    "aircraft": r"\b(?:aircraft\b|planes?\b|jets?\b|helicopters?\b)",
    "ship": r"\b(?:ships?\b|vessels?\b|frigates?\b|destroyers?\b|submarines?\b)",
    "crossing": r"\b(?:crossings?\b|ports?\b|checkpoints?\b)",
    "route": r"\b(?:routes?\b|lines?\b|corridors?\b|flights?\b)", "language": r"\b(?:languages?\b)",
    "party": r"\b(?:part(?:y|ies)\b)",
    "body": r"\b(?:mechanisms?\b|platforms?\b|formats?\b|committees?\b|bodies\b|commissions?\b)",
    "seat": r"\b(?:seats?\b)", "article": r"\b(?:articles?\b|clauses?\b|provisions?\b|points?\b)",
    "issue": r"\b(?:issues?\b|questions?\b|topics?\b|problems?\b)",
    "factor": r"\b(?:factors?\b|reasons?\b|causes?\b|conditions?\b)",
    "plant": r"\b(?:plants?\b|factor(?:y|ies)\b|refiner\w+|reactors?\b|units?\b)",
    "base": r"\b(?:bases?\b|camps?\b)", "mine": r"\b(?:mines?\b|deposits?\b|fields?\b)",
    "observer": r"\b(?:observers?\b)",
    "office": r"\b(?:offices?\b|missions?\b|embass\w+|consulates?\b|branches\b|centres?\b|centers?\b)",
    "paper": r"\b(?:papers?\b|stud(?:y|ies)\b|books?\b|volumes?\b)",
    "change": r"\b(?:changes?\b|adjustments?\b|reshuffles?\b|shifts?\b|reforms?\b)",
    "law": r"\b(?:laws?\b|bills?\b|acts\b|decrees?\b)",
}  # fmt: skip
LEXICON = Lexicon(
    code="en",
    things=THINGS,
    concepts={
        "country": COUNTRIES,
        "topic": TOPICS,
        "event": EVENTS,
        "field": {
            "diplomacy": r"\bdiploma\w+", "economy": r"\becono\w+", "military": r"\bmilitary\b|\bdefen[cs]e\b",
            "resilience": r"\bresilien\w+", "culture": r"\bcultur\w+", "security": r"\bsecurity\b",
            "transport": r"\btransport\w*", "making": r"\bmanufactur\w+", "service": r"\bservices?\b",
        },
        "balance": {
            "deficit": r"\bdeficit", "surplus": r"\bsurplus",
        },
        "flow": {
            "import": r"\bimport(?!an)\w*|\bpurchases?\b|\bbought\b|\bbuys?\b",
            "export": r"\bexport\w*|\bsold\b|\bsales\b|\bsells?\b", "trade": r"\btrad(?:e|ed)\b|\bturnover\b",
        },
        "vote": {
            "for": r"\bin favou?r\b|\bvoted for\b|\bsupported\b|\byes\b|\bbacked\b",
            "against": (
                r"\bagainst\b(?= ?(?:[,.;]|$|and\b|with\b|it\b))|"
                r"\bvot(?:ed?|es|ing)(?: \w+)? against\b|\bopposed\b"
            ),
            "abstain": r"\babstain\w*|\babstention\w*", "absent": r"\babsent\b|\bstayed away\b",
        },
        "aid": {
            "military": r"\bmilitary\b|\bdefen[cs]e\b", "economic": r"\beconom\w+", "rural": r"\brural\b",
            "food": r"\bfood\b|\bgrain\b",
        },
        "meeting": {
            "summit": r"\bsummits?\b", "ministers": r"\bforeign ministers?\b|\bministerial\b",
        },
        "person": {
            "diplomat": r"\bdiplomats?\b", "citizen": r"\bcitizens?\b", "worker": r"\bworkers?\b",
            "teacher": r"\bteachers?\b", "student": r"\bstudents?\b",
            "soldier": r"\bsoldiers?\b|\bveterans?\b|\bmercenar\w+",
        },
    },
    compared=(
        r"\b(?:than (?:in|the)(?: fiscal| financial| calendar)?(?: year)?|"
        r"compared (?:with|to)|up from|down from|from|since|over|against|on)"
    ),
    elsewhen=(
        r"\b(?:this|last|next|same|current|previous|following) year\b|\bat present\b|\bnow\b|\bnowadays\b|"
        r"\bcurrently\b|\btoday\b|\b(?:years?|decades?|months?|weeks?|days?) (?:later|earlier|before|after|on)\b|"
        r"\bby then\b|"
        r"\bsince then\b|\bthereafter\b|\b(?:next|following|preceding|previous|first|last|past|"
        r"coming) (?:\w+ ){0,2}(?:years?|months?|decades?)\b|\bthe (?:day|week|month|year) (?:after|before)\b|"
        r"\b(?:before|until|till|up to) (?:then|that)\b"
    ),
    year_before=(
        r"\byear[- ]on[- ]year\b|\bthe (?:one|year) before\b|\byear (?:earlier|before)\b|\byoy\b|"
        r"\b(?:previous|preceding|last|prior) (?:fiscal |financial )?year\b"
    ),
    by_context=r"\b(?:this|last|next|same|previous|following) year\b|\bthe year (?:before|after)\b",
    oblique=(
        r"\b(?:in|for|among|to|of|with|from|by|on|at|between|against|toward|towards|into|within|inside|across|per|"
        "than|and|or)|-"
    ),
    owns=r"'s|'| and\b| or\b|-|,",
    so_far=r"\b(?:up to|until|till|by|as of|as at|to)",
    in_turn=r"\brespectively\b|\bin that order\b|\bin turn\b",
    year_after="(?:in|for|during|by|over|at the end of|a year in)",
    year_joins=",? ?(?:-|and|to|until|through|or)",
    to=r"\bto\b",
    further=r"\b(?:another|other|additional|further|more)\b(?! than)",
    including=r"\bincluding\b|\bamong them\b|\bof which\b|\bof whom\b",
    exactly=r"\b(?:exactly|precisely)\b",
    together=(
        r"\b(?:in all|together|altogether|combined|in total|total(?:led|ling|s)?|sums?|summed|both|overall|all told|"
        r"add(?:ed|ing|s)?(?: it)? up|adds? to|between them|jointly|aggregate|cumulative(?:ly)?|plus|all of them|"
        r"the (?:two|three|four|five|six)|taken as one|pooled|across the)\b"
    ),
    each=(
        r"\b(?:averag\w+|on average|each|per|apiece|every|"
        r"an?(?= (?:year|month|day|week|head|piece|quarter)\b(?! (?:before|after|earlier|later|ago|on)\b))|"
        r"yearly|annual(?:ly|ised|ized)?|monthly|daily|spread|mean|shared out|divided|works? out at|evenly)\b"
    ),
    apart=(
        r"\b(?:more|fewer|less|differ\w*|gaps?|sav(?:es?|ed|ing)|short(?:er|fall)|longer|"
        r"ahead|behind|apart|separat\w+|higher|lower|above|below|surplus|deficit|excess|extra|additional|margin|"
        r"lead|lag\w*|exceed\w*|outnumber\w*|outweigh\w*|adds?|added|gain(?:s|ed)?|los[te]\w*|shed|net|remain\w*|"
        r"up|down|increas\w*|decreas\w*|faster|slower|between|over)\b"
    ),
    elapsed=r"\b(?:later|earlier|after|before|older|younger|since|spans?|elapsed|passed|until|long)\b",
    rest=(
        r"\b(?:rest|exclud\w+|leav(?:e|es|ing)|remain\w*|other|others|balance|left|elsewhere|apart from|except|all but|"
        r"non-\w+|(?:had|has|have) yet to|still to|outstanding)\b"
    ),
    worked_out=(
        r"\b(?:that is|i\.?e\.?|in other words|meaning|means|therefore|thus|hence|"
        r"impl(?:y|ies|ied|ying|ication)|works? out|"
        r"which (?:makes|puts|comes|amounts|means)|amounts? to|equivalent|equals?|comes? to|translat\w+|"
        r"calculat\w+|derived|on this basis|by this reckoning|so|or)\b"
    ),
    modal=(
        r"\b(?:built to|designed|expect\w*|await\w*|"
        r"forecast\w*|project(?:ed|s to|ion)\w*|plan(?:s|ned|ning)?|will|would|should|could|may|"
        r"might|target\w*|aim\w*|goal|intend\w*|intention\w*|promis\w+|pledg\w+|propos\w+|if|to be|due to|is to|"
        r"are to|was to|were to|hop\w+|likely|set to|talks|discuss\w*|negotiat\w+|vision|can|envisag\w+|design\w*|"
        r"scheduled|foresee\w*|commit\w*|offer\w*|potential\w*|require\w*|need\w*|estimat\w+|agree\w*|deals?|"
        r"announc\w+|provides? for|slated|ready|ambition\w*|calculat\w*|called? for|want\w*|seek\w*|predict\w*|"
        r"prospective|on course|on track|poised|advocat\w+|recommend\w*|suggest\w*|urg(?:e[ds]?|ing)|propos\w+|"
        r"under construction|anticipat\w+|outlook|supposed|meant to|hoped|vow\w*|undert\w+|objective|wish\w*|"
        r"reckon\w*|pencil\w*|prospects?|look(?:s|ed|ing)? (?:for|forward|set|to|ahead)|upcoming|eye[ds]?|eyeing|"
        r"prognos\w*|assum\w*|guidance|earmark\w*|conditional\w*|in principle|tentative\w*|hypothe\w*|hypothetical\w*|"
        r"shall|ought|about to|bound to|unless|yet to|not yet|foresaw|foreseen|s(?:aw|ees?) (?:\w+ ){1,3}\w+ing)\b"
    ),
    accords="agreements?|concessions?|contracts?|leases?|deals?|talks|project(?:s|ion)?|designs?",
    comes_from=(
        (r"\b(?:imports?|imported|purchases|purchased|bought|deliveries|supplies|shipments|goods)\b[^,.;]{0,30}"
        r" from (?:the )?@"),
        r"@(?:'s)? (?:\w+ ){0,2}(?:exports|deliveries|shipments|sales|supplies) (?:\w+ ){0,2}(?:to|for)\b",
    ),
    goes_to=(
        (r"\b(?:exports?|exported|deliveries|delivered|shipments|shipped|sales|sold|supplies|supplied)\b[^,.;]{0,30}"
        r" (?:to|for) (?:the )?@"),
        r"@(?:'s)? (?:\w+ ){0,2}(?:imports|purchases) (?:\w+ ){0,2}from\b",
    ),
    proposes=r"\b(?:proposes|recommends|calls for|suggests)\b",
    settled=r"\b(?:was|were|is|are|has|have|had|already)\b",
    goes_on="reaching|to reach|and reach(?!ed)|bringing|taking it to",
    earlier=r"\b(?:against|compared (?:with|to)|versus)\b",
    more_than=r" (?:more|fewer|less|higher|lower|ahead|behind|above|below)\b",
    comparatives=(
        "over|under|above|below|past|some|about|around|beyond|near|near-|passed|pass|passes|passing|"
        "(?:small|larg|high|low|few|great|bigg)er than|(?:more|less) than"
    ),
    against=r"\b(?:than|since|against|versus|vs\.?|compared (?:with|to)|from)",
    share_of=" ?(?:out )?of (?:the |its |their |some |all |these |those |a total of )?(?:\\w+ )?",
    of_them=r" of (?:(?:the|its|their|all) )?(?:[\w-]+['’]s )?",
    part_of=r" (?:[\w-]+ )?(?:out )?of (?:(?:the|its|their|all|those) )?(?:[\w’'-]+ ){0,4}",
    later=r"\bthan (?:\w+ ){1,4}(?:later|after|on)\b|\bthan the (?:next|following) ",
    growth=r"\b(?:growth|inflation|rates?|pace)\b",
    grown_to=r",? (?:to|reaching|totalling|and (?:reached|totalled|came to|stood at|hit))(?: about| some| a record)? ?",
    told_as=r"or|i\.e\.|that is|equal to|equivalent to|which is|making up|accounting for|only|just",
    change_of=r"\bby",
    done=(
        r"\b(?:already|was|were|has|have|had|did|became|came|rose|fell|grew|went|stood|hit|ran|sold|bought|drew|won|lost|made|"
        r"took|gave|sent|spent|saw|began|got|held|struck|paid|overtook|met|set up|put|built|kept|left|led|"
        r"(?!(?:need|indeed|exceed|proceed|succeed|hundred|speed|feed|seed|red|bed|united|combined|estimated)\b)\w{2,}ed)\b"
    ),
    now=(
        r"\b(?:now|current(?:ly)?|today's|present(?:ly)?|existing|"
        r"(?:met|attained|reached|achieved|hit|fulfilled) (?:the|its|their|a) (?:[\w']+ ){0,2}(?:target|goal))\b"
    ),
    by_way_of=r"\b(?:via|through|across)",
    aside=r"^ ?(?:after|when|since|amid|following|despite|because)\b",
    next_year=r"\b(?:following|next) year\b|\b(?:a|one) year (?:later|on|after)\b|\bthe year after\b",
    next_day=r"\b(?:the )?(?:next|following) (?:day|morning)\b|\b(?:a|one) day (?:later|after)\b|\bthe day after\b",
    day_before=r"\bthe (?:previous day|day before)\b|\b(?:a|one) day (?:earlier|before)\b",
    lapse=(
        r"\b(?:within|in (?:just |only |under |barely )?(?:an?|one|two|three|four|five|ten)|"
        r"over (?:an?|one|two|three|the next)|(?:an?|one|two|three|four|five|ten)) (?:\w+ ){0,2}"
        r"(?:years?|decades?)(?: on| later| earlier| before| after)?\b|"
        r"\b(?:years|decades?) (?:after|before|since|following)\b"
    ),
    level=(
        r"'?s? (?:level|figure|total|value|base(?:line)?|peak|low|mark|record|tally|reading|target|goal|plan|"
        r"forecast|budget|estimate)"
    ),
    second_to=(
        r"\bsecond only\b|\b(?:next|second|only|just|right) (?:to|after|behind)\b|\bbehind\b|\bahead of\b|"
        r"\b(?:most|top|leading|largest|biggest|highest)\b|\bovert(?:ook|aken)\b"
    ),
    a_share=r"\bshares?\b|\baccount(?:s|ed|ing)? for\b",
    share=r"\bshare|\bof\b|\baccount",
    of_rank=r"[- ]?(?:\w+est|most \w+)\b",
    superlative="largest|biggest|greatest",
    limits=(
        r"\b(?:within|beyond|limit\w*|ceiling|cap(?:s|ped)?|exceed\w*|top(?:s|ped)|"
        r"(?:under|over|past|above|below) (?:the |its |their |that )?(?:\w+ )?(?=line|mark|level|threshold|ceiling|\d)|"
        r"up to|as (?:many|much|little|few) as|at (?:most|least)|(?:more|less|fewer) than|maximum|minimum|pass\w*|"
        r"cross(?:e[ds]|ing)?|line|marks?|threshold|barrier|milestone|reach\w*|beat\w*|surpass\w*|hit)\b"
    ),
    steps=(
        ("first", "second", "third", "fourth", "fifth", "sixth"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
    ),
    list_and="and|or",
    small={
        1: r"\bone\b|\bsingle\b", 2: r"\btwo\b|\bboth\b|\bbilateral|\btwin\b",
        3: r"\bthree\b|\btri(?:lateral|partite)", 4: r"\bfour\b|\bquad", 5: r"\bfive\b",
        6: r"\bsix\b", 7: r"\bseven\b", 8: r"\beight\b", 9: r"\bnine\b", 10: r"\bten\b",
    },
    magnitudes={"dozen|score|tens": 1, "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    negation=r"\b(?:not|no|none|never|neither|nor|without|cannot)\b|n\'t\b",
    pronoun=r"\b(?:he|him|his|she|her|hers|they|them|their|theirs|who|whose|whom|former|latter|both|each)\b",
    contrast=(
        r"\b(?:than|unlike|compared|comparison|contrast|against|while|whereas|ahead|behind|follow(?:ed|ing)|after|"
        r"before|later|earlier|until|since|successors?|predecessors?|succe\w+|instead|not)\b"
    ),
    publication=(
        r"\b(?:stud(?:y|ies)|articles?|papers?|posts?|reports?|sources?|authors?|essays?|books?|surveys?|"
        r"publications?|writing|wrote|written|accounts?|overviews?|reviews?|analys[ei]s|polls?)\b"
    ),
)  # fmt: skip
