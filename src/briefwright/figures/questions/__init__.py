"""The number stands there; is it the number of that thing, year, direction? One small function for each question.

What it is: functions from a pair (a claim's figure, a passage's with the same number) to what speaks against it, or
None. Each abstains where the texts do not say enough. What it is not: a judge of numbers; they agree already. It may
import the rest of `figures` but `judge`.
"""

from __future__ import annotations

from briefwright.figures.questions.manner import direction, ends, exactness, forecast, rate
from briefwright.figures.questions.matter import balance, base, concept, flow, holder, label, route, vote
from briefwright.figures.questions.name import whose
from briefwright.figures.questions.pair import Answer, Pair, Question, Seen
from briefwright.figures.questions.part import per_head, total
from briefwright.figures.questions.time import day, year
from briefwright.figures.questions.wording import wording

QUESTIONS: tuple[Question, ...] = (
    rate, direction, ends, forecast, year, exactness, total, per_head, day, balance, flow, route, base, holder, vote,
    concept, label, whose, wording,
)  # fmt: skip

_OF_RIVALS = frozenset({route, holder, label, whose, wording})
"""Questions that abstain where there are no rivals."""
_ANYHOW = tuple(question for question in QUESTIONS if question not in _OF_RIVALS)


def answers(pair: Pair) -> tuple[Answer, ...]:
    """What the questions have against a pair, in their order.

    Of what a share is of, the words around are the share's: it is not asked whose it is.
    """
    asked = QUESTIONS if pair.rivals and not (pair.mine.is_base or pair.its.is_base) else _ANYHOW
    return tuple([answer for question in asked if (answer := question(pair)) is not None])


__all__ = ["QUESTIONS", "Answer", "Pair", "Question", "Seen", "answers"]
