"""TikTok's list of videos, as TikTok Studio (days without a year) and TikTok Business export it."""

from models.importing import ImportOptions, Mapped
from models.reading.platform import Platform
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.post_sheet import map_posts
from storage.importers.platforms.post_spec import PostSpec
from storage.importers.platforms.tiktok import day_of_export, day_of_video

LABEL = "TikTok videos"

SPEC = PostSpec(
    platform=Platform.TIKTOK,
    titles={
        "caption": ("Video title", "Videotitel", "Título do vídeo", "Título del vídeo", "Titre de la vidéo",
                    "Titolo del video", "Titolo video"),
        "url": ("Video link", "Videolink", "Video-Link", "Link do vídeo", "Enlace del vídeo", "Lien de la vidéo",
                "Lien vidéo", "Link al video", "Link del video"),
        "published": ("Post time", "Publish time", "Posted on", "Veröffentlichungszeit", "Horário da postagem",
                      "Hora de publicación", "Heure de publication", "Ora di pubblicazione"),
        "exported": ("Time", "Zeit", "Hora", "Heure", "Ora", "Horário"),
    },
    counts={
        "views": ("Total views", "Video views", "Aufrufe insgesamt", "Videoaufrufe", "Visualizações totais",
                  "Total de visualizações", "Visualizaciones totales", "Total des vues", "Vues de la vidéo",
                  "Visualizzazioni totali", "Views"),
        "likes": ("Total likes", "Likes", "Likes insgesamt", "Total de curtidas", "Total de Me gusta",
                  "Total des J’aime", "Mi piace totali"),
        "comments": ("Total comments", "Comments", "Kommentare insgesamt", "Kommentare", "Total de comentários",
                     "Comentários", "Total de comentarios", "Comentarios", "Total des commentaires", "Commentaires",
                     "Commenti totali", "Commenti"),
        "shares": ("Total shares", "Shares", "Total de compartilhamentos", "Compartilhamentos",
                   "Total de veces compartido", "Total des partages", "Partages", "Condivisioni totali",
                   "Condivisioni"),
        "saves": ("Add to favorites", "Total favorites", "Favorites", "Saves", "Adds to favorites",
                  "Added to favorites", "Zu Favoriten hinzugefügt", "Favoritos"),
    },
    needed=(("url",), ("published",), ("caption", "exported"), ("views", "likes")),
    never=("Permalink", "Post ID", "Video ID", "Watch time (hours)", "Tweet id"),
    is_id_in_link=True,
    plain_format="video",
)  # fmt: skip


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return SPEC.score(header)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Videos with one reading each, on the account that their links name."""
    return map_posts(found, options, SPEC, day_of_export, day_of_video)
