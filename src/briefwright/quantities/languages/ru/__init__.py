"""The tables of Russian. Number words are given by stems and endings; their forms are made at import."""

from __future__ import annotations

from briefwright.quantities.language import Language, Sign
from briefwright.quantities.languages.ru.cues import MODAL, MODAL_AFTER, MOVES, RATES
from briefwright.quantities.languages.ru.forms import FIXED
from briefwright.quantities.languages.ru.hedges import AFTER, BEFORE
from briefwright.quantities.languages.ru.moments import MOMENTS
from briefwright.quantities.languages.ru.names import MASKS
from briefwright.quantities.languages.ru.units import NOUNS, SCALES, UNITS
from briefwright.quantities.languages.ru.words import (
    ADJECTIVE,
    DIGITS,
    GENITIVE_PLURAL,
    MONTHS,
    NOT_NOUNS,
    ORDINAL,
    ORDINALS,
    PART,
    PARTS,
    ROMAN,
    WORDS,
)

LANGUAGE = Language(
    code="ru",
    digits=DIGITS,
    decimal=",",
    words=WORDS,
    scales=SCALES,
    lone=r"(?:тысяч[аиуе]|миллиона?|миллиард|триллион)(?!\w)(?! до сих)",
    word_gap=" ",
    scale_gap="[ -]?",
    scale_and=" ",
    scale_rest=r" \d{3}(?![\d.,])",
    unit_gap=r"[ -]?-?",
    more=r"с лишним|с небольшим|с хвостиком",
    a_half=r" с половиной(?!\w)|½",
    minus=r"\b(?:минус)",
    units=UNITS,
    signs=(Sign("¥", "yen", "¥5 → 5 yen"),),
    adjectives=rf"(?:(?!(?:{NOT_NOUNS})(?!\w)){ADJECTIVE} ){{0,2}}?",
    nouns=NOUNS,
    noun=(
        rf"(?:(?!(?:{NOT_NOUNS})(?!\w)){ADJECTIVE} ){{0,2}}?(?:(?!(?:{NOT_NOUNS})(?!\w))[а-я][а-я-]*?(?:ов|ев|ей|"
        r"ий|ок|ек|а|я|ы|и|ам|ям|ами|ями|ах|ях|ц|т|к|н|л|р|д)(?!\w)|"
        r"(?:глав|виз|баз|коз|книг|форм|ферм|реформ|программ|платформ|групп)(?!\w)|шт(?!\w)\.?)"
    ),
    many=rf"(?:(?!(?:{NOT_NOUNS})(?!\w)){ADJECTIVE} ){{0,2}}(?!(?:{NOT_NOUNS})(?!\w)){GENITIVE_PLURAL}|"
    rf"шт(?!\w)\.?|ед(?!\w)\.?",
    fixed=FIXED,
    months={stem: n for n, stem in enumerate(MONTHS.split(), 1)},
    years_off={
        "этогогода": 0, "нынешнегогода": 0, "текущегогода": 0, "с.г.": 0, "прошлогогода": -1, "следующегогода": 1,
    },
    ordinals={
        **ORDINALS, **ROMAN,
        **{f"{n}{end}": n for n in range(1, 5) for end in ("-й", "й", "-м", "м", "-го", "го", "-ый", "-ом")},
    },
    parts=PARTS,
    temporal=r"(?<!\w)(?:с|со|до|к|по|после|за|на|и|от|году|года|год|начале|конце|середине) ?",
    begins=r"\s(?!Гкал|Мбит|Гбит|Мбайт|Гбайт|Дж|Вт|[МГ]т\b)[A-ZА-ЯЁ][a-zа-яё]",
    counts=(
        r"(?<!\w)(?:населени\w+|числ(?:о|а|у|ом|е|енност\w+)|количеств\w+|поголовь\w+|турист\w*|поезд(?:ки|ок)|"
        r"посетител\w+|пассажир\w+|абонент\w*|пользовател\w+|студент\w*|работник\w*|занят(?:ых|ые)|безработн\w+|"
        r"автомобил\w+|машин\w*|контейнер\w*|рейс\w*|избирател\w+|голос(?:ов|а)|скота|овец|коз|экземпляр\w*)(?!\w)"
    ),
    moments=MOMENTS,
    masks=MASKS,
    before=BEFORE,
    after=AFTER,
    fillers=(
        " (?:на|в|до|о|за|отметк[уи](?: в)?|уров(?:ень|ня)(?: в)?|планк[уи](?: в)?|порог(?: в)?|рубеж(?: в)?|"
        r"сумм[уы](?: в)?|рекордн\w+|цел\w+|кажд\w+|ежегодно)"
    ),
    join=r" ?- ?| до | по ",
    listing=r",? (?:и|или) (?:около |почти |свыше |более |примерно )?|, |/| и на ",
    ranges=r"(?<!\w)от",
    starts=r"(?<!\w)(?:от|с|со)(?: примерно| около| почти| уровня| нынешних)?(?: в)?",
    ends=r"(?: в [^,;.]{4,12})?,? до (?:примерно |около |почти |более )?",
    between=r"(?<!\w)между",
    between_and=r" и ",
    clause=r"[;:!?,](?!\d)|\.(?!\d)(?= |$)| (?:и|а|но|тогда как|при) ",
    moves=MOVES,
    modal=MODAL,
    modal_after=MODAL_AFTER,
    rates=RATES,
    hedgelike=(
        "(?:лет|года|человек|дней|месяцев|недель|часов|тысяч|километров|метров|тонн|процентов|долларов|"
        "рублей|штук|не|ни|сверх|выше|ниже|под|перед|подле|близ|вплоть до|едва|еле|чуть|немного|далеко|"
        "куда|[а-я]{4,}(?:ее|ей) чем|(?!(?:вы|воз|под|до)рос)(?:пере|при|под|за|вы|до|об)[а-я]{3,}"
        "(?:л|ла|ло|ли|лся|лась|лось|лись|в) (?:за|до|к|под|через|над|около))"
    ),
    hedgelike_after=r"(?:с гаком|плюс|минус|или даже|если не больше|а то и|без малого|от силы)",
    number_words=(
        rf"{ORDINAL}|(?:тысяч|миллион|миллиард|триллион)\w*|{PART}|половин(?:а|ы|е|у|ой)|дважды|трижды|"
        "четырежды|оба|обе"
    ),
)  # fmt: skip
