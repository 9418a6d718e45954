"""The names that stand before a title, and nothing else; each is split where its script makes that certain."""

from __future__ import annotations

import re

Name = dict[str, str]

_DOUBLE = (
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木",
    "澹台", "歐陽", "諸葛",
)  # fmt: skip
_COUNTRY = re.compile(r"[\[［【〔(（][^\]］】〕)）]{1,12}[\]］】〕)）]")
_HAN = r"[\u3400-\u9fff々]"
_HAN_NAME = re.compile(rf"{_HAN}{{2,4}}\Z")
_TRANSCRIBED = re.compile(rf"(?:[A-Z]\.?\s?|{_HAN}+)(?:[·•・‧.．—-]\s?(?:[A-Z]\.?|{_HAN}+))+\Z")
_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々·•・‧A-Z.．\s-]+\Z")
_HAN_ROLES = (
    (re.compile(r"(?:等)?(?:主编|主編|编著|編著|编|編|総編集|编辑|編集)$"), "editor"),
    (re.compile(r"(?:等)?(?:编译|译|訳|譯)$"), "translator"),
    (re.compile(r"(?:等)?(?:著|撰)$"), "author"),
)
_SAYS = re.compile(
    r"(?:指出|认为|表示|强调|写道|所说|称|曰|说|谈到|提出|声明|宣布|如|即|为|是|的|在|于|与会|将|把|被|了)$"
)
_INSTITUTIONS = re.compile(r"..[省部署庁院局社厅网館馆]$")

_CAP = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ]"
_LOW = r"[\w’'ʼ‘\-‐]"
_WORD = rf"{_CAP}{_LOW}+"
_PARTICLE = (
    r"(?:de|da|di|du|del|della|der|den|van|von|zu|la|le|al|el|bin|ibn|dos|das|ten|ter|De|Van|Von|Di|Da|Al|El|La|Le)"
)
_FAMILY = rf"(?:{_PARTICLE}[\s-]){{0,3}}{_WORD}"
_BEFORE = re.compile(rf"(?P<given>(?:{_CAP}(?:[a-z]?\.\s?|\s)-?){{1,4}})(?P<family>{_FAMILY})\Z")
_BEHIND = re.compile(rf"(?P<family>{_FAMILY}),?\s(?P<given>(?:{_CAP}(?:[a-z]?\.\s?|\s|\Z|(?={_CAP}\.))-?){{1,4}})\Z")
_MIXED = re.compile(rf"(?P<given>{_WORD}(?:\s{_CAP}\.)+)\s(?P<family>{_FAMILY})\Z")
_FULL_INITIAL = re.compile(rf"(?P<family>{_WORD})\s(?P<given>{_WORD}(?:\s{_CAP}\.)+)\Z")
_TWO = re.compile(rf"(?P<given>{_WORD})\s(?P<family>{_FAMILY})\Z")
_SEVERAL = re.compile(rf"(?:{_WORD}|{_CAP}\.)(?:\s{_FAMILY}){{1,3}}\Z")
_ONE = re.compile(rf"{_FAMILY}\Z")
_CAPITALS = re.compile(rf"(?P<given>{_WORD})\s(?P<family>{_CAP}{{3,}})\Z")
_PARTS = re.compile(r"[,;，；、]\s*(?:and\s+|и\s+|&\s*)?|\s+(?:and|и|&)\s+")
_OTHERS = re.compile(r"[,，]?\s*(?:et\.?\s+al\b\.?|и\s+др\b\.?|and others|等人?|ほか|et\s+al\b)[.,]?\s*\Z")
_WESTERN_ROLES = re.compile(
    r"[,，]?\s*\(?(?P<role>[Ee]ds?|[Ee]ditors?|[Tt]rans)\b\.?\)?\s*\Z|[,，]?\s*(?:отв\.\s*)?(?P<red>ред)\.\s*\Z"
)
INSTITUTION = re.compile(
    r"[A-Z][A-Z&]{1,7}\Z|\b(?:Institut\w*|Cent(?:er|re)\w*|Council|Corporation|Endowment|University|Foundation|House|Club|"
    r"Ministry|Department|Service|Bank|Organi[sz]ation|Agency|Association|Commission|Committee|Academy|School|Office|Government|"
    r"Society|Union|Parliament|Congress|Library|Fund|Network|Group|Initiative|Board|Chamber|Authority)\b"
    r"|(?:部|院|所|中心|大学|委员会|協会|协会|会议|银行|集团|办公室|政府|智库|研究会|学会|机构|署|局|厅)\Z"
)
_TURNED = re.compile(rf"(?P<family>{_FAMILY}), (?P<given>{_WORD}(?:\s{_CAP}\.)?|(?:{_CAP}\.\s?)+)\.?(?<=\.)")
_SYLLABLE = (
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|uen|ai|ei|ao|ou|an|en|"
    r"in|ia|ie|iu|ua|uo|ui|un|ue|er|a|o|e|i|u|ü))"
)
_PINYIN = re.compile(rf"{_SYLLABLE}{{1,3}}\Z", re.IGNORECASE)


def eastern(words: str, *, japanese: bool = False) -> tuple[str, list[Name]] | None:
    """Names in Han characters or kana, and whether they wrote, edited or translated; None where it is anything else."""
    bare = _COUNTRY.sub("", words).strip(" ：:，,。.")
    role = "author"
    for form, name in _HAN_ROLES:
        if form.search(bare) and len(form.sub("", bare)) > 1:
            bare, role = form.sub("", bare).strip(" ，,"), name
            break
    bare = _OTHERS.sub("", bare).strip(" ，,")
    parts = [part.strip() for part in re.split(r"[、，,;；]|(?<=[\u3400-\u9fff]{2}) (?=[\u3400-\u9fff]{2})", bare)]
    if not bare or not all(_EASTERN.match(part) and len(part) < 25 for part in parts) or _says(parts):
        return None
    if japanese:  # where the family name ends is not to be seen
        return role, [{"literal": name} for part in parts for name in _japanese(part)]
    return role, [_eastern_name(part) for part in parts]


