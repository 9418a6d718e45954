"""Silencers in texts: `<!-- briefwright: ignore[code, …] reason -->`."""

from __future__ import annotations

import re

from briefwright.prose.values import Silencer
from briefwright.span import Problem, Span

_SILENCER = re.compile(r"<!--\s*briefwright:\s*ignore\[(?P<codes>[\w\s,-]*)\](?P<reason>.*)-->\Z", re.DOTALL)


def silencer(comment: str, span: Span) -> Silencer | None:
    """What a comment `<!-- … -->` silences, if it is a silencer."""
    match = _SILENCER.match(comment)
    if match is None:
        return None
    codes = tuple(code for code in re.split(r"[\s,]+", match["codes"]) if code)
    return Silencer(span, codes, " ".join(match["reason"].split()))


def fault(found: Silencer) -> Problem | None:
    """What is wrong with a silencer (`invalid-spec`)."""
    if not found.codes:
        return Problem("invalid-spec", found.span, "this silencer names no code", "write ignore[code] and the reason")
    if not found.reason:
        return Problem("invalid-spec", found.span, "a silencer needs a reason", "say why behind the ]")
    return None
