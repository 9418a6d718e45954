"""The rules: a `NAME.py` each, its page `NAME.md` beside it, and its line in the tuple below."""

from __future__ import annotations

from briefwright.check.case import Rule
from briefwright.check.rules import (
    cut_text,
    duplicate_id,
    figure_uncited,
    figure_unsupported,
    invalid_citation,
    invalid_source,
    invalid_spec,
    note_lost,
    note_misplaced,
    quote_mismatch,
    quote_uncited,
    template_error,
    uncited_judgement,
    unknown_data,
    unknown_passage,
    unknown_source,
    unused_silencer,
    unused_source,
)

RULES: tuple[Rule, ...] = (
    unknown_source.RULE,
    unknown_passage.RULE,
    unknown_data.RULE,
    invalid_citation.RULE,
    duplicate_id.RULE,
    invalid_spec.RULE,
    invalid_source.RULE,
    quote_mismatch.RULE,
    figure_unsupported.RULE,
    figure_uncited.RULE,
    quote_uncited.RULE,
    uncited_judgement.RULE,
    unused_source.RULE,
    unused_silencer.RULE,
    cut_text.RULE,
    template_error.RULE,
    note_lost.RULE,
    note_misplaced.RULE,
)
