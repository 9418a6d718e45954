"""The shapes of scalars: words, numbers, and texts in one or more languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from briefwright.shapes.reader import Got, Reader
from briefwright.text.scripts import is_han
from briefwright.yamlpos import Node

_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?\Z")


class Word(NamedTuple):
    """A scalar as written: one `of` these, or `like` a pattern, and passing `check` (which says what is wrong)."""

    name: str
    of: tuple[str, ...] = ()
    like: str = ""
    check: Callable[[str], str] | None = None

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The word as written."""
        if node.kind != "scalar" or node.core == "null":
            reader.wanted(node, self.name)
            return None
        wrong = self._wrong(node.value)
        if wrong is not None:
            reader.problem(
                node,
                f"{node.value[:40]} is no {self.name}" + (wrong and f": {wrong}"),
                reader.hint(node.value, self.of) if self.of else "",
            )
            return None
        return Got(node, node.value)

    def _wrong(self, value: str) -> str | None:
        """Why a value is not of this shape ("" where there is no more to say), or None where it is."""
        if (self.of and value not in self.of) or (self.like and not re.fullmatch(self.like, value)):
            return ""
        return (self.check(value) or None) if self.check else None if value.strip() else ""

    def schema(self) -> dict[str, Any]:
        """An enumeration, or a string; a number too where a validator would see one (`date: 2004`)."""
        if self.of:
            return {"enum": [*self.of]}
        if self.like and not re.fullmatch(self.like, "2004"):
            return {"type": "string", "pattern": f"^(?:{self.like})$"}
        return {"type": ["string", "number"], **({"pattern": f"^(?:{self.like})$"} if self.like else {})}


class Number(NamedTuple):
    """A number as written, without quotation marks."""

    name: str = "a number"

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The digits as written."""
        if node.kind == "scalar" and node.style is None and _NUMBER.match(node.value):
            return Got(node, node.value)
        quoted = node.kind == "scalar" and node.style is not None and _NUMBER.match(node.value.strip())
        reader.wanted(node, self.name, "write it without quotation marks" if quoted else "")
        return None

    def schema(self) -> dict[str, Any]:
        """A number."""
        return {"type": "number"}


class Text(NamedTuple):
    """A text, or a map from language to text with exactly the reader's languages.

    `citable`: citations may stand in it. `wordless`: where there are several languages, one plain string may hold
    words all the same (names, numbers). `empty`: it may be empty (a cell).
    """

    citable: bool = False
    wordless: bool = False
    empty: bool = False

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The nodes by language; "" stands for all."""
        if node.kind == "map":
            return self._by_language(reader, node)
        if not self._is_text(reader, node):
            return None
        several = len(reader.languages) > 1
        if several and not self.wordless and _holds_words(node.value):
            wanted = ", ".join(f"{code}: …" for code in reader.languages)
            reader.problem(node, "one text for several languages", f"write a map: {{{wanted}}}")
        return Got(node, {"": node})

    def _is_text(self, reader: Reader, node: Node) -> bool:
        if node.kind != "scalar" or (node.core == "null" and not node.faulty):
            hint = (
                'put a text that begins with # into quotation marks, or write "" for none'
                if node.kind == "scalar"
                else ""
            )
            reader.wanted(node, "a text", hint)
            return False
        if not node.value.strip() and not self.empty:
            reader.problem(node, "this text is empty")
            return False
        return not node.faulty

    def _by_language(self, reader: Reader, node: Node) -> Got:
        texts: dict[str, Node] = {}
        seen: set[str] = set()
        for key, value in node.pairs:
            name = key.value
            if name in seen:
                reader.problem(key, f"{name} stands here twice")
            elif name not in reader.languages:
                reader.problem(
                    key,
                    f"{name[:40]} is no language of this brief",
                    reader.hint(name, reader.languages),
                )
            elif self._is_text(reader, value):
                texts[name] = value
            seen.add(name)
        for missing in (code for code in reader.languages if code not in seen):
            reader.problem(node.pairs[0][0] if node.pairs else node, f"no text for {missing}")
        return Got(node, texts)

    def schema(self) -> dict[str, Any]:
        """A reference to the one definition of texts."""
        return {"$ref": "#/$defs/text"}


def _holds_words(value: str) -> bool:
    """Whether a text holds words beside citations and bound figures: two letters in a row, or an ideograph."""
    rest = re.sub(r"\[[^\]]*@[^\]]*\]|\{=[^}]*\}", "", value)
    return any(map(is_han, rest)) or bool(re.search(r"[^\W\d_]{2}", rest))
