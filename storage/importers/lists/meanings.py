"""What one header of a list of people means: a field, the platform its words name, the scale of its numbers."""

from dataclasses import dataclass
from functools import cache

from models.importing.people_fields import PEOPLE_FIELDS
from models.reading.platform import Platform

PLATFORM_WORDS = {
    "instagram": Platform.INSTAGRAM,
    "instagramer": Platform.INSTAGRAM,
    "instagrammer": Platform.INSTAGRAM,
    "insta": Platform.INSTAGRAM,
    "ig": Platform.INSTAGRAM,
    "tiktok": Platform.TIKTOK,
    "tiktoker": Platform.TIKTOK,
    "tiktokers": Platform.TIKTOK,
    "youtube": Platform.YOUTUBE,
    "youtuber": Platform.YOUTUBE,
    "youtubers": Platform.YOUTUBE,
    "yt": Platform.YOUTUBE,
    "twitter": Platform.X,
    "facebook": Platform.FACEBOOK,
    "fb": Platform.FACEBOOK,
    "pinterest": Platform.PINTEREST,
    "twitch": Platform.TWITCH,
    "threads": Platform.THREADS,
    "linkedin": Platform.LINKEDIN,
    "snapchat": Platform.SNAPCHAT,
    "bluesky": Platform.BLUESKY,
    "инстаграм": Platform.INSTAGRAM,
    "インスタグラム": Platform.INSTAGRAM,
    "インスタ": Platform.INSTAGRAM,
    "тикток": Platform.TIKTOK,
    "ютуб": Platform.YOUTUBE,
    "ユーチューブ": Platform.YOUTUBE,
}
SHORT_WORDS = {"tt": Platform.TIKTOK, "x": Platform.X, "li": Platform.LINKEDIN, "tw": Platform.TWITCH}
"""Words that name a platform before the word for a handle or a count; by themselves they may be anything."""

ALONE = {"x": Platform.X, "x twitter": Platform.X, "twitter x": Platform.X, "tik tok": Platform.TIKTOK}
"""Headers that name a platform, though their words need not elsewhere."""

COUNT_WORDS = frozenset({
    "total", "number", "numbers", "no", "of", "the", "count", "counts", "num", "nr", "amount", "current", "values",
    "value", "in", "anzahl", "der", "die", "zahl", "gesamt", "gesamtzahl", "nombre", "d", "de", "des", "numero",
    "liczba", "sayisi", "di", "von", "van", "toplam", "aantal", "totaal", "totale", "ilosc", "quantidade", "cantidad",
    "количество", "число", "всего",
})  # fmt: skip
"""Words that say of a number only that it is one."""

AVERAGE_WORDS = frozenset({
    "avg", "average", "averages", "mean", "per", "post", "each", "value", "values", "number", "numbers", "count",
    "counts", "of", "no", "in", "durchschnitt", "durchschnittlich", "durchschnittliche", "o", "pro", "beitrag",
    "moyenne", "moyen", "moyennes", "par", "publication", "de", "promedio", "media", "medio", "medias", "medie", "por",
    "publicacion", "gemiddeld", "gemiddelde", "srednia", "srednio", "sr", "ortalama", "ort",
    "anzahl", "nombre", "d", "des", "numero", "di", "aantal", "liczba", "sayisi", "srednie", "sredni", "na", "wpis",
    "среднее", "средние", "средняя", "ср", "в", "среднем", "количество", "число", "на", "пост",
})  # fmt: skip
"""Words around a usual number per post; a total of all posts is none."""

PLAIN_AVERAGES = AVERAGE_WORDS - {
    "count", "counts", "number", "numbers", "value", "values", "of", "no", "in", "количество", "число", "в",
}
ORDINALS = frozenset({"1", "2", "3", "4", "5", "#1", "#2", "#3", "#4", "#5", "#", "main", "primary", "secondary"})
CURRENCIES = frozenset({
    "usd", "eur", "gbp", "chf", "cad", "aud", "nzd", "inr", "pln", "czk", "sek", "nok", "dkk", "brl", "mxn", "jpy",
    "zar", "aed", "ngn", "huf", "ron", "euro", "euros", "dollar", "dollars", "pounds", "zl",
    "rub", "руб", "рублях", "円",
})  # fmt: skip
SCALES = {
    "k": 1_000, "thousand": 1_000, "thousands": 1_000, "tsd": 1_000, "tausend": 1_000, "m": 1_000_000, "mn": 1_000_000,
    "mio": 1_000_000, "mln": 1_000_000, "million": 1_000_000, "millions": 1_000_000, "millionen": 1_000_000,
    "millones": 1_000_000, "milhoes": 1_000_000, "milioni": 1_000_000, "miljoen": 1_000_000, "milyon": 1_000_000,
}  # fmt: skip
"""What a header such as "Followers (millions)" multiplies its numbers by."""

AUDIENCE = "audience country"

COUNTS = tuple(each.name for each in PEOPLE_FIELDS if each.name == "followers" or each.name.startswith("avg_"))
"""The fields that are columns of a profile reading."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field, "" for none; ``is_platform`` says that the header is a platform and nothing else."""

    field: str
    platform: Platform | None = None
    scale: int = 1
    is_platform: bool = False


@cache
def meaning(key: str) -> Meaning:
    """What a header means, by its key."""
    words = key.split()
    platforms = [PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS]
    platform = ALONE.get(key) or (platforms[0] if len(set(platforms)) == 1 else None)
    rest = [word for word in words if word not in PLATFORM_WORDS] if platform else words
    if platform and (key in ALONE or not rest):
        return Meaning("name", platform, is_platform=True)
    field, scale = _field_of(rest)
    if not field and len(words) > 1 and words[0] in SHORT_WORDS:
        field, scale = _field_of(words[1:])
        return Meaning(field, SHORT_WORDS[words[0]], scale) if field in {"handle", *COUNTS} else Meaning("")
    return Meaning(field, platform, scale)


def says_average(key: str) -> bool:
    """Whether a header has a word for a usual number."""
    return not PLAIN_AVERAGES.isdisjoint(key.split())


def base_of(key: str) -> str:
    """What headers of the same number have in common: "followers" for Followers, Followers Numbers, Total followers."""
    return " ".join(_without(_without(key.split(), COUNT_WORDS | SCALES.keys()), AVERAGE_WORDS))


def _field_of(words: list[str]) -> tuple[str, int]:
    headers, plain = _headers(), _without(words, ORDINALS)
    text = " ".join(plain)
    if found := headers.get(text):
        return found, 1
    if text.startswith(AUDIENCE):
        return "audience", 1
    if headers.get(" ".join(_without(plain, CURRENCIES))) == "price":
        return "price", 1
    scale = SCALES.get(plain[-1], 1) if plain else 1
    return _count_of(plain[:-1] if scale > 1 else plain), scale


def _count_of(words: list[str]) -> str:
    headers = _headers()
    if headers.get(" ".join(_without(words, COUNT_WORDS))) == "followers":
        return "followers"
    found = headers.get(" ".join(_without(words, AVERAGE_WORDS)), "")
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
