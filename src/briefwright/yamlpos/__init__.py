"""YAML 1.2 core with places: every character of every scalar knows where it stands in the file.

What it is: `read(data, code)` gives a tree of `Node`s and the problems of the file, for any bytes whatever. Scalars
stay as written (`no` is a string, `2.10` keeps its digits). It is built on libyaml's events, which bear any nesting;
libyaml's own tree does not.

What it is not: a general YAML library. It knows one document, no merge keys, no tags but the core ones.

May import: `briefwright.span`, PyYAML.
"""

from briefwright.yamlpos.read import read
from briefwright.yamlpos.tree import Comment, Loaded, Node

__all__ = ["Comment", "Loaded", "Node", "read"]
