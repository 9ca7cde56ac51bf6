"""Partnerships with their code rules, deliverables and payments."""

from datetime import date

from models.campaigns.code_clash import CodeHolder
from models.campaigns.parcel import sent_after
from models.campaigns.partnership import CodeRule, Deliverable, Partnership, Payment
from models.stages import Stage
from storage.tables.store import Store

CODE_HOLDERS = """
SELECT code, match, influencer.name AS influencer, campaign.name AS campaign, starts_on, ends_on,
    valid_from, valid_until
FROM code_rule JOIN partnership ON partnership.id = partnership_id
JOIN influencer ON influencer.id = influencer_id JOIN campaign ON campaign.id = campaign_id
WHERE partnership_id <> :id ORDER BY code_rule.id
"""

class Partnerships:
    """Reads and writes what was agreed with whom, in which campaign."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, partnership_id: int) -> Partnership | None:
        """One partnership, ``None`` if it is gone."""
        return self._store.one(Partnership, "SELECT * FROM partnership WHERE id = :id", {"id": partnership_id})

    def of_campaign(self, campaign_id: int | None = None) -> list[Partnership]:
        """Partnerships of a campaign (or all), in the order they were made."""
        return self._store.all(
            Partnership,
            "SELECT * FROM partnership WHERE :id IS NULL OR campaign_id = :id ORDER BY id",
            {"id": campaign_id},
        )

    def of_influencer(self, influencer_id: int) -> list[Partnership]:
        """Partnerships of an influencer, newest first."""
        return self._store.all(
            Partnership, "SELECT * FROM partnership WHERE influencer_id = :id ORDER BY id DESC", {"id": influencer_id}
        )

    def add(self, influencer_id: int, campaign_id: int, **values: object) -> int:
        """Put an influencer into a campaign; returns the partnership's id."""
        return self._store.insert(
            "partnership", {"influencer_id": influencer_id, "campaign_id": campaign_id, **values}
        )

    def update(self, partnership_id: int, **values: object) -> None:
        """Change fields of a partnership."""
        self._store.update("partnership", partnership_id, values)

    def move(self, partnership_id: int, stage: Stage, day: date, reason: str = "") -> None:
        """Take a partnership to a stage as of a day; an exit keeps its reason, any other stage drops it.

        The day on which a product left the house is kept with the first stage that says so; going back from that
        stage takes it away again.
        """
        before = self.get(partnership_id)
        values: dict[str, object] = {"stage": stage, "stage_since": day, "exit_reason": reason if stage.is_exit else ""}
        if before is not None:
            values["product_sent_on"] = sent_after(before, stage, day)
        self.update(partnership_id, **values)

    def delete(self, partnership_id: int) -> None:
        """Take an influencer out of a campaign; her posts stay."""
        self._store.delete("partnership", partnership_id)

    def exit_reasons(self) -> list[str]:
        """Why partnerships ended, in the owner's words, the most frequent first."""
        rows = self._store.connection.execute(
            "SELECT exit_reason FROM partnership WHERE exit_reason <> ''"
            " GROUP BY exit_reason ORDER BY count(*) DESC, max(id) DESC LIMIT 20"
        )
        return [reason for (reason,) in rows]

    def code_rules(self, partnership_id: int | None = None) -> list[CodeRule]:
        """Code rules of a partnership, or all."""
        return self._store.all(
            CodeRule,
            "SELECT * FROM code_rule WHERE :id IS NULL OR partnership_id = :id ORDER BY id",
            {"id": partnership_id},
        )

    def set_code(self, partnership_id: int, code: str) -> None:
        """Make ``code`` the partnership's one plain code; an empty text takes its codes away."""
        self._store.must_be_writing()
        self._store.connection.execute("DELETE FROM code_rule WHERE partnership_id = :id", {"id": partnership_id})
        if code.strip():
            self.add_code_rule(partnership_id=partnership_id, code=code.strip())

    def add_code_rule(self, **values: object) -> int:
        """A new code rule; returns its id."""
        return self._store.insert("code_rule", values)

    def update_code_rule(self, rule_id: int, **values: object) -> None:
        """Change fields of a code rule."""
        self._store.update("code_rule", rule_id, values)

    def delete_code_rule(self, rule_id: int) -> None:
        """Remove a code rule."""
        self._store.delete("code_rule", rule_id)

    def code_holders(self, but_not: int) -> list[CodeHolder]:
        """Whose every code is, but for those of one partnership."""
        return self._store.all(CodeHolder, CODE_HOLDERS, {"id": but_not})

    def deliverables(self, campaign_id: int | None = None) -> list[Deliverable]:
        """Deliverables of a campaign, or all, in order of their due dates."""
        return self._store.all(
            Deliverable,
            "SELECT deliverable.* FROM deliverable JOIN partnership ON partnership.id = partnership_id"
            " WHERE :id IS NULL OR campaign_id = :id ORDER BY post_due, deliverable.id",
            {"id": campaign_id},
        )

    def add_deliverable(self, **values: object) -> int:
        """A new deliverable; returns its id."""
        return self._store.insert("deliverable", values)

    def update_deliverable(self, deliverable_id: int, **values: object) -> None:
        """Change fields of a deliverable."""
        self._store.update("deliverable", deliverable_id, values)

    def delete_deliverable(self, deliverable_id: int) -> None:
        """Remove a deliverable."""
        self._store.delete("deliverable", deliverable_id)

    def payments(self, campaign_id: int | None = None) -> list[Payment]:
        """Payments of a campaign, or all."""
        return self._store.all(
            Payment,
            "SELECT payment.* FROM payment JOIN partnership ON partnership.id = partnership_id"
            " WHERE :id IS NULL OR campaign_id = :id ORDER BY due_on, payment.id",
            {"id": campaign_id},
        )

    def add_payment(self, **values: object) -> int:
        """A new payment; returns its id."""
        return self._store.insert("payment", values)

    def update_payment(self, payment_id: int, **values: object) -> None:
        """Change fields of a payment."""
        self._store.update("payment", payment_id, values)

    def delete_payment(self, payment_id: int) -> None:
        """Remove a payment."""
        self._store.delete("payment", payment_id)
