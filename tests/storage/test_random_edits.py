"""Random series of edits over many tables: undone all, done all again, and derived figures always as made anew."""

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.influencers.influencer import FitAspect
from models.merge_questions import merge_of, questions
from models.merging import Side
from models.reading.platform import Platform
from models.stages import Stage
from storage.influencers.merge_pairs import read_merge_pair
from storage.influencers.merging import merge
from storage.workspace import Action, Workspace, open_workspace
from tests.factory import NOW, dump, figures_dump, made_anew, make_workspace

PICK = st.integers(0, 50)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
DAYS = st.integers(0, 40).map(lambda days: date(2026, 1, 1) + timedelta(days))
COUNT = st.none() | st.integers(0, 10**6)
TABLES = ("influencer", "profile", "profile_reading", "campaign", "partnership", "post", "reading", "contact")


class Edits(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = make_workspace(Path(self.folder.name))
        self.workspace.connection.execute("PRAGMA synchronous=OFF")
        self.done = [dump(self.workspace)]
        self.undone: list[dict[str, list[tuple[object, ...]]]] = []

    def teardown(self) -> None:
        while self.undone:
            self.redo()
        while len(self.done) > 1:
            self.undo()
        self.workspace.close()
        self.folder.cleanup()

    def edit(self, action: Action) -> None:
        if self.workspace.edit("Edit", action, NOW):
            self.undone.clear()
            self.done.append(dump(self.workspace))

    def pick(self, table: str, place: int) -> int | None:
        ids = [row[0] for row in self.workspace.connection.execute(f"SELECT id FROM {table} ORDER BY id")]
        return ids[place % len(ids)] if ids else None

    @initialize(names=st.lists(TEXT, min_size=1, max_size=3))
    def start(self, names: list[str]) -> None:
        def fill(w: Workspace) -> None:
            campaign = w.campaigns.add(name="c")
            for number, name in enumerate(names):
                person = w.influencers.add(name=name)
                profile = w.profiles.add(person, Platform.INSTAGRAM, f"start{number}")
                partnership = w.partnerships.add(person, campaign)
                post = w.posts.add(profile_id=profile, partnership_id=partnership, platform=Platform.INSTAGRAM)
                w.posts.add_reading(post, day=date(2026, 1, 2), likes=5, followers=100)

        self.edit(fill)

    @rule(name=TEXT, followers=COUNT, day=DAYS)
    def add_person(self, name: str, followers: int | None, day: date) -> None:
        def add(w: Workspace) -> None:
            profile = w.profiles.add(w.influencers.add(name=name), Platform.TIKTOK, "")
            w.profiles.add_reading(profile, day=day, followers=followers, avg_engagements=3)

        self.edit(add)

    @rule(place=PICK, name=TEXT, rating=st.none() | st.integers(0, 5), aspect=st.sampled_from(FitAspect))
    def change_person(self, place: int, name: str, rating: int | None, aspect: FitAspect) -> None:
        if person := self.pick("influencer", place):
            values: dict[str, Any] = {"name": name, "tags": (name,), f"fit_{aspect.value}": rating}
            self.edit(lambda w: w.influencers.update(person, **values))

    @rule(place=PICK, followers=COUNT, day=DAYS)
    def read_profile(self, place: int, followers: int | None, day: date) -> None:
        if profile := self.pick("profile", place):
            if followers is None:
                self.edit(lambda w: w.profiles.update(profile, name="renamed", platform=Platform.YOUTUBE))
            else:
                self.edit(lambda w: w.profiles.put_followers(profile, day, followers))

    @rule(place=PICK, likes=COUNT, day=DAYS, followers=COUNT)
    def add_post(self, place: int, likes: int | None, day: date, followers: int | None) -> None:
        if profile := self.pick("profile", place):
            partnership = self.pick("partnership", place)

            def add(w: Workspace) -> None:
                post = w.posts.add(profile_id=profile, partnership_id=partnership, platform=Platform.TIKTOK)
                w.posts.set_counts(post, day, {"likes": likes, "followers": followers}, None)

            self.edit(add)

    @rule(place=PICK, likes=COUNT, day=DAYS)
    def read_post(self, place: int, likes: int | None, day: date) -> None:
        if post := self.pick("post", place):
            self.edit(lambda w: w.posts.set_counts(post, day, {"likes": likes}, None))

    @rule(post=PICK, profile=PICK)
    def move_post(self, post: int, profile: int) -> None:
        row, to = self.pick("post", post), self.pick("profile", profile)
        if row and to:
            self.edit(lambda w: w.posts.update(row, profile_id=to))

    @rule(profile=PICK, person=PICK, owned=st.booleans())
    def move_profile(self, profile: int, person: int, *, owned: bool) -> None:
        row, to = self.pick("profile", profile), self.pick("influencer", person)
        if row and to:
            self.edit(lambda w: w.profiles.update(row, influencer_id=None if owned else to))

    @rule(person=PICK, stage=st.sampled_from(Stage))
    def add_partnership(self, person: int, stage: Stage) -> None:
        if row := self.pick("influencer", person):

            def add(w: Workspace) -> None:
                partnership = w.partnerships.add(row, w.campaigns.add(name="n"), stage=stage)
                w.partnerships.set_code(partnership, "CODE")

            self.edit(add)

    @rule(person=PICK, note=TEXT, day=DAYS)
    def add_contact(self, person: int, note: str, day: date) -> None:
        if row := self.pick("influencer", person):
            self.edit(lambda w: w.contacts.add(row, campaign_id=self.pick("campaign", person), note=note, due_on=day))

    @rule(left=PICK, right=PICK, side=st.sampled_from(Side))
    def merge_people(self, left: int, right: int, side: Side) -> None:
        keep, gone = self.pick("influencer", left), self.pick("influencer", right)
        if keep and gone and keep != gone:
            pair = read_merge_pair(self.workspace, keep, gone)
            assert pair
            wanted = merge_of(pair, {question.name: side for question in questions(pair)})
            self.edit(lambda w: merge(w.store, wanted))

    @rule(logo=st.binary(max_size=20), name=TEXT)
    def change_business(self, logo: bytes, name: str) -> None:
        self.edit(lambda w: w.business.update(logo=logo, name=name))

    @rule(table=st.sampled_from(TABLES), place=PICK)
    def delete(self, table: str, place: int) -> None:
        if row := self.pick(table, place):
            self.edit(lambda w: w.store.delete(table, row))

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def undo(self) -> None:
        self.workspace.undo()
        self.undone.append(self.done.pop())
        assert dump(self.workspace) == self.done[-1]

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.workspace.redo()
        self.done.append(self.undone.pop())
        assert dump(self.workspace) == self.done[-1]

    @rule()
    def reopen(self) -> None:
        path = self.workspace.path
        self.workspace.close()
        self.workspace = open_workspace(path)
        self.workspace.connection.execute("PRAGMA synchronous=OFF")
        assert dump(self.workspace) == self.done[-1]

    @invariant()
    def stored_figures_are_those_made_anew(self) -> None:
        assert figures_dump(self.workspace) == made_anew(self.workspace)

    @invariant()
    def no_row_points_nowhere(self) -> None:
        assert not self.workspace.connection.execute("PRAGMA foreign_key_check").fetchall()


TestRandomEdits = Edits.TestCase
TestRandomEdits.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
