"""How likely it is that a working agrees with a claimed figure by accident: the one place where that is reckoned.

Over enough figures some sum or difference always agrees with some wrong figure. So a working counts as evidence only
as far as it is unlikely to have come out so by chance. The reckoning: of all the workings tried, `rivals` came out
somewhere near the claim, between a half and twice of it. Were they spread evenly over that stretch, each would come
out as near to the claim as the best one did with a probability of the width of that nearness over the stretch. Digits
make the width: 94.3 % hit to the digit is narrow, “about 15” is wide, a bound is as wide as the value lies off.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from briefwright.quantities import Figure

UNLIKELY = Decimal("0.1")
"""A working that nothing in the claim's words asks for is evidence up to here."""
LIKELY = Decimal("0.5")
"""One that the claim's own words ask for (together, more than the other, on average) up to here."""
_STRETCH = Decimal("1.5")
"""From a half to twice a figure, in figures."""
_APPROXIMATE = Decimal("0.03")
"""How far off what is told as about so much may be, however few digits it shows."""
_FRACTION = Decimal("0.03")
_LOW, _HIGH = Decimal("0.5"), Decimal(2)


def accident(figure: Figure, value: Decimal, grain: Decimal | None, results: Iterable[Decimal]) -> Decimal:
    """The expected number of workings that come out as near to a figure as `value` by chance, of all their results.

    `grain` is the last digit of what was worked with, where it is that of the result as well: a sum of tens that is
    right to the unit says more than its last digit shown.
    """
    claimed = abs(figure.value)
    if not claimed:
        return Decimal(1)
    rivals = len({result for result in results if _LOW * claimed <= result <= _HIGH * claimed})
    return max(1, rivals) * _width(figure, value, grain) / _STRETCH


def _width(figure: Figure, value: Decimal, grain: Decimal | None) -> Decimal:
    """How wide, in figures, the stretch is within which a result would have been as near or nearer."""
    claimed = abs(figure.value)
    off = abs(claimed - value)
    step = figure.step if grain is None or off else min(grain, figure.step)
    if figure.ratio is not None:  # a third, a quarter: nobody tells a share in words more closely
        off = max(off, claimed * _FRACTION)
    half = min(step / 2, claimed * _APPROXIMATE) if figure.approx else step / 2
    if figure.bound:
        return max(off, half) / claimed
    return 2 * max(off, half) / claimed
