"""A Document as lines of text, one for each unit, for a person to read a change of it."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.compose.document import Block, Document, Inline, Section, Table


def printed(document: Document) -> str:
    """The whole of it, with notes and sources."""
    lines = [
        f"{document.kind} {document.language} {document.theme} {document.paper} {document.numbering}",
        f"{document.running_left} | {document.handling}",
        f"# {document.title} — {_run(document.subtitle)}",
        f"{document.as_of_text} | {document.authors_text} | {document.subjects_text}",
        "",
        "## summary",
        *_blocks(document.summary),
        "## judgements",
    ]
    for judgement in document.judgements:
        marks = f"{judgement.term} {judgement.range} / {judgement.confidence_term}"
        lines += [f"{judgement.number}. {_run(judgement.content)} ({marks})", f"   basis: {_run(judgement.basis)}"]
    lines += ["## facts", *(f"{_run(fact.label)}: {_run(fact.value)}" for fact in document.facts)]
    for section in document.sections:
        lines += _section(section)
    lines += [f"## {document.outlook_number} outlook", *_blocks(document.outlook), "## conflicts"]
    for conflict in document.conflicts:
        lines += [f"{_run(side.who)} | {_run(side.text)}" for side in conflict.sides] + [f"  = {_run(conflict.note)}"]
    lines += ["## gaps", *(f"- {_run(gap)}" for gap in document.gaps)]
    lines += ["## sources", document.sourcing_statement, _run(document.sourcing)]
    lines += [f"[{s.reliability}] {s.text} | {s.description}" for s in document.sources]
    lines += ["## notes", *(f"{n.number} {n.text} << {n.before} >> {_cited(n.passages)}" for n in document.notes)]
    return "\n".join(lines) + "\n"


def _cited(passages: tuple[object, ...]) -> str:
    return " ".join(f"{getattr(p, 'source', '')}:{getattr(p, 'passage', '')}" for p in passages)


def _section(section: Section) -> Iterator[str]:
    yield f"{'#' * (section.level + 1)} {section.number} {_run(section.heading)} ({section.id})"
    yield from _blocks(section.blocks)
    for below in section.sections:
        yield from _section(below)


def _blocks(blocks: tuple[Block, ...], indent: str = "") -> Iterator[str]:
    for block in blocks:
        if block.kind in ("paragraph", "heading"):
            yield f"{indent}{'#' * block.level}{_run(block.content)}"
        for item in block.items:
            yield from _blocks(item, f"{indent}- ")
        yield from _blocks(block.blocks, f"{indent}> ")
        if block.table:
            yield from _table(block.table)
        if block.chart:
            chart = block.chart
            yield f"chart {chart.type} of {', '.join(chart.series)}, as {chart.printed_as}: {chart.alt}"
            yield from _table(chart.table)
        if block.timeline:
            for event in block.timeline.events:
                yield f"* {event.date} [{event.iso}]{' planned' if event.planned else ''}: {_run(event.content)}"


def _table(table: Table) -> Iterator[str]:
    yield f"{table.label}: {_run(table.caption)} ({table.unit})"
    yield " | ".join(_run(column.heading) + (" #" if column.numeric else "") for column in table.columns)
    for row in table.rows:
        yield " | ".join(_run(cell.content) + (f" ({cell.status})" if cell.status else "") for cell in row.cells)
    if table.note:
        yield f"note: {_run(table.note)}"


def _run(content: tuple[Inline, ...]) -> str:
    out = ""
    for piece in content:
        inner = piece.text + _run(piece.children)
        match piece.kind:
            case "call":
                out += f"[{piece.note.number}]" if piece.note else ""
            case "emphasis" | "strong":
                out += f"*{inner}*"
            case "foreign":
                out += f"{{{piece.language}:{inner}}}"
            case "break":
                out += " / "
            case _:
                out += inner
    return out
