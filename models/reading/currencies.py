"""Currencies of ISO 4217: their minor units, their signs and the codes that share one."""

from __future__ import annotations

import re
from typing import Final

from models.errors import UnreadableError
from models.reading.text import one_line, quoted

_NAMES: Final = """
AED UAE dirham|AFN Afghani|ALL Lek|AMD Dram|ANG Netherlands Antillean guilder|AOA Kwanza|ARS Argentine peso
AUD Australian dollar|AWG Aruban florin|AZN Azerbaijan manat|BAM Convertible mark|BBD Barbados dollar|BDT Taka
BGN Lev|BHD Bahraini dinar|BIF Burundi franc|BMD Bermudian dollar|BND Brunei dollar|BOB Boliviano
BRL Brazilian real|BSD Bahamian dollar|BTN Ngultrum|BWP Pula|BYN Belarusian ruble|BZD Belize dollar
CAD Canadian dollar|CDF Congolese franc|CHF Swiss franc|CLP Chilean peso|CNY Yuan|COP Colombian peso
CRC Costa Rican colón|CUP Cuban peso|CVE Cabo Verde escudo|CZK Czech koruna|DJF Djibouti franc|DKK Danish krone
DOP Dominican peso|DZD Algerian dinar|EGP Egyptian pound|ERN Nakfa|ETB Birr|EUR Euro|FJD Fiji dollar
FKP Falkland Islands pound|GBP Pound sterling|GEL Lari|GHS Ghana cedi|GIP Gibraltar pound|GMD Dalasi
GNF Guinean franc|GTQ Quetzal|GYD Guyana dollar|HKD Hong Kong dollar|HNL Lempira|HRK Kuna|HTG Gourde|HUF Forint
IDR Rupiah|ILS Shekel|INR Indian rupee|IQD Iraqi dinar|IRR Iranian rial|ISK Iceland krona|JMD Jamaican dollar
JOD Jordanian dinar|JPY Yen|KES Kenyan shilling|KGS Som|KHR Riel|KMF Comorian franc|KPW North Korean won
KRW Won|KWD Kuwaiti dinar|KYD Cayman Islands dollar|KZT Tenge|LAK Kip|LBP Lebanese pound|LKR Sri Lanka rupee
LRD Liberian dollar|LSL Loti|LYD Libyan dinar|MAD Moroccan dirham|MDL Moldovan leu|MGA Ariary|MKD Denar
MMK Kyat|MNT Tugrik|MOP Pataca|MRU Ouguiya|MUR Mauritius rupee|MVR Rufiyaa|MWK Malawi kwacha|MXN Mexican peso
MYR Ringgit|MZN Metical|NAD Namibia dollar|NGN Naira|NIO Córdoba oro|NOK Norwegian krone|NPR Nepalese rupee
NZD New Zealand dollar|OMR Rial Omani|PAB Balboa|PEN Sol|PGK Kina|PHP Philippine peso|PKR Pakistan rupee
PLN Zloty|PYG Guarani|QAR Qatari rial|RON Romanian leu|RSD Serbian dinar|RUB Ruble|RWF Rwanda franc
SAR Saudi riyal|SBD Solomon Islands dollar|SCR Seychelles rupee|SDG Sudanese pound|SEK Swedish krona
SGD Singapore dollar|SHP Saint Helena pound|SLE Leone|SOS Somali shilling|SRD Surinam dollar
SSP South Sudanese pound|STN Dobra|SVC El Salvador colon|SYP Syrian pound|SZL Lilangeni|THB Baht|TJS Somoni
TMT Turkmenistan manat|TND Tunisian dinar|TOP Paʻanga|TRY Turkish lira|TTD Trinidad and Tobago dollar
TWD New Taiwan dollar|TZS Tanzanian shilling|UAH Hryvnia|UGX Uganda shilling|USD US dollar|UYU Peso uruguayo
UZS Uzbekistan sum|VED Bolívar|VES Bolívar soberano|VND Dong|VUV Vatu|WST Tala|XAF CFA franc BEAC
XCD East Caribbean dollar|XOF CFA franc BCEAO|XPF CFP franc|YER Yemeni rial|ZAR Rand|ZMW Zambian kwacha
ZWG Zimbabwe gold
"""
NAMES: Final[dict[str, str]] = {
    entry[:3]: entry[4:] for line in _NAMES.split("\n") for entry in line.split("|") if entry
}
"""Names by code, in the order of the codes: what a choice of currencies offers."""

_NO_DECIMALS: Final = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE_DECIMALS: Final = "BHD IQD JOD KWD LYD OMR TND"
_DIGITS: Final = dict.fromkeys(_NO_DECIMALS.split(), 0) | dict.fromkeys(_THREE_DECIMALS.split(), 3)

