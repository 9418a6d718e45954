"""What was decided about an original and what was dropped, in lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefwright.ingest.account import account, missing
from briefwright.ingest.made import spans
from briefwright.ingest.run import DROPPED, Ingested
from briefwright.readers.original import Line

_SHOWN = 60


class Dropped(NamedTuple):
    """Lines beside each other that were dropped for one reason: their numbers, the reason and their words."""

    lines: str
    reason: str
    text: str


def dropped(done: Ingested) -> list[Dropped]:
    """All that was dropped, in the order of the original."""
    groups: list[tuple[str, list[Line]]] = []
    beside = False
    for line in done.original.lines:
        if not line.text:
            continue
        fate = done.fates.get(line.at, "")
        if fate.startswith(DROPPED):
            if beside and groups[-1][0] == fate:
                groups[-1][1].append(line)
            else:
                groups.append((fate, [line]))
        beside = fate.startswith(DROPPED)
    return [_dropped(fate.removeprefix(DROPPED), lines) for fate, lines in groups]


def _dropped(reason: str, lines: list[Line]) -> Dropped:
    return Dropped(spans([line.number for line in lines]), reason, " / ".join(line.text for line in lines))


def explained(done: Ingested) -> Iterator[str]:
    """The lines that `ingest --explain` prints for an original."""
    yield f"{done.original.name}: {len(done.sources)} source{'s' if len(done.sources) != 1 else ''}"
    for decision in done.decisions:
        yield f"  {decision}"
    counts = account(done)
    total = sum(counts.values()) or 1
    shares = ", ".join(f"{name or 'nothing'} {100 * n / total:.1f} %" for name, n in counts.most_common())
    yield f"  characters: {shares}"
    for item in dropped(done):
        text = item.text if len(item.text) <= _SHOWN else item.text[: _SHOWN - 1] + "…"
        yield f"  dropped {item.lines}: {item.reason}: {text}"
    for line in missing(done):
        yield f"  not found again {line.number}: {line.text[:_SHOWN]}"