def _japanese(part: str) -> list[str]:
    """Names that a point parts; it belongs to a name in kana."""
    return [part] if re.search("[\u3040-\u30ff]", part) else re.split("[·・]", part)


def _says(parts: list[str]) -> bool:
    """Whether words before a quotation say who says it."""
    return len(parts) == 1 and len(parts[0]) > 3 and bool(_SAYS.search(parts[0]))


def _eastern_name(part: str) -> Name:
    name = re.sub(r"\s+", "", part) if not re.search("[A-Za-z]", part) else part
    if _TRANSCRIBED.match(name) or not _HAN_NAME.match(name) or _INSTITUTIONS.search(name):
        return {"literal": name}
    if name.startswith(_DOUBLE) and len(name) > 2:
        return {"family": name[:2], "given": name[2:]}
    return {"family": name[0], "given": name[1:]} if len(name) < 4 else {"literal": name}


def western(words: str) -> tuple[str, list[Name]] | None:
    """Names in Latin or Cyrillic letters, and what they did; None where it is anything else."""
    bare = re.sub(r"\s*\([^)]*\)", lambda m: "" if not _WESTERN_ROLES.match(m[0].strip()) else m[0], words)
    bare = bare.strip(" ,，:：;")
    role = "author"
    if m := _WESTERN_ROLES.search(bare):
        bare, role = (
            bare[: m.start()].strip(" ,，"),
            "translator" if (m["role"] or "").lower() == "trans" else "editor",
        )
    bare = _OTHERS.sub("", bare).strip(" ,，")
    names = [_western_name(part.strip()) for part in _PARTS.split(bare)]
    if m := _TURNED.fullmatch(words.strip()):  # Smith, Jane.
        return role, [{"family": m["family"], "given": m["given"].strip()}]
    if bare and all(names):
        return role, [name for name in names if name is not None]
    turned = [_western_name(words) for words in re.split(r";\s*", bare)]  # Panda, Jagannath P.
    found = [name for name in turned if name is not None]
    return (role, found) if bare and len(found) == len(turned) else None


def _western_name(part: str) -> Name | None:
    """One name with its parts where they are certain, whole where not; None for what is no name."""
    part = part.strip(" ,")
    if INSTITUTION.search(part) and " " in part:
        return {"literal": part} if part[0].isupper() and len(part.split()) < 8 else None
    if m := _CAPITALS.match(part):
        return {"family": m["family"].capitalize(), "given": m["given"]}
    for form in (_BEFORE, _MIXED, _FULL_INITIAL, _BEHIND):
        if m := form.match(part):
            return {"family": m["family"], "given": m["given"].strip()}
    if m := _TWO.match(part):
        if all(_PINYIN.match(word) for word in part.split()) or re.search("[А-я]", part):
            return {"literal": part}
        return {"family": m["family"], "given": m["given"]}
    if _SEVERAL.match(part):
        return {"literal": part}
    return {"family": part} if _ONE.match(part) and not part.isupper() else None


def certain(words: str) -> Name | None:
    """A name by its form alone: one with initials."""
    part = words.strip(" ,")
    for form in (_BEFORE, _MIXED, _BEHIND):
        if m := form.match(part):
            return {"family": m["family"], "given": m["given"].strip()}
    return None


_SURNAME = r"[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ий|ый|ой|ко|ук|юк|ич|ян|дзе|ец|ова|ева|ёва|ина|ына|ая|ский|ская)"
_RUSSIAN = re.compile(
    rf"(?P<family>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?),?\s(?P<given>[А-ЯЁ]\.\s?-?(?:[А-ЯЁ]\.)?|[А-ЯЁ]\s[А-ЯЁ]\.)(?:,\s*|\s+|\Z)"
    rf"|(?P<first>[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?)(?P<last>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?:[.,]\s+|\Z)"
    rf"|(?P<latin>[A-Z][\w’'-]+),?\s(?P<initials>(?:[A-Z]\.\s?-?){{1,3}})(?:,\s*|\s+|\Z)"
    rf"|(?P<surname>[А-ЯЁ][а-яё]+)\s(?P<names>[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ична))(?:[.,]?\s+|\Z)"
    rf"|(?P<whole>[А-ЯЁ][а-яё]+\s{_SURNAME})(?:\.\s+|,\s+(?=[А-ЯЁ])|\Z)"
)
_AND_OTHERS = re.compile(r"(?:et al\.|и др\.|и\s+(?=[А-ЯЁ]))\s*")


def leading(words: str) -> tuple[list[Name], int]:
    """The names with which a reference in the Russian manner begins, and where what follows them begins."""
    names: list[Name] = []
    at = 0
    while m := _RUSSIAN.match(words, at):
        if m["family"]:
            names.append({"family": m["family"], "given": m["given"].strip()})
        elif m["last"]:
            names.append({"family": m["last"], "given": m["first"].strip()})
        elif m["latin"]:
            names.append({"family": m["latin"], "given": m["initials"].strip()})
        elif m["surname"]:
            names.append({"family": m["surname"], "given": m["names"]})
        else:
            names.append({"literal": m["whole"]})
        at = m.end()
        if more := _AND_OTHERS.match(words, at):
            at = more.end()
    return names, at
