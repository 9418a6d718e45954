"""Ten documents of our own as plain values, whatever format they are then set in: what went in, to be found again.

Their words are chance words (`samples.py`) but for a few paragraphs that hold what is hard: several notes at one
place, a note in a list or at a paragraph's beginning, figures in brackets that are no notes, addresses, sub-clauses
between dashes, words in another script.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.samples import article
from ingest.typeset import CALL, Article, Paragraph


@dataclass(frozen=True, slots=True)
class Words:
    """A text, and the notes that are called in it: (offset of the call in `text`, the note's text), in order."""

    text: str
    notes: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within the document: 1 for its chapters (the title is none of them)."""

    level: int
    words: Words


@dataclass(frozen=True, slots=True)
class Plain:
    words: Words


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block quotation of one paragraph."""

    words: Words


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: numbered 1., 2., … or with the sign •, which stand for print and are not in the items' words."""

    ordered: bool
    items: tuple[Words, ...]

    @property
    def printed(self) -> tuple[Words, ...]:
        """The items with what is printed before them."""
        leads = [f"{n}. " if self.ordered else "• " for n in range(1, len(self.items) + 1)]
        return tuple(shifted(lead, item) for lead, item in zip(leads, self.items, strict=True))


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the line above it, its head, its rows (all of the same length), the line below it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    credit: str


Block = Heading | Plain | Quotation | Listing | Table


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    language: str
    title: str
    authors: tuple[str, ...]
    journal: str
    issued: str
    """As ISO 8601 has it: a full date."""
    abstract: str
    keywords: tuple[str, ...]
    blocks: tuple[Block, ...]

    @property
    def texts(self) -> list[Words]:
        """All that shall be a passage of text, as printed, in order: paragraphs, quotations, items of lists."""
        out: list[Words] = []
        for block in self.blocks:
            if isinstance(block, (Plain, Quotation)):
                out.append(block.words)
            elif isinstance(block, Listing):
                out += block.printed
        return out

    @property
    def headings(self) -> list[Heading]:
        return [block for block in self.blocks if isinstance(block, Heading)]

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def notes(self) -> list[str]:
        """The texts of all notes, in the order of their calls (a heading has none)."""
        return [note for words in self.texts for _, note in words.notes]


def shifted(lead: str, words: Words) -> Words:
    """Words with others before them."""
    return Words(lead + words.text, tuple((at + len(lead), note) for at, note in words.notes))


def words_of(paragraph: Paragraph) -> Words:
    """A paragraph of `samples.py` with its calls as offsets."""
    parts = paragraph.text.split(CALL)
    offsets = [len("".join(parts[: n + 1])) for n in range(len(paragraph.notes))]
    return Words("".join(parts), tuple(zip(offsets, paragraph.notes, strict=True)))


def called(text: str, *notes: str) -> Words:
    """Words in which each ^ stands for the call of the next note."""
    return words_of(Paragraph(text.replace("^", CALL), notes))


_HARD: dict[str, tuple[Block, ...]] = {
    "zh": (
        Plain(called(
            "河港的档案分为三类：（1）船期登记，（2）仓单，（3）税册^。三类档案互相印证^^，但年代并不连续[见附录]。",
            "河港档案馆：《船期登记》，第 12 册，第 3 页。", "《仓单汇编》，示例出版社，1987 年，第 45 页。",
            "同上。",
        )),
        Plain(called(
            "“冰期”一词在当地有两种用法^：一指河面封冻的日数，一指 winter closure（停航期）；"
            "前者平均 142.5 天，后者 118 天。",
            "参见 Sample, A., “Ice on the River,” Journal of Samples, vol. 12, no. 3 (1998), pp. 20–31, "
            "https://example.org/ice/1998?page=20&view=full。",
        )),
        Quotation(called(
            "每年霜降以前，所有驳船必须离开上游各码头，逾期者由航务处登记在案。^", "《航务章程》第 7 条。",
        )),
        Plain(Words("一、二两项数字出自同一来源，不能算作两个证据——这一点常被忽略。")),
    ),
    "en": (
        Plain(called(
            "The harbour kept three kinds of books: (1) arrivals, (2) storage and (3) dues^. They bear each other "
            "out^^, but not for every year [see the appendix].",
            "Harbour Archive, Register of Arrivals, vol. 12, f. 3r.",
            "Collected Storage Bills (Nowhere: Sample Press, 1987), p. 45.", "Ibid.",
        )),
        Plain(called(
            "“Winter” means two things here^ – the days under ice (зимняя навигация) and the days without a "
            "pilot – of which the first were 142.5 on average, the second 118; co-operation ended at −30 °C.",
            "Cf. А. Образцов, «Лёд на реке», Вестник образцов, № 3 (1998), с. 20–31, "
            "https://example.org/ice/1998?page=20&view=full.",
        )),
        Quotation(called(
            "Before the first frost every barge shall leave the upper quays; those that remain are entered in the "
            "book of the waterways office.^", "Rules of the Waterways Office, art. 7.",
        )),
        Plain(Words("2 of the figures come from one source & cannot count as two pieces of evidence (p < 0.05).")),
    ),
    "ru": (
        Plain(called(
            "Порт вёл три рода книг: (1) прибытия, (2) склада и (3) сборов^. Они подтверждают друг друга^^, но не за "
            "каждый год [см. приложение].",
            "Архив порта. Журнал прибытия. Т. 12. Л. 3 об.", "Складские счета. Образцово: Пример, 1987. С. 45.",
            "Там же.",
        )),
        Plain(called(
            "Слово «зима» значит здесь двоякое^ — дни подо льдом (winter closure) и дни без лоцмана, — из которых "
            "первых в среднем 142,5, вторых 118; кое-где работы шли и при −30 °C.",
            "См.: Sample A. Ice on the River // Journal of Samples. 1998. Vol. 12, no. 3. P. 20–31. "
            "URL: https://example.org/ice/1998?page=20&view=full (дата обращения: 01.02.2024).",
        )),
        Quotation(called(
            "До первых заморозков все баржи должны покинуть верхние причалы; оставшиеся вносятся в книгу "
            "управления водных путей.^", "Правила управления водных путей, ст. 7.",
        )),
        Plain(Words("Обе цифры взяты из одного источника и двумя свидетельствами считаться не могут — т. е. одно.")),
    ),
}  # fmt: skip
_LISTS: dict[str, tuple[Listing, Listing]] = {
    "zh": (
        Listing(True, (
            called("登记所有到港船只的名称、吨位和船主^；", "《登记细则》，第 2 页。"),
            Words("核对仓单与税册上的货物数量；"), Words("在每季度末公布汇总表。"),
        )),
        Listing(False, (Words("上游各码头封冻早，解冻晚；"), Words("下游码头全年可用，但水浅。"))),
    ),
    "en": (
        Listing(True, (
            called("Enter the name, burden and owner of every ship^;", "Rules of Registration, p. 2."),
            Words("compare the goods in the storage bills with those in the dues;"),
            Words("publish a summary at the end of each quarter."),
        )),
        Listing(False, (
            Words("The upper quays freeze early and thaw late;"),
            Words("the lower ones can be used all year, but the water is shallow."),
        )),
    ),
    "ru": (
        Listing(True, (
            called("Записывать название, тоннаж и владельца каждого судна^;", "Правила записи. С. 2."),
            Words("сверять количество грузов в счетах склада и в книге сборов;"),
            Words("публиковать сводку в конце каждого квартала."),
        )),
        Listing(False, (
            Words("Верхние причалы замерзают рано и вскрываются поздно;"),
            Words("нижние доступны круглый год, но там мелко."),
        )),
    ),
}  # fmt: skip
_TABLES: dict[str, Table] = {
    "zh": Table(
        "表 1 各码头货运量（万吨）", ("码头", "2019 年", "2020 年", "变化"),
        (("上游", "12.4", "10.9", "−12%"), ("中游", "33.0", "35.2", "+7%"), ("下游", "8.1", "—", "不详")),
        "资料来源：河港统计处。",
    ),
    "en": Table(
        "Table 1. Freight by quay (thousand tonnes)", ("Quay", "2019", "2020", "Change"),
        (("Upper", "124", "109", "−12%"), ("Middle", "330", "352", "+7%"), ("Lower", "81", "—", "n.a.")),
        "Source: Harbour Statistics Office.",
    ),
    "ru": Table(
        "Таблица 1. Грузооборот по причалам (тыс. т)", ("Причал", "2019", "2020", "Изменение"),
        (("Верхний", "124", "109", "−12 %"), ("Средний", "330", "352", "+7 %"), ("Нижний", "81", "—", "н. д.")),
        "Источник: управление статистики порта.",
    ),
}  # fmt: skip
_SUBHEADINGS = {
    "zh": ("（一）材料的来源", "（二）年代与范围"),
    "en": ("1.1. Where the material comes from", "1.2. Years and scope"),
    "ru": ("1.1. Происхождение материала", "1.2. Годы и охват"),
}
_TITLES: dict[str, tuple[str, ...]] = {
    "zh": (
        "冬季航道与河港城市的货运组织研究",
        "边境口岸的仓储制度及其变迁：1990—2020",
        "“冰期”与航运：一个概念的历史",
        "铁路与河运之间：北方货运的季节差异",
    ),
    "en": (
        "Winter Waterways and the Organisation of Freight in River Ports",
        "Storage at the Border, 1990–2020: A System and Its Changes",
        "“Ice Season”: The History of a Term",
    ),
    "ru": (
        "Зимние дороги и снабжение северных посёлков",
        "Складское дело на границе: система и перемены, 1990–2020",
        "«Ледовый период»: история одного понятия",
    ),
}
_AUTHORS: dict[str, tuple[str, ...]] = {
    "zh": ("张三", "李四"), "en": ("Ann Sample", "Ben C. Example"), "ru": ("А. Б. Образцов", "В. Г. Примерова"),
}  # fmt: skip


def document(language: str, n: int, paragraphs: int = 24) -> Document:
    """The n-th document of a language, from 0; the same each time."""
    made = article(language, 100 + n, paragraphs)
    rng = random.Random(f"document{language}{n}")
    texts = iter([words_of(paragraph) for paragraph in made.paragraphs])
    return Document(
        f"{language}-{n + 1}", language, _TITLES[language][n], _AUTHORS[language][: 1 + n % 2], made.journal,
        f"20{10 + n}-0{3 + n}-1{n}", made.abstract, made.keywords, tuple(_blocks(language, texts, made, rng)),
    )  # fmt: skip


def _blocks(language: str, texts: Iterator[Words], made: Article, rng: random.Random) -> Iterator[Block]:
    yield Plain(next(texts))  # before the first heading
    hard, lists = iter(_HARD[language]), iter(_LISTS[language])
    for number, (heading, paragraphs) in enumerate(made.sections):
        yield Heading(1, Words(heading))
        for place in range(len(paragraphs)):
            if number == 0 and place < 2:
                yield Heading(2, Words(_SUBHEADINGS[language][place]))
            if (words := next(texts, None)) is not None:
                yield Plain(words)
            if place == 1 and number in (0, 3):
                yield next(lists)
            if place == 2 and number == 1:
                yield _TABLES[language]
            if rng.random() < 0.3 and (block := next(hard, None)) is not None:
                yield block
    yield from hard


@cache
def documents() -> tuple[Document, ...]:
    """All ten: four Chinese, three English, three Russian."""
    return tuple(document(language, n) for language, titles in _TITLES.items() for n in range(len(titles)))
