"""Composition: notes, calls, tables, dates and figures in three languages."""

from __future__ import annotations

from briefwright.check.run import check
from briefwright.compose.compose import compose
from briefwright.compose.document import Block, Document, Inline
from briefwright.compose.inline import plain
from briefwright.files import Overlay
from briefwright.settings import Settings

SOURCE = """\
---
key: s1
type: article-journal
title: 铁路与煤炭
title-translation: {en: Rail and coal, ru: Железные дороги и уголь}
author: [{family: 李, given: 明, latin: Li Ming}]
container-title: 学刊
issued: 2014-06
issue: 2
language: zh
reliability: B
---

# 煤炭

{#p1 page=14}
煤炭出口增长。[^n1]

{#p2}
第二段。

{#n1 marker=①}
World Bank, Mongolia Update, 2013.
"""
HEAD = {
    "en": "kind: country\nsubjects: [MNG]\ntitle: T\nas_of: 2026-11-20\nlanguage: en\n",
    "zh": "kind: country\nsubjects: [MNG]\ntitle: 题\nas_of: 2026-11-20\nlanguage: zh\n",
    "ru": "kind: country\nsubjects: [MNG]\ntitle: Т\nas_of: 2026-11-20\nlanguage: ru\n",
}


def composed(body: str, language: str = "en", *, draft: bool = False) -> Document:
    """The Document of a spec with this body."""
    spec = (HEAD[language] + body).encode()
    files = Overlay({"briefings/a.yaml": spec, "seeds/s1.md": SOURCE.encode()})
    report = check(
        files, Settings(ignore=("figure-unsupported", "figure-uncited"))
    )  # what the passages say is no matter
    assert draft or report.summary.errors == 0, report.findings
    (brief,) = report.briefs
    assert brief.resolved is not None
    return compose(brief.resolved, language, Settings(), draft=draft)


def shown(content: tuple[Inline, ...]) -> str:
    """Running text with its calls as [1]."""
    return "".join(
        f"[{piece.note.number}]" if piece.note else piece.text + shown(piece.children) for piece in content
    ).replace("\u00a0", " ")


def paragraphs(blocks: tuple[Block, ...]) -> list[str]:
    return [shown(block.content) for block in blocks]


def summary(text: str, language: str = "en") -> str:
    return " / ".join(paragraphs(composed(f"summary: '{text}'\n", language).summary))


def test_the_call_stands_behind_the_punctuation_and_white_space_before_it_goes() -> None:
    assert summary("Coal grew [@s1:p1], it fell [@s1:p2]. More [@s1:p1].") == "Coal grew,[1] it fell.[2] More.[3]"
    assert summary("Coal grew. [@s1:p1] It fell.") == "Coal grew.[1] It fell."
    assert summary("煤炭增长 [@s1:p1]，下降。", "zh") == "煤炭增长，[1]下降。"


def test_in_russian_the_call_stands_where_it_is_written() -> None:
    assert summary("Уголь вырос [@s1:p1].", "ru") == "Уголь вырос[1]."


def test_neighbouring_citations_make_one_note() -> None:
    document = composed("summary: 'Coal grew [@s1:p1] [@s1:p2] and fell [@s1:p2]'\n")
    assert paragraphs(document.summary) == ["Coal grew[1] and fell[2]"]
    assert [p.passage for p in document.notes[0].passages] == ["p1", "p2"]


def test_a_note_says_author_title_container_date_and_place() -> None:
    (first, second) = composed("summary: 'A [@s1:p1]. B [see @s1:p2, on steel].'\n").notes
    assert first.text.replace("\u00a0", " ") == "Li Ming, “铁路与煤炭” [Rail and coal], 学刊, no. 2 (2014): 14."
    assert second.text.replace("\u00a0", " ") == "See Li, passage p2, on steel."


def test_each_edition_has_the_notes_of_its_tradition() -> None:
    body = "summary: 'A [@s1:p1]. B [@s1:p1]. C [@s1:n1]. D [@s1:p2].'\n"
    chinese = [note.text for note in composed(body, "zh").notes]
    assert chinese[:2] == ["李明：“铁路与煤炭”，《学刊》，2014年第2期，第14页。", "同上。"]
    assert "转引自李明" in chinese[2]
    assert chinese[3] == "李明：“铁路与煤炭”，段p2。"  # not 同上: the note before is at second hand
    russian = [note.text.replace("\u00a0", " ") for note in composed(body, "ru").notes]
    assert russian[0] == "李明. 铁路与煤炭 [Железные дороги и уголь] // 学刊. 2014. 第2期. 第14页."
    assert russian[1] == "Там же."
    assert "Цит. по: 李明" in russian[2]


def test_a_note_of_a_source_is_cited_at_second_hand() -> None:
    (note,) = composed("summary: 'A [@s1:n1].'\n").notes
    assert note.text.startswith("World Bank, Mongolia Update, 2013, cited in Li Ming")


