"""Specs: a YAML file of `briefings/` becomes a `Brief`, as written, each text with its place.

What it is: the table of shapes of a spec, its cross-checks, the frozen values, and the figures bound to its data.

What it is not: it does not read Markdown (`prose/`) and knows no sources (`corpus/`).

May import: `shapes`, `yamlpos`, `languages`, `finding`, `span`.
"""

from briefwright.spec.brief import Brief
from briefwright.spec.read import Spec, json_schema, read

__all__ = ["Brief", "Spec", "json_schema", "read"]
