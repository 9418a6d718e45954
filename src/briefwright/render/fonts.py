"""The pinned fonts: which faces there are, where their files lie, and which of them a page needs.

Print uses families under names of their own, so that no font of the machine can slip in. The files come with Debian's
packages. Of a font collection WeasyPrint cannot choose a face: the simplified Chinese ones are taken out once, into a
cache. Quotation marks, dashes and dots are the same characters in all scripts: two small families hold the Chinese
ones alone, to stand before the Latin faces in Chinese text. A face that is missing falls back to the generic family.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from briefwright import files

_ROOTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
"""Where systems keep fonts."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face: the family's name in our style sheets, weight and slant, its file, and the package that holds it.

    `take_from` is the collection that a face is taken out of; the face is the one whose family is `original`. `only`
    names the characters that are kept of it, where not all are.
    """

    family: str
    file: str
    package: str
    bold: bool = False
    italic: bool = False
    take_from: str = ""
    original: str = ""
    only: str = ""


def _latin(family: str, package: str, regular: str, italic: str, bold: str, both: str) -> tuple[Face, ...]:
    return (
        Face(family, regular, package),
        Face(family, italic, package, italic=True),
        Face(family, bold, package, bold=True),
        Face(family, both, package, bold=True, italic=True),
    )


_MARKS = "“”‘’—…· \u00a0"
"""Spaces as well: a text of nothing else takes the first family named."""
_STOPS = "，。、；：！？（）《》〈〉【】「」『』"
"""Kai has no marks of half width: these of Song stand in for its own."""


def _chinese(family: str, original: str, part: str = "", only: str = "") -> tuple[Face, ...]:
    plain = original.replace(" ", "")
    return tuple(
        Face(
            family,
            f"{plain}SC-{style}{part}.otf",
            "fonts-noto-cjk",
            bold=style == "Bold",
            take_from=f"{plain}-{style}.ttc",
            original=f"{original} SC",
            only=only,
        )
        for style in ("Regular", "Bold")
    )


FACES: tuple[Face, ...] = (
    *_latin("BW Serif", "fonts-paratype", "PTF55F.ttf", "PTF56F.ttf", "PTF75F.ttf", "PTF76F.ttf"),
    *_latin("BW Sans", "fonts-paratype", "PTS55F.ttf", "PTS56F.ttf", "PTS75F.ttf", "PTS76F.ttf"),
    # Vollkorn's bold is too black beside the text: its semibold stands in.
    *_latin(
        "BW Book",
        "fonts-vollkorn",
        "Vollkorn-Regular.ttf",
        "Vollkorn-Italic.ttf",
        "Vollkorn-SemiBold.ttf",
        "Vollkorn-SemiBoldItalic.ttf",
    ),
    *_chinese("BW Song", "Noto Serif CJK"),
    *_chinese("BW Hei", "Noto Sans CJK"),
    # What is taken out is kept under its name: other characters need another name.
    *_chinese("BW Song Marks", "Noto Serif CJK", "-Marks", _MARKS),
    *_chinese("BW Hei Marks", "Noto Sans CJK", "-Marks", _MARKS),
    _chinese("BW Kai Marks", "Noto Serif CJK", "-Stops", _MARKS + _STOPS)[0],
    Face("BW Kai", "LXGWWenKai-Regular.ttf", "fonts-lxgw-wenkai"),
)
"""One file per style: two files of one style give garbled text without a word."""

_CJK = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_ASIDE = re.compile(
    r'<span class="pop".*?<a class="full"|<section class="notes".*?</section>|<ol class="sources">.*?</ol>', re.DOTALL
)
"""Notes and sources in a page: where a Latin text names Chinese ones, in Song and never bold."""
_CHINESE = frozenset({"BW Song", "BW Hei", "BW Kai", "BW Song Marks", "BW Hei Marks", "BW Kai Marks"})
_LATIN = {"institute": ("BW Book", "BW Sans"), "ministry": ("BW Serif", "BW Sans"), "plain": ("BW Serif",)}


def needed(page: str, language: str, theme: str) -> tuple[Face, ...]:
    """The faces that a page (its HTML) can use: reading a face of 20 MB that no character needs costs time."""
    families = set(_LATIN.get(theme, ("BW Serif", "BW Sans", "BW Book")))
    aside = False
    if language == "zh":
        families = {*_CHINESE, "BW Serif", "BW Sans"}
    elif _CJK.search(_ASIDE.sub("", page)):
        families |= {"BW Song", "BW Hei"}
    else:
        aside = _CJK.search(page) is not None or 'data-numbering="page"' in page
    song = (face for face in FACES if aside and face.family == "BW Song" and not face.bold)
    return (*(face for face in FACES if face.family in families), *song)


def find(face: Face) -> Path | None:
    """The file of a face, taken out of its collection if that was not done yet; None where it is missing."""
    if not face.take_from:
        return installed(face.file)
    for folder in cache_folders():
        if (folder / face.file).is_file():
            return folder / face.file
    collection = installed(face.take_from)
    return _take_out(face, collection) if collection is not None else None


def missing() -> tuple[Face, ...]:
    """The faces whose package is not installed, for `doctor`."""
    return tuple(face for face in FACES if installed(face.take_from or face.file) is None)


def cache_folders() -> tuple[Path, ...]:
    """Where faces taken out are kept: with the environment that we run in, else with the user's caches."""
    own = Path(sys.prefix, "share", "briefwright", "fonts")
    users = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "briefwright", "fonts")
    return (own, users) if sys.prefix != sys.base_prefix else (users,)


def installed(name: str) -> Path | None:
    """A font file by its name, in the places where systems keep fonts."""
    for root in _ROOTS:
        for folder, below, names in os.walk(Path(root).expanduser()):
            below.sort()
            if name in names:
                return Path(folder, name)
    return None


def _take_out(face: Face, collection: Path) -> Path | None:
    """Write one face of a collection as a file of its own; the same bytes each time. None where nothing can be."""
    from io import BytesIO

    from fontTools.ttLib import TTCollection  # type: ignore[import-untyped]

    with TTCollection(str(collection), lazy=True) as fonts:
        font = next((f for f in fonts if _family(f) == face.original), None)
        if font is None:
            return None
        font.recalcTimestamp = False
        font.recalcBBoxes = False
        if face.only:
            _keep_only(font, face.only)
        data = BytesIO()
        font.save(data)
    for folder in cache_folders():
        try:
            files.write(folder / face.file, data.getvalue())
        except OSError:
            continue
        return folder / face.file
    return None


def _keep_only(font: object, characters: str) -> None:
    """Drop all other characters; the features of those kept (half width) stay."""
    from fontTools import subset  # type: ignore[import-untyped]

    options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True)
    made = subset.Subsetter(options)
    made.populate(text=characters)
    made.subset(font)


def _family(font: object) -> str:
    names = font["name"]  # type: ignore[index]
    return str(names.getDebugName(16) or names.getDebugName(1))
