"""Two entries of one person made one, inside an edit: all that hangs on the one that goes moves over before it does."""

from models.campaigns.brief import BriefPart
from models.merging import Merge, filled_from
from storage.tables.custom_fields import CustomFields
from storage.tables.influencers import Influencers
from storage.tables.partnerships import Partnerships
from storage.tables.store import Store

SHARED = """
SELECT kept.id AS kept, gone.id AS gone FROM partnership AS kept
JOIN partnership AS gone ON gone.campaign_id = kept.campaign_id
WHERE kept.influencer_id = :keep AND gone.influencer_id = :gone ORDER BY kept.id
"""
"""Partnerships of both in one campaign."""


def _filled(part: BriefPart) -> str:
    return f"{part} = iif(brief.{part} IN ('', '[]'), going.{part}, brief.{part})"


FILL_BRIEF = f"""
UPDATE brief SET {", ".join(map(_filled, BriefPart))}
FROM brief AS going WHERE brief.partnership_id = :staying AND going.partnership_id = :going
"""
"""What one brief leaves open, the other says."""

def _paper_texts(anchor: str, staying: str, going: str) -> tuple[str, str]:
    """Words on paper: where both have some in one document, those of the one that goes stand below the other's."""
    same = f"going.{anchor} = {going} AND going.kind = paper_text.kind AND going.about = paper_text.about"
    return (
        f"""UPDATE paper_text SET note = trim(paper_text.note || char(10, 10) || going.note, char(10)),
            words = coalesce(paper_text.words || char(10, 10) || going.words, paper_text.words, going.words)
            FROM paper_text AS going WHERE paper_text.{anchor} = {staying} AND {same}""",
        f"""UPDATE paper_text SET {anchor} = {staying} WHERE {anchor} = {going} AND NOT EXISTS (
            SELECT 1 FROM paper_text AS same WHERE same.{anchor} = {staying} AND same.kind = paper_text.kind
            AND same.about = paper_text.about)""",
    )


MOVE_WORK = (
    """DELETE FROM code_rule WHERE partnership_id = :going AND EXISTS (
        SELECT 1 FROM code_rule AS same WHERE same.partnership_id = :staying AND same.match = code_rule.match
        AND same.code = code_rule.code AND same.valid_from IS code_rule.valid_from
        AND same.valid_until IS code_rule.valid_until)""",
    """UPDATE payment SET key = '' WHERE partnership_id = :going AND key <> '' AND EXISTS (
        SELECT 1 FROM payment AS same WHERE same.partnership_id = :staying AND same.key = payment.key)""",
    *(
        f"UPDATE {table} SET partnership_id = :staying WHERE partnership_id = :going"
        for table in ("code_rule", "payment", "deliverable", "post", "offer", "order_decision", "code_decision")
    ),
    """UPDATE tally SET orders = tally.orders + going.orders,
        revenue = coalesce(tally.revenue + going.revenue, tally.revenue, going.revenue)
        FROM tally AS going WHERE tally.partnership_id = :staying AND going.partnership_id = :going
        AND going.day = tally.day AND going.currency = tally.currency""",
    """UPDATE tally SET partnership_id = :staying WHERE partnership_id = :going AND NOT EXISTS (
        SELECT 1 FROM tally AS same WHERE same.partnership_id = :staying AND same.day = tally.day
        AND same.currency = tally.currency)""",
    FILL_BRIEF,
    """UPDATE brief SET partnership_id = :staying WHERE partnership_id = :going AND NOT EXISTS (
        SELECT 1 FROM brief WHERE partnership_id = :staying)""",
    *_paper_texts("partnership_id", ":staying", ":going"),
    "DELETE FROM partnership WHERE id = :going",
)
"""What one partnership brought goes to the other; of a rule that both have one stays, of a key only one may have it."""

SAME_SALES = """
SELECT kept.id AS kept, gone.id AS gone, kept.orders, kept.revenue, gone.orders AS more, gone.revenue AS more_revenue
FROM sales_line AS kept JOIN sales_line AS gone USING (origin, since, day, campaign, currency)
WHERE kept.influencer_id = :keep AND gone.influencer_id = :gone
"""

PLACES = """
SELECT (SELECT coalesce(max(position) + 1, 0) FROM profile WHERE influencer_id = :keep) AS profiles,
    (SELECT coalesce(max(position) + 1, 0) FROM reference WHERE influencer_id = :keep) AS addresses
"""

