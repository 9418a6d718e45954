"""Chinese: figures with a form of their own."""

from __future__ import annotations

from decimal import Decimal

from briefwright.quantities.language import Fixed
from briefwright.quantities.languages.zh.units import UNITS
from briefwright.quantities.languages.zh.words import HAN, NUMBER, ORDER

UNIT = "|".join(unit.pattern for unit in UNITS)
NO_YEAR = r"(?!\d{4}(?!\d))"

FIXED: tuple[Fixed, ...] = (
    Fixed(
        rf"(?<![\d.,:比]){NO_YEAR}(?P<a>{HAN}+|\d+(?:\.\d+)?)(?: ?比 ?|:){NO_YEAR}(?P<b>{HAN}+|\d+(?:\.\d+)?)"
        rf"(?!\d|{HAN}|[.:比]| ?[年月日般些直](?!接)| ?(?:{UNIT}))", "multiple", "times", "三比一 → 3 times",
    ),
    Fixed(
        f"百分之(?P<n>{NUMBER}(?:点[零一二三四五六七八九]+)?)(?:[至到-](?P<n2>{NUMBER}))?",
        "percent", "%", "百分之三十 → 30 %",
    ),
    Fixed(rf"千分之(?P<n>{NUMBER})", "percent", "%", "千分之五 → 0.5 %", Decimal("0.1")),
    Fixed(
        f"(?<!百)(?<!千)(?P<b>{NUMBER}) ?分之 ?(?P<a>{NUMBER})(?! ?个?(?:世纪|小时|钟头|年|月))",
        "percent", "%", "三分之二 → 66.6667 %",
    ),
    Fixed(
        r"(?<![\d/.])(?<!\d )(?P<a>\d{1,2})/(?P<b>\d{1,3})(?![\d/]| ?个?(?:世纪|小时|年|月))",
        "percent", "%", "3/4的 → 75 %",
    ),
    Fixed(r"百分百|百分之百", "percent", "%", "百分百 → 100 %", 100),
    Fixed(
        rf"每 ?(?P<b>{NUMBER}) ?[个名人户家位桶辆吨元张件票][^，。；\d]{{0,4}}?[中里]?(?:就|"
        f"便)?有 ?(?P<a>{NUMBER}) ?[个名人户家位桶辆吨元张件票]", "percent", "%", "每三户中就有一户 → 33.3333 %",
    ),
    Fixed(
        rf"每[^，。；\d]{{0,4}}(?P<b>100|百|{NUMBER}) ?[美欧日]?元[^，。；\d]{{0,6}}[，,]?[中里]?(?:就|便)?有 ?"
        rf"(?P<a>\d+|{NUMBER}) ?[美欧日]?元", "percent", "%", "每收到100元就有47元来自俄罗斯 → 47 %",
    ),
    Fixed(
        "(?P<n>[一二两三四五六七八])(?P<n2>[二三四五六七八九]) ?成(?![员为立长果功本熟交就品效分都形绩])",
        "percent", "%", "七八成 → 70..80 %", 10,
    ),
    Fixed(
        "(?P<n>[一二两三四五六七八九])成(?P<x>[一二三四五六七八九])(?![十百千万亿年月天倍])",
        "percent", "%", "四成五 → 45 %", 10,
    ),
    Fixed(
        r"(?P<n>[一二两三四五六七八九]|(?<!\d)[1-9](?:\.\d)?) ?成(?P<half>半)|"
        r"(?P<n1>[一二两三四五六七八九]|(?<!\d)[1-9](?:\.\d)?) ?成(?![员为立长果功本熟交就品效分都形绩])",
        "percent", "%", "四成半 → 45 %", 10,
    ),
    Fixed(
        "超(?:过)?(?:一半|半数|半)(?!径)|过半(?!年)|半数以上|一半以上|大半(?!年)|多半|一多半",
        "percent", "%", "过半 → > 50 %", 50, ">",
    ),
    Fixed("近半数?(?![年径个天月世])", "percent", "%", "近半民众 → < 50 %", 50, "<"),
    Fixed(r"(?<![上下大前后])(?:一半|半数)(?!径)|半壁江山", "percent", "%", "一半 → 50 %", 50),
    Fixed(
        "翻(?:了)?一?番(?:还多|多|有余)|翻(?:了)?一倍(?:还多|多|有余)|(?:增[长加大多]?|提高|扩大|上升|延长|拉长|扩充|攀升|激增|飙升|"
        "上涨|多)(?:了|出)? ?(?:一|1) ?倍[多余]", "multiple", "times", "翻了一番还多 → > 2 times", 2, ">",
    ),
    Fixed(
        "翻(?:了)?(?:一)?番|翻(?:了)?一?倍|(?:增[长加大多]?|提高|扩大|上升|上涨|延长|拉长|扩充|攀升|激增|飙升|多)"
        "(?:了|出)? ?(?:一|1) ?倍(?!多)", "multiple", "times", "翻一番 → 2 times", 2,
    ),
    Fixed("翻(?:了)?(?:近|接近|将近)[两二]番", "multiple", "times", "翻了近两番 → < 4 times", 4, "<"),
    Fixed(r"翻(?:了)?[两二]番", "multiple", "times", "翻两番 → 4 times", 4),
    Fixed(r"翻(?:了)?三番", "multiple", "times", "翻三番 → 8 times", 8),
    Fixed(
        rf"(?:连续|接连)(?:的)?第 ?(?P<n>{HAN}+|\d+) ?(?:个年头|年)", "duration", "year", "连续第15年 → 15 year",
    ),
    Fixed("半个百分点", "points", "pp", "半个百分点 → 0.5 pp", Decimal("0.5")),
    Fixed("半个世纪", "duration", "year", "半个世纪 → 50 year", 50),
    Fixed("(?<![上下每多过大])半年(?![报度来])", "duration", "year", "半年后 → 0.5 year", Decimal("0.5")),
    Fixed("(?<!一)个?半个月", "duration", "month", "半个月 → 0.5 month", Decimal("0.5")),
    Fixed("(?<!个)半小时|半个小时", "duration", "hour", "半小时 → 0.5 hour", Decimal("0.5")),
    Fixed(
        rf"(?:相当于|抵得上|等于|顶得上) ?(?P<n>{HAN}+|\d+) ?个(?=[一-龥])(?![月半百小世]|国家|省|州|项|工作|亿|点)",
        "multiple", "times", "相当于八个俄罗斯 → 8 times",
    ),
    Fixed(r"减半", "multiple", "times", "减半 → 0.5 times", Decimal("0.5")),
    Fixed(
        rf"第 ?(?P<n>{HAN}+|\d+)(?:[-至到、]第?(?P<n2>{HAN}+|\d+))? ?{ORDER}",
        "rank", "rank", "第二大 → 2 rank",
    ),
    Fixed(
        rf"(?:位居|位列|名列|居|列|排|排名|排在|排行)[^，。；\d第]{{0,4}}第 ?(?P<n>{HAN}+|"
        rf"\d+)(?:[-至到、]第?(?P<n2>{HAN}+|\d+))?(?!\d|{HAN}| ?[次届个])[位名]?", "rank", "rank", "排名第五 → 5 rank",
    ),
    Fixed(
        f"(?:(?<=全球)|(?<=世界)|(?<=全国)|(?<=亚洲)|(?<=欧洲)|(?<=非洲))第 ?(?P<n>{HAN}+|"
        rf"\d+)(?!\d|{HAN}| ?[次届个])位?", "rank", "rank", "全球第三 → 3 rank",
    ),
    Fixed(
        rf"(?:排名|名次|位次)[^，。；\d]{{0,8}}?(?P<n>\d+|{HAN}+)[-至到](?P<n2>\d+|{HAN}+) ?[名位]",
        "rank", "rank", "排名一直在15至20名之间 → 15..20 rank",
    ),
    Fixed(rf"前 ?(?P<n>{HAN}+|\d+) ?[名位强]", "count", "item", "前十名 → 10 item"),
    Fixed(
        "最大(?![限程化努公])|居首位?|首位(?=[，,。；;、]|$)|榜首|居[一-龥]{1,6}之首|头号",
        "rank", "rank", "最大的供应国 → 1 rank", 1,
    ),
    Fixed("居次(?!要)席?|(?:位列|位居|列)次席", "rank", "rank", "居次席 → 2 rank", 2),
    Fixed(
        rf"第 ?(?P<n>{HAN}+|\d+)(?: ?(?:届|次|个|轮|批|任|代|部|颗|座|期|阶段|条|场|份|项))?",
        "ordinal", "ordinal", "第47届联大 → 47 ordinal",
    ),
    Fixed(r"首(?:次|个|位|届|批|家|部|条|座|任)", "ordinal", "ordinal", "首次 → 1 ordinal", 1),
)  # fmt: skip
