"""Days as people say them from today on: tomorrow, Freitag, dans 3 jours.

English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish and Russian, as the names of months.
"""

import re
from datetime import date, timedelta
from typing import Final

from models.reading.text import fold

_NAMES: Final = """
monday mon montag lundi lun lunes segunda seg lunedi maandag poniedzialek pon pazartesi понедельник пн
tuesday tue tues dienstag mardi mar martes terca ter martedi dinsdag wtorek sali вторник вт
wednesday wed mittwoch mercredi mer miercoles mie quarta qua mercoledi woensdag sroda srode carsamba среда среду ср
thursday thu thur thurs donnerstag jeudi jeu jueves jue quinta qui giovedi gio donderdag czwartek czw persembe четверг
friday fri freitag vendredi ven viernes vie sexta sex venerdi vrijdag piatek cuma пятница пятницу пт
saturday sat samstag sonnabend samedi sabado sab sabato zaterdag sobota sobote sob cumartesi суббота субботу сб
sunday sun sonntag dimanche dim domingo domenica zondag niedziela niedziele niedz pazar воскресенье вс
"""
WEEKDAYS: Final = tuple(_NAMES.split("\n")[1:-1])
"""From Monday on, folded."""

SHORT_WEEKDAYS: Final = ("mo ma", "di", "mi wo", "do чт", "fr vr", "sa za sam", "so zo dom")
"""Those that are words or names elsewhere, as Sam: they are days beside a date, or with a dot."""

_DAYS: Final = {name: place for place, names in enumerate(WEEKDAYS) for name in names.split()} | {
    f"{name}.": place for place, names in enumerate(SHORT_WEEKDAYS) for name in names.split()
}
_FROM_TODAY: Final = {
    -1: "yesterday|gestern|hier|ayer|ontem|ieri|gisteren|wczoraj|dun|вчера",
    0: "today|heute|aujourd'hui|hoy|hoje|oggi|vandaag|dzis|dzisiaj|bugun|сегодня",
    1: "tomorrow|morgen|demain|manana|amanha|domani|jutro|yarin|завтра",
    2: "day after tomorrow|ubermorgen|apres demain|pasado manana|depois de amanha|dopodomani|overmorgen|pojutrze"
    "|uebermorgen|obur gun|послезавтра",
}
_WORDS: Final = {word: days for days, words in _FROM_TODAY.items() for word in words.split("|")}
_UNITS: Final = {
    1: "d|days?|tag(?:en?)?|jours?|dias?|giorn[oi]|dag(?:en)?|dzien|dni|gun|день|дня|днеи",
    7: "w|weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken|tydzien|tygodnie|tygodni|hafta|недел[юиь]",
    30: "m|months?|monat(?:en?)?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|miesiace?|miesiecy|ay|месяц(?:а|ев)?",
}
_ONE: Final = "a|an|one|einem|einer|un|une|una|uno|uma|um|een|bir|один|одну"
_BEFORE: Final = "in|dans|en|dentro de|em|daqui a|tra|fra|over|za|через"
_UNIT: Final = "|".join(f"(?P<of{days}>{names})" for days, names in _UNITS.items())
_AHEAD: Final = (
    re.compile(rf"(?:{_BEFORE}) (?:(?P<number>\d{{1,3}}) ?|(?:{_ONE}) )?(?:{_UNIT})"),
    re.compile(rf"\+ ?(?P<number>\d{{1,3}}) ?(?:{_UNIT})?|in (?P<bare>\d{{1,3}})"),
    re.compile(rf"(?P<number>\d{{1,3}}|bir) ?(?:{_UNIT}) (?:sonra|icinde)"),
)
_ON: Final = re.compile(r"(?:on|am|le|el|il|na|no|op|w|we|в|во) ")
_LEAST_OF_ENGLISH: Final = 3


def spoken_day(text: str, today: date) -> date | None:
    """The day of a text that says nothing else; ``None`` where it is none of these.

    A day of the week is the next one of that name, a month has 30 days.
    """
    words = fold(text.replace("’", "'")).strip()
    plain = words.replace("-", " ")
    if plain in _WORDS:
        return today + timedelta(days=_WORDS[plain])
    for pattern in _AHEAD:
        if match := pattern.fullmatch(plain):
            return today + timedelta(days=_days(match))
    place = _weekday(_ON.sub("", plain, count=1) if _ON.match(plain) else plain)
    if place is None:
        return None
    return today + timedelta(days=(place - today.weekday()) % 7 or 7)


def _days(match: re.Match[str]) -> int:
    found = match.groupdict()
    number = found.get("bare") or found.get("number") or "1"
    unit = next((days for days in _UNITS if found.get(f"of{days}")), 1)
    return unit * (int(number) if number.isdecimal() else 1)


def _weekday(word: str) -> int | None:
    word = word.removesuffix(" feira")
    for name in (word, word.removesuffix(".")):
        if name in _DAYS:
            return _DAYS[name]
    if len(word) < _LEAST_OF_ENGLISH:
        return None
    return next((place for place, names in enumerate(WEEKDAYS) if names.split()[0].startswith(word)), None)
