"""Files made to do harm, and files that are not what they are called: read properly, or refused in one clear line."""

# ruff: noqa: E501 - a table of cases reads best with one line for each

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefwright.cli import main
from briefwright.ingest.account import missing
from briefwright.ingest.run import ingest
from briefwright.readers import bounds, read
from briefwright.unable import Unable
from ingest.wordfiles import W, package, paragraph, run

TEXT = "The harbour is open all year, and its freight grows."
FEW = 5_000
"""Paragraphs that are read here, so that the tests end soon."""
SECONDS, MEBIBYTES = 60, 600
"""What no file may take, on a slow machine that does other things too."""


def page(body: bytes) -> bytes:
    return b"<!doctype html><html><body>" + body


def word(document: bytes, more: dict[str, bytes] | None = None) -> bytes:
    """A Word file with this as its main part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package(""))) as usual, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in usual.namelist():
            archive.writestr(name, document if name == "word/document.xml" else usual.read(name))
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def body_of(content: bytes) -> bytes:
    return b'<w:document xmlns:w="' + W.encode() + b'"><w:body>' + content + b"</w:body></w:document>"


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
ENTITY = body_of(b"<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")
REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "html nested 100,000 deep": ("a.html", lambda: page(b"<div>" * 100_000), "deep"),
    "html of too many bytes": ("a.html", lambda: page(b"<p>" + b"x" * bounds.HTML), "no more than 16 MB"),
    "html of too many paragraphs": ("a.html", lambda: page(b"<p>x" * (FEW + 1)), "5,000 paragraphs"),
    "html element of too many attributes": (
        "a.html", lambda: page(b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">x"), "attributes",
    ),
    "html table of too many cells": (
        "a.html", lambda: page(b"<table>" + b"<tr><td colspan=999 rowspan=999>x<td>y" * 900), "cells",
    ),
    "zip bomb": ("a.docx", lambda: word(body_of(b"<w:p><w:r><w:t>" + b" " * (bounds.PART + 1))), "no more than 64 MB"),
    "docx nested": ("a.docx", lambda: word(body_of(b"<w:sdt>" * 1_000_000)), "nested"),
    "docx of too many paragraphs": (
        "a.docx", lambda: word(body_of(b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * (FEW + 1))), "paragraphs",
    ),
    "docx laughing": ("a.docx", lambda: word(LAUGHS + ENTITY), "entities"),
    "docx reaching outside": ("a.docx", lambda: word(OUTSIDE + ENTITY), "entities"),
    "docx cut short": ("a.docx", lambda: package(paragraph(run(TEXT)))[:-400], "damaged"),
    "docx with broken XML": ("a.docx", lambda: word(body_of(b"<w:p>")[:-20]), "damaged"),
    "text of too many bytes": ("a.txt", lambda: b"words\n" * (bounds.TEXT // 6 + 1), "no more than 16 MB"),
    "old Word file": ("a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old kind"),
    "Word file under a password": (
        "a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password",
    ),
    "rich text": ("a.doc", lambda: b"{\\rtf1 x}", "Rich Text"),
    "web archive": (
        "a.html", lambda: b"From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "MHTML",
    ),
    "picture called a page": ("a.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
    "nothing but NUL": ("a.html", lambda: b"\0" * 100_000, "no text"),
    "page without text": ("a.html", lambda: page(b"<script>x</script><img src=x>"), "no text"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_refused_soon(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "BLOCKS", FEW)
    file, make, what = REFUSED[name]
    data = make()
    begin = time.process_time()
    with pytest.raises(Unable, match=what) as caught:
        read(file, data)
    assert time.process_time() - begin < SECONDS
    assert caught.value.do
    assert "\n" not in str(caught.value)


def zipped(names: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in names.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("names", "what", "do"),
    [
        ({"mimetype": b"application/epub+zip"}, "e-book", "unpack"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "OpenDocument", "docx"),
        ({"[Content_Types].xml": b"<a t='spreadsheetml.sheet.main'/>"}, "spreadsheet", "table"),
        ({"a.txt": b"x"}, "ZIP archive", "unpack"),
    ],
)
def test_packages_of_other_kinds_are_named(names: dict[str, bytes], what: str, do: str) -> None:
    with pytest.raises(Unable, match=what) as caught:
        read("a.docx", zipped(names))
    assert do in caught.value.do


READ: dict[str, tuple[str, Callable[[], bytes]]] = {
    "html nested 1,500 deep": ("a.html", lambda: page(b"<div class=share>" * 1_500 + b"<p>" + TEXT.encode())),
    "html of one long paragraph": ("a.html", lambda: page(b"<p>" + (TEXT + " ").encode() * 40_000)),
    "html of many notes": (
        "a.html", lambda: page(b"<p>a<sup><a href=#n>1</a></sup>" * 20_000 + b"<p id=n>1 " + TEXT.encode()),
    ),
    "html of open brackets": ("a.html", lambda: page(b"<" * 500_000 + b"<p>" + TEXT.encode())),
    "html of one long class": ("a.html", lambda: page(b'<p class="' + b"a-" * 500_000 + b'">' + TEXT.encode())),
    "html with scripts": ("a.html", lambda: page(b"<script>x</script><p onclick='x()'>" + TEXT.encode() + b"<svg onload=x>")),
    "html laughing": ("a.html", lambda: LAUGHS + b"<html><body><p>&b;</p><p>" + TEXT.encode()),
    "html with NUL": ("a.html", lambda: page(b"<p>" + TEXT.encode() + b"\0" * 5)),
    "html called text": ("a.txt", lambda: page(b"<p>" + TEXT.encode())),
    "html called a PDF": ("a.pdf", lambda: page(b"<p>" + TEXT.encode())),
    "docx called a PDF": ("a.pdf", lambda: package(paragraph(run(TEXT)))),
    "docx called text": ("a.txt", lambda: package(paragraph(run(TEXT)))),
    "text called a page": ("a.html", TEXT.encode),
    "text called a Word file": ("a.docx", TEXT.encode),
    "docx of one long paragraph": (
        "a.docx", lambda: word(body_of(b"<w:p>" + b"<w:r><w:t>ab </w:t></w:r>" * 100_000 + b"</w:p>")),
    ),
    "docx of very many empty paragraphs": (
        "a.docx", lambda: word(body_of(b"<w:p/>" * 200_000 + b"<w:p><w:r><w:t>" + TEXT.encode() + b"</w:t></w:r></w:p>")),
    ),
    "docx of tables within tables": (
        "a.docx", lambda: word(body_of(b"<w:tbl><w:tr><w:tc>" * 60 + b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" + b"</w:tc></w:tr></w:tbl>" * 60)),
    ),
    "docx of many files": (
        "a.docx", lambda: word(body_of(b"<w:p><w:r><w:t>x</w:t></w:r></w:p>"), {f"x/{n}": b"" for n in range(5000)}),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_all_the_same(name: str) -> None:
    file, make = READ[name]
    data = make()
    begin = time.process_time()
    done = ingest(read(file, data))
    assert time.process_time() - begin < SECONDS
    assert any(made.passages for made in done.sources)
    assert missing(done) == []


@pytest.mark.parametrize("name", ["html nested 100,000 deep", "zip bomb"])
def test_memory_is_bounded(name: str) -> None:
    file, make, _ = REFUSED[name]
    data = make()
    tracemalloc.start()
    try:
        with pytest.raises(Unable):
            read(file, data)
        assert tracemalloc.get_traced_memory()[1] < MEBIBYTES * 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("seed", range(40))
def test_bytes_changed_at_random(seed: int) -> None:
    import random

    from ingest.documents import documents
    from ingest.pages import DIALECTS
    from ingest.wordfiles import KINDS

    rng = random.Random(seed)
    write = rng.choice((*DIALECTS, *KINDS))
    data = bytearray(write(documents()[seed % 10]))
    for _ in range(rng.choice((1, 20, 400))):
        at = rng.randrange(len(data))
        if rng.random() < 0.5:
            data[at] = rng.randrange(256)
        else:
            del data[at : at + rng.randrange(60)]
    try:
        done = ingest(read("a.html", bytes(data)))
    except Unable:
        return
    assert all(line.at in done.fates for line in done.original.lines if line.text)


def test_the_workspace_stays_as_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    good, bad = tmp_path / "good.html", tmp_path / "bad.docx"
    good.write_bytes(page(f"<h1>A title</h1><p>{TEXT}</p>".encode()))
    bad.write_bytes(word(LAUGHS + ENTITY))
    assert main(["ingest", str(good), str(bad), "-w", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert [*(tmp_path / "seeds").iterdir()] == []
    assert main(["ingest", str(good), "-w", str(tmp_path)]) == 0
    assert "A title" in capsys.readouterr().out
