"""Units and currencies in Latin letters and signs, which bulletins of every language write alike."""

from __future__ import annotations

import re
from decimal import Decimal

from briefwright.quantities.language import Language, Sign, Unit

E = r"(?![a-zа-я0-9²³])"
"""What does not follow such a unit: more of a word, in Latin or Russian letters."""
CUBIC_FOOT = Decimal("0.028316846592")
POUND = Decimal("0.45359237")

UNITS = (
    Unit(rf"(?:km3|km³|cu\.? ?km){E}", "measure", "m3", "5 km3 → 5000000000 m3", 10**9),
    Unit(rf"(?:mcm|mmcm|mmscm|mcmd){E}", "measure", "m3", "38 mcm → 38000000 m3", 10**6),
    Unit(rf"(?:bcma?|bscm){E}", "measure", "m3", "38 bcma → 38000000000 m3", 10**9),
    Unit(rf"tcm{E}", "measure", "m3", "2 tcm → 2000000000000 m3", 10**12),
    Unit(rf"mm(?:s?cf|cfd|scfd){E}", "measure", "m3", "5 MMscf → 141584.23296 m3", CUBIC_FOOT * 10**6),
    Unit(rf"b(?:s?cf|cfd|cf/d){E}", "measure", "m3", "5 bcf → 141584232.96 m3", CUBIC_FOOT * 10**9),
    Unit(rf"t(?:s?cf){E}", "measure", "m3", "5 tcf → 141584232960 m3", CUBIC_FOOT * 10**12),
    Unit(rf"(?:m3|m³){E}", "measure", "m3", "5 m³ → 5 m3"),
    Unit(rf"(?:km2|km²|sq\.? ?km){E}", "measure", "km2", "5 km2 → 5 km2"),
    Unit(rf"(?:m2|m²|㎡|sq\.? ?m){E}", "measure", "m2", "5 m² → 5 m2"),
    Unit(rf"(?:ha|hm2|hm²){E}", "measure", "ha", "5 hm² → 5 ha"),
    Unit(rf"mm{E}", "measure", "m", "5 mm → 0.005 m", Decimal("0.001")),
    Unit(rf"cm{E}", "measure", "m", "5 cm → 0.05 m", Decimal("0.01")),
    Unit(rf"(?:km|kph|kmh){E}", "measure", "km", "5 kph → 5 km"),
    Unit(rf"mph{E}", "measure", "km", "5 mph → 8.04672 km", Decimal("1.609344")),
    Unit(rf"(?:m/s){E}", "measure", "m", "5 m/s → 5 m"),
    Unit(rf"(?:mm(?:bpd|bbl/d|b/d|bbls?|bo)|mb/d|mbd|mbpd){E}", "measure", "bbl", "5 mb/d → 5000000 bbl", 10**6),
    Unit(rf"(?:[kt]b/d|kb?bpd|kbd|kbbl/d){E}", "measure", "bbl", "5 tb/d → 5000 bbl", 10**3),
    Unit(rf"(?:bbls?|bpd|b/d|boe|boe/d|boepd){E}", "measure", "bbl", "5 bbl → 5 bbl"),
    Unit(rf"mm?boe(?:/d|pd)?{E}", "measure", "bbl", "5 mmboe → 5000000 bbl", 10**6),
    Unit(rf"mt{E}", "measure", "t", "5 MT → 5 t", cased="MT"),
    Unit(rf"gt{E}", "measure", "GT", "5 GT → 5 GT", cased="GT"),
    Unit(rf"(?:gt(?:co2)?(?:-?eq?)?|gtc){E}", "measure", "t", "5 GtCO2e → 5000000000 t", 10**9),
    Unit(rf"(?:mt(?:co2(?:-?eq?)?|oe|ce|pa|/y)?|mmt(?:pa)?|mdwt){E}", "measure", "t", "5 Mtpa → 5000000 t", 10**6),
    Unit(rf"kt(?:co2(?:-?eq?)?|oe|pa)?{E}", "measure", "t", "5 ktoe → 5000 t", 10**3),
    Unit(rf"(?:t(?:co2(?:-?eq?)?|oe|ce|pa|u(?!-))|dwt){E}", "measure", "t", "5 tCO2e → 5 t"),
    Unit(rf"kg{E}", "measure", "kg", "5 kg → 5 kg"),
    Unit(rf"g(?=/(?:t|km|kwh){E})", "measure", "kg", "5 g/t → 0.005 kg", Decimal("0.001")),
    Unit(rf"lbs?{E}", "measure", "kg", "5 lb → 2.26796185 kg", POUND),
    Unit(rf"mlbs?{E}", "measure", "kg", "5 Mlb → 2267961.85 kg", POUND * 10**6),
    Unit(rf"moz{E}", "measure", "oz", "5 Moz → 5000000 oz", 10**6),
    Unit(rf"koz{E}", "measure", "oz", "5 koz → 5000 oz", 10**3),
    Unit(rf"ozt?{E}", "measure", "oz", "5 oz → 5 oz"),
    Unit(rf"mct{E}", "measure", "ct", "5 Mct → 5000000 ct", 10**6),
    Unit(rf"teus?{E}", "measure", "TEU", "5 TEU → 5 TEU"),
    Unit(rf"mteus?{E}", "measure", "TEU", "5 mTEU → 5000000 TEU", 10**6),
    Unit(rf"feus?{E}", "measure", "TEU", "5 FEU → 10 TEU", 2),
    Unit(rf"(?:t-?km){E}", "measure", "tkm", "5 tkm → 5 tkm"),
    Unit(rf"(?:pkm|p-km|pax-?km){E}", "measure", "pkm", "5 pkm → 5 pkm"),
    Unit(rf"twh{E}", "measure", "kWh", "5 TWh → 5000000000 kWh", 10**9),
    Unit(rf"gwh{E}", "measure", "kWh", "5 GWh → 5000000 kWh", 10**6),
    Unit(rf"mwh{E}", "measure", "kWh", "5 MWh → 5000 kWh", 10**3),
    Unit(rf"kwh{E}", "measure", "kWh", "5 kWh → 5 kWh"),
    Unit(rf"tw{E}", "measure", "W", "5 TW → 5000000000000 W", 10**12),
    Unit(rf"gw[ept]?{E}", "measure", "W", "5 GWe → 5000000000 W", 10**9),
    Unit(rf"mw[ept]?{E}", "measure", "W", "5 MWp → 5000000 W", 10**6),
    Unit(rf"kw[ept]?{E}", "measure", "W", "5 kW → 5000 W", 10**3),
    Unit(rf"kv{E}", "measure", "V", "5 kV → 5000 V", 10**3),
    Unit(rf"ej{E}", "measure", "J", "5 EJ → 5000000000000000000 J", 10**18),
    Unit(rf"pj{E}", "measure", "J", "5 PJ → 5000000000000000 J", 10**15),
    Unit(rf"tj{E}", "measure", "J", "5 TJ → 5000000000000 J", 10**12),
    Unit(rf"gj{E}", "measure", "J", "5 GJ → 5000000000 J", 10**9),
    Unit(rf"mj{E}", "measure", "J", "5 MJ → 5000000 J", 10**6),
    Unit(rf"gcal{E}", "measure", "cal", "5 Gcal → 5000000000 cal", 10**9),
    Unit(rf"kcal{E}", "measure", "cal", "5 kcal → 5000 cal", 10**3),
    Unit(rf"mmbtu{E}", "measure", "Btu", "5 MMBtu → 5000000 Btu", 10**6),
    Unit(rf"btu{E}", "measure", "Btu", "5 Btu → 5 Btu"),
    Unit(rf"kb(?:ps|it/s|it){E}", "measure", "bit", "5 kbps → 5000 bit", 10**3),
    Unit(rf"mb(?:ps|it/s|it){E}", "measure", "bit", "5 Mbit/s → 5000000 bit", 10**6),
    Unit(rf"gb(?:ps|it/s|it){E}", "measure", "bit", "5 Gbps → 5000000000 bit", 10**9),
    Unit(rf"tb(?:ps|it/s|it){E}", "measure", "bit", "5 Tbps → 5000000000000 bit", 10**12),
    Unit(rf"mb{E}", "measure", "B", "5 MB → 5000000 B", 10**6, cased="MB"),
    Unit(rf"gb(?:yte)?{E}", "measure", "B", "5 GB → 5000000000 B", 10**9),
    Unit(rf"tb(?! (?:cases|patients|deaths)){E}", "measure", "B", "5 TB → 5000000000000 B", 10**12),
    Unit(rf"pb{E}", "measure", "B", "5 PB → 5000000000000000 B", 10**15),
    Unit(rf"eb{E}", "measure", "B", "5 EB → 5000000000000000000 B", 10**18),
    Unit(rf"zb{E}", "measure", "B", "5 ZB → 5000000000000000000000 B", 10**21),
    Unit(rf"mpa{E}", "measure", "Pa", "5 MPa → 5000000 Pa", 10**6),
    Unit(rf"kpa{E}", "measure", "Pa", "5 kPa → 5000 Pa", 10**3),
    Unit(rf"hpa{E}", "measure", "Pa", "5 hPa → 500 Pa", 100),
    Unit(rf"bps?{E}", "points", "pp", "25 bp → 0.25 pp", Decimal("0.01")),
    Unit(rf"ghz{E}", "measure", "Hz", "5 GHz → 5000000000 Hz", 10**9),
    Unit(rf"mhz{E}", "measure", "Hz", "5 MHz → 5000000 Hz", 10**6),
    Unit(rf"°f{E}", "measure", "°F", "5°F → 5 °F"),
    Unit(r"€(?! ?\d)", "money", "EUR", "5 € → 5 EUR"),
    Unit(r"£(?! ?\d)", "money", "GBP", "5 £ → 5 GBP"),
    Unit(r"₽(?! ?\d)", "money", "RUB", "5 ₽ → 5 RUB"),
    Unit(r"₸(?! ?\d)", "money", "KZT", "5 ₸ → 5 KZT"),
    Unit(r"₮(?! ?\d)", "money", "MNT", "5 ₮ → 5 MNT"),
    Unit(r"₴(?! ?\d)", "money", "UAH", "5 ₴ → 5 UAH"),
    Unit(r"₹(?! ?\d)", "money", "INR", "5 ₹ → 5 INR"),
    Unit(r"(?:us)?\$(?! ?\d)", "money", "USD", "5 $ → 5 USD"),
)  # fmt: skip
SIGNS: tuple[Sign, ...] = (
    Sign(r"(?<![a-z])us ?\$|usd", "USD", "US$5 → 5 USD"),
    Sign(r"hk\$|hkd", "HKD", "HK$5 → 5 HKD"),
    Sign(r"nt\$|twd", "TWD", "NT$5 → 5 TWD"),
    Sign(r"nz\$|nzd", "NZD", "NZ$5 → 5 NZD"),
    Sign(r"mx\$|mxn", "MXN", "MX$5 → 5 MXN"),
    Sign(r"(?:a|au)\$|aud", "AUD", "A$5 → 5 AUD"),
    Sign(r"(?:c|ca)\$|cad", "CAD", "C$5 → 5 CAD"),
    Sign(r"s\$|sgd", "SGD", "S$5 → 5 SGD"),
    Sign(r"r\$|brl", "BRL", "R$5 → 5 BRL"),
    Sign(r"\$", "USD", "$5 → 5 USD"),
    Sign(r"€|eur\b", "EUR", "€5 → 5 EUR"),
    Sign(r"£|gbp\b", "GBP", "£5 → 5 GBP"),
    Sign(r"rmb|cny|cn¥|cnh", "CNY", "RMB 5 → 5 CNY"),
    Sign(r"jpy|jp¥", "JPY", "JPY 5 → 5 JPY"),
    Sign(r"₨", "rupee", "₨5 → 5 rupee"),
    Sign(r"﷼", "rial", "﷼5 → 5 rial"),
    Sign(r"₽|rub\b|rur\b", "RUB", "₽5 → 5 RUB"),
    Sign(r"₸", "KZT", "₸5 → 5 KZT"),
    Sign(r"₮", "MNT", "₮5 → 5 MNT"),
    Sign(r"₹", "INR", "₹5 → 5 INR"),
    Sign(r"₩", "KRW", "₩5 → 5 KRW"),
    Sign(r"₦", "NGN", "₦5 → 5 NGN"),
    Sign(r"₱", "PHP", "₱5 → 5 PHP"),
    Sign(r"฿", "THB", "฿5 → 5 THB"),
    Sign(r"₫", "VND", "₫5 → 5 VND"),
    Sign(r"₪", "ILS", "₪5 → 5 ILS"),
    Sign(r"₴", "UAH", "₴5 → 5 UAH"),
    Sign(r"₺", "TRY", "₺5 → 5 TRY"),
    Sign(r"₼", "AZN", "₼5 → 5 AZN"),
    Sign(r"₾", "GEL", "₾5 → 5 GEL"),
    Sign(r"(?<![a-z])rs\.?", "", "Rs. 5 → 5"),
    Sign(r"(?<![a-z])rm", "MYR", "RM 5 → 5 MYR"),
    Sign(r"(?<![a-z])rp\.?", "IDR", "Rp 5 → 5 IDR"),
    Sign(r"(?<![a-z])ksh\.?", "KES", "KSh 5 → 5 KES"),
    Sign(r"(?<![a-z])tsh\.?", "TZS", "TSh 5 → 5 TZS"),
    Sign(r"(?<![a-z])ush\.?", "UGX", "USh 5 → 5 UGX"),
    Sign(r"(?<![a-z])sdr", "XDR", "SDR 5 → 5 XDR"),
)  # fmt: skip
"""Signs and abbreviations before a number; what several countries use says no currency."""

