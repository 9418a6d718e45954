"""Whether a figure looks like another one mistyped: two digits changed places, or one of them is another.

Half of such slips come to the sum or difference of something, so a working for them must be asked for.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.figures.units import comparable, sizes
from briefwright.figures.unsure import mantissa
from briefwright.quantities import Figure

_TWO = 2


def mistyped(f: Figure, others: Iterable[Figure]) -> bool:
    """Whether a figure of two digits or more has those of another, one aside, or all in another order."""
    rough = f.approx or bool(f.bound)
    if f.digits < (_TWO + rough) or f.ratio is not None or f.high is not None:
        return False  # what is told roughly was more likely worked out
    alike = _transposed if rough else _alike
    return any(g.kind != "time" and f.digits == g.digits and comparable(f, g) and alike(f, g) for g in others)


def _transposed(f: Figure, g: Figure) -> bool:
    """Whether only their order tells the digits of two figures apart."""
    s = sizes(f, g)
    return _alike(f, g) and sorted(mantissa(s.value)) == sorted(mantissa(s.other))


def _alike(f: Figure, g: Figure) -> bool:
    s = sizes(f, g)
    if not s.value or not s.other or s.value == s.other or s.value.adjusted() != s.other.adjusted():
        return False
    ours, its = mantissa(s.value), mantissa(s.other)
    longest = max(len(ours), len(its))
    ours, its = ours.ljust(longest, "0"), its.ljust(longest, "0")
    return longest > 1 and (sorted(ours) == sorted(its) or sum(a != b for a, b in zip(ours, its, strict=True)) == 1)
