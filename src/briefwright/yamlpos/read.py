"""Bytes of a YAML file -> its tree and its problems."""

from __future__ import annotations

import yaml

from briefwright.span import Problem, Span
from briefwright.yamlpos.build import Builder
from briefwright.yamlpos.decode import decode, hide_separators
from briefwright.yamlpos.tree import Loaded


def read(data: bytes | str, code: str) -> Loaded:
    """Read one YAML document; every problem bears `code` (`invalid-spec` or `invalid-source`).

    A string is taken as a part of a file that was decoded already. Where the file is no YAML the tree is None and
    there is one problem, where the reader stopped.
    """
    text, problems = (data, ()) if isinstance(data, str) else decode(data, code)
    if problems:
        return Loaded(text, None, problems, ())
    bom = int(text.startswith("\ufeff"))
    source, swapped = hide_separators(text[bom:])
    builder = Builder(text, source, bom, swapped, code)
    try:
        root = builder.run()
    except yaml.MarkedYAMLError as error:
        return Loaded(text, None, (_not_yaml(error, text, bom, code),), ())
    except (yaml.YAMLError, ValueError) as error:  # characters that libyaml refuses without a place
        return Loaded(text, None, (Problem(code, Span(0, 0), f"this is not YAML: {error}"),), ())
    if root is None and not builder.problems:
        return Loaded(text, None, (Problem(code, Span(0, 0), "the file is empty"),), ())
    return Loaded(text, root, tuple(builder.problems), tuple(builder.scalars))


def _not_yaml(error: yaml.MarkedYAMLError, text: str, bom: int, code: str) -> Problem:
    """The place and the words of libyaml's error."""
    from briefwright.yamlpos.advice import advice  # only where something is wrong

    mark = error.problem_mark or error.context_mark
    at = min(mark.index + bom, len(text)) if mark else 0
    begun = ""
    if error.context_mark and mark and error.context_mark.line != mark.line:
        # an unclosed quotation mark stops the reader only at the end of the file
        begun = f" ({error.context}, begun in line {error.context_mark.line + 1})"
    return Problem(
        code, Span(at, min(at + 1, len(text))), f"this is not YAML: {error.problem}{begun}", advice(text, at)
    )
