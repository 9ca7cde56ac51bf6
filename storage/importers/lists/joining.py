"""Several rows of one person as one: what they say is kept together, and what cannot be is told."""

from collections.abc import Iterator, Mapping, Sequence

from models import show
from models.importing import AccountDraft, PersonDraft
from models.reading.text import fold, quoted
from storage.importers.again import Difference, in_words
from storage.importers.lists.meanings import COUNTS
from storage.importers.lists.texts import AUDIENCE

LISTS = frozenset({"niches", "languages", "tags"})
PRICE = ("asking_price", "currency")
"""Fields that only say something together."""

LABELS = {"email": "e-mail", "created_on": "day added", "asking_commission": "commission"}


def added(name: str, before: object, value: object) -> object:
    """What a field says once a list told more of it: lists grow, notes are added to, the rest is replaced."""
    if name in LISTS and isinstance(before, tuple) and isinstance(value, tuple):
        if any(tag.startswith(AUDIENCE) for tag in value):
            before = tuple(tag for tag in before if not tag.startswith(AUDIENCE) or tag in value)
        return tuple(dict.fromkeys((*before, *value)))
    if name == "notes" and before:
        kept = {line.strip() for line in str(before).splitlines()}
        more = [line for line in str(value).splitlines() if line.strip() and line.strip() not in kept]
        return before if str(value) in str(before) else "\n".join([str(before), *more])
    return value


def take_over(later: PersonDraft, earlier: PersonDraft) -> str:
    """Let a row keep what an earlier one of the same person says; returns in words what is not kept of that one."""
    lost = [*_of_name(later, earlier), *_of_fields(later.fields, earlier.fields)]
    lost += _of_mappings(later.custom, earlier.custom)
    if later.ref and earlier.ref and later.ref.number != earlier.ref.number:
        lost.append(("number", quoted(later.ref.number), quoted(earlier.ref.number)))
    told = {name: added(name, earlier.fields.get(name), value) for name, value in later.fields.items()}
    later.fields = earlier.fields | {name: _better(earlier.fields.get(name), value) for name, value in told.items()}
    own = {name: str(_better(earlier.custom.get(name), value)) for name, value in later.custom.items()}
    later.custom = earlier.custom | own
    later.ref = later.ref or earlier.ref
    lost += _take_accounts(later, earlier.accounts)
    return in_words(lost)


def _of_name(later: PersonDraft, earlier: PersonDraft) -> Iterator[Difference]:
    """Names that differ; one who is only called as her account gets the name that is known."""
    if later.name == earlier.name or _is_handle(earlier):
        return
    if _is_handle(later):
        later.name = earlier.name
        return
    kept = str(_better(earlier.name, later.name))
    yield "name", quoted(kept), quoted(earlier.name if kept == later.name else later.name)
    later.name = kept


def _better(first: object, again: object) -> object:
    """Which of two values is kept: the later one, but the better written one of texts with the same letters."""
    if not isinstance(first, str) or not isinstance(again, str) or fold(first) != fold(again):
        return again
    return max(first, again, key=lambda text: (not text.isupper(), sum(not each.isascii() for each in text)))


def _is_handle(draft: PersonDraft) -> bool:
    return any(draft.name == account.handle for account in draft.accounts)


def _of_fields(later: Mapping[str, object], earlier: Mapping[str, object]) -> Iterator[Difference]:
    prices = _price(later), _price(earlier)
    if all(prices) and prices[0] != prices[1]:
        yield ("price", *prices)
    plain = {name: value for name, value in later.items() if name not in {*PRICE, *LISTS, "notes"}}
    yield from _of_mappings(plain, earlier)
    for name in LISTS & later.keys() & earlier.keys():
        kept = added(name, earlier[name], later[name])
        if isinstance(kept, tuple) and (gone := _without(earlier[name], kept)):
            yield "audience", quoted(_audience(kept)), quoted(_audience(gone))


def _of_mappings(later: Mapping[str, object], earlier: Mapping[str, object]) -> Iterator[Difference]:
    for name, value in later.items():
        if (first := earlier.get(name, value)) != value:
            kept = _better(first, value)
            gone = first if kept == value else value
            yield LABELS.get(name, name.replace("_", " ")), _shown(kept), _shown(gone)


def _take_accounts(later: PersonDraft, earlier: Sequence[AccountDraft]) -> Iterator[Difference]:
    mine = tuple(later.accounts)
    for account in earlier:
        same = _same_account(account, [each for each in mine if each.platform is account.platform])
        if same is None:
            later.accounts.append(account)
            continue
        yield from _of_mappings(same.counts, account.counts)
        both = account.counts | same.counts
        same.counts = {name: both[name] for name in COUNTS if name in both}
        same.name = same.name or account.name
        if not same.key or same.key == account.key:
            same.handle, same.key = account.handle, account.key


def _same_account(account: AccountDraft, hers: Sequence[AccountDraft]) -> AccountDraft | None:
    """Which of a person's accounts on a platform is meant: the only one, where a handle is missing."""
    alike = [each for each in hers if each.key == account.key]
    only = hers[0] if len(hers) == 1 and not (hers[0].key and account.key) else None
    return alike[0] if alike else only


def _price(fields: Mapping[str, object]) -> str:
    amount, currency = (fields.get(name) for name in PRICE)
    return show.money(amount, str(currency), cents=True) if isinstance(amount, int) else ""


def _without(tags: object, kept: Sequence[str]) -> list[str]:
    return [tag for tag in tags if tag not in kept] if isinstance(tags, tuple) else []


def _audience(tags: Sequence[str]) -> str:
    return ", ".join(tag.removeprefix(AUDIENCE) for tag in tags if tag.startswith(AUDIENCE))


def _shown(value: object) -> str:
    return show.count(value) if isinstance(value, int) and not isinstance(value, bool) else quoted(str(value))
