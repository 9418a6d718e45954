"""IDs stay through edits of the original, and through edits by hand of the source file."""

from __future__ import annotations

import random

import pytest

from briefwright.corpus.fingerprint import fingerprint
from briefwright.corpus.source import Source
from briefwright.corpus.sourcefile import read as read_source
from briefwright.files import Overlay
from briefwright.ingest.identity import align, likeness
from briefwright.ingest.reingest import Report
from briefwright.ingest.run import ingest
from briefwright.ingest.written import RECORDS, Written, write_out
from briefwright.readers import read
from briefwright.unable import Unable
from ingest.samples import article
from ingest.typeset import Article, Layout, typeset

SHA = "0" * 64


def texts_of(language: str, seed: int) -> list[str]:
    return [paragraph.plain for paragraph in article(language, seed, 40).paragraphs]


def edited(text: str, rng: random.Random) -> str:
    """An editor's hand: characters changed, a sentence taken out, words added."""
    kind = rng.choice(("change", "cut", "add", "put first"))
    if kind == "change":
        characters = [*text]
        for _ in range(max(1, len(text) // 10)):
            characters[rng.randrange(len(characters))] = rng.choice(text)
        return "".join(characters)
    half = len(text) // 3
    more = "".join(rng.choice(text) for _ in range(min(40, half)))
    return text[half:] if kind == "cut" else text + more if kind == "add" else more + text


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_ids_stay_through_random_edits(language: str) -> None:
    kept = all_edited = 0
    for seed in range(40):
        rng = random.Random(seed)
        old = [(f"p{n}", text) for n, text in enumerate(texts_of(language, seed), 1)]
        wanted: list[str | None] = []
        new: list[str] = []
        changed = set(rng.sample([name for name, _ in old], 3))
        for name, text in old:
            if rng.random() < 0.02:
                continue  # taken out
            if rng.random() < 0.02:
                new.append(texts_of(language, seed + 1000)[rng.randrange(40)])
                wanted.append(None)
            new.append(edited(text, rng) if name in changed else text)
            wanted.append(name)
        if seed % 4 == 0:  # a block moved
            new[5:5], wanted[5:5] = new[20:23], wanted[20:23]
            del new[23:26], wanted[23:26]
        found = align(old, new, "p")
        assert len(set(found.ids)) == len(new)
        for got, want in zip(found.ids, wanted, strict=True):
            if want is None:
                assert got not in dict(old), "an old ID was given to other text"
            elif want not in changed:
                assert got == want
            else:
                assert got == want or got not in dict(old)
                kept, all_edited = kept + (got == want), all_edited + 1
    assert kept >= 0.95 * all_edited


def test_numbers_that_were_given_once_are_not_given_again() -> None:
    found = align([("p1", "One text that stays here.")], ["One text that stays here.", "Another."], "p", used={"p7"})
    assert found.ids == ("p1", "p8")


def test_likeness_is_that_of_words_wherever_they_stand() -> None:
    assert likeness("Rivers freeze in winter. Ports close.", "Ports close. Rivers freeze in winter.") > 0.7
    assert likeness("河港冬季运输", "铁路货运费用") < 0.2
    assert likeness("", "河港") < 0.5


# Source files.


def ingested(text: Article, files: Overlay, layout: Layout | None = None, stem: str = "s") -> tuple[Written, Overlay]:
    """The first source of a text, and the files when it is written."""
    done = ingest(read("s.txt", typeset([text], layout or Layout()).encode()))
    written = write_out(done, stem, files, SHA)
    texts = dict(files.texts)
    for one in written:
        texts.update(one.files)
    return written[0], Overlay(texts)


def source(files: Overlay, key: str = "s") -> Source:
    found = read_source(f"seeds/{key}.md", files.read(f"seeds/{key}.md"))
    assert found.problems == ()
    return found


@pytest.fixture
def text() -> Article:
    return article("zh", 5)


@pytest.fixture
def files(text: Article) -> Overlay:
    return ingested(text, Overlay({}))[1]


def test_the_same_original_changes_nothing(text: Article, files: Overlay) -> None:
    again, after = ingested(text, files)
    assert dict(after.texts) == dict(files.texts)
    assert again.report == Report(kept=again.report.kept)


def test_another_layout_keeps_all_ids(text: Article, files: Overlay) -> None:
    before = source(files)
    _, after = ingested(text, files, Layout(mark="circled", rule="_" * 20, double=True, number="- {} -"))
    now = source(after)
    assert {p.id: p.fingerprint for p in before.passages.values()} == {
        p.id: p.fingerprint for p in now.passages.values()
    }


def with_edit(files: Overlay, old: str, new: str) -> Overlay:
    data = files.read("seeds/s.md").decode()
    assert old in data
    return Overlay({**files.texts, "seeds/s.md": data.replace(old, new, 1).encode()})


def test_edits_by_hand_stay(text: Article, files: Overlay) -> None:
    before = source(files)
    passage = next(p for p in before.passages.values() if p.id == "p3")
    end = passage.text[-12:]
    hand = with_edit(files, end, end + "（校订）")
    hand = with_edit(hand, "type: article", "reliability: B\ntype: article")
    _, after = ingested(text, hand)
    now = source(after)
    assert "（校订）" in now.passages["p3"].text
    assert now.passages["p3"].notes == passage.notes
    assert now.metadata["reliability"] == "B"


def test_what_vanishes_is_marked_and_its_id_not_given_again(text: Article, files: Overlay) -> None:
    heading, paragraphs = text.sections[1]
    sections = (text.sections[0], (heading, paragraphs[1:]), *text.sections[2:])
    shorter = Article(**{**{f: getattr(text, f) for f in Article.__dataclass_fields__}, "sections": sections})
    lost = next(p.id for p in source(files).passages.values() if p.fingerprint == fingerprint(paragraphs[0].plain))
    written, after = ingested(shorter, files)
    assert lost in written.report.gone
    assert source(after).passages[lost].values["gone"] == "yes"
    more = ((heading, (*article("zh", 77).paragraphs[:1], *paragraphs[1:])),)
    longer = Article(
        **{
            **{f: getattr(text, f) for f in Article.__dataclass_fields__},
            "sections": sections[:1] + more + sections[2:],
        }
    )
    written, after = ingested(longer, after)
    assert len([name for name in written.report.new if name[0] == "p"]) == 1
    assert source(after).passages[lost].fingerprint == fingerprint(paragraphs[0].plain)


def test_a_passage_added_by_hand_stays_where_it_was(text: Article, files: Overlay) -> None:
    mine = with_edit(files, "{#p5 ", "{#mine}\nMy own remark.\n\n{#p5 ")
    _, after = ingested(text, mine)
    now = [*source(after).passages]
    assert now.index("mine") == now.index("p4") + 1
    assert "gone" not in source(after).passages["mine"].values


def test_another_source_is_not_overwritten(files: Overlay) -> None:
    with pytest.raises(Unable, match="holds another source"):
        ingested(article("en", 3), files)


def test_articles_keep_their_keys_when_their_order_changes() -> None:
    first, second = article("zh", 5), article("zh", 6)
    one = Article(
        **{**{f: getattr(second, f) for f in Article.__dataclass_fields__}, "title": "铁路运价与内陆仓库布局"}
    )

    def sources(texts: list[Article], files: Overlay) -> tuple[list[Written], Overlay]:
        done = ingest(read("s.txt", typeset(texts, Layout()).encode()))
        written = write_out(done, "s", files, SHA)
        return written, Overlay({**files.texts, **{k: v for w in written for k, v in w.files.items()}})

    before, files = sources([first, one], Overlay({}))
    after, _ = sources([one, first], files)
    assert [w.key for w in before] == ["s-1", "s-2"]
    assert {w.source.metadata["title"]: w.key for w in before} == {w.source.metadata["title"]: w.key for w in after}
    assert all(not w.report.new for w in after)


def test_a_broken_record_is_no_harm(text: Article, files: Overlay) -> None:
    broken = Overlay({**files.texts, f"{RECORDS}/s.json": b"{"})
    written, _ = ingested(text, broken)
    assert not written.report.gone
