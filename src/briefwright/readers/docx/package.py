"""The parts of a Word file: unpacked and parsed within bounds, without entities, nothing fetched."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from briefwright.readers import bounds
from briefwright.readers.element import Element
from briefwright.readers.signatures import BROKEN
from briefwright.unable import Unable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MOST_PARTS = 20_000
_DAMAGED = "open it in Word or LibreOffice and save it anew"

Steps = Iterator[tuple[str, Element]]


class Package:
    """A package and the parts of its document by what they are (`footnotes`, `header`, …)."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise Unable(f"{name} is damaged", _DAMAGED) from error
        self._sizes = {info.filename: info.file_size for info in self._archive.infolist()[:_MOST_PARTS]}
        self._used = 0
        main = [target for kind, target in self._related("_rels/.rels", "") if kind == "officeDocument"]
        self.main = main[0] if main else "word/document.xml"
        if self.main not in self._sizes:
            raise Unable(f"{name} has no text part", _DAMAGED)
        folder, _, file = self.main.rpartition("/")
        self._related_to_main = [*self._related(f"{folder}/_rels/{file}.rels".lstrip("/"), folder)]
        related = self._related("_rels/.rels", "")
        self.core = next((target for kind, target in related if kind == "core-properties"), "docProps/core.xml")

    def parts(self, kind: str) -> list[str]:
        """The names of the parts of a kind that belong to the document."""
        return [target for one, target in self._related_to_main if one == kind and target in self._sizes]

    def _related(self, part: str, folder: str) -> Iterator[tuple[str, str]]:
        for _, element in self.steps(part, ("end",)):
            if element.tag == _RELATIONS and element.get("TargetMode") != "External":
                target = element.get("Target") or ""
                whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                yield (element.get("Type") or "").rpartition("/")[2], posixpath.normpath(whole)

    def _bytes(self, part: str) -> bytes:
        """The bytes of a part, "" where there is none. Raises Unable where it is larger than is read, or damaged."""
        if part not in self._sizes:
            return b""
        do = "a file made to do harm looks so; else save its text as .txt"
        what = "has a part that is {0} when unpacked; no more than {1} are read"
        bounds.at_most(bounds.PART, self._sizes[part], self.name, what, do)
        try:
            with self._archive.open(part) as file:
                data = file.read(bounds.PART + 1)
        except BROKEN as error:
            raise Unable(f"{self.name} is damaged ({part})", _DAMAGED) from error
        self._used += len(data)
        bounds.at_most(bounds.PART, len(data), self.name, what, do)
        bounds.at_most(bounds.PARTS, self._used, self.name, "has {0} when unpacked; no more than {1} are read", do)
        plain = data.replace(b"\0", b"") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise Unable(f"{self.name} declares entities of its own, which no Word file does", _DAMAGED)
        return data.replace(_STRICT, _USUAL) if _STRICT in data[:8192] else data

    def steps(self, part: str, events: tuple[str, ...] = ("start", "end")) -> Steps:
        """The beginnings and ends of a part's elements in order; each is emptied when it has ended, so that memory
        does not grow. Raises Unable where the part is no XML or nested beyond all use.
        """
        data = self._bytes(part)
        if not data:
            return
        try:
            found = etree.iterparse(
                io.BytesIO(data), events=events, resolve_entities=False, no_network=True, load_dtd=False,
                huge_tree=False, remove_comments=True, remove_pis=True,
            )  # fmt: skip
            for event, element in found:
                yield event, element
                if event == "end":
                    element.clear(keep_tail=False)
                    while element.getprevious() is not None:
                        del element.getparent()[0]
        except etree.XMLSyntaxError as error:
            deep = "depth" in str(error).lower()
            what = "has elements nested beyond all use" if deep else f"is damaged ({part})"
            raise Unable(f"{self.name} {what}", _DAMAGED) from error