_CODES = (
    "AED AFN AMD AOA ARS AUD AZN BAM BDT BGN BHD BIF BND BOB BRL BWP BYN BZD CAD CDF CHF CLP CNY CNH COP CRC CZK DJF "
    "DKK DOP DZD EGP ERN ETB EUR GBP GEL GHS GMD GNF GTQ HKD HNL HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR "
    "KPW KRW KWD KZT LAK LBP LKR LRD LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD "
    "OMR PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SEK SGD SOS SSP SYP THB TJS TMT TND TRY TWD TZS UAH UGX USD "
    "UYU UZS VES VND XAF XDR XOF YER ZAR ZMW"
)
ISO = "|".join(_CODES.split())
GLUED = "usd|eur|gbp|rub|cny|rmb|jpy|chf|sek|nok|dkk|pln|czk|inr|krw|aud|cad|hkd|sgd|brl|zar|mxn|idr|kzt"
"""Those that may be joined to their number, whatever their case."""
"""Codes of currencies that are no other word; they count in capitals alone."""
CODE_BEFORE = re.compile(rf"(?<![A-Za-z])({ISO})[ \u00a0\u202f]?\Z")
CODE_AFTER = re.compile(rf"[ \u00a0\u202f-]?({ISO})(?![A-Za-z]|[ \u00a0\u202f]?\d)")


def units_of(tables: Language) -> tuple[Unit, ...]:
    """Every unit that a language's texts have right behind a number."""
    return (*UNITS, *tables.units)


def signs_of(tables: Language) -> tuple[Sign, ...]:
    """Every sign that a language's texts have right before a number."""
    return (*tables.signs, *SIGNS)
