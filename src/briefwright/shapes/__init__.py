"""Shapes: one declaration of what a YAML file may hold, with two uses.

What it is: a small table language (`Word`, `Text`, `List`, `Map`, `Keyed`, `OneOf`). A `Reader` walks the YAML nodes by
it and reports every problem at its place; `json_schema` makes the JSON Schema from the same table.

What it is not: a validator of plain values. It knows nothing of briefs or sources; their tables are in `spec/` and
`corpus/`.

May import: `briefwright.span`, `briefwright.yamlpos`.
"""

from briefwright.shapes.collections import Keyed, List, Map, OneOf
from briefwright.shapes.reader import Got, Reader, Shape, json_schema
from briefwright.shapes.words import Number, Text, Word

__all__ = ["Got", "Keyed", "List", "Map", "Number", "OneOf", "Reader", "Shape", "Text", "Word", "json_schema"]
