"""TikTok's days of a whole account: the overview and the viewers of Studio, and the overview of Business."""

from models.importing import ImportOptions, Mapped
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.account_days import leave_out_days

LABEL = "TikTok numbers by day"

DAY = ("Date", "Datum", "Data", "Fecha")
COUNTS = {
    "video_views": ("Video Views", "Videoaufrufe", "Visualizações de vídeo", "Visualizaciones de vídeo",
                    "Vues de vidéo", "Vues de la vidéo", "Visualizzazioni video"),
    "profile_views": ("Profile Views", "Profilaufrufe", "Visualizações de perfil", "Visualizaciones de perfil",
                      "Vues du profil", "Vues de profil", "Visualizzazioni profilo"),
    "reached_audience": ("Reached audience",),
    "total_viewers": ("Total Viewers", "Zuschauer insgesamt"),
    "new_viewers": ("New Viewers", "Neue Zuschauer"),
    "returning_viewers": ("Returning Viewers", "Wiederkehrende Zuschauer"),
    "likes": ("Likes", "Curtidas", "Me gusta", "J’aime", "Mi piace"),
    "comments": ("Comments", "Kommentare", "Comentários", "Comentarios", "Commentaires", "Commenti"),
    "shares": ("Shares", "Geteilte Inhalte", "Compartilhamentos", "Veces compartido", "Partages", "Condivisioni"),
    "net_growth": ("Net growth",),
    "new_followers": ("New followers",),
    "lost_followers": ("Lost followers",),
}  # fmt: skip
TELLING = ("video_views", "profile_views", "reached_audience", "total_viewers", "new_viewers", "returning_viewers")


def score(header: Header) -> float:
    """How surely the header is of this kind: two counts of an account beside a day."""
    told = sum(header.find(*COUNTS[name]) is not None for name in TELLING)
    return 0.8 if header.find(*DAY) is not None and told >= 2 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Nothing is kept of it; its sums are told."""
    return leave_out_days(found, options, DAY, COUNTS)
