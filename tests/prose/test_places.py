"""Whatever the scalar's style and the Markdown around it: the place of each character is where it was written."""

from __future__ import annotations

import html
import os
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from briefwright.prose import Image, Inline, Link, Paragraph, Prose, parse
from briefwright.prose.blocks import Block
from briefwright.span import Runs
from briefwright.yamlpos import read

EXAMPLES = int(os.environ.get("BRIEFWRIGHT_EXAMPLES", "300"))
MANY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize="BRIEFWRIGHT_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
RANDOM = st.integers(0, 2**32).map(random.Random)  # st.randoms() clusters on the first choice


@dataclass
class Maker:
    """Writes Markdown whose words, citations, figures and links are known: each word is unique."""

    r: random.Random
    words: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    refs: list[tuple[str, str]] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    number: int = 0

    def word(self) -> str:
        self.number += 1
        self.words.append(self.r.choice(["w", "слово", "中文", "😀", "é", "O’K", "ﬁ"]) + f"{self.number}x")
        return self.words[-1]

    def url(self) -> str:
        self.number += 1
        self.urls.append(f"https://x.org/{self.number}(a)")
        return self.urls[-1]

    def citation(self) -> str:
        items = []
        for _ in range(self.r.randrange(1, 4)):
            self.number += 1
            key, ids = f"k{self.number}", [f"p{self.number}", *self.r.choice([[], [], ["n2"], ["n2", "a-en"]])]
            suffix = self.r.choice(["", "", ", p. 3", "，第3页", " on *it*", r", \[sic\]"])
            items.append(f"{self.r.choice(['', 'see ', '参见'])}@{key}{self.r.choice(':：')}{'+'.join(ids)}{suffix}")
            self.refs += [(key, name) for name in ids]
        self.items += items
        return "[" + self.r.choice(["; ", "；", ";"]).join(items) + "]"

    def figure(self) -> str:
        self.number += 1
        self.figures.append(f"share(trade.{self.number}, x.2024)")
        return "{=" + self.figures[-1] + "}"

    def atom(self) -> str:
        w = self.word
        forms: list[Callable[[], str]] = [
            w, w, w, w, self.citation, self.citation, self.citation, self.figure,
            lambda: f"*{w()}*",
            lambda: f"**{w()} _{w()}_**",
            lambda: f"`{w()}`",
            lambda: f"`` {w()} `{w()} ``",
            lambda: f"[{w()} *{w()}*]({self.url()})",
            lambda: f"[{w()} {self.citation()} {w()}]( <{self.url()}> 'title')",
            lambda: f"![{w()} **{w()}**]({self.url()})",
            lambda: f"“{w()}，{w()}”。",
            lambda: f"**{w()}**{w()}&nbsp;{w()}",
            lambda: f"**{w()}。**中",
            lambda: f"<https://x.org/{w()}>",
            lambda: f"** {w()}_*{w()} ***",
            lambda: "<!-- [@c:p1] -->",
            lambda: self.r.choice([r"\*", "&amp;", "&#x4e2d;", r"\[", "—", "“", "it's"]),
            lambda: self.r.choice(['"', r"\\", "50%", "<b>", r"\x"]),
        ]  # fmt: skip
        return self.r.choice(forms)()

    def line(self) -> str:
        return self.word() + " " + " ".join(self.atom() for _ in range(self.r.randrange(1, 6)))

    def paragraph(self) -> str:
        ends = ["\n", "\n", "  \n", "\\\n", "\n   ", "\n\t"]
        return "".join(self.line() + self.r.choice(ends) for _ in range(self.r.randrange(3))) + self.line()

    def block(self, depth: int = 0) -> str:
        r, kind = self.r, self.r.randrange(10 if depth < 3 else 4)
        if kind < 3:
            return r.choice(["", "", "\u3000\u3000"]) + self.paragraph()
        if kind == 3:
            return r.choice(["# ", "## # ", "#\t"]) + self.line() + r.choice(["", " #"])
        if kind == 4:
            fence = "```\ncode [@z:p1]\n\n# none\n```\n"  # deeper, odd indentation would leave it open
            first = r.choice([fence, "<!-- a\n\n- b -->\n"]) if depth == 0 else "<!-- a\n\n- b -->\n"
            return first + (self.paragraph() if r.random() < 0.5 else "# " + self.line())
        inner = "\n\n".join(self.block(depth + 1) for _ in range(r.randrange(1, 3)))
        if kind < 8:
            mark = r.choice(["- ", "* ", "1. ", "10) ", "-   ", "-\t"])
            return mark + inner.replace("\n", "\n" + " " * len(mark.replace("\t", "   ")))
        mark = "> " if inner.startswith((" ", "\t")) else r.choice(["> ", ">", ">  "])
        return mark + inner.replace("\n", "\n" + mark)

    def text(self) -> str:
        lead = self.r.choice(["", "", "", " ", "  ", "\n", "\n\n "])
        return lead + "\n\n".join(self.block() for _ in range(self.r.randrange(1, 4))) + self.r.choice(["", "\n"])


