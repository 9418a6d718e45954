"""Pairs of claims on one passage that differ in a word: the one is right, the other is not."""

from __future__ import annotations

import pytest

from briefwright.figures import BORNE_OUT, NOT_BORNE_OUT, Passage, judge, scene

TASKS = "为此，两市提出五项长期任务，包括修路、供水和培训教师。"
KINDS = "该条例把可出口的器材限于渔具、农具、医疗器械等4种类型。"
OBSERVER = "2011年，该国成为该联盟首个观察员国。"
AGES = "在过去的20年里，该港面貌一新。"
ROW = "该国连续12年为北方最大的买主。"
ALMOST = "从2012年到2020年，过境量几乎增长了五倍。"
TURNOUT = "他以超过64%的得票率连任。"
FEWER = "该区平均工资为18万卢布，而全国不足6万卢布。"
FLEET = "该船队由24艘船组成，其中8艘在湖上。"
HOPE = "2022年贸易额达1733亿美元，提前达到了原定2025年1500亿美元的目标。"
TRADE = "甲国统计，今年前三月自俄进口214.6亿美元，对俄出口183.9亿美元。"
TABLE = "海关局 48港务局 36渔业局 24"
SHARES = "2019年，外商占比只有12%；到2022年，超过85%的合同由外商签订。"
MIXED = "约12个国家参加了首届论坛，会上签署了40项技术协议。"
STOCK = "拟动用储备油60万千升。"
SHEET = "6月5日双方会面，而6月5日和6日的其余会见没有公布。"
EXPORTS = "全区外贸总额为120亿美元，其中出口48亿美元，增长60.2%；进口72亿美元，增长2.5%。"

