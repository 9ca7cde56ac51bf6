"""Where a table of posts that somebody keeps by hand has what, as far as the names of its columns leave it open."""

from collections.abc import Container, Mapping, Sequence

from models.importing.post_fields import PIECES
from models.reading.platform import Platform
from storage.importers.header import Header
from storage.importers.lists import evidence
from storage.importers.lists.columns import names_platform
from storage.importers.lists.meanings import meaning
from storage.importers.tables.raw_table import Record

Places = Mapping[str, int | None]
"""Where each field of a post stands, by its name."""

WHOSE = ("handle", "name", "number")
"""The fields that tell whose a post is."""

WHO = frozenset({
    "who", "whose", "by whom", "person", "posted by", "blogger", "talent", "partner", "wer", "von wem", "qui",
    "par qui", "quien", "quem", "chi", "wie", "kto", "кто",
})  # fmt: skip
"""Headers above whose a post is, where the table is one of posts: lists of people have them too."""

OF_OTHERS = frozenset({"tag", "tags", "tagged", "mention", "mentions", "mentioned", "hashtag", "hashtags"})
"""Words of headers above handles of whom a post speaks, rather than whose it is."""

HANDLE_ON = "handle on {}"
"""The column of the handles on one platform, as ``Instagram handle``."""


def handle_on(platform: Platform) -> str:
    """What the column of the handles on a platform is called in ``places_of``."""
    return HANDLE_ON.format(platform.value)


def handle_and_name(text: str) -> tuple[str, str]:
    """What a cell says of whose a post is, each "" if not: "@noa", a link to a profile, "Noa (@noa)", "Noa"."""
    if match := evidence.NAME_AND_HANDLE.fullmatch(text):
        return match["handle"], match["name"].strip()
    is_handle = (text.startswith("@") and " " not in text) or evidence.leads_to_platform(text)
    return (text, "") if is_handle else ("", text)


def link_column(header: Header, records: Sequence[Record], called: int | None = None) -> int | None:
    """The column most of whose cells lead to posts, the one at ``called`` before others."""
    places = [] if called is None else [called]
    places += [place for place in range(len(header.keys)) if place != called]
    return next((at for at in places if evidence.share(at, records, evidence.leads_to_post) > evidence.MOST), None)


def places_of(places: Places, header: Header, records: Sequence[Record]) -> dict[str, int | None]:
    """The columns found by their names, corrected by what their cells hold, and those of handles on one platform."""
    found = dict(places)
    link = link_column(header, records, found["url"])
    if link is not None:
        found = {name: None if place == link else place for name, place in found.items()} | {"url": link}
    elif _is_title(header, records, found):
        found |= {"url": None, "caption": found["url"]}
    if _is_name(records, found):
        found |= {"platform": None, "name": found["platform"]}
    taken = set(found.values())
    for place, key in enumerate(header.keys):
        platform = _whose_handles(key, place, records)
        if platform and place not in taken:
            found.setdefault(handle_on(platform), place)
    if all(found.get(name) is None for name in (*WHOSE, *map(handle_on, Platform))):
        found["name"] = _whose_by_cells(header, records, taken)
    return found


def _whose_by_cells(header: Header, records: Sequence[Record], taken: Container[int | None]) -> int | None:
    """The column left that is called so, else the one most of whose cells are handles with their mark, or profiles."""
    left = [place for place, key in enumerate(header.keys) if place not in taken and OF_OTHERS.isdisjoint(key.split())]
    called = next((place for place in left if header.keys[place] in WHO), None)
    if called is not None:
        return called
    return next((place for place in left if evidence.share(place, records, _is_somebody) > evidence.MOST), None)


def _is_somebody(text: str) -> bool:
    return bool(handle_and_name(text)[0]) and not evidence.leads_to_post(text)


def _is_title(header: Header, records: Sequence[Record], places: Places) -> bool:
    """Whether a column called "Video" holds the titles of videos rather than links to them."""
    place = places["url"]
    if place is None or places["caption"] is not None or header.keys[place] not in PIECES:
        return False
    return evidence.share(place, records, evidence.may_be_link) <= evidence.MOST


def _is_name(records: Sequence[Record], places: Places) -> bool:
    """Whether a column called "Channel" holds whose channel it is rather than a platform."""
    place = places["platform"]
    if place is None or places["name"] is not None or places["handle"] is not None:
        return False
    return evidence.share(place, records, bool) > 0 and evidence.share(place, records, names_platform) == 0


def _whose_handles(key: str, place: int, records: Sequence[Record]) -> Platform | None:
    """The platform that a column's name says its handles are on, ``None`` where it is no such column."""
    known = meaning(key)
    if known.field == "handle":
        return known.platform
    return known.platform if known.is_platform and evidence.share(place, records, evidence.is_handle) == 1 else None
