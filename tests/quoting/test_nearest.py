"""The nearest wording, and forms of characters."""

from __future__ import annotations

import pytest

from briefwright.quoting import nearest
from briefwright.quoting.variants import only_script_differs

FILLER = "The weather was fair that week. "
ZH = "旗里的冬天很长。牧民把羊群赶到山的南坡过冬，开春再回到北坡。雪深的年份也有损失。"


@pytest.mark.parametrize(
    ("quotation", "passage", "shown"),
    [
        ("牧民把牛群赶到山的南坡过冬", ZH, "牧民把[-羊-]{+牛+}群赶到山的南坡过冬"),
        ("牧民赶到山的南坡过冬", ZH, "牧民[-把羊群-]赶到山的南坡过冬"),
        ("the ferry sailed on each third day", f"{FILLER * 9}The ferry sailed on each second day. {FILLER * 9}",
         "[-The-]{+the+} ferry sailed on each [-second-]{+third+} day"),
        ("the co-operative dairy was closed", "In May the cooperative dairy was closed.",
         "the [-cooperative-]{+co-operative+} dairy was closed"),
        ("паром ходит каждый третий день", "Летом паром не ходит каждый третий день.",
         "паром [-не-] ходит каждый третий день"),
        ("雪深的年份……没有损失", ZH, "雪深的年份…{+没+}有损失"),
    ],
)  # fmt: skip
def test_the_difference_is_marked(quotation: str, passage: str, shown: str) -> None:
    found = nearest(quotation, passage)
    assert found is not None
    assert found.shown == shown
    assert found.ratio > 0.7


def test_the_place_is_that_of_the_words() -> None:
    passage = FILLER * 30 + "The ferry sailed on each second day. " + FILLER * 30
    found = nearest("The ferry sailed on every second day", passage)
    assert found is not None
    assert passage[slice(*found.span)].startswith("The ferry sailed on each second day")


def test_nothing_is_near_what_is_in_other_letters() -> None:
    assert nearest("牧民把羊群赶到山的南坡", FILLER) is None


@pytest.mark.parametrize(
    ("quotation", "passage", "only"),
    [
        ("牧民把羊群趕到山的南坡過冬，開春再回到北坡", ZH, True),
        ("牧民把羊群趕到山的北坡過冬", ZH, False),
        ("牧民把羊群赶到山的南坡过冬", ZH, False),
        ("牧民把牛群赶到山的南坡过冬", ZH, False),
        ("雪深的年份也有損失", ZH, True),
        ("sheep in winter", "sheep in winter", False),
    ],
)
def test_forms_of_characters(quotation: str, passage: str, only: bool) -> None:
    assert only_script_differs(quotation, passage) is only