class Scalar:
    """Writes a value as a YAML scalar, in one of the five styles."""

    def __init__(self, r: random.Random, line_end: str) -> None:
        self.r = r
        self.end = line_end
        self.pad = " " * r.randrange(1, 5)

    def write(self, value: str, style: str) -> str:
        if style in "|>":
            return self._block(value, style)
        if style == '"' or re.search(r"\n | \n|\n\t|\A\s|\s\Z|\r|\t", value):
            return self._double(value)
        if style == "'" or re.search(r"\A[^\w]|: | #|\n[ \n]|:\Z", value):
            return "'" + self._fold(value.replace("'", "''")) + "'" + self.end
        return self._fold(value) + self.end

    def _double(self, value: str) -> str:
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\r", "\\r")
        written = "".join(c if c != "\n" or self.r.random() < 0.5 else "\\n" for c in escaped)
        written = re.sub(r"(?<=\n) +| +(?=\n)", lambda m: "\\x20" * len(m[0]), written)
        return '"' + self._fold(written) + '"' + self.end

    def _fold(self, text: str) -> str:
        """Break lines at single spaces between words; a line end becomes an empty line."""
        out = []
        for part in re.split(r"(\n+)", text):
            if part[:1] == "\n":
                out.append(self.end * (len(part) + 1) + self.pad)
            else:
                out.append(re.sub(r"(?<=[^\s\\]) (?=[^\s#>*+-])", lambda _: self._space(), part))
        return "".join(out)

    def _space(self) -> str:
        return self.end + self.pad if self.r.random() < 0.2 else " "

    def _block(self, value: str, style: str) -> str:
        tail = value.endswith("\n")
        chomp = ("+" if self.r.random() < 0.5 else "") if tail else "-"
        lines = (value[:-1] if tail else value).split("\n")
        indent = str(len(self.pad)) if value[:1] in " \n" or self.r.random() < 0.3 else ""
        body = self._literal(lines) if style == "|" else self._folded(lines)
        header = self.r.choice([f"{style}{indent}{chomp}", f"{style}{chomp}{indent}"]) + self.r.choice(["", "  # a"])
        return header + self.end + body + self.end + ("" if chomp == "+" else self.end * self.r.randrange(3))

    def _literal(self, lines: list[str]) -> str:
        return self.end.join(self.pad + x if x.strip() else x and self.pad + x for x in lines)

    def _folded(self, lines: list[str]) -> str:
        """Lines for `>`: a break between two that are not indented is written as an empty line more."""
        out = ""
        for n, line in enumerate(lines):
            deep = line[:1] in (" ", "\t")
            if n:
                words = [x for x in lines[:n] if x]
                more = bool(line and words) and not deep and words[-1][:1] not in (" ", "\t")
                out += self.end * (2 if more else 1)
            out += (self.pad if line else "") + (line if deep else self._fold(line))
        return out


def meaning(cut: str, style: str) -> str:
    """What a stretch cut from a scalar of a style stands for in the text a reader reads."""
    if style == '"':
        cut = re.sub(r"\\(x20|[\\\"tnr])", lambda m: {"x20": " ", "t": "\t", "n": "\n", "r": "\r"}.get(m[1], m[1]), cut)
    elif style == "'":
        cut = cut.replace("''", "'")
    if re.fullmatch(r"\\[!-/:-@\[-`{-~]", cut):
        return cut[1]
    if cut.startswith("{="):
        return "\ufffc"
    return html.unescape(cut) if cut.startswith("&") and cut.endswith(";") else cut


def check_characters(prose: Prose, number: int, file: str, style: str) -> None:
    """Each character of a paragraph's plain text is at its place."""
    for at, character in enumerate(prose.paragraphs[number].plain):
        start, end = prose.span(number, at, at + 1)
        cut = file[start:end]
        if character in " \n" and cut != character:
            assert re.fullmatch(r"(?: |\\x20|\\n|\\r|\\t|\\\\|\\|\r?\n|\t|>)+", cut), (character, cut)
        else:
            assert meaning(cut, style) == character, (character, cut)


@MANY
@given(RANDOM)
def test_everything_is_at_its_place(r: random.Random) -> None:
    maker = Maker(r)
    value = maker.text()
    style = r.choice("p'\"|>>||")
    end = r.choice(["\n", "\n", "\r\n"])
    if style == '"' and r.random() < 0.3:
        value = value.replace("\n", "\r\n")
    before = r.choice(["", "\ufeff", "# c" + end, "a: 😀" + end])
    properties = r.choice(["", "", "&a ", "!!str &a ", "&a" + end + "  # c" + end + "  "])
    file = before + "text: " + properties + Scalar(r, end).write(value, style) + "z: 1" + end
    note(file)
    loaded = read(file.encode(), "invalid-spec")
    assert loaded.root is not None, loaded.problems
    node = loaded.root.get("text")
    assert node is not None
    assert node.value == value
    runs = node.runs()
    assert runs.length == len(value)
    prose = parse(value, runs, "en")
    assert prose.problems == ()
    for number in range(len(prose.paragraphs)):
        check_characters(prose, number, file, node.style or "")
    check_pieces(prose, file, maker)
    assert tuple(words_of(prose.blocks)) == tuple(paragraph.plain for paragraph in prose.paragraphs)


