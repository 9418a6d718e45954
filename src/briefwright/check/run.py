"""Running the rules: cases in, findings out, silenced and in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefwright.check.case import BriefCase, Rule, SourceCase, TemplateCase
from briefwright.check.rules import RULES
from briefwright.check.silence import Silencer, silencers
from briefwright.corpus import Corpus, Source
from briefwright.corpus.load import keys_of, pick
from briefwright.files import Files, Unreadable
from briefwright.finding import SEVERITIES, Finding, RelatedPlace, Severity, Summary
from briefwright.prose.resolve import Resolved, resolve
from briefwright.prose.texts import read_texts
from briefwright.settings import Settings
from briefwright.span import Lines, Problem, Span
from briefwright.spec import Spec, read
from briefwright.yamlpos.decode import decode

_EXCERPT = 12
"""Lines of a finding that are kept for reports."""
_LONGEST = 2_000
"""Characters of such a line."""


class CheckedBrief(NamedTuple):
    """A spec after checking; `sound` where it has no error, so that it may be built."""

    path: str
    spec: Spec
    resolved: Resolved | None
    sound: bool


class Report(NamedTuple):
    """All that a check found."""

    findings: tuple[Finding, ...]
    summary: Summary
    briefs: tuple[CheckedBrief, ...]
    corpus: Corpus

    def with_findings(self, more: Sequence[Finding]) -> Report:
        """The report with what was found later, in its order."""
        findings = tuple(sorted((*self.findings, *more), key=lambda finding: finding.order))
        return self._replace(findings=findings, summary=self.summary._replace(**counts(findings)))


def check(
    files: Files,
    settings: Settings,
    specs: Sequence[str] | None = None,
    templates: Iterable[TemplateCase] = (),
    sources: Iterable[str] = (),
) -> Report:
    """Check specs (paths from the workspace's root) and the sources that they cite; None = all specs and sources.

    `sources` are keys of sources to be checked whether they are cited or not.
    """
    known, rules = keys_of(files), rules_for(settings)
    paths = specs if specs is not None else all_specs(files)
    cases = [read_brief(files, path, settings.language, known) for path in paths]
    used = {key for case in cases if case.resolved for key in case.resolved.keys}
    corpus = pick(files, known if specs is None else {*sources, *used}, known)
    findings = [finding for case in cases for finding in brief_findings(case, rules, settings)]
    for source in corpus.sources:
        findings += source_findings(source, source.key in used if specs is None else None, rules)
    for template in templates:
        findings += template_findings(template, rules)
    findings.sort(key=lambda finding: finding.order)
    faulty = {f.file for f in findings if f.severity is Severity.ERROR}
    briefs = tuple(CheckedBrief(c.path, c.spec, c.resolved, _sound(c, faulty, corpus)) for c in cases)
    return Report(tuple(findings), _summary(cases, findings), briefs, corpus)


def rules_for(settings: Settings) -> tuple[Rule, ...]:
    """The rules whose findings are looked for."""
    return tuple(rule for rule in RULES if _runs(rule.code, settings))


def read_brief(files: Files, path: str, language: str | None, known: Sequence[str]) -> BriefCase:
    """A spec with the sources that it cites; `known` are the keys of all sources.

    What a rule finds in it depends on nothing but the files that it reads by this case, whatever else is checked.
    """
    spec = _read(files, path, language)
    texts = read_texts(spec.brief) if spec.brief else None
    return BriefCase(path, spec, resolve(texts, pick(files, texts.keys, known)) if texts else None, files)


def all_specs(files: Files) -> list[str]:
    """The specs of a workspace: `briefings/*.yaml` without the review locks."""
    names = [n for n in files.names("briefings") if n.endswith(".yaml") and not n.endswith(".lock.yaml")]
    return [f"briefings/{name}" for name in names if not name.startswith(".")]


def _read(files: Files, path: str, language: str | None) -> Spec:
    """A spec; one that cannot be read is a finding like any other."""
    try:
        return read(files.read(path), language)
    except Unreadable as error:
        problem = Problem("invalid-spec", Span(0, 0), f"this file {error.reason}", "put a readable file in its place")
        return Spec("", None, (problem,), None, ())


def _runs(code: str, settings: Settings) -> bool:
    return (not settings.select or code in settings.select) and code not in settings.ignore


def brief_findings(case: BriefCase, rules: Sequence[Rule], settings: Settings) -> list[Finding]:
    """The findings of a spec that are not silenced, and the silencers that silence nothing."""
    problems = [p for rule in rules if rule.brief for p in rule.brief(case)]
    good, wrong = silencers(case)
    problems += [p for p in wrong if _runs(p.code, settings)]
    left = [p for p in problems if not any(s.silences(p) for s in good)]
    if _runs("unused-silencer", settings):
        left += _unused(good, problems, {rule.code for rule in rules})
    return findings_of(case.path, case.spec.text, left, case.files)


def source_findings(source: Source, used: bool | None, rules: Sequence[Rule]) -> list[Finding]:
    """The findings of a source; `used` as in SourceCase."""
    case = SourceCase(source, used)
    return findings_of(source.path, source.text, [p for rule in rules if rule.source for p in rule.source(case)])


def template_findings(template: TemplateCase, rules: Sequence[Rule]) -> list[Finding]:
    """The findings of a template."""
    problems = [p for rule in rules if rule.template for p in rule.template(template)]
    return findings_of(template.path, template.text, problems)


def _unused(good: Sequence[Silencer], problems: Sequence[Problem], ran: set[str]) -> Iterator[Problem]:
    """Silencers of codes that were looked for (or that do not exist) and not found where they cover."""
    for silencer in good:
        hit = {p.code for p in problems if silencer.silences(p)}
        idle = [code for code in silencer.codes if code not in hit and (code in ran or code not in SEVERITIES)]
        if idle:
            yield Problem("unused-silencer", silencer.span, f"nothing here is {', '.join(idle)}", "delete it")


def findings_of(file: str, text: str, problems: Iterable[Problem], files: Files | None = None) -> list[Finding]:
    """Problems of one file as findings; equal ones (what an alias repeats, one text for all languages) once.

    `files` holds those that related places name.
    """
    found: dict[tuple[str, Span, str], Problem] = {}
    for problem in problems:
        found.setdefault((problem.code, problem.span, problem.message), problem)
    if not found:  # as of nearly every source: its lines need not be counted
        return []
    lines = {file: Lines(text)}
    if files is not None:
        for other in {r.file for problem in found.values() for r in problem.related if r.file}:
            lines[other] = Lines(decode(files.read(other), "")[0])
    return [_finding(file, lines, problem) for problem in found.values()]


def _finding(file: str, places: Mapping[str, Lines], problem: Problem) -> Finding:
    lines = places[file]
    start = lines.place(problem.span.start)
    end = lines.place(max(problem.span.end, problem.span.start))
    last = min(max(end.line, start.line), start.line + _EXCERPT - 1, lines.count)
    return Finding(
        file=file,
        start=start,
        end=end,
        code=problem.code,
        severity=Severity(SEVERITIES[problem.code] - problem.minor),
        message=problem.message,
        hint=problem.hint,
        source=problem.source,
        passage=problem.passage,
        related=tuple(
            RelatedPlace(r.file or file, *places.get(r.file, lines).place(r.span.start), r.message)
            for r in problem.related
        ),
        excerpt=tuple(lines.line(number)[:_LONGEST] for number in range(start.line, last + 1)),
    )


def _sound(case: BriefCase, faulty: set[str], corpus: Corpus) -> bool:
    """Whether a brief may be written: neither it nor a source that it cites has an error."""
    if case.resolved is None or case.path in faulty:
        return False
    cited = (corpus.source(key) for key in case.resolved.keys)
    return not any(source.path in faulty for source in cited if source is not None)


def _summary(cases: Sequence[BriefCase], findings: Sequence[Finding]) -> Summary:
    resolved = [case.resolved for case in cases if case.resolved]
    return Summary(
        briefs=len(cases),
        citations=sum(r.citation_count for r in resolved),
        passages=len({target for r in resolved for target in r.passages}),
        **counts(findings),
    )


def counts(findings: Sequence[Finding]) -> dict[str, int]:
    """How many findings there are of each severity, by the names that a Summary has for them."""
    count = {severity: sum(f.severity is severity for f in findings) for severity in Severity}
    return {"errors": count[Severity.ERROR], "warnings": count[Severity.WARNING], "notes": count[Severity.NOTE]}