BUDGET = "2024年农业预算升至 6.2 万亿元，较 2023 财年增加了 11.5%。部长称将把比例提高到 3%。"
SHARE = "2023年达到 1.2 亿吨，2024 年达到 1.26 亿吨，占该国进口的 18%。"
TIMES = "过去 90 年里两国曾三次结盟（1921年、1945 年、1958 年），三次都没有超过十年。"
FORECAST = "2022 年产值下降 3.4%，2023年和 2024 年将分别增长 1.7%和 2.9%。"
LEADERS = "两位元首走在前面，其他 17 位国家领导人紧随其后。"
DELEGATES = "论坛于 5 月在莫斯科举行，来自中美德的 90余位代表参会。6 月的联欢节吸引了 3万多名俄罗斯青年。"
PLEDGE = "甲国提出给予该地区 45 亿美元援助，乙国承诺提供 1500 万美元。"
MARKS = "该国总分下降了 1.6 分，跌幅为 5%，外交失分最多。"
BUILT = "超过 70%的居民表示满意。当年外国专家帮助建设了 140 多个工厂。"
DATES = "他于 2012 年从业，2024 年 3 月 4 日出任主席。"
OF_THEM = "全国有 20 个口岸，北区有 7 个口岸。"
FREIGHT = "全港货运量 900 万吨，其中进口 650 万吨；出口 250 万吨。"
QUAYS = "2014 年，东湾码头货运量达 900 万吨。铁路码头进口 600 万吨、出口 40 万吨。公路码头进口 5 万吨、出口 220 万吨。"
ROUNDS = "1995 年至 2020 年先后 6 次扩员，成员国从 11 个增加到 26 个。"
YEARS = "2019 年此项花费了 30 亿美元。例如 2022 年甲国的花费为 3亿美元。"
TWELVE = "甲国给予 48 亿美元援助，乙国给予 2400 万美元。"
SUMS = "与甲国的贸易占 0.54%，与乙国占 0.04%，与丙国占 0.02%。"
GREW = "2003 年为 12.4 亿美元，2010 年达到 78.1 亿美元。"
SIZE = "甲国的经济总量是乙国的 12 倍。"
PEOPLE = "数十万人参战，先后有 1400 多万人沦为难民。"
LOAN = "贷款增加到 3 亿美元，又缓偿约 8000 万美元，后又提供 3800 万美元。"
OFFERS = "甲国给予该区 45 亿美元援助；美国国务卿访问时提供 1800 万美元。"
CLIMB = "1996 年，两国贸易额为 7.6 亿美元，到 2019 年达到 182 亿美元。"
QUOTA = "该组织在世界银行的投票权为 13.07%，在基金组织的份额占 13.15%。"
DROP = "2021 年前，对西方贸易占近 60%，2024 年降到约25%，而对东方贸易由约25%增至 50%。"
GATES = "全州有 15 个口岸，其中铁路口岸 3 个，公路口岸 10 个，航空口岸 2 个。对东国口岸 5 个，对西国口岸 8个。"
WAGES = "雇员的月平均工资为 23 万卢布，而全国不足 5 万卢布。"
LOANS = "4 月决定从2 亿美元增加到 4 亿美元，5 月又增加到 8 亿美元。"
POLL = "12.5%的民众认为该国是伙伴；55.3%支持合作；26.8%认为需要尽量减少与该国的关系。"
CARS = "今年前两个月汽车销量下降 22%，至 6.9 万辆，预计 2026 年下降 15%至 35%。"
RISE = "2021 年贸易额达 603 亿美元，同比增长约 30%。"
FALLS = "今年贸易额减少 7.9%。原油出口 1962 万吨，同比减少 13.6%，汽车销量减少 18%。"
VISITORS = "入境人数前四位依次是：中国（250,071），日本（17,842），美国（15,312），哈萨克斯坦（11,065）。"
CHANGES = "改革以来出现了两个重大变化：一是老人离任；二是新人上台。"
YEARS_OF = "看法从 2016 年到 2021 年趋于负面。"
UNMATCHED = "2024 年的规模在 2013 年和 2019 年都未达到。"
BORDERS = "中亚五国中，哈萨克斯坦、吉尔吉斯斯坦和塔吉克斯坦是陆上邻国。"
REBELLION = "该国独立 40 余年来最大的骚乱被称为“一月”（一）事件。"
STEPS = "舆论战分为几个方面。一是公开声援对方。二是放大杂音。三是制造紧张。四是拉拢盟友。五是改写历史。"
KINDS_OF = "其关系网络包括协会、私营公司和武装团体。"
STATES = "该集团在苏丹、莫桑比克、中非、利比亚和马里的行动是其特征。"
RIVALS = "该国在欧亚大陆遏制中俄这两个主要挑战者。议会、政府、媒体都支持。"
DOCUMENTS = "媒体对新的“安保三文件”提出质疑。"
TERM = "他从第二个总统任期开始加强交往，并出席了第二届俄非峰会。"
FOURS = "“日美澳印”四国联盟首脑会议相继召开。"
FIGHTERS = "1991 年至 1996 年，数百名武装人员活跃在当地。"
BODIES = "该组织七个成员国中有三个为海岛国家。"
FIRMS = "在该国活动的 154 家企业中有 70 家（占 45.5％）已退出。"
CASES = "裁军面临诸多挑战，包括使用武器、设施遭到破坏、谈判陷入僵局等四种可能发生的情形。"
IDEALS = "该构想把理想伙伴确定为美国、日本、印度、韩国和土耳其等国家。"
PEACE = "甲、乙、丙、丁四国提出解决冲突的八项和平倡议。"
START = "建设始于 1950 年代，2005 年又开始恢复。"
VICTIMS = "2022 世界杯后，2023 年总统大选前，造成上百人死亡。"
MONTHS = "在半年多的时间里，该国外长两次出访。"
ELEMENTS = "该体系主要由理念、机构和机制三要素组成。"
TRAINS = "2021年，该口岸通行班列6054列，比上年多582列。"
FISCAL = "2022—2023财年出口额达1873亿卢比，约为2012—2013财年的27倍。"
ORDERED = "订购的160辆坦克中已交付32辆。"
FLOWS = "当年该国出口9.8亿美元，进口42.3亿美元，天然气占进口的38%。"
RATES = "甲国侨汇收入为53亿美元，相当于国内生产总值的46%；乙国为26亿美元，占21.4%。"
OUTLAYS = "2022年预算收入为25.3万亿图格里克，支出27.1万亿图格里克，赤字占国内生产总值的3.3%。"
NEEDS = "该行动全年所需资金4.82亿美元，到位率仅为25%。"
YEARS_ON = "双方签订为期15年的条约，历时九年零两个月。"
SPENT = "2022年军费达1.87万亿美元，实际增长5.8%，连续第八年上升。"
RANDS = "该国对邻国出口4730亿兰特，占其出口总额的24%；自邻国进口1980亿兰特。"

