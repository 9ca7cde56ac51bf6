"""People who may be one and the same: told by what only one person has, suggested where names or handles are alike.

Everybody is compared with neighbours only: people are sorted by what they are called, forwards and backwards, and each
is looked at beside the next few. That finds what begins or ends alike, and takes seconds for 100,000 people. How alike
two texts are is the share of letters in common in their order (Indel similarity, as rapidfuzz has it).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from models.influencers.contact_data import ContactData
from models.influencers.likely_words import Called, called_by_handle, called_by_name
from models.reading.text import fold

NEIGHBOURS = 8
"""How many of the next ones in order each is compared with."""

MOST_SHARING = 6
"""People who share an e-mail, a phone number or a name, above which it tells nothing: an agency, a common name."""

MOST_FOUND = 500
"""Pairs worth showing: nobody looks through more."""

CERTAIN, SAME_HANDLE, SAME_NAME = 100, 95, 90
AGAINST_IT = 10
"""What different e-mails take from the score of one name."""

SUPPORT = 3
"""What a second reason, or the same region or niche, adds to a score."""

SUPPORTED, UNSUPPORTED, AGAINST = 82, 88, 93
"""How alike two have to be, of 100: where region or niche support it, where nothing does, where e-mails differ."""

SHORTEST = 5
"""Letters below which a likeness tells nothing."""

SHORTEST_PHONE = 6
STEP = 2_000
Tell = Callable[[int, int], None]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Known:
    """What tells one person from another; ``handles`` are bare, ``external_ids`` carry their platform."""

    id: int
    name: str
    handles: tuple[str, ...] = ()
    external_ids: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    place: str = ""
    niches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two people who may be one, the lower id first; ``score`` goes to 100, which only exact data reaches."""

    first_id: int
    second_id: int
    score: int
    reasons: tuple[str, ...]


def likenesses(
    people: Sequence[Known], decided: Collection[Pair] = (), tell: Tell = lambda _done, _of: None
) -> list[Likeness]:
    """The pairs that may be one person, likeliest first; ``decided`` are pairs of which the owner said they are not.

    ``tell`` hears how far it has come: people looked at, of all there are.
    """
    found = _Found({one.id: one for one in people}, decided)
    for reason, groups in _groups(people):
        for group in groups.values():
            if len(group) <= MOST_SHARING:
                for one, other in combinations(group, 2):
                    found.add(one, other, reason, reason, CERTAIN)
    names = [called_by_name(one.id, one.name) for one in people]
    handles = [called_by_handle(one.id, handle) for one in people for handle in one.handles]
    done, of = 0, 2 * (len(names) + len(handles))
    for what, all_called in (("name", names), ("handle", handles)):
        for backwards in (False, True):
            for count in _compare(found, what, _ordered(all_called, backwards=backwards)):
                done += count
                tell(len(people) * done // max(of, 1), len(people))
    return found.likenesses()


@dataclass(slots=True)
class _Found:
    """What speaks for each pair so far: of each kind of reason the strongest, with its score."""

    people: dict[int, Known]
    decided: Collection[Pair]
    reasons: dict[Pair, dict[str, tuple[int, str]]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, one: int, other: int, kind: str, reason: str, score: int) -> None:
        pair = (one, other) if one < other else (other, one)
        if one != other and pair not in self.decided:
            of_pair = self.reasons[pair]
            of_pair[kind] = max(of_pair.get(kind, (0, "")), (score, reason))

    def likenesses(self) -> list[Likeness]:
        found = [self._likeness(pair, list(reasons.values())) for pair, reasons in self.reasons.items()]
        return sorted(found, key=lambda each: (-each.score, each.first_id, each.second_id))[:MOST_FOUND]

    def _likeness(self, pair: Pair, reasons: list[tuple[int, str]]) -> Likeness:
        reasons.sort(key=lambda scored: -scored[0])
        best, shared = reasons[0][0], _shared(*(self.people[number] for number in pair))
        more = SUPPORT * (len(reasons) - 1 + len(shared))
        score = best if best >= CERTAIN else min(best + more, CERTAIN - 1)
        return Likeness(*pair, score, (*(reason for _, reason in reasons), *shared))


def _groups(people: Iterable[Known]) -> Iterator[tuple[str, dict[str, list[int]]]]:
    emails, phones, ids = (defaultdict[str, list[int]](list) for _ in range(3))
    for one in people:
        contact = ContactData.of(one.email, one.phone)
        if contact.email:
            emails[contact.email].append(one.id)
        if len(contact.phone) >= SHORTEST_PHONE:
            phones[contact.phone].append(one.id)
        for external in set(one.external_ids):
            ids[external].append(one.id)
    yield "same e-mail", emails
    yield "same phone number", phones
    yield "same number on the platform", ids


def _ordered(all_called: Sequence[Called], *, backwards: bool) -> list[Called]:
    """In the order of what they are called; those called as too many others are left out."""
    many = Counter(one.key for one in all_called)
    telling = [one for one in all_called if one.key and many[one.key] <= MOST_SHARING]
    return sorted(telling, key=(lambda one: one.key[::-1]) if backwards else (lambda one: one.key))


def _compare(found: _Found, what: str, ordered: Sequence[Called]) -> Iterator[int]:
    """Compare each with its neighbours; yields now and then how many were looked at since."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    keys = [one.key for one in ordered]
    told = 0
    for place, one in enumerate(ordered):
        # The library goes through the neighbours itself: a call for each would take four times as long.
        beside = keys[place + 1 : place + 1 + NEIGHBOURS]
        for _, score, step in extract(one.key, beside, scorer=ratio, score_cutoff=SUPPORTED, limit=None):
            other = ordered[place + 1 + step]
            if one.may_be(other):
                _judge(found, what, one, other, score)
        if place - told >= STEP:
            yield place - told
            told = place
    yield len(ordered) - told


def _judge(found: _Found, what: str, one: Called, other: Called, score: float) -> None:
    """Take a likeness for one where it is strong enough for what else is known of the two."""
    people = found.people[one.id], found.people[other.id]
    supported, differ = bool(_shared(*people)), _differ(*people)
    if not one.is_telling and not other.is_telling and not supported:
        return
    if one.plain == other.plain:
        is_handle = what == "handle"
        reason = f"same handle: {one.text}" if is_handle else "same name"
        found.add(one.id, other.id, what, reason, SAME_HANDLE if is_handle else SAME_NAME - AGAINST_IT * differ)
        return
    needed = AGAINST if differ else SUPPORTED if supported else UNSUPPORTED
    if score >= needed and min(len(one.key), len(other.key)) >= SHORTEST:
        reason = f"{what}s alike: {one.text} / {other.text}"
        found.add(one.id, other.id, what, reason, round(score * SAME_NAME / CERTAIN))


def _shared(one: Known, other: Known) -> tuple[str, ...]:
    """What supports a likeness and is none by itself."""
    shared = []
    if one.place and fold(one.place) == fold(other.place):
        shared.append("same region")
    if {fold(niche) for niche in one.niches} & {fold(niche) for niche in other.niches}:
        shared.append("same niche")
    return tuple(shared)


def _differ(one: Known, other: Known) -> bool:
    """Whether the two are reached in different ways, as two people are."""
    return ContactData.of(one.email, one.phone).is_of_same_person(ContactData.of(other.email, other.phone)) is False
