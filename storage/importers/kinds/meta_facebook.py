"""Meta Business Suite's content export for Facebook, 2023 to 2026: reactions of every sort are likes here."""

from models.importing import ImportOptions, Mapped
from models.reading.platform import Platform
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms import meta
from storage.importers.platforms.post_sheet import map_posts
from storage.importers.platforms.post_spec import PostSpec
from storage.importers.sheet import Habits

LABEL = "Facebook posts from Meta Business Suite"

SPEC = PostSpec(
    platform=Platform.FACEBOOK,
    titles={
        **meta.POST,
        "id": (*meta.POST["id"], "Video asset ID", "Universal video ID"),
        "account_id": ("Page ID", "Seiten-ID", "Identificação da Página", "ID da Página",
                       "Identificador de la página", "ID de la página", "ID de la Page", "ID de Page",
                       "ID della Pagina", "Sid-id"),
        "name": ("Page name", "Seitenname", "Name der Seite", "Nome da Página", "Nombre de la página",
                 "Nom de la Page", "Nome della Pagina", "Sidnamn"),
    },
    counts={
        **meta.COUNTS,
        "likes": ("Reactions", "Reaktionen", "Reações", "Reacciones", "Réactions", "Reazioni", "Reaktioner", "Likes"),
    },
    needed=(("url", "id"), ("published",), ("account_id", "name")),
    habits=Habits(days="mdy"),
)  # fmt: skip


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return SPEC.score(header)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Posts with one reading each, on the pages that the file names."""
    return map_posts(found, options, SPEC)
