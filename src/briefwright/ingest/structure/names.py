"""Names of persons: which lines hold nothing else, and their parts."""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.ingest.signs import CIRCLED, ends, has_cjk
from briefwright.ingest.words import all_words, any_of

# The commonest family names; two characters that begin with none of them are more often a word than a name.
_FAMILIES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文蔺毕安庞樊殷施洪翟严牛温俞柳章鲁葛韦邢庄"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧賈葉閻餘鍾陸萬龍錢湯喬賀賴龔畢龐嚴魯華梅盛林刁钮焦包聂宁向管骆岳尤兰辛房甘"
)
_DOUBLE = ("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木")
_MARKS = re.compile(rf"[*†‡{CIRCLED}\d\U000f0000-\U0010fffd]+|[\[［]\d+[\]］]")
_BYLINE = re.compile(rf"(?:{any_of(all_words('bylines'))})(?:\s*[:：/／]\s*|\s+)", re.IGNORECASE)
_HAN_PARTS = re.compile(r"\s{2,}|[、，,；;]|\s(?=[\u4e00-\u9fff]{2,})")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}\Z")
_FOREIGN_NAME = re.compile(r"[\u4e00-\u9fff]+(?:[·•‧・][\u4e00-\u9fff]+)+\Z")
_PARTS = re.compile(r"[,;]\s*|\s+(?:and|и|&)\s+")
_INITIAL = r"[A-ZА-ЯЁ]\.\s?"
_WORD = r"[A-ZА-ЯЁ][\w’'-]+"
_FORMS = (
    rf"(?:{_INITIAL}){{1,2}}{_WORD}",
    rf"{_WORD}\s(?:{_INITIAL}){{1,2}}",
    rf"{_WORD}(?:\s[A-ZА-ЯЁ][\w’.'-]*){{1,3}}",
)
_NAME = re.compile(rf"(?:{'|'.join(_FORMS)})\Z")
_ENDS_IN_INITIAL = re.compile(r"[A-ZА-ЯЁ]\.\Z")
_INITIALS_FIRST = re.compile(r"((?:[A-ZА-ЯЁ]\.\s?)+)\s*([\w’'-]+)\Z")
_INITIALS_LAST = re.compile(r"([\w’'-]+)\s((?:[A-ZА-ЯЁ]\.\s?)+)\Z")
_LONGEST = 90


@lru_cache(1 << 13)
def names_in(text: str) -> tuple[str, ...]:
    """The names on a line that holds only names; empty where it holds anything else."""
    if len(text) > 2 * _LONGEST:
        return ()
    clean = _BYLINE.sub("", _MARKS.sub("", text).strip(), count=1).strip()
    if not clean or len(clean) > _LONGEST or (ends(clean) == "stop" and not _ENDS_IN_INITIAL.search(clean)):
        return ()
    return _han_names(clean) if has_cjk(clean) else _other_names(clean)


def _han_names(text: str) -> tuple[str, ...]:
    names: list[str] = []
    for part in _HAN_PARTS.split(text):
        name = "".join(part.split())
        if len(name) == 1 and names and len(names[-1]) == 1:  # a name of two characters, set apart
            names[-1] += name
        elif name:
            names.append(name)
    good = all(_FOREIGN_NAME.match(name) or _is_han_name(name, len(names)) for name in names)
    return tuple(re.sub("[•‧・]", "·", name) for name in names) if good else ()


def _is_han_name(name: str, among: int) -> bool:
    if not _HAN_NAME.match(name):
        return False
    return name[0] in _FAMILIES or name.startswith(_DOUBLE) or (len(name) == 3 and among > 1)


def _other_names(text: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in _PARTS.split(text) if part.strip())
    return parts if all(map(_NAME.match, parts)) else ()


def csl_name(name: str) -> dict[str, str]:
    """A name as CSL has it; whole where its parts are not certain."""
    if _HAN_NAME.match(name):
        cut = 2 if name.startswith(_DOUBLE) and len(name) > 2 else 1
        return {"family": name[:cut], "given": name[cut:]}
    if found := _INITIALS_FIRST.match(name):
        return {"family": found[2], "given": found[1].strip()}
    if found := _INITIALS_LAST.match(name):
        return {"family": found[1], "given": found[2].strip()}
    return {"literal": name}


def whole_name(name: dict[str, str]) -> str:
    """A CSL name as one string, by which two are compared."""
    return name.get("literal") or name.get("family", "") + name.get("given", "")
