"""A text as a tree to print: blocks, and the pieces of running text in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

BlockKind = Literal["paragraph", "heading", "list", "quotation", "code", "rule"]
InlineKind = Literal["text", "code", "emphasis", "strong", "link", "image", "break", "citation", "figure"]


@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of running text; which fields are filled depends on `kind`.

    `text`, `code`: `text`, the words. `emphasis`, `strong`: `children`. `link`: `url` and `children`, none of them
    or theirs a citation. `image`: `url`, and `text` for those who do not see it. `break`: `hard`, else it is the end
    of a line of the source. `citation`, `figure`: `index` in the citations or figures of the `Prose`.
    """

    kind: InlineKind
    text: str = ""
    children: tuple[Inline, ...] = ()
    url: str = ""
    index: int = -1
    hard: bool = False


class Block(NamedTuple):
    """A block; which fields are filled depends on `kind`.

    `paragraph`, `heading` (`level` 1–6): `content`, and its number in `Prose.paragraphs`. `list`: `items`, each a
    tuple of blocks; `ordered`, `start`, and `tight` where no blank lines part the items. `quotation`: `blocks`.
    `code`: `text`. `rule`: a line across.
    """

    kind: BlockKind
    content: tuple[Inline, ...] = ()
    paragraph: int = -1
    level: int = 0
    items: tuple[tuple[Block, ...], ...] = ()
    ordered: bool = False
    start: int = 1
    tight: bool = False
    blocks: tuple[Block, ...] = ()
    text: str = ""
