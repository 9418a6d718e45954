"""Chinese: what stands after a number: magnitudes, units, nouns."""

from __future__ import annotations

from decimal import Decimal

from briefwright.quantities.language import Scale, Sign, Unit
from briefwright.quantities.languages.zh.money import MONEY
from briefwright.quantities.languages.zh.words import PROVINCE

SCALES: tuple[Scale, ...] = (
    Scale(r"兆(?![瓦赫焦字比帕卡])", 12, "5兆日元 → 5000000000000 JPY"),
    Scale(r"亿(?!万富)", 8, "5亿美元 → 500000000 USD"),
    Scale(r"万(?![能象众物里隆年荣])", 4, "5万吨 → 50000 t"),
    Scale(r"千(?![米瓦克伏卡兆帕焦吨升赫])", 3, "3千公里 → 3000 km"),
    Scale(r"百(?![分度])", 2, "三百公里 → 300 km"),
    Scale(r"十(?![分字足])", 1, "三十公里 → 30 km"),
)  # fmt: skip
UNITS: tuple[Unit, ...] = (
    *MONEY,
    Unit(r"个? ?百分点", "points", "pp", "5个百分点 → 5 pp"),
    Unit(r"个? ?基点", "points", "pp", "25个基点 → 0.25 pp", Decimal("0.01")),
    Unit(r"%", "percent", "%", "5% → 5 %"),
    Unit(r"‰", "percent", "%", "5‰ → 0.5 %", Decimal("0.1")),
    Unit(r"倍", "multiple", "times", "5倍 → 5 times"),
    Unit("立方(?:公里|千米)", "measure", "m3", "5立方公里 → 5000000000 m3", 10**9),
    Unit("立方英尺", "measure", "m3", "1000立方英尺 → 28.316846592 m3", Decimal("0.028316846592")),
    Unit(
        "标?(?:准)?立方米|标方|立方(?![英公千厘体根程米])|方(?=天然气)|(?<=[万亿])方(?![面式向便案程针法形位米块])",
        "measure", "m3", "5立方米 → 5 m3",
    ),
    Unit(r"平方(?:公里|千米)", "measure", "km2", "5平方公里 → 5 km2"),
    Unit(r"平方英里", "measure", "km2", "5平方英里 → 12.94994055168 km2", Decimal("2.589988110336")),
    Unit(r"平方英尺", "measure", "m2", "5平方英尺 → 0.4645152 m2", Decimal("0.09290304")),
    Unit(r"平方米|平米", "measure", "m2", "5平方米 → 5 m2"),
    Unit(r"公顷", "measure", "ha", "5公顷 → 5 ha"),
    Unit(r"英亩", "measure", "ha", "5英亩 → 2.0234282112 ha", Decimal("0.40468564224")),
    Unit(r"亩", "measure", "mu", "5亩 → 5 mu"),
    Unit(r"吨[·•]?公里|换算吨公里", "measure", "tkm", "5吨公里 → 5 tkm"),
    Unit(r"[人客][·•]?公里", "measure", "pkm", "5人公里 → 5 pkm"),
    Unit(r"公里|千米", "measure", "km", "5公里 → 5 km"),
    Unit(r"英里", "measure", "km", "5英里 → 8.04672 km", Decimal("1.609344")),
    Unit(r"海里", "measure", "nmi", "5海里 → 5 nmi"),
    Unit(r"[华]?里(?![程面海亚斯约奥加拉尔])", "measure", "km", "5里 → 2.5 km", Decimal("0.5")),
    Unit(r"毫米", "measure", "m", "5毫米 → 0.005 m", Decimal("0.001")),
    Unit(r"厘米|公分", "measure", "m", "5厘米 → 0.05 m", Decimal("0.01")),
    Unit(r"微米", "measure", "m", "5微米 → 0.000005 m", Decimal("1e-6")),
    Unit(r"纳米", "measure", "m", "5纳米 → 0.000000005 m", Decimal("1e-9")),
    Unit(r"英尺", "measure", "m", "5英尺 → 1.524 m", Decimal("0.3048")),
    Unit(r"英寸", "measure", "m", "5英寸 → 0.127 m", Decimal("0.0254")),
    Unit(r"米(?![格字])", "measure", "m", "5米 → 5 m"),
    Unit(r"千吨", "measure", "t", "5千吨 → 5000 t", 1000),
    Unit(r"总吨", "measure", "GT", "5总吨 → 5 GT"),
    Unit(r"(?:载重)?吨(?:标准?煤|油当量)?", "measure", "t", "5吨 → 5 t"),
    Unit(r"公担", "measure", "q", "5公担 → 5 q"),
    Unit(r"(?<=[万亿])担(?![保任当心忧负架])", "measure", "t", "5万担 → 2500 t", Decimal("0.05")),
    Unit(r"公斤|千克", "measure", "kg", "5公斤 → 5 kg"),
    Unit(r"毫克", "measure", "kg", "5毫克 → 0.000005 kg", Decimal("1e-6")),
    Unit(r"克(?=/|[,，。；;、)]|$|黄金|白银)", "measure", "kg", "5克/吨 → 0.005 kg", Decimal("0.001")),
    Unit(r"市?斤", "measure", "kg", "5斤 → 2.5 kg", Decimal("0.5")),
    Unit(r"磅", "measure", "kg", "5磅 → 2.26796185 kg", Decimal("0.45359237")),
    Unit(r"(?:金衡)?盎司", "measure", "oz", "5盎司 → 5 oz"),
    Unit(r"克拉", "measure", "ct", "5克拉 → 5 ct"),
    Unit(r"蒲式耳", "measure", "bu", "5蒲式耳 → 5 bu"),
    Unit(r"桶", "measure", "bbl", "5桶 → 5 bbl"),
    Unit(r"千升|キロリットル", "measure", "l", "5千升 → 5000 l", 1000),
    Unit(r"毫升", "measure", "l", "500毫升 → 0.5 l", Decimal("0.001")),
    Unit(r"升(?![至到级高值])", "measure", "l", "5升 → 5 l"),
    Unit(r"加仑", "measure", "l", "5加仑 → 18.92705892 l", Decimal("3.785411784")),
    Unit(r"太瓦时", "measure", "kWh", "5太瓦时 → 5000000000 kWh", 10**9),
    Unit(r"吉瓦时", "measure", "kWh", "5吉瓦时 → 5000000 kWh", 10**6),
    Unit(r"千瓦[·•]?(?:小?时)|度电|(?<=[万亿])度(?![电量过角])", "measure", "kWh", "5千瓦时 → 5 kWh"),
    Unit(r"兆瓦时", "measure", "kWh", "5兆瓦时 → 5000 kWh", 1000),
    Unit(r"太瓦", "measure", "W", "5太瓦 → 5000000000000 W", 10**12),
    Unit(r"吉瓦", "measure", "W", "5吉瓦 → 5000000000 W", 10**9),
    Unit(r"兆瓦", "measure", "W", "5兆瓦 → 5000000 W", 10**6),
    Unit(r"千瓦", "measure", "W", "5千瓦 → 5000 W", 1000),
    Unit(r"瓦(?![良斯解砾房哈格西利努尔里拉罕])", "measure", "W", "5瓦 → 5 W"),
    Unit(r"千伏", "measure", "V", "5千伏 → 5000 V", 1000),
    Unit(r"马力", "measure", "hp", "5马力 → 5 hp"),
    Unit(r"艾焦", "measure", "J", "5艾焦 → 5000000000000000000 J", 10**18),
    Unit(r"太焦", "measure", "J", "5太焦 → 5000000000000 J", 10**12),
    Unit(r"吉焦", "measure", "J", "5吉焦 → 5000000000 J", 10**9),
    Unit(r"英热单位?", "measure", "Btu", "5英热单位 → 5 Btu"),
    Unit(r"[千大]卡", "measure", "cal", "5千卡 → 5000 cal", 1000),
    Unit(r"兆(?:比特|字节/秒)", "measure", "bit", "5兆比特 → 5000000 bit", 10**6),
    Unit(r"(?:吉比特|千兆比特)", "measure", "bit", "5吉比特 → 5000000000 bit", 10**9),
    Unit(r"吉字节", "measure", "B", "5吉字节 → 5000000000 B", 10**9),
    Unit(r"太字节", "measure", "B", "5太字节 → 5000000000000 B", 10**12),
    Unit(r"兆帕", "measure", "Pa", "5兆帕 → 5000000 Pa", 10**6),
    Unit(
        r"(?<=[一二两三四五六七八九十])度(?=[一-龥])(?![角电量过左右以的之空区])", "count", "time", "三度访华 → 3 time",
    ),
    Unit(r"华氏度", "measure", "°F", "5华氏度 → 5 °F"),
    Unit(r"摄氏度|°c?|℃|度(?![电量过])", "measure", "°", "5摄氏度 → 5 °"),
    Unit(
        r"(?:个)?(?:国际)?标准?(?:集装)?箱|个?(?:20|"
        r"二十)英尺(?:标准)?(?:集装)?箱", "measure", "TEU", "5标准箱 → 5 TEU",
    ),
    Unit(r"个?世纪", "duration", "year", "两个世纪 → 200 year", 100),
    Unit(r"周年|年(?![代级报度龄轻])|周岁|岁", "duration", "year", "5年 → 5 year"),
    Unit(r"个 ?(?:季度)", "duration", "month", "3个季度 → 9 month", 3),
    Unit(r"个 ?月|(?<=个半)月", "duration", "month", "5个月 → 5 month"),
    Unit(r"个? ?(?:星期|周(?![年边岁期]))", "duration", "week", "5周 → 5 week"),
    Unit(r"天(?!然|津|体|下|空)|昼夜|个?工作日|日(?=之?内|$|[,，。；的])", "duration", "day", "5天 → 5 day"),
    Unit(r"个? ?小时", "duration", "hour", "5小时 → 5 hour"),
    Unit(r"秒(?!杀)", "duration", "second", "5秒 → 5 second"),
    Unit(r"分钟", "duration", "minute", "5分钟 → 5 minute"),
    Unit("个?国家?(?=领导人|元首|首脑|政要|外长|代表|总统|总理)", "count", "item", "21国领导人 → 21 item"),
    Unit(
        "个? ?(?:(?:(?![位名家项条次人种届])[一-龥]){0,4}?(?:成员国|观察员国|国家|共和国|试点国)"
        f"(?!领导|元首|代表|总统|首脑|公民|级|[间的]?安全)|对话伙伴国?|{PROVINCE})",
        "count", "state", "5个国家 → 5 state",
    ),
    Unit("[位名](?=(?:其他|其它|外)?国家?(?:元首|领导|首脑|政要))", "count", "item", "21位国家领导人 → 21 item"),
    Unit(r"分(?![之钟别布类析配享散裂辨成歧为红期开赛流支子公寸米])", "count", "score", "下降1.4分 → 1.4 score down"),
    Unit(r"个年头", "duration", "year", "十个年头 → 10 year"),
    Unit(
        "人次|人份|人口|人(?![民均口类文才权道心士工大们体力格物造])|名|位(?!居|列|于|置)",
        "count", "person", "5人 → 5 person",
    ),
    Unit(
        "[架艘列车班台户家件辆批剂篇场项笔轮航](?:次|份)(?![级要于])|届次|台套|张次",
        "count", "item", "5架次 → 5 item",
    ),
    Unit(r"[次轮回](?![大战世界产业年])", "count", "time", "5次 → 5 time"),
    Unit("要素|支柱|环节|步骤", "count", "item", "三要素 → 3 item"),
    Unit(r"票", "count", "vote", "5票 → 5 vote"),
    Unit(r"户(?!外)", "count", "household", "5户 → 5 household"),
    Unit(
        r"家(?=[^，。；,;、\d]{0,8}(?:公司|企业|银行|工厂|集团|厂|商))", "count", "firm", "5家公司 → 5 firm",
    ),
    Unit(r"家(?!庭|族|园|乡|长)", "count", "item", "5家机构 → 5 item"),
    Unit(r"列(?!入|为|出|席)", "count", "train", "5列火车 → 5 train"),
    Unit(r"辆", "count", "vehicle", "5辆汽车 → 5 vehicle"),
    Unit(
        "(?:个|项|条|种|点(?![半])|类|款|起|间|处|届|架|艘|座|所|篇|份|场|支|艇|枚|门|件|套|台|幅|颗|"
        "部(?![门队分长委署])|对(?=[^外内于])|县|省|市|州|盟|旗|大(?=力量)|"
        "大(?![使约概多小量家部陆规体致力会意都厦选学幅型])|股|方面|党|套|批|只|株|头|本|幢|栋|班|组|代|"
        "层|级(?=[台阶])|段|步|例(?![如会外行])|宗(?!教)|席(?![位卷])|席位|议席|床位|笔|块(?!头)|册|卷(?![入烟])|盏|匹|峰(?![会值])|"
        "羽|尊(?![重严敬])|樽|孔(?!子)|盒|瓶(?!颈)|箱|车(?=[,，。；、]|[增减]|$)|顶|封|课(?![题程堂])|桩|挺(?![进拔])|发(?![展射生布电言动达表起放行现])|口(?=[井人])|眼(?=[机水]?井)|"
        r"节(?=[车厢])|首(?=[歌诗])|片(?=[^区面段])|张(?=[床桌票图照]|[,，。；、]|$)|集(?=电视|[,，。；]|$)|(?<=[.]\d)级|"
        "级(?=地震|强震|台风|大风))(?![别性约联])",
        "count", "item", "5项协议 → 5 item",
    ),
)  # fmt: skip
SIGNS: tuple[Sign, ...] = (
    Sign("人民币|¥", "CNY", "人民币5亿 → 500000000 CNY"),
    Sign("美元", "USD", "美元5亿 → 500000000 USD"),
)  # fmt: skip
