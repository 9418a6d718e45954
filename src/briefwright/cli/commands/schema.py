"""Print the JSON Schema of specs, by which editors complete and check names while one writes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from briefwright.cli.output import put_json


def arguments(parser: ArgumentParser) -> None:
    """`schema` has no options of its own."""


def run(options: Namespace) -> int:
    """Print the schema."""
    from briefwright.report.spec_words import described
    from briefwright.spec import json_schema
    from briefwright.workspace import find

    find(options.workspace)  # faulty settings end every command
    put_json(described(json_schema()))
    return 0
