"""What one header of a list of people means: a field, and the platform that its words name."""

from functools import cache

from models.importing.people_fields import PEOPLE_FIELDS
from models.platforms import Platform

PLATFORM_WORDS = {
    "instagram": Platform.INSTAGRAM,
    "instagramer": Platform.INSTAGRAM,
    "instagrammer": Platform.INSTAGRAM,
    "insta": Platform.INSTAGRAM,
    "ig": Platform.INSTAGRAM,
    "tiktok": Platform.TIKTOK,
    "tiktoker": Platform.TIKTOK,
    "tiktokers": Platform.TIKTOK,
    "tt": Platform.TIKTOK,
    "youtube": Platform.YOUTUBE,
    "youtuber": Platform.YOUTUBE,
    "youtubers": Platform.YOUTUBE,
    "yt": Platform.YOUTUBE,
    "twitter": Platform.X,
    "x": Platform.X,
    "facebook": Platform.FACEBOOK,
    "fb": Platform.FACEBOOK,
    "pinterest": Platform.PINTEREST,
    "twitch": Platform.TWITCH,
    "threads": Platform.THREADS,
    "linkedin": Platform.LINKEDIN,
    "snapchat": Platform.SNAPCHAT,
    "bluesky": Platform.BLUESKY,
}
COUNT_WORDS = frozenset({
    "total", "number", "numbers", "no", "of", "the", "count", "counts", "num", "nr", "amount", "current", "values",
    "value", "anzahl", "der", "die", "zahl", "gesamt", "gesamtzahl", "nombre", "d", "de", "des", "numero", "liczba",
    "sayisi", "toplam", "aantal", "totaal", "totale", "ilosc", "quantidade", "cantidad",
})  # fmt: skip
"""Words that say of a number only that it is one."""

AVERAGE_WORDS = frozenset({
    "avg", "average", "averages", "mean", "per", "post", "each", "value", "values", "number", "numbers", "count",
    "counts", "of", "no", "durchschnitt", "durchschnittlich", "durchschnittliche", "o", "pro", "beitrag", "moyenne",
    "moyen", "moyennes", "par", "publication", "de", "promedio", "media", "medio", "medias", "medie", "por",
    "publicacion", "gemiddeld", "gemiddelde", "srednia", "srednio", "sr", "ortalama", "ort",
})  # fmt: skip
"""Words around a usual number per post; a total of all posts is none."""

ORDINALS = frozenset({"1", "2", "3", "4", "5", "#1", "#2", "#3", "#4", "#5", "#", "main", "primary", "secondary"})
AUDIENCE = "audience country"

COUNTS = tuple(each.name for each in PEOPLE_FIELDS if each.name == "followers" or each.name.startswith("avg_"))
"""The fields that are columns of a profile reading."""


def meaning(key: str) -> tuple[str, Platform | None]:
    """The field of a header, "" for none, and the platform its words name; a platform alone means the name there."""
    words = key.split()
    platforms = [PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS]
    platform = platforms[0] if len(set(platforms)) == 1 else None
    rest = [word for word in words if word not in PLATFORM_WORDS] if platform else words
    if platform and not rest:
        return "name", platform
    return _field_of(rest), platform


def _field_of(words: list[str]) -> str:
    headers, plain = _headers(), _without(words, ORDINALS)
    text = " ".join(plain)
    if found := headers.get(text):
        return found
    if text.startswith(AUDIENCE):
        return "audience"
    if headers.get(" ".join(_without(plain, COUNT_WORDS))) == "followers":
        return "followers"
    found = headers.get(" ".join(_without(plain, AVERAGE_WORDS)), "")
    return found if found in COUNTS and found != "followers" else ""


@cache
def _headers() -> dict[str, str]:
    return {header: each.name for each in PEOPLE_FIELDS for header in each.headers}


def _without(words: list[str], taken: frozenset[str]) -> list[str]:
    """The words without those at both ends that are taken off."""
    start, end = 0, len(words)
    while start < end and words[start] in taken:
        start += 1
    while end > start and words[end - 1] in taken:
        end -= 1
    return words[start:end]
