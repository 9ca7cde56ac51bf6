"""Wordings by which posts are marked as advertising, by country and platform: suggestions, never advice.

Countries: what advertising authorities of each name in their guides for creators (FTC, ASA, ARPP, die Medienanstalten,
Autocontrol, AGCM, Reclame Code, UOKiK …), read in 2026. Platforms: the label that each offers by itself.
"""

from collections.abc import Iterable
from typing import Final

from models.reading.platform import Platform
from models.reading.text import fold

EVERYWHERE: Final = ("#ad",)
_BY_COUNTRY: Final = {
    ("us", "usa", "united states", "america"): ("#ad", "Sponsored"),
    ("gb", "uk", "united kingdom", "england", "scotland", "wales", "great britain"): ("#ad", "Advert"),
    ("ie", "ireland"): ("#ad",),
    ("ca", "canada"): ("#ad", "#publicité"),
    ("au", "australia", "nz", "new zealand"): ("#ad", "Sponsored"),
    ("de", "germany", "deutschland"): ("Anzeige", "Werbung"),
    ("at", "austria", "osterreich"): ("Anzeige", "Werbung"),
    ("ch", "switzerland", "schweiz", "suisse", "svizzera"): ("Anzeige", "Werbung", "Publicité"),
    ("fr", "france"): ("Publicité", "Collaboration commerciale"),
    ("be", "belgium", "belgie", "belgique"): ("Publicité", "Reclame", "Advertentie"),
    ("lu", "luxembourg"): ("Publicité", "Anzeige"),
    ("nl", "netherlands", "nederland", "holland"): ("Advertentie", "#reclame"),
    ("es", "spain", "espana"): ("Publicidad", "#publi"),
    ("pt", "portugal"): ("#pub", "Publicidade"),
    ("br", "brazil", "brasil"): ("#publi", "Publicidade"),
    ("it", "italy", "italia"): ("#pubblicità", "#adv"),
    ("pl", "poland", "polska"): ("[Reklama]", "[Materiał reklamowy]"),
    ("se", "sweden", "sverige"): ("Reklam", "Annons"),
    ("dk", "denmark", "danmark", "no", "norway", "norge"): ("Reklame", "Annonce"),
    ("fi", "finland", "suomi"): ("Mainos", "Kaupallinen yhteistyö"),
}
_OF_COUNTRY: Final = {name: wordings for names, wordings in _BY_COUNTRY.items() for name in names}
_OF_PLATFORM: Final = {
    Platform.INSTAGRAM: "Paid partnership label",
    Platform.FACEBOOK: "Paid partnership label",
    Platform.TIKTOK: "Paid partnership label",
    Platform.YOUTUBE: "“Includes paid promotion”",
    Platform.PINTEREST: "Paid partnership label",
    Platform.SNAPCHAT: "Paid partnership label",
}


def suggested_wordings(country: str, platform: Platform | None, regions: Iterable[str] = ()) -> tuple[str, ...]:
    """What a post may be marked with, the wordings of the creator's country first; each once.

    Of an unknown country those of the campaign's ``regions``, else what is understood everywhere. The platform's own
    label comes beside a wording of the post.
    """
    known = [_OF_COUNTRY.get(fold(name), ()) for name in (country, *regions)]
    own = known[0] or [wording for wordings in known for wording in wordings]
    wordings = dict.fromkeys((*own, *EVERYWHERE))
    label = _OF_PLATFORM.get(platform) if platform else None
    first = next(iter(wordings))
    return (*wordings, *((f"{first} + {label}",) if label else ()))