def check_pieces(prose: Prose, file: str, maker: Maker) -> None:
    """Words, items, keys, IDs, figures and targets stand where they were written, all of them and in order."""
    alts = "".join(image.text for image in prose.images)
    for word in maker.words:
        number = next((n for n, p in enumerate(prose.paragraphs) if word in p.plain), -1)
        assert number >= 0 or word in alts
        if number >= 0:
            at = prose.paragraphs[number].plain.index(word)
            assert file[slice(*prose.span(number, at, at + len(word)))] == word
    items = [item for citation in prose.citations for item in citation.items]
    written = [re.sub(r"(\r?\n[ \t>]*)+", " ", file[slice(*item.span)]) for item in items]
    assert [w.replace("\\\\", "\\") for w in written] == maker.items  # an item may run over a fold
    refs = [ref for item in items for ref in item.refs]
    assert [(ref.key, ref.id) for ref in refs] == maker.refs
    assert all(file[slice(*ref.key_span)] == ref.key and file[slice(*ref.id_span)] == ref.id for ref in refs)
    assert [figure.expression for figure in prose.figures] == maker.figures
    for figure in prose.figures:
        cut = [file[slice(*figure.runs.span(n, n + 1))] for n in range(len(figure.expression))]
        assert re.sub(r"\s+", " ", "".join(cut)) == figure.expression
    targets: list[Link | Image] = [*prose.links, *prose.images]
    assert sorted(t.url for t in targets if t.url in maker.urls) == sorted(maker.urls)
    assert all(file[slice(*t.url_span)].strip("<>") == t.url for t in targets)
    assert all(file[slice(*t.span)][0] in "[!<" and file[slice(*t.span)][-1] in ")>" for t in targets)


def words_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The plain text of each paragraph, from the tree that is printed."""
    for block in blocks:
        for item in block.items:
            yield from words_of(item)
        yield from words_of(block.blocks)
        if block.kind in ("paragraph", "heading"):
            yield "".join(map(plain_of, block.content))


def plain_of(node: Inline) -> str:
    if node.kind == "break":
        return "\n" if node.hard else " "
    if node.kind == "figure":
        return "\ufffc"
    if node.kind in ("image", "citation"):
        return ""
    return node.text + "".join(map(plain_of, node.children))


ANYTHING = st.lists(
    st.sampled_from(
        [*"ab1 [@a:p1; +]（“”\"*_`\\>-. \n\t\r#&;<![](){=x.1}［＠：中。!?'|~^\0\u3000", "<!--", "-->", "\n\n"]
    ),
    max_size=70,
).map("".join)


@MANY
@given(ANYTHING, st.booleans(), st.booleans())
def test_any_text_is_read(value: str, citable: bool, inline: bool) -> None:
    runs = Runs()
    runs.add(0, len(value))
    prose = parse(value, runs, "zh", citable=citable, inline=inline)
    for number, paragraph in enumerate(prose.paragraphs):
        check_sound(paragraph)
        for at, character in enumerate(paragraph.plain):
            start, end = prose.span(number, at, at + 1)
            assert 0 <= start < end <= len(value)
            if character.isalnum() and end - start == 1:
                assert value[start:end] == character
    for citation in prose.citations:
        assert value[citation.span.start] in "[［【"
        assert citable or not citation.sound
    for problem in prose.problems:
        assert problem.span.start < problem.span.end <= len(value)
    assert tuple(words_of(prose.blocks)) == tuple(paragraph.plain for paragraph in prose.paragraphs)


def check_sound(paragraph: Paragraph) -> None:
    """The maps are as long as their texts, and the pieces make up the plain text."""
    assert paragraph.runs.length == len(paragraph.plain)
    assert paragraph.content.length == len(paragraph.source)
    at = 0
    for piece in paragraph.pieces:
        assert piece.plain.start == at
        assert piece.source.start < piece.source.end <= len(paragraph.source)
        at = piece.plain.end
    assert at == len(paragraph.plain)


@MANY
@given(
    st.lists(
        st.sampled_from(["w", "> ", "- ", "1. ", "# ", "*", "_", "\n", "\n\n", "  ", "\t", "> > ", "---"]), max_size=60
    )
)
def test_no_word_vanishes(parts: list[str]) -> None:
    value = ""
    for number, part in enumerate(parts):
        value += f"w{number}x " if part == "w" else part
    runs = Runs()
    runs.add(0, len(value))
    prose = parse(value, runs, "en")
    found = re.findall(r"w\d+x", " ".join(paragraph.plain for paragraph in prose.paragraphs))
    assert found == re.findall(r"w\d+x", value)