# The sign each code is shown with; a code without one is shown as the code.
_SYMBOLS: Final[dict[str, str]] = {
    "EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "BDT": "৳", "PLN": "zł", "CZK": "Kč", "UAH": "₴",
    "BRL": "R$", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "SGD": "S$", "TWD": "NT$", "MXN": "MX$",
    "CNY": "CN¥", "SEK": "kr", "NOK": "kr", "DKK": "kr", "RUB": "₽", "TRY": "₺", "KRW": "₩", "ILS": "₪",
    "VND": "₫", "PHP": "₱", "NGN": "₦", "GHS": "₵", "THB": "฿", "HUF": "Ft", "RON": "lei", "BGN": "лв", "KZT": "₸",
    "GEL": "₾", "AZN": "₼", "CRC": "₡", "LAK": "₭", "MNT": "₮", "PYG": "₲", "KHR": "៛", "AMD": "֏",
}  # fmt: skip
_SIGN_LAST: Final = "PLN CZK UAH SEK NOK DKK RUB HUF RON BGN VND KZT GEL AZN AMD ISK RSD MKD BAM"

_DOLLARS: Final = (
    "USD CAD AUD NZD MXN SGD HKD TWD ARS CLP COP DOP UYU CUP BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD "
    "XCD CVE"
)
# Every sign that may stand beside an amount, in lower case, with the codes it may mean, the usual one first.
_SIGNS: Final[dict[str, str]] = {
    "$": _DOLLARS, "us$": "USD", "usd$": "USD", "c$": "CAD NIO", "ca$": "CAD", "cad$": "CAD", "a$": "AUD",
    "au$": "AUD", "aud$": "AUD", "nz$": "NZD", "s$": "SGD", "sg$": "SGD", "hk$": "HKD", "nt$": "TWD",
    "mx$": "MXN", "r$": "BRL", "j$": "JMD", "€": "EUR", "euro": "EUR", "euros": "EUR",
    "£": "GBP EGP LBP SYP GIP FKP SHP SDG SSP", "gb£": "GBP", "e£": "EGP", "¥": "JPY CNY", "cn¥": "CNY",
    "jp¥": "JPY", "元": "CNY TWD", "円": "JPY", "rmb": "CNY", "₹": "INR", "rs": "INR PKR LKR NPR MUR SCR",
    "rs.": "INR PKR LKR NPR MUR SCR", "৳": "BDT", "tk": "BDT", "tk.": "BDT", "zł": "PLN", "zl": "PLN",
    "kč": "CZK", "kc": "CZK", "₴": "UAH", "грн": "UAH", "грн.": "UAH", "kr": "SEK NOK DKK ISK",
    "kr.": "DKK SEK NOK ISK", "₽": "RUB", "руб": "RUB BYN", "руб.": "RUB BYN", "₺": "TRY", "tl": "TRY",
    "₩": "KRW KPW", "원": "KRW", "₪": "ILS", "₫": "VND", "đ": "VND", "₱": "PHP CUP", "₦": "NGN", "₵": "GHS",
    "gh₵": "GHS", "฿": "THB", "ft": "HUF", "lei": "RON MDL", "лв": "BGN", "лв.": "BGN", "₸": "KZT", "₾": "GEL",
    "₼": "AZN", "₡": "CRC SVC", "₭": "LAK", "₮": "MNT", "₲": "PYG", "៛": "KHR", "֏": "AMD", "؋": "AFN",
    "fr": "CHF", "fr.": "CHF", "sfr": "CHF", "sfr.": "CHF", "fcfa": "XOF XAF", "cfa": "XOF XAF", "rm": "MYR",
    "rp": "IDR", "rp.": "IDR", "ksh": "KES", "ksh.": "KES", "tsh": "TZS", "ush": "UGX", "r": "ZAR",
    "s/": "PEN", "s/.": "PEN", "bs": "BOB VES", "bs.": "BOB VES", "din": "RSD", "din.": "RSD", "ден": "MKD",
    "km": "BAM", "kn": "HRK", "dh": "AED MAD", "dhs": "AED MAD", "د.إ": "AED", "ر.س": "SAR", "د.ك": "KWD",
    "ریال": "SAR IRR QAR OMR YER",
}  # fmt: skip
SIGNS: Final[dict[str, tuple[str, ...]]] = {sign: tuple(codes.split()) for sign, codes in _SIGNS.items()}


def minor_digits(currency: str) -> int:
    """Return how many decimals the minor unit of a currency has: 2 unless ISO 4217 says 0 or 3."""
    return _DIGITS.get(currency, 2)


def symbol(currency: str) -> str:
    """Return the sign an amount is shown with, unlike that of any other dollar or yen; else the code."""
    return _SYMBOLS.get(currency, currency)


def symbol_is_last(currency: str) -> bool:
    """Say whether people of this currency write its sign behind the amount, as in 12 zł."""
    return currency in _SIGN_LAST.split()


def parse_currency(text: str) -> str:
    """Return the ISO code of a currency typed as code or sign ("eur", "€", "EUR – Euro").

    Raises UnreadableError where it is none that we know.
    """
    bare = one_line(text)
    code = re.split(r"[^A-Za-z]", bare, maxsplit=1)[0].upper()
    if code in NAMES:
        return code
    signs = SIGNS.get(bare.casefold(), ())
    if not signs:
        raise UnreadableError(f"{quoted(text)} is no currency. Type a code of three letters, such as EUR or USD.")
    return signs[0]
