"""What an analyst meant who wrote something that is nearly a citation: why it is none, and the form meant."""

from __future__ import annotations

import re

from briefwright.prose.brackets import ID, KEY

_HALF_WIDTH = str.maketrans("［］【】〔〕＠：；，＋", "[][][]@:;,+")
_REF = rf"(?>@{KEY}:{ID}(?:\+{ID})*)"
_GOOD = re.compile(rf"(?:(?![^@]*[A-Za-z0-9]@)[^@;]*)?{_REF}(?:[,\s][^@;]*)?\Z")
_LIKE_ID = r"[A-Za-z]{1,2}\d[\w-]*"
_GLUED = re.compile(rf"(?<=[A-Za-z0-9])@(?={KEY}:)")
_SPACED = re.compile(rf"@\s+(?={KEY})")
_LOOSE = re.compile(rf"(@{KEY})\s*:\s*(?={ID})|(?<=\w)\s*\+\s*(?={_LIKE_ID})")
_DANGLING = re.compile(rf"({_REF})\+(?=\s|\Z)")
_NO_COLON = re.compile(rf"@({KEY})[\s.,:/#]+({_LIKE_ID})(?=\W|\Z)")
_NUMBER = re.compile(rf"@({KEY}):\s*(\d+)")
_NO_PASSAGE = re.compile(rf"@({KEY})\s*:?(?=[\s,;.]|\Z)")
_STOPPED = re.compile(rf"({_REF})[.:!?]+(?=\Z)")
_NO_COMMA = re.compile(rf"({_REF})\s*(?=[^\s,+@])")
_BEFORE_NEXT = re.compile(rf"(?P<ref>{_REF})(?P<words>[^@]*)(?=@)")
_AND = {"", "and", "и", "和", "及", "与"}
_CITE = re.compile(rf"{KEY}:{ID}(?:\+{ID})*\Z")
_FORM = "@KEY:ID"


def meant(written: str, before: str = "") -> tuple[str, str]:
    """Why an item is no citation, and the form meant. `before` is the reference of the item before it."""
    text = " ".join(written.translate(_HALF_WIDTH).split())
    if not text:
        return "an item is empty", before or _FORM
    if "@" not in text:
        if before and re.fullmatch(rf"{ID}(?:\+{ID})*", text):
            return "several passages of one source are joined by +", f"{before}+{text}"
        return "this item names no source and passage", f"{text} {_FORM}"
    for message, form in _guesses(text):
        if all(_GOOD.match(part) for part in form.split("; ")):
            return message, form
    return "this is not of the form @KEY:ID", _FORM


def _guesses(text: str) -> list[tuple[str, str]]:
    """Forms that may be meant, each with what is then wrong, the likeliest first."""
    close = _SPACED.sub("@", text)
    apart = _GLUED.sub(" @", close)
    tidy = _DANGLING.sub(r"\1", _LOOSE.sub(lambda m: f"{m[1]}:" if m[1] else "+", apart))
    lettered = _NUMBER.sub(r"@\1:p\2", tidy)
    return [
        ("a citation is written with half-width @ and +", text),
        ("no space stands between @ and KEY:ID", close),
        ("a space or nothing stands before @", apart),
        ("source, colon and ID are written without spaces: @KEY:ID", tidy),
        ("an ID begins with a letter", lettered),
        ("a source and an ID are joined by a colon", _NO_COLON.sub(r"@\1:\2", tidy)),
        ("no passage is named", _NO_PASSAGE.sub(r"@\1:p1", tidy)),
        ("two sources stand in one item; part them by ;", _parted(tidy.replace("[", "").replace("]", ""))),
        ("nothing but a comma or a space stands behind the ID", _STOPPED.sub(r"\1", tidy)),
        ("a comma or a space stands behind the ID", _NO_COMMA.sub(r"\1, ", tidy)),
    ]


def _parted(text: str) -> str:
    """An item with several sources as an item for each; words behind a comma go with the source before them."""

    def between(match: re.Match[str]) -> str:
        words = match["words"]
        after = words.strip(" ,") if words.startswith(",") else ""
        before = "" if after or words.strip(" ,&").lower() in _AND else words.strip(" ,") + " "
        return f"{match['ref']}{', ' if after else ''}{after}; {before}"

    return _BEFORE_NEXT.sub(between, text)


def meant_cite(written: str) -> tuple[str, str]:
    """Why a value of `cite:` is none, and the form meant."""
    bare = re.sub(r"\s*([:+])\s*", r"\1", written.translate(_HALF_WIDTH).strip().strip("[]").replace("@", "")).strip()
    parts = [part.strip() for part in re.split("[,;]", bare) if part.strip()]
    if _CITE.match(bare):
        return "cite: takes KEY:ID, without brackets and @", bare
    if len(parts) > 1 and all(_CITE.match(part) for part in parts):
        return "cite: takes KEY:ID or a list of them", f"[{', '.join(parts)}]"
    if len(parts) > 1 and _CITE.match(parts[0]) and all(re.fullmatch(ID, part) for part in parts[1:]):
        return "several passages of one source are joined by +", "+".join(parts)
    if re.fullmatch(KEY, bare):
        return "no passage is named", f"{bare}:p1"
    return "cite: takes KEY:ID or KEY:ID+ID", "KEY:ID"
