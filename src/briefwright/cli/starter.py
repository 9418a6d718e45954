"""The text of a spec to start from: it checks without a finding, and builds as a draft."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from briefwright.cli.starter_words import WORDS, Words
from briefwright.spec.shapes import CONFIDENCES, LIKELIHOODS

SCHEMA = "spec.schema.json"
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.;()’–—、，。；（）《》“”-]*[\w.)’”》）。])?")
"""Words that YAML reads as a string, and as these words, without quotation marks."""
_FALSE_FRIENDS = {"true", "false", "null"}


class Start(NamedTuple):
    """What a spec begins with. `subjects` are codes, or names by language; `titles` are by language, in their order."""

    name: str
    kind: str
    subjects: tuple[str | Mapping[str, str], ...]
    titles: Mapping[str, str]
    as_of: str
    schema: bool = False


def starter(start: Start) -> str:
    """The spec: comments in its first language, and a text in each of its languages wherever one must stand."""
    first = WORDS[next(iter(start.titles))]
    return "\n".join([*_head(start, first), *_examples(start, first), *_texts(start, first)]) + "\n"


def _head(start: Start, first: Words) -> Iterator[str]:
    if start.schema:
        yield f"# yaml-language-server: $schema=../{SCHEMA}"
    yield f"# {first.head.format(name=start.name)}"
    yield f"kind: {start.kind}"
    yield f"subjects: [{', '.join(map(_subject, start.subjects))}]"
    yield f"title: {_inline(start.titles)}"
    yield f"# {first.as_of}"
    yield f"as_of: {start.as_of}"
    languages = [*start.titles]
    yield f"language: {languages[0]}" if len(languages) == 1 else f"languages: [{', '.join(languages)}]"
    yield ""
    yield f"# {first.summary_comment}"
    yield from _text("summary", "", {language: WORDS[language].summary for language in languages})
    yield ""


def _examples(start: Start, first: Words) -> Iterator[str]:
    """Judgements and facts as comments: each must cite a passage, and there may be none yet."""

    def each(lead: str, say: Callable[[Words], str]) -> Iterator[str]:
        texts = {language: say(WORDS[language]) for language in start.titles}
        if len(texts) == 1:
            yield f"# {lead}: {_inline(texts)}"
            return
        yield f"# {lead}:"
        for language, text in texts.items():
            yield f"#       {language}: {_scalar(text, flow=False)}"

    yield f"# {first.judgements_comment}"
    yield "# key_judgements:"
    yield from each("  - text", lambda words: words.judgement)
    yield f"#     likelihood: likely    # {' '.join(LIKELIHOODS)}"
    yield f"#     confidence: moderate  # {' '.join(CONFIDENCES)}"
    yield from each("    basis", lambda words: words.basis)
    yield "#     cite: KEY:p1"
    yield f"# {first.facts_comment}"
    yield "# facts:"
    yield from each("  - label", lambda words: words.fact[0])
    yield from each("    value", lambda words: words.fact[1])
    yield "#     cite: KEY:p1"
    yield ""


def _texts(start: Start, first: Words) -> Iterator[str]:
    languages = [*start.titles]
    yield f"# {first.sections_comment}"
    yield "sections:"
    for number in range(len(first.sections[start.kind])):
        of = {language: WORDS[language].sections[start.kind][number] for language in languages}
        yield f"  - heading: {_inline({language: heading for language, (heading, _) in of.items()})}"
        yield from _text("text", "    ", {language: text for language, (_, text) in of.items()})
    yield ""
    yield from _text("outlook", "", {language: WORDS[language].outlook for language in languages})
    yield ""
    yield f"# {first.gaps_comment}"
    yield "gaps:"
    yield f"  - {_inline({language: WORDS[language].gap for language in languages})}"


def _text(name: str, margin: str, texts: Mapping[str, str]) -> Iterator[str]:
    """A text as a block, in which anything can be written without quotation marks."""
    if len(texts) == 1:
        (text,) = texts.values()
        yield from (f"{margin}{name}: |", f"{margin}  {text}")
        return
    yield f"{margin}{name}:"
    for language, text in texts.items():
        yield from (f"{margin}  {language}: |", f"{margin}    {text}")


def _inline(texts: Mapping[str, str]) -> str:
    """A short text on the line of its name."""
    if len(texts) == 1:
        return _scalar(next(iter(texts.values())), flow=False)
    return f"{{{', '.join(f'{language}: {_scalar(text)}' for language, text in texts.items())}}}"


def _subject(subject: str | Mapping[str, str]) -> str:
    """A code, or a name that has none."""
    if isinstance(subject, str):
        return subject
    alike = len({*subject.values()}) == 1
    return f"{{name: {_scalar(next(iter(subject.values()))) if alike else _inline(subject)}}}"


def _scalar(text: str, *, flow: bool = True) -> str:
    """A text as YAML writes it, in quotation marks where it could be read as something else."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _FALSE_FRIENDS and not (flow and "," in text)
    return text if plain else json.dumps(text, ensure_ascii=False)
