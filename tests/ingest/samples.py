"""Articles made of chance words in three languages: long enough that layouts have something to get wrong."""

from __future__ import annotations

import random
from collections.abc import Callable

from briefwright.languages.language import words
from ingest.typeset import CALL, Article, Paragraph

_HAN = words(
    """
    航道 港口 货物 冬季 船期 仓库 铁路 冰层 河流 运输 费用 调度 记录 观察 数据 结果 地区 城市 企业 市场
    政策 合作 问题 变化 影响 发展 说明 表明 认为 需要 可以 已经 由于 因此 其中 以及 关于 通过 继续 提高
    减少 增加 比较 重要 主要 不同 长期 稳定
    """
)
_ENGLISH = words(
    """
    river harbour winter freight ledger railway ice cargo storage route cost record season measure
    village market district policy account transport observation evidence growth the of and in to for
    with between under along shows remains depends explains suggests carries became found kept large
    small early late northern regional
    """
)
_RUSSIAN = words(
    """
    река порт зима груз дорога лёд склад маршрут расход запись сезон мера посёлок рынок район политика
    отчёт перевозка наблюдение данные рост и в на с по для между через после показывает остаётся зависит
    объясняет растёт большой малый ранний поздний северный местный
    """
)


def _han_sentence(rng: random.Random) -> str:
    clauses = ["".join(rng.choices(_HAN, k=rng.randrange(4, 9))) for _ in range(rng.randrange(1, 4))]
    if rng.random() < 0.3:
        clauses[-1] += f" {rng.randrange(1990, 2024)} 年达到 {rng.randrange(10, 99)}.{rng.randrange(10)}%"
    return "，".join(clauses) + "。"


def _spaced_sentence(vocabulary: tuple[str, ...]) -> Callable[[random.Random], str]:
    def sentence(rng: random.Random) -> str:
        text = " ".join(rng.choices(vocabulary, k=rng.randrange(8, 22)))
        if rng.random() < 0.3:
            text += f", {rng.randrange(1990, 2024)}"
        return text[0].upper() + text[1:] + "."

    return sentence


_MAKERS: dict[str, tuple[Callable[[random.Random], str], str, tuple[str, ...], str, tuple[str, ...], str]] = {
    "zh": (
        _han_sentence, "", ("张三", "李四"), "示例大学 河流研究所，示例 100000",
        ("航道", "冬季运输", "河港"), "示例学刊",
    ),
    "en": (
        _spaced_sentence(_ENGLISH), " ", ("A. Sample", "B. C. Example"), "Institute of Samples, University of Nowhere",
        ("river ports", "freight", "ledgers"), "Journal of Samples",
    ),
    "ru": (
        _spaced_sentence(_RUSSIAN), " ", ("А. Б. Образцов", "В. Примерова"), "Институт образцов",
        ("зимник", "перевозки", "снабжение"), "Вестник образцов",
    ),
}  # fmt: skip
_HEADINGS = {
    "zh": ("一、问题的提出", "二、材料与方法", "三、结果", "四、讨论", "五、结论"),
    "en": ("1. The Question", "2. Material and Method", "3. Results", "4. Discussion", "5. Conclusion"),
    "ru": ("1. Постановка вопроса", "2. Материал и метод", "3. Результаты", "4. Обсуждение", "5. Выводы"),
}
_TITLES = {
    "zh": "冬季航道与河港城市的货运组织研究",
    "en": "Winter Waterways and the Organisation of Freight in River Ports",
    "ru": "Зимние дороги и снабжение северных посёлков",
}


def _note(language: str, rng: random.Random) -> str:
    year, page = rng.randrange(1980, 2024), rng.randrange(1, 300)
    if language == "zh":
        title = "".join(rng.choices(_HAN, k=4))
        return f"《{title}》，{rng.choice(_HAN)}出版社，{year} 年，第 {page} 页。"
    if language == "en":
        name = " ".join(rng.choices(_ENGLISH, k=5)).capitalize()
        link = f", https://example.org/{year}/{page}/records-of-the-river.html" if rng.random() < 0.3 else ""
        return f"{name}, Nowhere: Sample Press, {year}, p. {page}{link}."
    name = " ".join(rng.choices(_RUSSIAN, k=5)).capitalize()
    return f"{name} // Вестник образцов. {year}. № {page % 12 + 1}. С. {page}."


def article(language: str, seed: int, paragraphs: int = 24) -> Article:
    """An article of chance words; the same for the same seed."""
    rng = random.Random(f"{language}{seed}")
    sentence, glue, authors, place, keywords, journal = _MAKERS[language]
    bodies = []
    for _ in range(paragraphs):
        sentences = [sentence(rng) for _ in range(rng.randrange(2, 8))]
        called = sorted(rng.sample(range(len(sentences)), rng.choice((0, 1, 1, 2))))
        text = glue.join(s + CALL if n in called else s for n, s in enumerate(sentences))
        bodies.append(Paragraph(text, tuple(_note(language, rng) for _ in called)))
    size = -(-paragraphs // 5)
    parts = [tuple(bodies[n : n + size]) for n in range(0, paragraphs, size)]
    return Article(
        language, journal, _TITLES[language], authors, place, glue.join(sentence(rng) for _ in range(4)), keywords,
        tuple(zip(_HEADINGS[language], parts, strict=False)),
    )  # fmt: skip
