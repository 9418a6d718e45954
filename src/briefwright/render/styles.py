"""Which style sheets a brief gets, and their text, closed to the outside."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from briefwright import shipped
from briefwright.compose.document import Document
from briefwright.files import Files, Unreadable, join
from briefwright.render.embed import NOTHING, data_uri

FOLDER = "styles"
HOUSE = "house.css"
"""Comes last, where a workspace has one: for a few rules of its own without a copy of the rest."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet for a medium (`all`, `print`, `screen`), ready to stand in a `<style>` element."""

    medium: str
    text: Markup


def sheets(document: Document, files: Files) -> tuple[Sheet, ...]:
    """The style sheets of a brief in their order: a later one may overrule an earlier one.

    The language comes after the theme, as what a script needs (Song and Hei, two-em indents) must win over taste.
    """
    names = (
        ("all", "tokens.css"),
        ("all", "base.css"),
        ("print", "print.css"),
        ("screen", "screen.css"),
        ("all", f"theme-{document.theme}.css"),
        ("all", f"lang-{document.language}.css"),
        ("print", f"paper-{document.paper}.css"),
        ("all", HOUSE),
    )
    found = ((medium, text(name, files)) for medium, name in names)
    return tuple(Sheet(medium, css) for medium, css in found if css)


def text(name: str, files: Files) -> Markup:
    """A style sheet by name: the workspace's, closed, else the shipped one, else nothing."""
    path = f"{FOLDER}/{name}"
    if files.has(path):
        try:
            return Markup(closed(files.read(path).decode("utf-8-sig", "replace"), files))  # noqa: S704
        except Unreadable:
            return Markup()
    file = shipped.styles() / name
    return Markup(file.read_text("utf-8").strip()) if file.is_file() else Markup()  # noqa: S704 - ours


_REACHING = re.compile(r"url\s*\(|@import|image-set|src\s*\(|\\", re.IGNORECASE)


def closed(css: str, files: Files) -> str:
    """The same rules, but nothing in them leads out: images of `styles/` become data: URIs, other addresses nothing.

    `</` is escaped, so that no rule can end the `<style>` element that it stands in.
    """
    if _REACHING.search(css):
        css = _without_addresses(css, files)
    return css.replace("</", "<\\/").strip()


def _without_addresses(css: str, files: Files) -> str:
    """Rewrite every address, token by token: escapes and comments hide nothing from the tokenizer."""
    import tinycss2  # type: ignore[import-untyped]

    rules = tinycss2.parse_stylesheet(css)
    kept = [rule for rule in rules if not (rule.type == "at-rule" and rule.lower_at_keyword == "import")]
    for rule in kept:
        for part in (getattr(rule, "prelude", None), getattr(rule, "content", None)):
            _close(part or [], files)
    return "".join(rule.serialize() for rule in kept if rule.type != "error")


def _close(tokens: list[object], files: Files) -> None:
    """Replace the addresses in a list of tokens, and in what is nested in them, in place."""
    from tinycss2.ast import FunctionBlock, URLToken  # type: ignore[import-untyped]

    _drop_imports(tokens)
    for i, token in enumerate(tokens):
        if isinstance(token, URLToken):
            tokens[i] = _url(token, token.value, files)
        elif isinstance(token, FunctionBlock):
            if token.lower_name in {"url", "src"}:
                words = [t.value for t in token.arguments if t.type == "string"]
                tokens[i] = _url(token, "".join(words), files)
            elif token.lower_name.endswith("image-set"):
                tokens[i] = _url(token, "", files)
            else:
                _close(token.arguments, files)
        elif hasattr(token, "content") and isinstance(token.content, list):
            _close(token.content, files)


def _drop_imports(tokens: list[object]) -> None:
    """Take out each `@import` that stands inside a rule, up to its semicolon."""
    kept, inside = [], False
    for token in tokens:
        if getattr(token, "type", "") == "at-keyword" and getattr(token, "lower_value", "") == "import":
            inside = True
        if not inside:
            kept.append(token)
        inside = inside and getattr(token, "value", "") != ";"
    tokens[:] = kept


def _url(token: object, address: str, files: Files) -> object:
    """The token for an address: an image of the styles' folder, or nothing."""
    from tinycss2.ast import URLToken

    if address.startswith("#") or address.lower().startswith("data:image/"):
        value = address
    else:
        path = None if ":" in address else join(FOLDER, address)
        value = data_uri(files, path) if path else NOTHING
    quoted = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return URLToken(token.source_line, token.source_column, value, f'url("{quoted}")')  # type: ignore[attr-defined]
