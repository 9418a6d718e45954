"""The tables of Chinese. Words are not parted by spaces: what stands around a character decides."""

from __future__ import annotations

from briefwright.quantities.language import Language
from briefwright.quantities.languages.zh.cues import MODAL, MODAL_AFTER, MOVES, RATES
from briefwright.quantities.languages.zh.forms import FIXED
from briefwright.quantities.languages.zh.hedges import AFTER, BEFORE
from briefwright.quantities.languages.zh.moments import MOMENTS
from briefwright.quantities.languages.zh.names import MASKS
from briefwright.quantities.languages.zh.units import SCALES, SIGNS, UNITS
from briefwright.quantities.languages.zh.words import DIGITS, WORDS

LANGUAGE = Language(
    code="zh",
    digits=DIGITS,
    decimal=".",
    words=WORDS,
    scales=SCALES,
    lone=r"十(?![分字足])|百(?=[万亿余多])|千(?=[万亿余多])|万(?=[亿余])|(?<=[近逾超约])[百千万](?![万亿])",
    run=r"\da-z",
    guard=r"(?<![\d.a-z_])(?<!\d,)",
    idle=r" (?:(?<=[\u3001-\u9fff\uff0c“”—…] ) *| *(?=[\u3001-\u9fff\uff0c“”—…])|(?<=  ) *)",
    word_gap="",
    short_tail=True,
    scale_gap=" ?",
    unit_gap=" ?",
    more=r"(?:个(?=[多余](?:小时|月|星期|世纪|百分点)))?[多余几](?! ?[于少数边元方极])",
    minus=r"负|零下",
    point="点(?=[零一二三四五六七八九]+(?![十零一二三四五六七八九]*分(?!之)))",
    a_half=r"½|个半(?=月|小时|世纪|星期)|(?<=倍)半|(?<=年)半(?!年|个|天|载)",
    word_edges=False,
    broken_times=False,
    bare_words=False,
    units=UNITS,
    signs=SIGNS,
    counted="(?![或等共在是为占])(?:(?![与及]|和(?![平约解谐]))[一-龥]){1,6}",
    counted_before=r"(?!每)[一-龥]{2}(?<![年月日天周次])(?=[了过为达至有共]?\Z)",
    fixed=FIXED,
    months={},
    years_off={"今年": 0, "本年": 0, "去年": -1, "上年": -1, "明年": 1, "前年": -2},
    ordinals={"上": 1, "下": 2, "首": 1, "首个": 1, "末": 4},
    counts="人口|人数|人次|[游旅乘]客|用户|网民|数量|件数|辆数|架次|存栏|出栏|学生|职工|劳动力|就业|家庭|户数|选民|得票",
    moments=MOMENTS,
    masks=MASKS,
    before=BEFORE,
    after=AFTER,
    fillers=r"[ ]?(?:每[天日年月] ?|到了?|达到?|了|为|有|其|的|历史性的)",
    join=r" ?[-至到/—] ?(?:约|近|超过)?|或",
    listing=r" ?(?:、|和|与|及|以及|或) ?(?:约|近|超过|超)?|，(?=\d)",
    starts=r"(?:从|由|自)[^，。；、\d]{0,14}(?:的)?",
    ends=r" ?[^，。；\d]{0,14}(?:至|到|为|达) ?(?:了)?(?:约|近|超过|[^，。；\d]{0,8})?",
    between=r"(?:介于|介乎|在)",
    between_closed=" ?(?:之间|间|这)",
    between_and=r" ?(?:和|与|至|到|-) ?",
    clause=r"[。;!?，；：]|:(?!\d)|,(?!\d{3}(?!\d))|\.(?=\s|$)",
    moves=MOVES,
    modal=MODAL,
    modal_after=MODAL_AFTER,
    rates=RATES,
    rate_reach=2,
    hedgelike=(
        "(?:(?<!最)近|(?<![入出])超|[逾越破乎够足挨]|(?<![超经通不])过|不[一-龥]{1,2}|未(?!来)[一-龥]{0,2}|"
        "没[一-龥]{0,2}|勉强|险些|差点|最[高低多少])"
    ),
    hedgelike_after=r"(?:[多余许把](?![一-龥]{1,2}样)|不到|不足|打底|封顶|朝上|往上)",
    number_words=r"[两俩]?[十百千万亿]+",
)  # fmt: skip
