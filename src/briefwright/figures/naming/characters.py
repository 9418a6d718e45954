"""The characters with which Chinese writes foreign names, and what they stand for."""

from __future__ import annotations

import re

from briefwright.figures.naming.sounds import Sound, Sounds, joined
from briefwright.memo import Memo

_TABLE = """
- a 阿 | - aei 埃艾 | - a n 安昂 | - aou 奥敖澳 | - oeu 欧 | - e? n 恩 | - e r 儿 | - eo 厄鄂额俄 | - i 伊以易依衣
- i n 因英 | - ia 亚雅娅牙 | - ia n 扬杨央仰 | - ie n 延 | - ie 耶叶 | - iao 姚 | - io 约
- iu 尤优于宇 | - io n 永雍 | - iu n 云 | - uo 乌吾武伍巫兀吴 | - on n 翁 | b u? 布 | b a 巴芭
b aei 拜 | bp aou 包鲍保宝 | b a n 班 | b ao n 邦 | b ei 贝别柏 | b e n 本 | b i 比毕碧俾 | b i n 宾彬
bp o 波博伯勃泊 | b u rg 堡 | pb ei 彼 | p u? 普浦 | p a 帕 | p ai 派 | p a n 潘庞 | p ei 佩 | p e n 彭
p i 皮 | p i n 平 | p o 坡珀 | p o n 蓬篷 | m u? 姆 | m a 马玛 | m a? 麦 | m ai 迈买 | m a n 曼芒
m au 毛 | m o 莫摩墨谟默 | m ei 梅美 | m e n 门 | m oe n 蒙孟 | m i 米密蜜 | m i n 明敏 | m iu 缪
m uo 穆慕木 | m ia n 缅 | vf ue? 夫弗孚甫 | f a 法 | vw au 瓦娃 | fv a n 范凡梵 | vw a n 万旺汪
fv o n 方丰冯 | f ei 费 | f i 菲斐 | vw i 维薇威 | vw ei 韦魏 | vw eu n 文温 | vw o 沃渥 | f uo 福富
fv uo 伏佛 | f ei n 芬 | t e? 特忒 | t a 塔 | t aei 泰太 | t a n 坦唐 | t aou 陶 | t e n 滕腾
td i 蒂提缇 | td i? 季 | t i 梯 | td i n 廷丁汀 | t o 托 | t u 图吐土突 | t o n 通 | td ou n 顿敦屯
t ei n 田 | t ei 铁帖 | tdJ ei 捷 | tdkJ ai 佳 | tdC iu 秋 | td e? 德 | d a 达 | d aei 戴代黛
d a n 丹旦 | d ao 道 | d e n 登邓 | d i 迪狄帝 | d uo 杜都 | d o 多朵铎 | td o n 东董栋 | Jd ei 杰
tdJ iu 久 | lr e? 勒 | lr e?? 尔 | lr a 拉腊菈 | lr aei 莱赖来 | lr aou 劳 | lr a n 兰朗蓝郎
lr ei 雷蕾列烈 | lr eu n 伦仑 | lr i 利里莉丽理力黎 | lr i n 林琳 | lr o n 龙隆 | lr o 罗洛萝
lr u 卢鲁路璐 | lr iu 柳留吕律 | lr ie n 连 | lr iao 廖辽 | r uei 瑞 | ZJr u 茹 | ZJ a n 让 | ZJ o 若
Z i? 日 | ZJ e 热 | ZJr a n 冉 | k e? 克 | k a 卡喀 | k ai 凯恺 | k a n 坎堪 | k oa n 康 | k aou 考
k o 科柯阔 | k e n 肯 | kC i 基 | kgJ i 吉 | kgJ i n 金 | k u 库 | k ui 奎魁 | k ue n 昆 | k o n 孔
k ua 夸 | kgJ ia 加伽迦 | gJ ia 嘉 | J ia 贾 | g ae 盖 | g a n 甘 | g o n 冈贡龚 | g aou 高 | g o 戈果郭
kg oe 哥葛 | gk e? 格 | g e n 根 | gk u 古 | g ua 瓜 | g ui 圭桂 | g a 噶嘎 | JZC o 乔焦 | J ia n 姜江
Jktd i n 京 | J ou n 琼 | ZJ u 朱珠 | zc i? 兹孜 | zZJ a 扎 | z a n 赞 | z e n 曾 | z o n 宗 | z u 祖
z o 佐左 | z ei 泽 | zc ai 宰蔡 | czC i 齐 | zJ i n 津 | zcJ i 济 | c i? 茨 | cC a 察 | c aei 采
c e 策 | c e n 岑 | c o 措 | Cc u 楚 | c a n 仓 | sz i? 斯丝思 | s a 萨撒 | s aei 赛 | s e 塞瑟色
s ao n 桑 | s e n 森僧圣 | sSh i 西 | s i 锡茜 | Shs i 希喜 | sS i n 辛 | hS i n 欣 | s o 索 | s u 苏
s o n 松宋 | s ou n 孙逊 | S aou 绍 | S ou 肖晓 | S a 沙莎 | Ssz a n 尚山珊 | S e n 申 | S e 舍雪
Ss ei 谢 | S i? 什士 | S i 石施诗 | sS i? 史 | S u 舒 | S o 朔 | Sh iu 休修 | Sh ia 夏 | Sh o n 雄
Ss u 许叙旭 | CJ i? 奇 | C ei 切车彻契 | CS a 查恰 | C ai 柴 | C a n 昌 | C aou 超朝 | C iu 丘
C i n 钦琴沁 | C ie n 钱 | JZ a n 詹章 | JZ e 哲 | JZ e n 珍 | J o 卓 | J i? 治芝 | hk e? 赫 | hkg a 哈
h ai 海 | hk a n 汉罕汗杭翰 | h aou 豪浩 | hk o 霍荷 | hg ei 黑 | h e n 亨 | h o n 洪 | h ou 侯
h uo 胡呼 | hw ua 华 | hw uai 怀 | hw uei 惠辉 | h oe 合贺 | n a 纳娜那 | n aei 乃奈耐 | n a n 南楠
n aou 瑙 | n e 内讷 | n e n 嫩 | n i 尼妮 | n i n 宁 | n iu 纽 | n o 诺 | n u 努 | n o n 农 | n ei 涅聂
"""
_WEAK = frozenset(
    "提俄曾董代儿以易依衣英牙央云保宝别平美明木买门法万方文富太通顿代旦道帝都多朵东来理力路律连日热让若加高果根古京江思色喜山尚士石治超朝车海合贺华辉"
    "那南内农西达于于马永武丰密林龙隆金康基通米田铁土左圣星安朗因昌久里"
)  # fmt: skip
"""Characters that stand in common words as well: at the ends of a run they may belong to what stands beside it."""


def _read(table: str) -> dict[str, tuple[Sound, ...]]:
    found: dict[str, tuple[Sound, ...]] = {}
    for row in re.split(r"[|\n]", table.strip()):
        onset, vowels, *coda, chars = row.split()
        sounds = [] if onset == "-" else [Sound(onset, vowel=False, faint=vowels.endswith("??"))]
        sounds.append(Sound(vowels.rstrip("?"), vowel=True, faint=vowels.endswith("?")))
        sounds += [Sound("nm" if letter == "n" else letter, vowel=False) for letter in "".join(coda)]
        for char in chars:
            assert char not in found, f"{char} stands twice"
            found[char] = tuple(sounds)
    return found


SOUNDS = _read(_TABLE)
CHARACTERS = "".join(SOUNDS)
_KEPT: Memo[str, Sounds] = Memo(4096)


def spoken(run: str) -> Sounds:
    """What a run of such characters sounds like."""
    return _KEPT.get(run, lambda: joined([sound for char in run for sound in SOUNDS[char]]))


def is_weak(char: str) -> bool:
    """Whether a character stands in common words as often as in names."""
    return char in _WEAK