MOVE = (
    """UPDATE profile SET is_main = 0 WHERE influencer_id = :gone AND is_main AND EXISTS (
        SELECT 1 FROM profile AS chosen WHERE chosen.influencer_id = :keep AND chosen.is_main)""",
    "UPDATE profile SET influencer_id = :keep, position = position + :profiles WHERE influencer_id = :gone",
    """DELETE FROM reference WHERE influencer_id = :gone AND EXISTS (
        SELECT 1 FROM reference AS same WHERE same.influencer_id = :keep AND same.address = reference.address
        AND same.label = reference.label)""",
    "UPDATE reference SET influencer_id = :keep, position = position + :addresses WHERE influencer_id = :gone",
    *(
        f"UPDATE {table} SET influencer_id = :keep WHERE influencer_id = :gone"
        for table in ("partnership", "contact", "sales_line", "listed_as")
    ),
    """UPDATE custom_value SET influencer_id = :keep WHERE influencer_id = :gone AND field_id NOT IN (
        SELECT field_id FROM custom_value WHERE influencer_id = :keep)""",
    *_paper_texts("influencer_id", ":keep", ":gone"),
    "DELETE FROM photo WHERE influencer_id = :keep AND :photo_of = :gone",
    """UPDATE photo SET influencer_id = :keep WHERE influencer_id = :gone AND NOT EXISTS (
        SELECT 1 FROM photo WHERE influencer_id = :keep)""",
    "DELETE FROM not_same WHERE :keep IN (first_id, second_id) AND :gone IN (first_id, second_id)",
)

DECIDED = "SELECT id, first_id, second_id FROM not_same WHERE :gone IN (first_id, second_id) ORDER BY id"
IS_DECIDED = "SELECT EXISTS (SELECT 1 FROM not_same WHERE first_id = :first AND second_id = :second)"


def merge(store: Store, wanted: Merge) -> None:
    """Make one entry of two; nothing is lost but what the choice leaves out. Inside an edit."""
    store.must_be_writing()
    ids = {"keep": wanted.keep_id, "gone": wanted.gone_id}
    for row in store.connection.execute(SHARED, ids).fetchall():
        staying, going = (row["gone"], row["kept"]) if row["gone"] in wanted.staying else (row["kept"], row["gone"])
        _join_work(store, staying, going)
    _add_up_sales(store, ids)
    _keep_decisions(store, wanted)
    places = store.connection.execute(PLACES, ids).fetchone()
    values = {**ids, **dict(places), "photo_of": wanted.photo_of}
    for statement in MOVE:
        store.connection.execute(statement, values)
    for field_id, text in wanted.custom.items():
        CustomFields(store).put(wanted.keep_id, field_id, text)
    people = Influencers(store)
    if wanted.values:
        people.update(wanted.keep_id, **wanted.values)
    people.delete(wanted.gone_id)


def _join_work(store: Store, staying: int, going: int) -> None:
    partnerships = Partnerships(store)
    kept, gone = partnerships.get(staying), partnerships.get(going)
    if kept is None or gone is None:
        return
    for statement in MOVE_WORK:
        store.connection.execute(statement, {"staying": staying, "going": going})
    if values := filled_from(kept, gone):
        partnerships.update(staying, **values)


def _add_up_sales(store: Store, ids: dict[str, int]) -> None:
    """Lines of the same days from the same source become one: each entry's sales were counted."""
    for row in store.connection.execute(SAME_SALES, ids).fetchall():
        sums = {"orders": _sum(row["orders"], row["more"]), "revenue": _sum(row["revenue"], row["more_revenue"])}
        store.delete("sales_line", row["gone"])
        store.update("sales_line", row["kept"], sums)


def _sum(one: int | None, other: int | None) -> int | None:
    return one if other is None else other + (one or 0)


def _keep_decisions(store: Store, wanted: Merge) -> None:
    """Whom the one that goes is not, the one that stays is not either."""
    for row in store.connection.execute(DECIDED, {"gone": wanted.gone_id}).fetchall():
        third = row["first_id"] + row["second_id"] - wanted.gone_id
        first, second = sorted((wanted.keep_id, third))
        if first != second and not store.value(IS_DECIDED, {"first": first, "second": second}):
            store.update("not_same", row["id"], {"first_id": first, "second_id": second})
