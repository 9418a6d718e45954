"""What a rule looks at: one frozen case of a brief, a source or a template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from briefwright.corpus import Source
from briefwright.files import Files
from briefwright.prose.resolve import Resolved
from briefwright.span import Problem
from briefwright.spec import Spec


class BriefCase(NamedTuple):
    """A spec, and its texts with their citations resolved (None where it is no YAML map)."""

    path: str
    spec: Spec
    resolved: Resolved | None
    files: Files

    def reported(self, code: str) -> Iterator[Problem]:
        """What reading and resolving found wrong under a code."""
        for problem in (*self.spec.problems, *(self.resolved.problems if self.resolved else ())):
            if problem.code == code:
                yield problem


class SourceCase(NamedTuple):
    """A source; `used` says whether a brief cites it, None where not all briefs are looked at."""

    source: Source
    used: bool | None

    def reported(self, code: str) -> Iterator[Problem]:
        """What reading found wrong under a code."""
        return (problem for problem in self.source.problems if problem.code == code)


class TemplateCase(NamedTuple):
    """A template of the workspace, with what is wrong with it."""

    path: str
    text: str
    problems: tuple[Problem, ...]


class Rule(NamedTuple):
    """A finding's code and what finds it, in each kind of case that it looks at."""

    code: str
    brief: Callable[[BriefCase], Iterable[Problem]] | None = None
    source: Callable[[SourceCase], Iterable[Problem]] | None = None
    template: Callable[[TemplateCase], Iterable[Problem]] | None = None
