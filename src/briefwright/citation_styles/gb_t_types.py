"""The marks of type and carrier of GB/T 7714 (its appendix of codes), by CSL's types of works."""

from __future__ import annotations

from briefwright.citation_styles.interface import Work
from briefwright.languages.language import words

HELD = words("chapter entry entry-dictionary entry-encyclopedia paper-conference")
SERIAL = words("article-journal article-magazine review review-book interview speech")
DATED_ONLINE = words("webpage post post-weblog treaty document legislation bill regulation hearing article dataset")
"""What stands online with the day of its publication in brackets in place of publisher and year."""
OF_A_DAY = words(
    "treaty document legislation bill regulation hearing legal_case interview speech dataset article patent"
)
"""What bears its day where other works bear a year."""

_CODES = {
    **dict.fromkeys(words("article-journal article-magazine review review-book"), "J"),
    **dict.fromkeys(words("book chapter classic pamphlet entry entry-dictionary entry-encyclopedia"), "M"),
    **dict.fromkeys(words("webpage post post-weblog"), "EB"),
    "article-newspaper": "N",
    "paper-conference": "C",
    "collection": "G",
    "thesis": "D",
    "report": "R",
    "standard": "S",
    "patent": "P",
    "dataset": "DS",
    "software": "CP",
    "map": "CM",
    "manuscript": "A",
}
_ONLY_ONLINE = words("EB DS PP CP Z")
"""What bears the day it was seen also since 2025; before, all that is online does."""
_PLATFORMS = words("DS PP")
"""What is online names who holds it since 2025."""
_OFFICIAL = words("treaty document legislation bill regulation hearing legal_case interview speech broadcast")


def is_online(work: Work) -> bool:
    """Whether a work is cited as found online: what stands only there, or bears an address and when it was seen. An
    article or book in print stays so with an address alone.
    """
    kind = work.word("type")
    if kind in DATED_ONLINE:
        return bool(work.word("URL")) or (bool(work.word("DOI")) and kind in ("article", "dataset"))
    in_print = any(map(work.word, ("volume", "issue", "page", "publisher")))
    return bool(work.word("URL")) and (bool(work.word("accessed")) or not in_print)


def mark(work: Work, year: int) -> str:
    """`J`, `EB/OL`: the type, and the carrier of what stands online."""
    kind, online = work.word("type"), is_online(work)
    code = _CODES.get(kind, "Z")
    if kind == "article":
        code = "PP" if year >= 2025 else "EB"  # preprints have a code of their own since 2025
    elif kind in ("interview", "speech") and work.word("container-title") and not online:
        code = "J" if work.word("issue") or work.word("volume") else "N"
    elif kind in _OFFICIAL and online:
        code = "EB"
    return f"{code}/OL" if online else code


def seen(work: Work, year: int) -> str:
    """The day that a work was seen online, where the standard of a year wants it; or ""."""
    code, _, carrier = mark(work, year).partition("/")
    return work.word("accessed") if carrier and (year < 2025 or code in _ONLY_ONLINE) else ""


def platform(work: Work, year: int) -> str:
    """Who holds a dataset or preprint that is online, as the standard of 2025 has it; or ""."""
    code, _, carrier = mark(work, year).partition("/")
    known = carrier and year >= 2025 and code in _PLATFORMS
    return (work.word("container-title") or work.word("publisher") or work.word("archive")) if known else ""
