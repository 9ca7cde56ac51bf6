"""Days and moments as exports and people write them, without a guess where day and month could change places.

A moment is the wall time that the file says: an offset is dropped, the local time kept. Two-digit years are 20xx.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final, TypeAlias

from models.errors import UnreadableError
from models.reading.named_days import echo, in_figures
from models.reading.numbers import is_blank
from models.reading.spoken_days import SHORT_WEEKDAYS, WEEKDAYS
from models.reading.system_style import DayOrder
from models.reading.text import fold, quoted
from models.record import record

Kind: TypeAlias = DayOrder

FIRST_YEAR: Final = 1970
LAST_YEAR: Final = 2100
LONGEST: Final = 80

# English, German, French, Spanish, Portuguese, Italian and Dutch, long and short, folded.
_MONTH_NAMES: Final = (
    "jan january januar janner janvier janv enero ene janeiro gennaio gen januari",
    "feb february februar febr fevrier fevr fev febrero fevereiro febbraio februari",
    "mar march marz maerz mrz mars marzo marco maart mrt",
    "apr april avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei",
    "jun june juni juin junio junho giugno giu",
    "jul july juli juillet juil julio julho luglio lug",
    "aug august aout aou agosto ago augustus",
    "sep sept september septembre septiembre setembro set settembre sett",
    "oct october oktober okt octobre octubre outubro out ottobre ott",
    "nov november novembre noviembre novembro",
    "dec december dezember dez decembre diciembre dic dezembro dicembre",
)
# Polish, Turkish and Russian.
_MORE_MONTH_NAMES: Final = (
    "styczen stycznia ocak январь января янв",
    "luty lutego subat февраль февраля февр фев",
    "marzec marca mart март марта мар",
    "kwiecien kwietnia nisan апрель апреля апр",
    "maj maja mayis маи мая",
    "czerwiec czerwca haziran июнь июня июн",
    "lipiec lipca temmuz июль июля июл",
    "sierpien sierpnia agustos август августа авг",
    "wrzesien wrzesnia eylul сентябрь сентября сент сен",
    "pazdziernik pazdziernika ekim октябрь октября окт",
    "listopad listopada kasim ноябрь ноября нояб ноя",
    "grudzien grudnia aralik декабрь декабря дек",
)
_MONTHS: Final = {
    name: month
    for listed in (_MONTH_NAMES, _MORE_MONTH_NAMES)
    for month, names in enumerate(listed, 1)
    for name in names.split()
}
_FILLERS: Final = "feira de del of the den der le el il am on at um a o op st nd rd th er г года"
_DAYS_AND_FILLERS: Final = frozenset(" ".join((*WEEKDAYS, *SHORT_WEEKDAYS, _FILLERS)).split())
_TIME: Final = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?::|h)(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?(?!\d)"
    r"(?: ?(?P<half>[ap])\.?m\.?)?"
    r"(?: ?(?:z|utc|gmt|uhr|[a-z]{1,3}[sd]t|[+-]\d\d:?(?:\d\d)?|(?:utc|gmt) ?[+-]\d{1,2}(?::?\d\d)?))?"
    r"(?: ?\([a-z +:\d-]+\))?$"
)
_NUMERIC: Final = re.compile(r"(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?")
_ISO: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?(?: ?[+-]\d\d:?\d\d|Z)?", re.ASCII)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)")
_DOTTED: Final = re.compile(r"(\d{1,2})\s?\.\s?(\d{1,2})\.?")
_CHARACTERS: Final = re.compile(r"(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_CHARACTERS_AND_YEAR: Final = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_FOUR_DIGITS: Final = re.compile(r"\d{4}")
_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EXAMPLE: Final = date(2026, 4, 3)
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")


@record(frozen=True)
class Order:
    """In which order a column writes day, month and year, and how sure that is.

    `decided_by` counts the cells that can be read only this way; `ambiguous` says that some cell can be read
    two ways and the others do not settle it with one voice.
    """

    kind: Kind
    decided_by: int = 0
    ambiguous: bool = False


def parse_day(text: str, order: Order | Kind | None = None) -> date | None:
    """Return the day of a text, whatever its time; None when blank.

    03/04/2026 needs the `order` of its column; dots mean that the day comes first. Raises UnreadableError with
    a sentence where it is no day, has no year, or could be two days.
    """
    found = parse_moment(text, order)
    return found.date() if found else None


def parse_moment(text: str, order: Order | Kind | None = None) -> datetime | None:
    """Return day and wall time of a text without any zone, midnight where no time is given; None when blank.

    Raises UnreadableError as `parse_day` does.
    """
    if (iso := _ISO.fullmatch(text)) and (moment := _iso_moment(iso)):  # most cells of most files
        return moment
    if is_blank(text):
        return None
    if len(text) > LONGEST:
        raise _no_date(text)
    day_text, clock = _split_time(_plain(text), text)
    kind = order.kind if isinstance(order, Order) else order
    year, month, day = _fields(day_text, kind, text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableError(f"{quoted(text)} lies in the year {year}. Check the year.")
    try:
        return datetime.combine(date(year, month, day), clock)
    except ValueError:
        raise _no_date(text) from None


def month_and_day(text: str) -> tuple[int, int] | None:
    """Return month and day of a text with both and no year ("July 16", "16. Juli", "16.7.", "7月16日"), else None.

    Dots mean that the day comes first, as beside a year.
    """
    if len(text) > LONGEST or _FOUR_DIGITS.search(text) or is_blank(text):
        return None
    plain = _plain(text)
    if match := _CHARACTERS.fullmatch(plain):
        month, day = int(match[1]), int(match[2])
    elif match := _DOTTED.fullmatch(plain):
        day, month = int(match[1]), int(match[2])
    else:
        try:
            named, numbers = _tokens(_split_time(plain, text)[0], text)
        except UnreadableError:
            return None
        if len(named) != 1 or len(numbers) != 1 or len(numbers[0]) > 2:
            return None
        month, day = _MONTHS[named[0]], int(numbers[0])
    return (month, day) if 1 <= month <= 12 and 1 <= day <= _LONGEST[month - 1] else None


def day_order(texts: Iterable[str], *, assume: Kind = "mdy") -> Order:
    """Return in which order one column writes its dates, by the cells that can be read in one way only.

    Where no cell decides, dots mean day first and anything else is read as `assume` says.
    """
    votes: dict[Kind, int] = {"ymd": 0, "mdy": 0, "dmy": 0}
    doubtful = {"/": 0, "-": 0, ".": 0}
    for text in texts:
        if _ISO.fullmatch(text):
            votes["ymd"] += 1
            continue
        match = None if is_blank(text) or len(text) > LONGEST else _NUMERIC.match(_plain(text))
        if match:
            kind = _evident_order(match)
            if kind:
                votes[kind] += 1
            elif match[1] != match[3]:
                doubtful[match[2]] += 1
    winner = max(votes, key=lambda kind: votes[kind])
    if votes[winner]:
        several = sum(count > 0 for count in votes.values()) > 1
        return Order(winner, votes[winner], several and any(doubtful.values()))
    if doubtful["."] and not doubtful["/"] and not doubtful["-"]:
        return Order("dmy", doubtful["."])
    return Order(assume, 0, any(doubtful.values()))


def _iso_moment(match: re.Match[str]) -> datetime | None:
    """Return the moment of a text that names it as machines do, None where there is no such day or hour."""
    try:
        moment = datetime.fromisoformat(f"{match[1]} {match[2] or '00:00:00'}")
    except ValueError:
        return None
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None


def _plain(text: str) -> str:
    if text.isascii():
        return fold(text)
    digits = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in fold(text))
    return "".join(digits)


def _split_time(plain: str, shown: str) -> tuple[str, time]:
    plain = re.sub(r"(?<=\d)t(?=\d\d:?\d\d)", " ", plain)
    compact = re.fullmatch(r"(\d{8}) ?(\d\d)(\d\d)(\d\d)?z?", plain)
    if compact:
        return compact[1], _time(compact[2], compact[3], compact[4], None, shown)
    match = _TIME.search(plain)
    if not match:
        return plain, time()
    clock = _time(match["hour"], match["minute"], match["second"], match["half"], shown)
    return plain[: match.start()].strip(" ,"), clock


def _time(hour: str, minute: str, second: str | None, half: str | None, shown: str) -> time:
    hours = int(hour)
    if half and not 1 <= hours <= 12:
        raise _no_date(shown)
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    try:
        return time(hours, int(minute), int(second or 0))
    except ValueError:
        raise _no_date(shown) from None


def _fields(plain: str, kind: Kind | None, shown: str) -> tuple[int, int, int]:
    """Return year, month and day of a date without its time."""
    if year_first := _COMPACT.fullmatch(plain) or _CHARACTERS_AND_YEAR.fullmatch(plain):
        return int(year_first[1]), int(year_first[2]), int(year_first[3])
    numeric = _NUMERIC.fullmatch(plain) or _NUMERIC.fullmatch(_without_weekday(plain))
    if numeric:
        return _numeric_fields(numeric, kind, shown)
    return _named_fields(plain, shown)


def _numeric_fields(match: re.Match[str], kind: Kind | None, shown: str) -> tuple[int, int, int]:
    first, second, third = match[1], match[3], match[4]
    if len(first) == 3 or len(third) == 3 or (len(first) == 4 and len(third) > 2):
        raise _no_date(shown)
    if kind == "ymd" and len(third) == 4:
        kind = None
    short_year_first = kind == "ymd" and len(first) == 2
    assumed = kind or ("dmy" if match[2] == "." or int(first) == int(second) else None)
    found = "ymd" if short_year_first else _evident_order(match) or assumed
    if found is None:
        raise UnreadableError(_two_ways(shown, int(first), int(second), _year(third)))
    if found == "ymd":
        return _year(first), int(second), int(third)
    day, month = (second, first) if found == "mdy" else (first, second)
    return _year(third), int(month), int(day)


def _evident_order(match: re.Match[str]) -> Kind | None:
    """Return the only order that a numeric date can have, else None; a two-digit year stands last."""
    if len(match[1]) == 4 or int(match[1]) > 31:
        return "ymd"
    if int(match[1]) > 12:
        return "dmy"
    return "mdy" if int(match[3]) > 12 else None


def _named_fields(plain: str, shown: str) -> tuple[int, int, int]:
    """Return year, month and day of a date that names its month."""
    months, values = _tokens(plain, shown)
    if len(months) != 1 or not values or len(values) > 2:
        raise _no_date(shown)
    if len(values) == 1:
        raise UnreadableError(f"{quoted(shown)} has no year. {_write_it()}")
    year, day = values if len(values[0]) == 4 else values[::-1]
    if len(day) > 2 or len(year) not in {2, 4}:
        raise _no_date(shown)
    return _year(year), _MONTHS[months[0]], int(day)


def _tokens(plain: str, shown: str) -> tuple[list[str], list[str]]:
    """Return the months and the numbers that a date names, in its order."""
    months: list[str] = []
    numbers: list[str] = []
    for token in _TOKEN.findall(plain):
        if token.isdecimal():
            numbers.append(token)
        elif token in _MONTHS:
            months.append(token)
        elif token not in _DAYS_AND_FILLERS:
            raise _no_date(shown)
    if len(months) == 2 and months[0] in _DAYS_AND_FILLERS:
        del months[0]  # "mar. 3 avr. 2026": a Tuesday of three languages, not March
    return months, numbers


def _without_weekday(plain: str) -> str:
    word, _, rest = plain.partition(" ")
    return rest if word.strip(".,") in _DAYS_AND_FILLERS else plain


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _two_ways(shown: str, first: int, second: int, year: int) -> str:
    try:
        ways = f"{echo(date(year, second, first))} or {echo(date(year, first, second))}"
    except ValueError:
        return f"{quoted(shown)} is no date. {_write_it()}"
    return f"{quoted(shown)} could be {ways}. Write it like {echo(_EXAMPLE)}."


def _no_date(text: str) -> UnreadableError:
    return UnreadableError(f"{quoted(text)} is no date. {_write_it()}")


def _write_it() -> str:
    return f"Write it like {echo(_EXAMPLE)} or {in_figures(date(2026, 12, 24))}."