PAIRS = [
    # passage, language, the right claim, the wrong one
    (TASKS, "ru", "Перед городами поставлено пять долгих задач.", "Перед городами поставлено восемь долгих задач."),
    (TASKS, "en", "The two cities set five long-term tasks.", "The two cities set eight long-term tasks."),
    (KINDS, "en", "Non-lethal exports fell into four categories.", "Non-lethal exports fell into nine categories."),
    (OBSERVER, "zh", "该国为首个观察员国。", "该国为第三个观察员国。"),
    (OBSERVER, "en", "It was the first observer state.", "It was the third observer state."),
    (AGES, "ru", "За последние 20 лет порт преобразился.", "За последние полвека порт преобразился."),
    (AGES, "en", "Over two decades the port changed its face.", "Over half a century the port changed its face."),
    (ROW, "ru", "Страна 12-й год подряд остаётся покупателем.", "Страна 11-й год подряд остаётся покупателем."),
    (ROW, "en", "For the 12th consecutive year it led.", "For the 11th consecutive year it led."),
    (ROW, "zh", "该国连续第12年居首。", "该国连续第11年居首。"),
    (ALMOST, "en", "Transit grew almost fivefold.", "Transit grew more than fivefold."),
    (TURNOUT, "ru", "Он набрал более 64 %.", "Он набрал более 46 %."),
    (TURNOUT, "en", "He won more than 60%.", "He won more than 59%."),
    (FEWER, "ru", "По стране оклад не дотягивает и до 60 тыс. рублей.", "По стране оклад — 60 тыс. рублей."),
    (FLEET, "en", "24 ships, eight on the lake, so sixteen at sea.", "24 ships, 8 on the lake, so five at sea."),
    (HOPE, "ru", "Итог 2022 года на 23,3 млрд выше рубежа.", "Итог 2022 года на 32,3 млрд выше рубежа."),
    (TRADE, "en", "Russia sold China goods for $21.46 billion.", "Russia sold China goods for $24.16 billion."),
    (TABLE, "ru", "У таможни 48 встреч – вдвое больше, чем внизу.", "У таможни 48 встреч – втрое больше, чем внизу."),
    (SHARES, "zh", "外商占比由12%升至85%以上。", "外商占比提高了70%以上。"),
    (MIXED, "zh", "约12国与会，签署40项协议。", "约12国与会，签署50多项协议。"),
    (STOCK, "en", "600,000 kilolitres of oil will be released.", "600,000 barrels of oil will be released."),
    (SHEET, "en", "Whom he met on 5 and 6 June is not known.", "Whom he met on 5 and 8 June is not known."),
    (EXPORTS, "zh", "外贸总额120亿美元，进口约占60%。", "外贸总额120亿美元，进口约占85%。"),
    (BUDGET, "en", "The 2024 budget: 11.5% more than in fiscal 2023.", "2024: 15.1% more than in fiscal 2023."),
    (BUDGET, "en", "The budget of 2024 moves towards a pledged 3%.",
     "The budget of 2024 moves towards a pledged 4%."),
    (SHARE, "ru", "126 млн т – 18 %, весь ввоз – около 700 млн т.", "126 млн т – 18 %, весь – около 900 млн т."),
    (TIMES, "zh", "两国曾三度结盟，却没有哪一次撑过十个年头。", "两国曾四度结盟，却没有哪一次撑过十个年头。"),
    (FORECAST, "zh", "2022年降3.4%，预计此后增幅依次为1.7%和2.9%。", "2022年降3.4%，预计此后增幅依次为1.7%和9.2%。"),
    (LEADERS, "zh", "后面还有另外17国领导人。", "后面还有另外71国领导人。"),
    (DELEGATES, "zh", "5月在莫斯科开幕的论坛仅90余人参加。", "5月在莫斯科开幕的论坛仅900余人参加。"),
    (PLEDGE, "zh", "甲国许诺的援助达45亿美元，乙国开出的只有1500万美元。", "甲国许诺的援助达4.5亿美元。"),
    (MARKS, "ru", "Балл снизился на 5 %.", "Балл снизился на 1,6 %."),
    (BUILT, "zh", "外国专家援建了140多个工厂，七成以上居民满意。", "外国专家援建了240多个工厂，七成以上居民满意。"),
    (DATES, "zh", "他2024年3月4日出任主席。", "秘书出身的他2024年3月14日出任主席。"),
    (OF_THEM, "zh", "全国20个口岸中，有7个在北区，约占35%。", "全国20个口岸中，有7个在北区，约占74%。"),
    (FREIGHT, "en", "Of 9 million tonnes, exports made a 28% share.",
     "Of 9 million tonnes, exports made a 38% share."),
    (QUAYS, "zh", "2014年东湾公路码头出口220万吨。", "2014年东湾公路码头出口40万吨。"),
    (ROUNDS, "en", "Over six rounds between 1995 and 2020 it grew to 26.",
     "Over six rounds between 1995 and 2020 it grew to 62."),
    (ROUNDS, "zh", "该组织六度东扩，由11国添到26国。", "该组织六度东扩，由11国添到62国。"),
    (YEARS, "ru", "Это дешевле, чем 2019 г. (3 млрд), а в 2022 г. – 300 млн.",
     "Это дешевле, чем в 2021 г. (3 млрд), а в 2022 г. – 300 млн."),
    (TWELVE, "ru", "Щедрость, помноженная на 200: 4,8 млрд и 24 млн.",
     "Щедрость, помноженная на 250: 4,8 млрд и 24 млн."),
    (TWELVE, "en", "The sums differ by a factor of 200.", "The sums differ by a factor of 240."),
    (SUMS, "ru", "Это вдевятеро больше, чем у двух других, вместе взятых.",
     "Это в 45 раз больше, чем у двух других, вместе взятых."),
    (GREW, "ru", "С $1,24 млрд до $7,81 млрд: рост в шесть с лишним раз.",
     "С $1,24 млрд до $7,81 млрд: рост в восемь с лишним раз."),
    (SIZE, "zh", "其经济总量相当于十二个乙国。", "其经济总量相当于八个乙国。"),
    (PEOPLE, "ru", "Беженцами стали свыше 14 млн человек.", "Беженцами стали свыше 1,4 млн человек."),
    (LOAN, "en", "Later came $38m.", "Later came $3.8bn."),
    (OFFERS, "en", "The $18m that was promised looks thin beside the aid Beijing gave.",
     "The $81m promised looks thin."),
    (CLIMB, "ru", "В 1996 году – 760 млн, а к 2019-му, выросши почти в 24 раза, 18,2 млрд.",
     "К 2019-му выросла до 12,8 млрд."),
    (QUOTA, "ru", "Квота больше на восемь сотых процентного пункта.",
     "Квота больше на девять десятых процентного пункта."),
    (QUOTA, "en", "The quota is eight hundredths of a point larger.", "The quota is nine tenths of a point larger."),
    (DROP, "ru", "Доля Запада потеряла примерно 35 процентных пунктов.",
     "Доля Запада потеряла примерно 50 процентных пунктов."),
    (GATES, "ru", "С востоком область сообщается через пять погранпереходов, с западом — через восемь.",
     "С востоком — через пять погранпереходов, с западом — через девять."),
    (GATES, "zh", "对东国口岸5个，对西国8个，两者合计13个。", "对东国口岸5个，对西国8个，两者合计14个。"),
    (WAGES, "ru", "Ему платили двумястами тридцатью тысячами рублей.",
     "Ему платили тремястами тридцатью тысячами рублей."),
    (WAGES, "ru", "Двести тридцать тысяч против среднего, которому не перепадало и пятидесяти.",
     "Двести тридцать тысяч рублей против 35 тысяч рублей."),
    (LOANS, "ru", "Кредит вырос до четырёхсот, затем до восьмисот миллионов.",
     "Кредит вырос до четырёхсот, затем до семисот миллионов."),
    (POLL, "zh", "主张尽量减少往来的不足27%。", "主张尽量减少往来的不足25%。"),
    (POLL, "ru", "За сближение 55,3 %, ещё 12,5 % за союз — вместе две с лишним трети.",
     "Вместе 76,8 %."),
    (CARS, "ru", "За весь 2026 год предсказывалось сжатие на 15–35 %.",
     "За весь 2026 год предсказывалось сжатие на 15–53 %."),
    (RISE, "zh", "2021年为603亿美元，据此推算上年约为464亿美元。", "2021年为603亿美元，据此推算上年约为422亿美元。"),
    (FALLS, "zh", "原油出口1962万吨，同比减少约13.6%。", "原油出口1962万吨，同比减少约26%。"),
    (VISITORS, "zh", "日、美、哈三国的旅客合计44219人。", "日、美、哈三国的旅客合计42419人。"),
    (CHANGES, "zh", "改革后出现了两项重大变化。", "改革后出现了六项重大变化。"),
    (YEARS_OF, "zh", "2016年至2021年这五年间，看法转差。", "2016年至2021年这八年间，看法转差。"),
    (UNMATCHED, "en", "The scale of 2024 was unmatched in 2013 or 2019.", "It was unmatched in 2013 or 2017."),
    (BORDERS, "en", "Three of the five republics, that is 60%, are neighbours.",
     "Three of the five republics, that is 40%."),
    (REBELLION, "en", "It was the worst in more than 40 years.", "It was the worst in more than 60 years."),
    (STEPS, "en", "The war of words has five strands.", "The war of words has four strands."),
    (KINDS_OF, "en", "The network is of three types of entity.", "The network is of five types of entity."),
    (STATES, "ru", "Группа действует в пяти государствах.", "Группа действует в девяти государствах."),
    (RIVALS, "en", "It contains its two main challengers.", "It contains its three main challengers."),
    (DOCUMENTS, "en", "Three security documents were questioned.", "Four security documents were questioned."),
    (TERM, "zh", "他从第二个任期起加强交往。", "他从第三个任期起加强交往。"),
    (TERM, "en", "He spoke at the second Russia–Africa summit.", "He spoke at the third Russia–Africa summit."),
    (FOURS, "en", "Leaders of the four-nation alliance met.", "Leaders of the five-nation alliance met."),
    (FIGHTERS, "zh", "1991年至1996年，当地武装人员多达数百人。", "1991年至1996年，当地武装人员多达数万人。"),
    (FIGHTERS, "en", "From 1991 to 1996 hundreds of armed men were there.",
     "From 1991 to 1996 dozens of armed men were there."),
    (FIGHTERS, "ru", "В 1991–1996 годах там были сотни бойцов.", "В 1991–1996 годах там были десятки тысяч бойцов."),
    (BODIES, "en", "Three of the seven members are island states.", "Three of the nine members are island states."),
    (FIRMS, "ru", "Из 154 компаний ушли семьдесят, то есть 45,5 %.",
     "Из 154 компаний ушли восемьдесят, то есть 45,5 %."),
    (CASES, "ru", "Разоружению грозят четыре неблагоприятных сценария.",
     "Разоружению грозят семь неблагоприятных сценариев."),
    (IDEALS, "zh", "该构想点名的理想伙伴共有五个。", "该构想点名的理想伙伴共有八个。"),
    (PEACE, "en", "Four states put forward an eight-point peace plan.",
     "Four states put forward a nine-point peace plan."),
    (START, "en", "They began to recover around 2005.", "They began to recover around 2012."),
    (VICTIMS, "ru", "В 2023 году жертвами стали сотни человек.",
     "В 2023 году жертвами стали несколько тысяч человек."),
    (MONTHS, "en", "In more than half a year its minister came twice.",
     "In less than half a year its minister came twice."),
    (ELEMENTS, "en", "The system is built on three elements.", "The system is built on six elements."),
    (TRAINS, "en", "Judging by the 582 trains added, the crossing handled 5,472 in 2020.",
     "It handled 5,724 in 2020."),
    (FISCAL, "zh", "2022—2023财年为1873亿卢比，是十年前即2012—2013财年的27倍。", "2022—2023财年为1783亿卢比。"),
    (ORDERED, "en", "It has taken delivery of 32 of 160 tanks.", "It has taken delivery of 32 of 320 tanks."),
    (FLOWS, "ru", "Газ покрыл 38 % ввоза.", "Газ покрыл 23 % ввоза."),
    (RATES, "zh", "乙国收到侨汇26亿美元，折合国内生产总值的21.4%。",
     "乙国收到侨汇26亿美元，折合国内生产总值的24.1%。"),
    (OUTLAYS, "en", "The 2022 budget sets expenditure at 27.1 trillion tögrögs.",
     "It sets expenditure at 21.7 trillion tögrögs."),
    (NEEDS, "zh", "实际筹得约1.2亿美元，远低于4.82亿美元的全年需求。",
     "实际筹得约1.2亿美元，远低于8.42亿美元的全年需求。"),
    (YEARS_ON, "zh", "条约有效期定为15年。", "条约有效期定为25年。"),
    (SPENT, "en", "It climbed 5.8%, an eighth consecutive annual increase.",
     "It climbed 5.8%, a fifth consecutive annual increase."),
    (RANDS, "en", "Neighbours bought 24% of what it sold abroad, 473 billion rand.",
     "It sold them 473 billion dollars' worth."),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "language", "right", "wrong"), PAIRS)
def test_the_right_one_is_left_alone_and_the_wrong_one_is_found(
    passage: str, language: str, right: str, wrong: str
) -> None:
    cited = [Passage(passage, "zh", issued=2024)]
    calm = judge(scene(right, language, claim=True), cited)
    assert [v for v in calm if v.outcome == NOT_BORNE_OUT] == []
    assert any(v.outcome == BORNE_OUT for v in calm)
    assert any(v.outcome == NOT_BORNE_OUT for v in judge(scene(wrong, language, claim=True), cited))
