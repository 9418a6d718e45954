"""Bibliographies: what is read of them, which entry is which source, and what becomes of the source's fields."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from briefwright.cli import main
from briefwright.corpus.sourcefile import read as read_source
from briefwright.ingest.library import read_library
from briefwright.unable import Unable

BIB = r"""
@string{jt = "Journal of Transport"}
@article{smith2014,
  author = {Sm{\'\i}th, J{\"u}rgen and van der Berg, Ana and {World Bank} and others},
  title = {The {Ice} of Rivers \& Ports: {\'E}t{\'e}}, journal = jt, year = 2014, month = may, number = 3,
  pages = "12--15", doi = {https://doi.org/10.1000/abc}, langid = {english}, abstract = {No.}
}
@book{ivanov, author = {\CYRI{}ванов, И. И.}, title = {Порты Севера}, year = {2010}, language = {russian}}
@online{x, author = {Jane de la Cruz}, title = {On \emph{line}}, date = {2020-03/2020-05}, urldate = {2021-01-02},
  url = {https://example.org/a\_b}}
"""
CSL: list[dict[str, Any]] = [
    {
        "id": "k", "type": "article-journal", "title": "A <i>B</i>\u0007 c",
        "author": [{"family": "Li", "given": "Si"}, 3], "issued": {"date-parts": [["2014", 5, 12]]},
        "accessed": {"date-parts": [[2020, 13, 3]]}, "language": "Chinese", "page": "12–15", "key": "no",
        "text": "full", "reliability": "A", "note": "mine", "nonsense": 1, "volume": 7,
    }
]  # fmt: skip
RIS = "TY  - JOUR\nAU  - Smith, Jane\nTI  - Title\nPY  - 2014/05/02/\nSP  - 3\nEP  - 9\nDO  - 10.1/a\nER  - \n"


def fields(name: str, text: str) -> list[dict[str, Any]]:
    return [dict(one.fields) for one in read_library(name, text.encode()).entries]


def test_bibtex() -> None:
    smith, ivanov, online = fields("a.bib", BIB)
    assert smith == {
        "type": "article-journal", "title": "The Ice of Rivers & Ports: Été", "container-title": "Journal of Transport",
        "author": [{"family": "Smíth", "given": "Jürgen"}, {"family": "Berg", "given": "Ana",
                   "non-dropping-particle": "van der"}, {"literal": "World Bank"}],
        "issued": "2014-05", "issue": "3", "page": "12-15", "DOI": "10.1000/abc", "language": "en",
    }  # fmt: skip
    assert ivanov["language"] == "ru"
    assert online == {
        "type": "webpage", "title": "On line", "issued": "2020-03/2020-05", "accessed": "2021-01-02",
        "author": [{"family": "Cruz", "given": "Jane", "non-dropping-particle": "de la"}],
        "URL": "https://example.org/a_b",
    }  # fmt: skip


def test_csl_json_keeps_only_what_is_of_the_right_form() -> None:
    (found,) = fields("a.json", json.dumps(CSL))
    assert found == {
        "type": "article-journal", "title": "A B c", "author": [{"family": "Li", "given": "Si"}],
        "issued": "2014-05-12", "accessed": "2020", "language": "zh", "page": "12-15", "volume": "7",
    }  # fmt: skip


def test_ris() -> None:
    (found,) = fields("a.ris", RIS)
    assert found == {
        "type": "article-journal", "title": "Title", "author": [{"family": "Smith", "given": "Jane"}],
        "issued": "2014-05-02", "page": "3-9", "DOI": "10.1/a",
    }  # fmt: skip


def test_entries_that_cannot_be_read_are_named_by_their_lines() -> None:
    found = read_library("a.bib", b"@book{a, title={One}}\n\n@book{b, title={no end\n")
    assert ([one.id for one in found.entries], found.faults) == (["a"], (3,))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_encodings(encoding: str) -> None:
    text = "@book{a, title={Речные порты Севера и грузы, которые идут через них зимой}, language={russian}}"
    (found,) = read_library("a.bib", text.encode(encoding)).entries
    assert found.fields["title"].startswith("Речные порты")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'[{"a":1,}]', "x:1:9: this is no JSON"),
        (b'[\n{"title": "a"\n', "x:3:1: this is no JSON"),
        (b"[" * 200_000, "nested too deep"),
        (b" " * (100 << 20), "100 MB"),
        (b"@book{a,\n \0}", "x:2: a NUL"),
        (b"[1, 2]", "no list of entries"),
        (b"@@@@{{{{", "no entry that can be read"),
        (b"hello", "no bibliography"),
        (b"", "no bibliography"),
        (b"TY  - JOUR\nTI  - never ends", "no entry that can be read"),
    ],
)
def test_hostile_files_end_in_one_line(data: bytes, told: str) -> None:
    with pytest.raises(Unable, match=re.escape(told)):
        read_library("x", data)


def test_odd_latex_is_read_in_time() -> None:
    import time

    began = time.process_time()
    for odd in (b"{" * 20_000 + b"}" * 20_000, b"\\textbf{" * 4000 + b"}" * 4000, b"$\\frac" * 3000):
        read_library("x", b"@article{a, title={" + odd + b"}, author={" + b"a and " * 5000 + b"}}")
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    ("metadata", "by"),
    [
        ({"title": "Quite another", "DOI": "10.1000/ABC"}, "DOI"),
        ({"title": "the ice of rivers and ports, ete"}, ""),
        ({"title": "The Ice of Rivers & Ports — Été"}, "title"),
        ({"title": "The Ice of Rivers & Port: Été"}, "title"),
        ({"title": "The Ice of Rivers & Port: Été", "issued": "1999"}, ""),
        ({"title": "Nothing like it"}, "key"),
        ({"title": ""}, "key"),
    ],
)
def test_an_entry_is_matched(metadata: dict[str, Any], by: str) -> None:
    match = read_library("a.bib", BIB.encode()).find("ivanov" if by == "key" else "s", metadata)
    assert (match.by if match else "") == by


def test_two_that_may_be_it_are_neither() -> None:
    text = "@book{a, title={The Ports}, year=2001}\n@book{b, title={The Ports}, year=2002}"
    library = read_library("a.bib", text.encode())
    assert library.find("s", {"title": "The Ports"}) is None
    match = library.find("s", {"title": "The Ports", "issued": "2002-03"})
    assert match is not None
    assert match.entry.id == "b"


# Through the command.

ORIGINAL = "The Ice of Rivers & Ports: Été\n\nRail carries most of the freight that reaches the harbour in winter.\n"


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "ice.txt").write_text(ORIGINAL, "utf-8")
    (tmp_path / "a.bib").write_text(BIB, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def metadata(at: Path) -> dict[str, Any]:
    source = read_source("seeds/ice.md", (at / "seeds" / "ice.md").read_bytes())
    assert source.problems == ()
    return dict(source.metadata)


def test_what_a_bibliography_says_fills_the_front_matter(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "ice.txt", "--metadata", "a.bib"]) == 0
    told = capsys.readouterr().err
    assert "a.bib: smith2014 is seeds/ice.md, by its title" in told
    assert "a.bib: 2 of 3 entries are none of these sources" in told
    found = metadata(at)
    assert (found["DOI"], found["issued"], found["container-title"]) == (
        "10.1000/abc",
        "2014-05",
        "Journal of Transport",
    )
    assert found["type"] == "article-journal"


def test_edits_by_hand_stay_and_what_was_said_stays_without_the_file(at: Path) -> None:
    main(["ingest", "ice.txt", "--metadata", "a.bib"])
    path = at / "seeds" / "ice.md"
    path.write_text(path.read_text("utf-8").replace("issue: 3", "issue: 4\nreliability: B"), "utf-8")
    for words in (["ingest", "ice.txt", "--metadata", "a.bib"], ["ingest", "ice.txt"]):
        assert main(words) == 0
        found = metadata(at)
        assert (found["issue"], found["reliability"], found["DOI"]) == ("4", "B", "10.1000/abc")


def test_a_bibliography_that_was_mended_is_taken(at: Path) -> None:
    main(["ingest", "ice.txt", "--metadata", "a.bib"])
    (at / "a.bib").write_text(BIB.replace("month = may", "month = jun"), "utf-8")
    main(["ingest", "ice.txt", "--metadata", "a.bib"])
    assert metadata(at)["issued"] == "2014-06"


def test_without_a_match_nothing_is_changed(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (at / "a.bib").write_text("@book{b, title={Other}}", "utf-8")
    assert main(["ingest", "ice.txt", "--metadata", "a.bib"]) == 0
    assert "no entry is seeds/ice.md" in capsys.readouterr().err
    assert "DOI" not in metadata(at)


@pytest.mark.parametrize("name", ["none.bib", "seeds"])
def test_a_file_that_cannot_be_read_stops_before_anything_is_written(
    name: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", "ice.txt", "--metadata", name]) == 2
    assert name in capsys.readouterr().err
    assert not [*(at / "seeds").iterdir()]