def test_before_is_what_the_unit_has_printed() -> None:
    document = composed("summary: |\n  First unit here.\n\n  Trade came to US$5 bn [@s1:p1]. Then it fell [@s1:p2].\n")
    assert [note.before for note in document.notes] == ["TradecametoUS$5bn.", "cametoUS$5bn.Thenitfell."]


def test_bound_figures_speak_the_readers_language() -> None:
    data = "data: {t: {unit: bn USD, points: {2023: 240.1, 2024: 244.8}}}\n"
    assert paragraphs(composed(data + "summary: '{=t.2024}'\n").summary) == ["US$244.8 billion"]
    assert paragraphs(composed(data + "summary: '{=t.2024}'\n", "ru").summary) == ["244,8 млрд долл. США"]
    assert paragraphs(composed(data + "summary: '{=growth(t.2023, t.2024)}'\n", "ru").summary) == ["2,0 %"]
    assert "2448" in paragraphs(composed(data + "summary: '{=t.2024}'\n", "zh").summary)[0]


TABLE = """\
summary: S
data:
  a: {label: A, unit: "%", cite: s1:p1, points: {2009: 14.5, 2010: {value: 15, status: forecast, cite: s1:p2}}}
  b: {label: B, unit: "%", cite: s1:p1, points: {2009: 1}}
sections:
  - heading: H
    text:
      - table: {caption: C, series: [a, b]}
      - chart: {type: line, series: [a], caption: D, alt: Up}
      - table:
          caption: E
          columns: [Name, Value]
          rows: [[x, "1,000"], {cells: [x, "2.5 %"], cite: s1:p2}]
          cite: s1:p1
"""


def test_series_become_a_table_and_cite_once_what_they_share() -> None:
    section = composed(TABLE).sections[0]
    table = section.blocks[0].table
    assert table is not None
    assert table.from_series
    assert shown(table.caption) == "C[1]"
    assert table.unit == "%"
    assert table.label == "Table\u00a01"
    assert [[shown(cell.content) for cell in row.cells] for row in table.rows] == [
        ["A", "14.5", "15[2]"],
        ["B", "1", "–"],
    ]
    assert table.rows[0].cells[2].status == "forecast"


def test_a_chart_is_marked_as_printed_as_its_table() -> None:
    chart = composed(TABLE).sections[0].blocks[1].chart
    assert chart is not None
    assert chart.printed_as == "table"
    assert chart.alt == "Up"
    assert [shown(row.cells[0].content) for row in chart.table.rows] == ["2009", "2010"]


def test_a_table_of_cells_knows_its_figures_and_repeated_names() -> None:
    table = composed(TABLE).sections[0].blocks[2].table
    assert table is not None
    assert [column.numeric for column in table.columns] == [False, True]
    assert [row.cells[0].repeated for row in table.rows] == [False, True]
    assert shown(table.rows[1].cells[0].content) == "x[6]"
    assert table.rows[1].last


def test_judgements_scale_and_contents() -> None:
    body = "key_judgements: [{text: It is so., likelihood: very-likely, confidence: low, cite: s1:p1}]\noutlook: O\n"
    document = composed(body, "ru")
    (judgement,) = document.judgements
    assert (judgement.term, judgement.field, judgement.confidence_term) == ("весьма вероятно", 5, "низкая")
    assert judgement.range.replace("\u00a0", " ") == "80–95 %"
    assert len(document.scale) == 7
    assert [entry.id for entry in document.contents] == ["judgements", "outlook", "sources", "key"]


def test_timeline_dates_and_plans() -> None:
    body = "sections: [{heading: H, timeline: [{date: 2004-06, text: A}, {date: 2027/2028, text: B}]}]\n"
    timeline = composed(body).sections[0].blocks[0].timeline
    assert timeline is not None
    assert [(event.date, event.planned) for event in timeline.events] == [("June 2004", False), ("2027–2028", True)]


def test_sections_are_numbered_as_the_language_numbers() -> None:
    body = "sections: [{heading: '1', text: '1', sections: [{heading: '2', text: '2'}]}]\n"
    en, zh = composed(body).sections[0], composed(body, "zh").sections[0]
    assert (en.number, en.sections[0].number) == ("1", "1.1")
    assert (zh.number, zh.sections[0].number) == ("一", "（一）")


def test_sources_are_listed_once_with_what_they_are() -> None:
    (source,) = composed("summary: 'A [@s1:p1]. B [@s1:p2].'\n").sources
    assert source.reliability == "B"
    assert source.passages == 2
    assert source.description == "Journal article, Chinese, 2 passages cited."


def test_a_draft_shows_what_leads_nowhere() -> None:
    document = composed("summary: 'A [@s1:p9]. B [@s1:p1]. {=x.2020}'\n", draft=True)
    assert document.unresolved == 2
    assert len(document.notes) == 1
    kinds = [piece.kind for piece in document.summary[0].content]
    assert kinds.count("unresolved") == 2


