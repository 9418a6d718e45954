"""Chinese: words of a clause that say something of its figures."""

from __future__ import annotations

from briefwright.quantities.language import Cue

MOVES: tuple[Cue, ...] = (
    Cue(
        "增长|增加|上涨|上升|增至|升至|升到|提升|提高|增幅|涨幅|扩大|增到|攀升|激增|跃升|回升|增多|新增|"
        "多出|多了|增(?!速放)|涨|高出|高于", "up", "增长5% → 5 % up",
    ),
    Cue(
        "负增长|下降|减少|下跌|降幅|跌幅|减到|减至|降至|降到|下滑|萎缩|缩减|骤降|跌至|跌到|回落|降低|缩小|"
        "缩水|放缓|趋缓|减(?![排半轻])|少了|下调|锐减|衰退|流失|会少", "down", "下降5% → 5 % down",
    ),
)  # fmt: skip
MODAL: tuple[Cue, ...] = (
    Cue(
        "预计|预期|预测|有望|将(?=达|增|升|超|有|会|在|继续|于|为|成|可|要|需|从|建|投|突|降|减)|可能|"
        "如果|展望|推算|或将|料将|估计将|会(?=达|增|升|超|少|降|减)", "forecast", "预计达5% → 5 % forecast",
    ),
    Cue(
        r"计划(?=在|于|到|将|投|建|增|把|从|购|向|每|进行|开|[^，。]{0,6}\d)|拟(?!议)|承诺|磋商|打算|提议|"
        "设想|协议|约定|允诺|规划|提出|设计(?=输|产|年|能)|商定|谈判|宣布将",
        "plan", "计划投资5美元 → 5 USD plan",
    ),
    Cue(
        "目标|力争|争取|愿景|推动|致力|旨在|要(?=达到|实现|在)|设计目标", "target", "力争达到5% → 5 % target",
    ),
)  # fmt: skip
MODAL_AFTER: tuple[Cue, ...] = (
    Cue(r"的?(?:设计|发展|贸易)?目标|的?愿景", "target", "5亿美元的目标 → 500000000 USD target"),
    Cue(r"的?(?:计划|设想|承诺|提议)", "plan", "5亿美元的承诺 → 500000000 USD plan"),
)  # fmt: skip
RATES: tuple[Cue, ...] = (
    Cue(r"每年|年均(?!增)|/年|年产|一年(?=$)|年输|全年", "year", "每年5吨 → 5 t /year"),
    Cue(r"每(?:个)?月|月均|/月|一个月(?=$)", "month", "每月5吨 → 5 t /month"),
    Cue(r"每周|周均", "week", "每周5吨 → 5 t /week"),
    Cue(r"每[天日]|日均|/日|/天|一天(?=$)", "day", "每天5吨 → 5 t /day"),
    Cue(r"人均", "person", "人均5美元 → 5 USD /person"),
)  # fmt: skip
