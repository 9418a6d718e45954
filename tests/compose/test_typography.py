"""Words as they are set: marks, spaces that hold, runs in another language, ends of texts."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from briefwright.citation_styles import Piece
from briefwright.compose.document import Inline
from briefwright.compose.endings import ended
from briefwright.compose.typed import real_marks
from briefwright.compose.typography import pieces
from briefwright.compose.wording import rich
from briefwright.languages import LANGUAGES


def shown(content: Iterable[Inline]) -> str:
    """Pieces as one line: `{en:…}` a foreign run, `‹…›` a Latin run with `-` where it has air, `½` a halved mark,
    `[…]` what is kept together, `~` a no-break space, `|` a word joiner.
    """
    out = ""
    for piece in content:
        inner = piece.text + shown(piece.children)
        before, after = piece.air in ("before", "both"), piece.air in ("after", "both")
        out += {
            "foreign": f"{{{piece.language}:{inner}}}",
            "latin": f"‹{'-' * before}{inner}{'-' * after}›",
            "halved": f"½{inner}",
            "kept": f"[{inner}]",
            "emphasis": f"*{inner}*",
            "link": f"<{inner}>",
            "call": "^",
        }.get(piece.kind, inner)
    return out.replace("\u00a0", "~").replace("\u2060", "|")


def put(words: str, code: str, **beside: bool) -> str:
    return shown(pieces(words, LANGUAGES[code], **beside))


@pytest.mark.parametrize(
    ("code", "typed", "real"),
    [
        ("en", 'He said "no".', "He said “no”."),
        ("en", "\"She said 'no'\", it's said", "“She said ‘no’”, it’s said"),
        ("en", "the states' own, the '90s, 'tis", "the states’ own, the ’90s, ’tis"),
        ("en", 'a 5" pipe', "a 5″ pipe"),
        ("en", '("in brackets") and "', "(“in brackets”) and “"),
        ("en", '" goes on', "” goes on"),
        ("en", '", and', "”, and"),
        ("en", '"(as if)"', "“(as if)”"),
        ("en", "one - two -- three", "one – two – three"),
        ("en", "one---two", "one—two"),
        ("en", "2007-2013, pp. 3-4", "2007–2013, pp. 3–4"),
        ("en", "2024-05-01, GB/T 7714-2015-x, ISO 690-2:2010", "2024-05-01, GB/T 7714-2015-x, ISO 690-2:2010"),
        ("en", "well-known, SM-90-2, R 7.0.5-2008", "well-known, SM-90-2, R 7.0.5-2008"),
        ("en", "and so on...", "and so on…"),
        ("ru", 'Это "да" и «нет "да"».', "Это «да» и «нет „да“»."),
        ("ru", "- одно - другое -- третье – четвёртое", "— одно — другое — третье — четвёртое"),
        ("ru", "1993-2007 гг.", "1993–2007 гг."),
        ("zh", '他说"睦邻"。', "他说“睦邻”。"),
        ("zh", "“他说'睦邻'。”", "“他说‘睦邻’。”"),
        ("zh", "中国--俄罗斯 -- 和约", "中国——俄罗斯——和约"),
        ("zh", "2007-2013年，20–45%，第3-4页", "2007—2013年，20—45%，第3-4页"),
        ("zh", "等等...", "等等……"),
    ],
)  # fmt: skip
def test_typed_marks_become_the_language_s_own(code: str, typed: str, real: str) -> None:
    assert real_marks(typed, LANGUAGES[code]) == real


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("в Москве и о том, я у окна", "в~Москве и~о~том, я~у~окна"),
        ("В Москве, А он, И с ним к нам", "В~Москве, А~он, И~с~ним к~нам"),
        ("на юг, по делу, из-за них, не он ли, если бы", "на~юг, по~делу, из-за них, не~он~ли, если~бы"),
        ("слово — дело", "слово~— дело"),
        ("27 млрд долл. США, 5 %, 10 000 т", "27~млрд~долл.~США, 5~%, 10~000~т"),
        ("16 июля 2001 г., XX в., 40 государств", "16~июля 2001~г., XX~в., 40~государств"),
        ("№ 5, ст. 9, с. 15, С. 4, рис. 2, § 3, т. 5", "№~5, ст.~9, с.~15, С.~4, рис.~2, §~3, т.~5"),
        ("В. А. Родионов и Родионов В. А.", "В.~А.~Родионов и~Родионов~В.~А."),
        ("т. е. так, и т. д., до н. э., г. Москва", "т.~е. так, и~т.~д., до~н.~э., г.~Москва"),
        ("Денег у ОАО «РЖД» мало, а АО «Рельс» нет", "Денег у~ОАО~«РЖД» мало, а~АО~«Рельс» нет"),
    ],
)
def test_what_russian_does_not_part(words: str, kept: str) -> None:
    assert put(words, "ru") == kept


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("p. 5, pp. 7, No. 18, vol. 3, Article 9, Table 2", "p.~5, pp.~7, No.~18, vol.~3, Article~9, Table~2"),
        ("5 per cent of US$2.7 billion, 10 km", "5~per cent of US$2.7~billion, 10~km"),
        ("14 November 2014, May 2009", "14~November~2014, May~2009"),
        ("Change, %", "Change,~%"),
        ("N. Enkhbayar, J. K. Bailes, Mr Pan", "N.~Enkhbayar, J.~K.~Bailes, Mr~Pan"),
        ("one – two", "one~– two"),
    ],
)
def test_what_english_does_not_part(words: str, kept: str) -> None:
    assert put(words, "en") == kept


def test_a_no_break_space_never_ends_a_piece() -> None:
    """Pango breaks a line that ends so at its first word."""
    assert put("жил в ", "ru") == "жил в~|"
    content = (Inline("text", "жил "), Inline("strong", children=(Inline("text", "в"),)), Inline("text", " доме"))
    assert ended(content, LANGUAGES["ru"])[2].text == "\u00a0доме"


class TestRuns:
    def test_chinese_in_english_keeps_the_sentence_s_marks_outside(self) -> None:
        assert put("the “上海精神” of 《宪章》 holds", "en") == "the “{zh:上海精神}” of {zh:《宪章½》} holds"
        assert put("cf. “二连口岸”，人民政府, cited", "en") == "cf. {zh:“二连口岸½”，人民政府}, cited"

    def test_latin_and_chinese_in_russian(self) -> None:
        assert put("газопровод Power of Siberia 2 и 上海", "ru") == "газопровод {en:Power of Siberia 2} и~{zh:上海}"

    def test_russian_in_english_keeps_its_own_spaces(self) -> None:
        assert put("read Договор о дружбе today", "en") == "read {ru:Договор о~дружбе} today"


class TestChinese:
    def test_figures_have_air_where_an_ideograph_stands(self) -> None:
        assert put("共 5 国，2014年（1992年）", "zh") == "共‹-5-›国，‹2014-›年（‹1992-›年）"
        assert put("力量-2期占45%", "zh") == "力量‹-2-›期占‹-45%›"

    def test_the_marks_round_a_foreign_name_are_chinese(self) -> None:
        assert put("说“third neighbor”的", "zh") == "说“‹{en:third neighbor}›”的"

    def test_the_marks_within_a_foreign_reference_are_not(self) -> None:
        words = "Soni, “Mongolia’s Thinking: A Reappraisal,” 载《月报》2006 年第 6 期"
        assert put(words, "zh") == "‹{en:Soni, “Mongolia’s Thinking: A Reappraisal,”}-›载《月报》‹2006-›年第‹-6-›期"
        assert put("“The Declaration,” May 2000，转引自李", "zh") == "‹{en:“The Declaration,” May~2000}›，转引自李"
        assert put("参见 pp. 3-4 of it。", "zh") == "参见‹-{en:pp.~3–4 of it}›。"

    def test_russian_is_told_from_english(self) -> None:
        assert put("见Родионов В. А. 一文", "zh") == "见‹-{ru:Родионов~В.~А.}›一文"

    def test_marks_that_meet_are_halved(self) -> None:
        assert put("“甲。”（乙）；查·额", "zh") == "“甲½。½”（乙½）；查½·额"
        assert put("完（甲）。", "zh", before_call=True) == "完（甲½）½。"
        assert put("“甲”2014年", "zh", after_call=True) == "½“甲”‹2014-›年"
        assert put("2014年", "zh", after_call=True) == "‹-2014-›年"

    def test_typed_spaces_go_but_between_foreign_words(self) -> None:
        assert put("中 国 “甲” 与 A b", "zh") == "中国“甲”与‹-A b›"
        assert put(", ", "zh") == ", "
        assert put(" of the ", "zh") == "‹{en: of the }›"


class TestEnds:
    def put(self, words: str, code: str, call: Inline | None = None) -> str:
        content = pieces(words, LANGUAGES[code])
        return shown(ended((*content, *([call] if call else [])), LANGUAGES[code]))

    def test_a_last_line_has_two_characters(self) -> None:
        assert self.put("一个很长的句子" * 4 + "，没有中断。", "zh").endswith("没有[中断。]")
        assert self.put("一个很长的句子" * 4 + "，至2014年。", "zh").endswith("至[‹-2014-›年。]")
        assert self.put("一个很长的句子" * 4 + "，第3页。", "zh").endswith("，[第‹-3-›页。]")

    def test_or_a_whole_word_and_no_short_one_alone(self) -> None:
        long = "A sentence that goes on for more than a line of "
        assert self.put(long + "organisations.", "en").endswith("line [of organisations.]")
        assert self.put(long + "several organisations.", "en").endswith("several [organisations.]")
        assert self.put(long + "words, 2014.", "en").endswith("of [words, 2014.]")
        assert self.put("Предложение, которое длиннее одной строки, " + "и в нём", "ru").endswith("строки, [и~в~нём]")

    def test_the_call_of_a_note_stands_behind_it(self) -> None:
        assert self.put("一个很长的句子" * 4 + "没有中断", "zh", Inline("call")).endswith("没有[中断]^")

    def test_and_so_does_the_full_stop_behind_that(self) -> None:
        words = pieces("Предложение, которое длиннее одной строки партнёрстве", LANGUAGES["ru"])
        content = ended((*words, Inline("call"), Inline("text", ".")), LANGUAGES["ru"])
        assert shown(content).endswith("строки [партнёрстве]^.")

    def test_a_short_text_is_left_alone(self) -> None:
        assert self.put("A line.", "en") == "A line."


class TestNotes:
    def test_a_work_in_another_language_is_marked_with_it_as_a_whole(self) -> None:
        words = [
            Piece("Alan Wachman", language="en"), Piece(", ", language="en"), Piece("“A Gambit”", language="en"),
            Piece(", "), Piece("Papers", italic=True, language="en"), Piece(", p.18", language="en"), Piece("."),
        ]  # fmt: skip
        assert shown(rich(words, LANGUAGES["zh"])) == "{en:Alan Wachman, “A Gambit”, *Papers*, p.18.}"

    def test_between_two_works_the_edition_speaks(self) -> None:
        words = [
            Piece("同上"),
            Piece("；"),
            Piece("Campi, 2005", language="en"),
            Piece("，"),
            Piece("自译"),
            Piece("。"),
        ]
        assert shown(rich(words, LANGUAGES["zh"])) == "同上；{en:Campi, 2005}，自译。"

    def test_in_chinese_the_marks_behind_a_foreign_work_are_its_own(self) -> None:
        words = [Piece("Там же. С. 4", language="ru"), Piece("; "), Piece("李明，第3页。")]
        assert shown(rich(words, LANGUAGES["zh"])) == "{ru:Там~же. С.~4; }李明，第‹-3-›页。"
        words = [Piece("Ойкумена", language="ru"), Piece(", "), Piece("no. 4")]
        assert shown(rich(words, LANGUAGES["en"])) == "{ru:Ойкумена}, no.~4"

    def test_marks_that_meet_between_pieces_are_halved(self) -> None:
        words = [Piece("李明："), Piece("“缘何？”"), Piece("，《学刊》"), Piece("，2014年。")]
        assert shown(rich(words, LANGUAGES["zh"])) == "李明½：“缘何½？½”½，《学刊½》，‹2014-›年。"

    def test_a_note_that_begins_with_a_mark_begins_at_the_edge(self) -> None:
        assert shown(rich([Piece("“缘何”，段p1")], LANGUAGES["zh"])).startswith("½“缘何")

    def test_a_foreign_work_is_set_off_from_ideographs_and_brackets(self) -> None:
        words = [Piece("另见"), Piece("Campi", language="en"), Piece("[坎皮]"), Piece(", 2005")]
        assert shown(rich(words, LANGUAGES["zh"])) == "另见‹-{en:Campi}-›[坎皮‹], 2005›"

    def test_a_chinese_title_in_an_english_note_stands_in_english_marks(self) -> None:
        words = [Piece("Li, "), Piece("“铁路,”", language="zh"), Piece(" "), Piece("学刊", italic=True, language="zh")]
        assert shown(rich([*words, Piece(", 14")], LANGUAGES["en"])) == "Li, “{zh:铁路},” *{zh:学刊}*, 14"

    def test_a_japanese_work_is_marked_as_such(self) -> None:
        assert shown(rich([Piece("『外交』", language="ja")], LANGUAGES["en"])) == "{ja:『外交』}"
        assert shown(rich([Piece("『外交』", language="ja")], LANGUAGES["zh"])) == "{ja:『外交』}"

    def test_addresses_are_links(self) -> None:
        words = [Piece("见 https://example.org/a_b?c=1。")]
        assert shown(rich(words, LANGUAGES["zh"])) == "见<https://example.org/a_b?c=1>。"

    def test_an_address_may_be_parted_where_its_parts_end(self) -> None:
        (link,) = rich([Piece("https://mp.example.com/s?__biz=MzA3&sn=dead1b0efd239b3ed02c64f898")], LANGUAGES["en"])
        parts = [piece.text for piece in link.children]
        assert parts == [
            "https://mp",
            ".example",
            ".com/s?__",
            "biz=",
            "MzA3",
            "&sn=",
            "dead1b0efd239b3e",
            "d02c64f898",
        ]
        assert "".join(parts) == link.url
