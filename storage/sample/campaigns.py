"""The sample's three campaigns with their partnerships, terms, promises and payments."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.campaigns.draft import Verdict
from models.campaigns.partnership import DeliverableStatus, PaymentKind
from models.reading.platform import Platform
from models.stages import SENT, Stage
from storage.sample.people import Person
from storage.sample.posts import Piece, PostMaker
from storage.sample.rows import Rows, table_of

SHOP = "https://fernandflour.example/box"

CODE_OUTLIVES = 14
"""Days for which a code works after its campaign."""

SENT_BEFORE = 12
"""Days for which a creator has had the product when she comes to where she stands."""


@dataclass(frozen=True, slots=True)
class CodeSale:
    """What the orders of one code are made from: days of the posts that sold, with how much each sold."""

    code: str
    percent: int
    orders: int
    posts: tuple[tuple[date, int], ...]


ROUNDS = {"draft_in": (Verdict.OPEN,), "approved": (Verdict.CHANGES, Verdict.APPROVED)}
"""What was said of the drafts of a piece to come, by its status."""

WANTED = "Please show the box itself, and say “gluten-free” in the first seconds."
SELLS = {"reel": 4, "video": 4, "post": 2, "pin": 1, "story": 2}


class CampaignMaker:
    """Adds campaigns; ``sales`` is then what the shop's orders are made from, ``ids`` the campaigns by name."""

    def __init__(self, rows: Rows, today: date, people: list[Person], posts: PostMaker) -> None:
        self._rows = rows
        self._today = today
        self._people = {person.name: person for person in people}
        self._posts = posts
        self.sales: list[CodeSale] = []
        self.ids: dict[str, int] = {}
        self._briefs: list[tuple[dict[str, int], Mapping[str, Any]]] = []

    def add_all(self) -> None:
        """Every campaign of the table."""
        for entry in table_of("campaigns"):
            campaign = self._add_campaign(entry)
            for terms in entry["partnerships"]:
                self._add_partnership(campaign, entry, terms)
        for owner, elements in self._briefs:
            self._rows.add("brief", **owner, **{**elements, "messages": tuple(elements.get("messages", ()))})

    def _day(self, offset: int | None) -> date | None:
        return None if offset is None else self._today + timedelta(days=offset)

    def _add_campaign(self, entry: Mapping[str, Any]) -> int:
        same = ("name", "objective", "goal_metric", "goal_target", "budget", "product", "brief")
        campaign = self._rows.add(
            "campaign",
            **{name: entry[name] for name in same},
            currency="EUR",
            regions=tuple(entry["regions"]),
            starts_on=self._day(entry["starts"]),
            ends_on=self._day(entry["ends"]),
            finished_on=self._day(entry["finished"]),
            created_on=self._day(min(entry["starts"] - 14, -2)),
            landing_page=SHOP,
        )
        self.ids[entry["name"]] = campaign
        self._briefs.append(({"campaign_id": campaign}, entry["elements"]))
        for what, amount, day in entry["expenses"]:
            self._rows.add("expense", campaign_id=campaign, what=what, amount=amount, spent_on=self._day(day))
        return campaign

    def _add_partnership(self, campaign: int, entry: Mapping[str, Any], terms: Mapping[str, Any]) -> None:
        person = self._people[terms["who"]]
        number = self._rows.add(
            "partnership", influencer_id=person.id, campaign_id=campaign, **self._terms(entry, terms)
        )
        if code := terms.get("code"):
            until = self._day(entry["ends"] + CODE_OUTLIVES)
            self._rows.add(
                "code_rule", partnership_id=number, code=code, valid_from=self._day(entry["starts"]), valid_until=until
            )
        if elements := terms.get("brief"):
            self._briefs.append(({"partnership_id": number}, elements))
        for offered_by, day, fee, words in terms.get("offers", []):
            offer = {"offered_by": offered_by, "offered_on": self._day(day), "fee": fee, "note": words}
            self._rows.add("offer", partnership_id=number, **offer)
        self._add_pieces(person, number, terms)
        self._add_promises(number, terms)
        self._add_payments(number, terms)

    def _terms(self, entry: Mapping[str, Any], terms: Mapping[str, Any]) -> dict[str, object]:
        has_product = "cost" in terms
        rights: dict[str, date | None] = {}
        for right in ("usage", "allowlisting", "exclusivity"):
            since, until = terms.get(right, (None, None))
            rights |= {f"{right}_from": self._day(since), f"{right}_until": self._day(until)}
        return {
            "stage": terms["stage"],
            "stage_since": self._day(terms["since"]),
            "exit_reason": terms.get("reason", ""),
            "currency": "EUR",
            "fee": terms.get("fee"),
            "product": entry["product"].split(":")[0] if has_product else "",
            "product_cost": terms.get("cost"),
            "product_sent_on": self._day(_sent(terms)),
            "product_retail": terms.get("retail"),
            "shipping": terms.get("shipping"),
            "commission": terms.get("commission"),
            "contract_signed_on": self._day(terms.get("contract")),
            "disclosure": "“Advertising” or #ad in the first line" if has_product else "",
            "notes": terms.get("notes", ""),
            **rights,
        }

    def _add_pieces(self, person: Person, partnership: int, terms: Mapping[str, Any]) -> None:
        posts = terms.get("posts", [])
        for index, (platform, format_, day) in enumerate(posts):
            piece = Piece(format_, -day, partnership, is_disclosed=index != terms.get("undisclosed"))
            self._posts.add(person, person.account(Platform(platform)), piece)
        if terms.get("orders"):
            sold = tuple((self._today + timedelta(days=day), SELLS[format_]) for _, format_, day in posts)
            self.sales.append(CodeSale(terms["code"], terms["percent"], terms["orders"], sold))

    def _add_promises(self, partnership: int, terms: Mapping[str, Any]) -> None:
        posts = terms.get("posts", [])
        for (platform, format_), count in Counter((platform, format_) for platform, format_, _ in posts).items():
            last = max(day for on, kind, day in posts if (on, kind) == (platform, format_))
            self._rows.add(
                "deliverable",
                partnership_id=partnership,
                format=format_,
                platform=platform,
                count=count,
                post_due=self._day(last),
                status=DeliverableStatus.LIVE,
            )
        for platform, format_, count, draft_due, post_due, status in terms.get("to_come", []):
            verdicts = ROUNDS.get(status, ())
            deliverable = self._rows.add(
                "deliverable",
                partnership_id=partnership,
                format=format_,
                platform=platform,
                count=count,
                draft_due=self._day(draft_due),
                post_due=self._day(post_due),
                status=status,
                draft_rounds=len(verdicts) or None,
            )
            for place, verdict in enumerate(verdicts):
                self._add_draft(deliverable, draft_due - 3 * (len(verdicts) - 1 - place), verdict)

    def _add_draft(self, deliverable: int, day: int, verdict: Verdict) -> None:
        self._rows.add(
            "draft",
            deliverable_id=deliverable,
            received_on=self._day(day),
            answered_on=self._day(day + 1) if verdict else None,
            verdict=verdict,
            note=WANTED if verdict is Verdict.CHANGES else "",
        )

    def _add_payments(self, partnership: int, terms: Mapping[str, Any]) -> None:
        cash = {"partnership_id": partnership, "kind": PaymentKind.CASH}
        for amount, day in terms.get("paid", []):
            paid_on = self._day(day)
            paid = {"due_on": paid_on, "paid_on": paid_on, "how": terms.get("way", "Bank transfer")}
            self._rows.add("payment", **cash, amount=amount, **paid)
        for amount, day in terms.get("owed", []):
            self._rows.add("payment", **cash, amount=amount, due_on=self._day(day))


def _sent(terms: Mapping[str, Any]) -> int | None:
    """On which day the product left, ``None`` where it has not yet."""
    stage = Stage(terms["stage"])
    if "cost" not in terms or stage not in SENT:
        return None
    return int(terms["since"]) - (0 if stage is Stage.PRODUCT_SENT else SENT_BEFORE)
