"""Meta Business Suite's content export for Instagram, 2023 to 2026."""

from models.importing import ImportOptions, Mapped
from models.reading.platform import Platform
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms import meta
from storage.importers.platforms.post_sheet import map_posts
from storage.importers.platforms.post_spec import PostSpec
from storage.importers.sheet import Habits

LABEL = "Instagram posts from Meta Business Suite"

SPEC = PostSpec(
    platform=Platform.INSTAGRAM,
    titles={
        **meta.POST,
        "account_id": ("Account ID", "Konto-ID", "Identificação da conta", "ID da conta",
                       "Identificador de la cuenta", "ID de la cuenta", "ID du compte", "ID dell'account",
                       "ID account"),
        "username": ("Account username", "Konto-Benutzername", "Nome de usuário da conta",
                     "Nombre de usuario de la cuenta", "Nom d'utilisateur du compte", "Nom de profil du compte",
                     "Nome utente dell'account"),
        "name": ("Account name", "Kontoname", "Nome da conta", "Nombre de la cuenta", "Nom du compte",
                 "Nome dell'account"),
    },
    counts={
        **meta.COUNTS,
        "likes": ("Likes", "„Gefällt mir“-Angaben", "Gefällt mir", "Curtidas", "Me gusta", "Mentions J’aime",
                  "J’aime", "Mi piace", "Gilla-markeringar"),
        "saves": ("Saves", "Gespeicherte Beiträge", "Gespeichert", "Salvamentos", "Veces guardado",
                  "Veces que se ha guardado", "Guardados", "Enregistrements", "Salvataggi", "Elementi salvati",
                  "Sparade"),
    },
    needed=(("url", "id"), ("published",), ("username", "account_id", "name"), ("type", "period", "comment")),
    never=meta.PAGE,
    habits=Habits(days="mdy"),
)  # fmt: skip


def score(header: Header) -> float:
    """How surely the header is of this kind; Facebook's has a page instead of an account."""
    return SPEC.score(header)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Posts with one reading each, on the accounts that the file names."""
    return map_posts(found, options, SPEC)
