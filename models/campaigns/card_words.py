"""What a card of the board says: its price, the one thing that comes next, and what keeps it from that."""

from dataclasses import dataclass
from datetime import date

from models import show
from models.campaigns.blocking import blocking
from models.campaigns.board import BoardCard
from models.campaigns.board_words import agreed_text, asks_text, day_text, pieces_text
from models.plural import counted
from models.stages import LIVE, Column, Stage

_LONGEST_WORDS = 24


@dataclass(frozen=True, slots=True)
class CardWords:
    """The lines under a name; ``alert`` stands out in its ``tone``, ``tip`` says where the line's figures come from.

    ``alerts`` are all that presses; ``alert`` is the first of them, and how many more there are.
    """

    price: str
    line: str
    alert: str = ""
    tip: str = ""
    tone: str = ""
    alerts: tuple[str, ...] = ()


def words_of(card: BoardCard, today: date) -> CardWords:
    """The lines of a card on a day."""
    line, tip = _line(card, today)
    pressing = blocking(card, today)
    if not pressing:
        return CardWords(_price(card), line, "", tip)
    alerts = tuple(one.text for one in pressing)
    more = f"{show.count(len(alerts) - 1)} more" if len(alerts) > 1 else ""
    return CardWords(_price(card), line, _joined(alerts[0], more), tip, pressing[0].tone, alerts)


def _line(card: BoardCard, today: date) -> tuple[str, str]:
    """What comes next, and where its figures come from."""
    if card.stage.is_exit:
        return _joined(card.stage_name, card.partnership.exit_reason), ""
    if card.column is Column.SHORTLISTED:
        return _expected(card)
    if card.column in (Column.CONTACTED, Column.IN_TALKS):
        return _conversation(card, today)
    return _to_come(card, today) if card.column is Column.AGREED else _brought(card), ""


def _price(card: BoardCard) -> str:
    agreed = agreed_text(card.partnership)
    asked = asks_text(card.person)
    if agreed:
        price = agreed
    elif asked:
        price = f"{asked} asked"
    else:
        price = "no price yet"
    code = card.code if card.stage in LIVE or not card.code else f"code {card.code}"
    return _joined(price, code)


def _expected(card: BoardCard) -> tuple[str, str]:
    """Likely engagements of one post: the range of the creator's rate times her followers."""
    person = card.person
    if not person.followers:
        return "followers not known yet", ""
    if person.rate_low is None or person.rate_high is None:
        return f"{show.count(person.followers)} followers", ""
    low, high = (_two_figures(rate * person.followers) for rate in (person.rate_low, person.rate_high))
    tip = (
        f"Engagements of one post = engagement rate {show.percent_span(person.rate_low, person.rate_high)} %"
        f" (80 % range, {counted(person.rate_posts, 'post')}) × {show.count(person.followers)} followers; estimated"
    )
    return f"expects {show.count(low)}–{show.count(high)} engagements", tip


def _two_figures(value: float) -> int:
    """A likely count rounded to two or three leading figures: more would pretend to know."""
    step = 10 if value >= 100 else 1
    while value / step >= 200:
        step *= 10
    return round(value / step) * step


def _conversation(card: BoardCard, today: date) -> tuple[str, str]:
    """The follow-up that waits, else what was said last, else since when nothing was; one that is late stands out."""
    due, note = card.person.follow_up, card.person.follow_up_note
    if due is not None and due <= today:
        return ("answer due today" if due == today else ""), note
    if card.said_on is not None and card.said:
        return _said(card.said, day_text(card.said_on, today)), ""
    if due is not None:
        return f"follow up {day_text(due, today)}", note
    since = card.partnership.stage_since
    return (f"since {day_text(since, today)}" if since else "nothing said yet"), ""


def _said(said: str, day: str) -> str:
    """What was said and when; before long words the day comes first, so that it is never cut."""
    if len(said) > _LONGEST_WORDS or not said[-1].isalnum():
        return f"{day[0].upper()}{day[1:]}: {said}"
    return f"{said}, {day}"


def _to_come(card: BoardCard, today: date) -> str:
    """The pieces still to come and not late, and the step that was taken last."""
    step = "" if card.stage is Stage.AGREED else card.names.within_sentence(card.stage)
    late = card.late_pieces(today)
    pieces = [piece for piece in card.open_pieces() if piece not in late]
    if pieces or late:
        return _joined(step, pieces_text(pieces, today))
    return _joined(step, f"{_posts(card)} live" if card.delivered.live else "no pieces agreed yet")


def _brought(card: BoardCard) -> str:
    """Posts live of those promised, and orders by code."""
    return _joined(_posts(card), counted(card.orders, "order") if card.tells_orders else "")


def _posts(card: BoardCard) -> str:
    done = card.delivered
    posts = f"{show.count(done.met)} of {counted(done.promised, 'post')}"
    if done.promised <= done.met and (card.stage is Stage.CLOSED or not done.promised):
        posts = counted(done.live, "post")
    elif done.beyond:
        posts += f", {show.count(done.beyond)} more"
    return posts


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
