"""Whose orders are that were counted by hand: the one partnership that a row's code, name or handle means."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import chain

from models.campaigns.campaign import name_key
from models.campaigns.codes import somebodys_codes
from models.errors import UnreadableError
from models.importing import PersonRef, TallyDraft
from models.reading.handles import parse_profile
from models.reading.text import quoted
from models.show import day as day_text
from models.stages import Stage
from storage.importers.lists.post_columns import handle_and_name
from storage.importers.nouns.comparison import staged
from storage.importers.nouns.creator_tags import CreatorTags
from storage.importers.nouns.creators import resolve, shared_names, unresolved

PARTNERSHIPS = """
SELECT partnership.id, influencer_id, influencer.name AS creator, campaign.name AS campaign, campaign_id, stage,
    starts_on, ends_on, partnership.currency
FROM partnership JOIN influencer ON influencer.id = influencer_id JOIN campaign ON campaign.id = campaign_id
ORDER BY partnership.id
"""
IMPORTED = """
SELECT placed_on, code FROM shop_order JOIN temp.incoming ON placed_on = incoming.day
WHERE code <> '' AND NOT is_cancelled
"""
NO_CODE = "Nobody has the code {} on {}: give it to a creator in a campaign, or name the creator here."
IN_NO_CAMPAIGN = "{} is in no campaign: add this person to one first."
NOT_IN_IT = "{} is in no campaign of yours called {}."
TWO_PEOPLE = "{} and {} mean two creators: leave one of the cells empty."
SEVERAL = "{} can be meant in several campaigns: {}. Write in a column “Campaign” which one."


@dataclass(frozen=True, slots=True)
class Told:
    """A partnership as far as orders are told of it: ``starts`` and ``ends`` are of its campaign."""

    id: int
    influencer_id: int
    creator: str
    campaign: str
    campaign_id: int
    is_exit: bool
    starts: date | None
    ends: date | None
    currency: str

    def runs_on(self, day: date) -> bool:
        """Whether its campaign is known to cover the day."""
        return self.starts is not None and self.starts <= day <= (self.ends or date.max)


class ToldOwners:
    """Looks up once what the rows name, then says of each whose it is; ``campaign_id`` is the one they are all of."""

    def __init__(self, connection: sqlite3.Connection, drafts: Sequence[TallyDraft], campaign_id: int | None) -> None:
        self._told = {row["id"]: _told(row) for row in connection.execute(PARTNERSHIPS)}
        self._campaign_id = campaign_id
        words = {text for draft in drafts for text in (draft.code, draft.who) if text}
        self._tags = CreatorTags(connection, set(chain.from_iterable(map(_tags, words))))
        people = resolve(connection, [PersonRef(name=text) for text in words])
        self._people = {ref.name: person for ref, person in people.items()}
        self._shared = shared_names(connection, people)
        with staged(connection, ("day TEXT PRIMARY KEY",), {(draft.tally.day.isoformat(),) for draft in drafts}):
            orders = [(date.fromisoformat(day), code) for day, code in connection.execute(IMPORTED)]
        self._imported = Counter((number, day) for day, code in orders for number in self._of_order(code, day))

    def imported(self, told: Told, day: date) -> int:
        """How many orders by a code of a partnership are imported of a day: they may be the same ones."""
        return self._imported[told.id, day]

    def owner(self, draft: TallyDraft) -> Told:
        """The partnership of a row; ``UnreadableError`` says why there is none, or more than one."""
        day = draft.tally.day
        found = {draft.code: self._by_code(draft.code, day), draft.who: self._by_name(draft.who, day)}
        meant = {text: ids for text, ids in found.items() if ids}
        if not meant:
            raise UnreadableError(self._unknown(draft))
        several = set.intersection(*meant.values())
        if not several:
            raise UnreadableError(TWO_PEOPLE.format(*map(quoted, meant)))
        whose = quoted(next(iter(meant)))
        return _one(self._of_campaign(draft, several, whose), day, whose)

    def _of_order(self, codes: str, day: date) -> set[int]:
        owners = {number for code in somebodys_codes(codes) for number in self._tags.by_code(code, day)}
        return owners if len(owners) == 1 else set()

    def _by_code(self, text: str, day: date) -> set[int]:
        """Every partnership that has a code on a day; a name may stand among the codes."""
        return self._tags.by_code(text, day) or self._of_person(text, day)

    def _by_name(self, text: str, day: date) -> set[int]:
        """Every partnership of the creator of a name or handle; a code may stand among the names."""
        return self._of_person(text, day) or self._tags.by_code(text, day)

    def _of_person(self, text: str, day: date) -> set[int]:
        person = self._person(text, day)
        return {one.id for one in self._told.values() if one.influencer_id == person and not one.is_exit}

    def _person(self, text: str, day: date) -> int | None:
        return self._people.get(text) or self._tags.owner(_tags(text), day)

    def _unknown(self, draft: TallyDraft) -> str:
        """Why a row is nobody's."""
        day = draft.tally.day
        if not draft.who:
            return NO_CODE.format(quoted(draft.code), day_text(day, year=True))
        if self._person(draft.who, day) is not None:
            return IN_NO_CAMPAIGN.format(quoted(draft.who))
        return unresolved(PersonRef(name=draft.who), self._shared)

    def _of_campaign(self, draft: TallyDraft, ids: Iterable[int], whose: str) -> list[Told]:
        told = [self._told[number] for number in sorted(ids)]
        if draft.campaign:
            named = [one for one in told if name_key(one.campaign) == name_key(draft.campaign)]
            if not named:
                raise UnreadableError(NOT_IN_IT.format(whose, quoted(draft.campaign)))
            return named
        return [one for one in told if one.campaign_id == self._campaign_id] or told


def _one(told: Sequence[Told], day: date, whose: str) -> Told:
    """The one that is left, else the one whose campaign runs on the day; no guess."""
    running = [one for one in told if one.runs_on(day)]
    for found in (told, running):
        if len(found) == 1:
            return found[0]
    campaigns = ", ".join(dict.fromkeys(quoted(one.campaign) for one in running or told))
    raise UnreadableError(SEVERAL.format(whose, campaigns))


def _tags(text: str) -> tuple[str, ...]:
    """What a cell may call somebody by: "@noa", a link, "Noa (@noa)", "Noa"."""
    handle, name = handle_and_name(text)
    with suppress(UnreadableError):
        handle = parse_profile(handle).handle
    return tuple(dict.fromkeys(part for part in (handle, name, text) if part))


def _told(row: sqlite3.Row) -> Told:
    starts, ends = (date.fromisoformat(row[name]) if row[name] else None for name in ("starts_on", "ends_on"))
    return Told(
        row["id"], row["influencer_id"], row["creator"], row["campaign"], row["campaign_id"],
        Stage(row["stage"]).is_exit, starts, ends, row["currency"],
    )  # fmt: skip