def test_a_draft_shows_each_passage_that_leads_nowhere_beside_those_that_do() -> None:
    body = "summary: 'A [@s1:p9; @s1:p1+p8; @none:p1], and B.'\nconflicts: [{between: ['s1:p1+p7', s1:p2]}]\n"
    document = composed(body, draft=True)
    shown = [piece.text for piece in document.summary[0].content if piece.kind == "unresolved"]
    assert shown == ["[@s1:p9; @s1:p8; @none:p1]"]
    assert [p.passage for p in document.notes[0].passages] == ["p1"]
    (conflict,) = document.conflicts
    assert [piece.text for side in conflict.sides for piece in side.text if piece.kind == "unresolved"] == ["[@s1:p7]"]
    assert document.unresolved == 2


def test_markdown_keeps_its_form() -> None:
    document = composed("summary: |\n  *A* **b** `c` [d](https://e.org)\n\n  1. x\n  2. y\n\n  > Q [@s1:p1]\n")
    kinds = [block.kind for block in document.summary]
    assert kinds == ["paragraph", "list", "quotation"]
    assert document.summary[1].ordered
    inline = [piece.kind for piece in document.summary[0].content if piece.text != " "]
    assert inline == ["emphasis", "strong", "code", "link"]


def test_foreign_runs_are_marked() -> None:
    document = composed("summary: 'The term 多支点 holds, и вот.'\n")
    foreign = [(p.language, plain(p.children)) for p in document.summary[0].content if p.kind == "foreign"]
    assert foreign == [("zh", "多支点"), ("ru", "и\u00a0вот.")]


def test_the_page_is_said_again_where_the_note_before_names_another() -> None:
    notes = composed("summary: 'A [@s1:p1]. B [@s1:p2]. C [@s1:p2]. D [@s1:p1].'\n", "zh").notes
    assert [note.text for note in notes[1:]] == ["同上，段p2。", "同上。", "同上，第14页。"]


def test_a_note_worded_afresh_leans_on_none() -> None:
    spec = (HEAD["zh"] + "summary: 'A [@s1:p1]. B [@s1:p1]. C [@s1:p1].'\n").encode()
    files = Overlay({"briefings/a.yaml": spec, "seeds/s1.md": SOURCE.encode()})
    resolved = check(files, Settings()).briefs[0].resolved
    assert resolved is not None
    texts = [note.text for note in compose(resolved, "zh", Settings(), afresh={2}).notes]
    assert texts[1:] == ["李明：“铁路与煤炭”，第14页。", "同上。"]


def test_in_russian_a_call_stands_before_the_mark_wherever_it_was_typed() -> None:
    assert summary("Уголь [@s1:p1], потом медь. [@s1:p2]", "ru") == "Уголь[1], потом медь[2]."
    assert summary("Уголь, [@s1:p1] [@s1:p2] потом медь.", "ru") == "Уголь[1], потом медь."
    assert (
        summary("Уголь в 2022 г. [@s1:p1] Медь? [@s1:p2] «Да». [@s1:p1]", "ru")
        == "Уголь в 2022 г.[1] Медь?[2] «Да»[3]."
    )
    body = "key_judgements: [{text: Уголь останется., cite: 's1:p1'}]\n"
    assert shown(composed(body, "ru").judgements[0].content) == "Уголь останется[1]."
    assert summary("Coal grew, [@s1:p1] then fell. [@s1:p2]") == "Coal grew,[1] then fell.[2]"


def test_a_side_of_a_conflict_names_each_of_its_sources() -> None:
    files = {"briefings/a.yaml": HEAD["zh"] + "summary: 题。\nconflicts: [{between: [[s1:p1, s2:p2], s1:p2]}]\n"}
    files |= {"seeds/s1.md": SOURCE, "seeds/s2.md": SOURCE.replace("key: s1", "key: s2").replace("铁路与煤炭", "公路")}
    (brief,) = check(Overlay({path: text.encode() for path, text in files.items()}), Settings()).briefs
    assert brief.resolved is not None
    (conflict,) = compose(brief.resolved, "zh", Settings()).conflicts
    first, second = (plain(side.who) for side in conflict.sides)
    assert "、" in first
    assert first.count("2014") == 2
    assert plain(conflict.sides[0].text).startswith("煤炭出口增长。")
    assert "第二段。" in plain(conflict.sides[0].text)
    assert second.count("2014") == 1


def test_sides_are_only_named_where_a_note_says_wherein_they_differ() -> None:
    body = "summary: 题。\nconflicts: [{between: [s1:p1, s1:p2], note: 甲乙不同。}]\n"
    (conflict,) = composed(body, "zh").conflicts
    assert [plain(side.text) for side in conflict.sides] == ["", ""]
    assert plain(conflict.note) == "甲乙不同。"
