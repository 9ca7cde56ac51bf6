from datetime import date, timedelta

import pytest

from models.errors import UnreadableError
from models.influencers.follow_up import FollowUp, due_text
from models.influencers.typed_follow_up import parse_follow_up

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "due_on", "note"),
    [
        ("today", date(2026, 11, 23), ""),
        ("tomorrow ask her", date(2026, 11, 24), "ask her"),
        ("Friday: ping", date(2026, 11, 27), "ping"),
        ("mon", date(2026, 11, 30), ""),
        ("in 2 weeks call", date(2026, 12, 7), "call"),
        ("+3 x", date(2026, 11, 26), "x"),
        ("3 Dec: send the box", date(2026, 12, 3), "send the box"),
        ("5 jan send", date(2027, 1, 5), "send"),
        ("2027-01-02 hi", date(2027, 1, 2), "hi"),
        ("12.12. call", date(2026, 12, 12), "call"),
        ("26 Nov 2026 2 boxes", date(2026, 11, 26), "2 boxes"),
    ],
)
def test_a_step_begins_with_a_day_as_people_say_it(typed: str, due_on: date, note: str) -> None:
    assert parse_follow_up(typed, MONDAY) == FollowUp(due_on, note)


@pytest.mark.parametrize(
    ("typed", "days", "note"),
    [
        *[(word, 0, "") for word in ("heute", "aujourd’hui", "hoy", "hoje", "oggi", "vandaag", "dziś", "Сегодня")],
        *[(f"{word} x", 1, "x") for word in ("morgen", "demain", "mañana", "amanhã", "domani", "jutro", "yarın")],
        *[(word, 2, "") for word in ("übermorgen", "après-demain", "pasado mañana", "depois de amanhã", "dopodomani")],
        *[(word, 2, "") for word in ("overmorgen", "pojutrze", "day after tomorrow", "послезавтра")],
        *[(word, -1, "") for word in ("gestern", "hier", "ayer", "ontem", "ieri", "gisteren", "wczoraj")],
        ("in 5 Tagen nachhaken", 5, "nachhaken"),
        ("in einer Woche", 7, ""),
        ("in 1 Monat: fragen", 30, "fragen"),
        ("dans 3 jours", 3, ""),
        ("dans une semaine", 7, ""),
        ("en 2 semanas llamar", 14, "llamar"),
        ("dentro de 10 días", 10, ""),
        ("em 4 dias", 4, ""),
        ("daqui a 2 semanas ligar", 14, "ligar"),
        ("tra 3 giorni", 3, ""),
        ("fra una settimana", 7, ""),
        ("over 2 weken bellen", 14, "bellen"),
        ("za 3 dni", 3, ""),
        ("za tydzień", 7, ""),
        ("3 gün sonra", 3, ""),
        ("через неделю", 7, ""),
        ("через 10 дней", 10, ""),
        ("in a week", 7, ""),
        ("+2w", 14, ""),
        ("Freitag nachhaken", 4, "nachhaken"),
        ("am Mittwoch", 2, ""),
        ("Fr. anrufen", 4, "anrufen"),
        ("le vendredi rappeler", 4, "rappeler"),
        ("viernes", 4, ""),
        ("sexta ligar", 4, "ligar"),
        ("na sexta-feira", 4, ""),
        ("Terça: enviar caixa", 1, "enviar caixa"),
        ("venerdì", 4, ""),
        ("op vrijdag", 4, ""),
        ("w środę zadzwonić", 2, "zadzwonić"),
        ("cuma", 4, ""),
        ("в пятницу", 4, ""),
        ("sáb", 5, ""),
        ("Montag", 7, ""),
    ],
)
def test_words_of_days_are_those_of_many_languages(typed: str, days: int, note: str) -> None:
    assert parse_follow_up(typed, MONDAY) == FollowUp(MONDAY + timedelta(days=days), note)


def test_a_blank_is_no_step() -> None:
    assert parse_follow_up("  ", MONDAY) is None


@pytest.mark.parametrize(
    "typed",
    ["sometime", "12 boxes", "monument", "31 Feb", "do call", "Sam: ask", "so nice", "over 5 posts", "in", "mo"],
)
def test_words_without_a_day_are_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(UnreadableError, match="begins with no day"):
        parse_follow_up(typed, MONDAY)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 23), "Today"),
        (date(2026, 11, 24), "Tomorrow"),
        (date(2026, 11, 22), "1 day late"),
        (date(2026, 11, 3), "20 days late"),
        (date(2026, 12, 3), "3 Dec"),
        (date(2027, 1, 3), "3 Jan 2027"),
    ],
)
def test_a_due_day_is_told_from_today(day: date, text: str) -> None:
    assert due_text(day, MONDAY) == text
