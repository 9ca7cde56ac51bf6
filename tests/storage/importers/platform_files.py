"""Exports of platforms, made small: headers as found in public, by platform, language and year."""

import csv
from collections.abc import Mapping, Sequence

from tests.storage.importers.files import text_of

META_INSTAGRAM = {
    "english 2025": (
        "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,"
        "Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows"
    ),
    "english 2026": (
        "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,"
        "Views,Reach,Likes,Shares,Follows,Comments,Saves"
    ),
    "english 2023": (
        "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,"
        "Data comment,Date,Impressions,Reach,Likes,Shares,Comments,Saves,Plays,Follows"
    ),
    "german": (
        "Beitrags-ID,Konto-ID,Konto-Benutzername,Kontoname,Beschreibung,Dauer (Sek.),Veröffentlichungszeitpunkt,"
        "Permalink,Beitragstyp,Datenkommentar,Datum,Aufrufe,Reichweite,„Gefällt mir“-Angaben,Geteilte Inhalte,Follows,"
        "Kommentare,Gespeicherte Beiträge"
    ),
    "portuguese": (
        "Identificação do post,Identificação da conta,Nome de usuário da conta,Nome da conta,Descrição,Duração (s),"
        "Horário de publicação,Link permanente,Tipo de post,Comentário de dados,Data,Visualizações,Alcance,Curtidas,"
        "Compartilhamentos,Seguimentos,Comentários,Salvamentos"
    ),
    "french": (
        "ID de publication,ID du compte,Nom d’utilisateur du compte,Nom du compte,Description,Durée (s),"
        "Heure de publication,Permalien,Type de publication,Commentaire sur les données,Date,Vues,Couverture,"
        "Mentions J’aime,Partages,Commentaires,Enregistrements"
    ),
    "italian": (
        "ID del post,ID dell'account,Nome utente dell'account,Nome dell'account,Descrizione,Durata (s),"
        "Orario di pubblicazione,Link permanente,Tipo di post,Commento sui dati,Data,Visualizzazioni,Copertura,"
        "Mi piace,Condivisioni,Commenti,Salvataggi"
    ),
    "spanish": (
        "Identificador de la publicación,Identificador de la cuenta,Nombre de usuario de la cuenta,"
        "Nombre de la cuenta,Descripción,Duración (segundos),Hora de publicación,Enlace permanente,"
        "Tipo de publicación,Comentario de datos,Fecha,Visualizaciones,Alcance,Me gusta,Veces compartido,Comentarios,"
        "Veces guardado"
    ),
    "spanish newer": (
        "ID de la publicación,ID de la cuenta,Nombre de usuario de la cuenta,Nombre de la cuenta,Descripción,"
        "Duración (segundos),Hora de publicación,Enlace permanente,Tipo de publicación,Comentario de datos,Fecha,"
        "Visualizaciones,Alcance,Me gusta,Veces que se ha compartido,Comentarios,Veces que se ha guardado"
    ),
    "french newer": (
        "ID de la publication,ID du compte,Nom de profil du compte,Nom du compte,Description,Durée (s),"
        "Heure de publication,Lien permanent,Type de publication,Commentaire sur les données,Date,Vues,Couverture,"
        "J’aime,Partages,Commentaires,Enregistrements"
    ),
}
META_FACEBOOK = {
    "2025": (
        "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,"
        "Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Views,Reach,"
        '"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Views,Reach from Organic posts,'
        "Reach from Boosted posts,3-second video views,Other Clicks,Link Clicks"
    ),
    "2025 earnings": (
        "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,"
        "Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Views,Reach,"
        '"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Link Clicks,Other Clicks,'
        "Seconds viewed,Average Seconds viewed,Estimated earnings (USD),Ad impressions"
    ),
    "german": (
        "Beitrags-ID,Seiten-ID,Seitenname,Titel,Beschreibung,Dauer (Sek.),Veröffentlichungszeitpunkt,Permalink,"
        "Beitragstyp,Datenkommentar,Datum,Aufrufe,Reichweite,Reaktionen,Kommentare,Geteilte Inhalte,Klicks insgesamt"
    ),
    "portuguese": (
        "Identificação do post,Identificação da Página,Nome da Página,Título,Descrição,Duração (s),"
        "Horário de publicação,Link permanente,Tipo de post,Comentário de dados,Data,Visualizações,Alcance,"
        '"Reações, comentários e compartilhamentos",Reações,Comentários,Compartilhamentos,Total de cliques'
    ),
    "spanish": (
        "Identificador de la publicación,Identificador de la página,Nombre de la página,Título,Descripción,"
        "Hora de publicación,Enlace permanente,Tipo de publicación,Fecha,Visualizaciones,Alcance,Reacciones,"
        "Comentarios,Veces compartido,Total de clics"
    ),
    "french": (
        "ID de la publication,ID de la Page,Nom de la Page,Titre,Description,Heure de publication,Permalien,"
        "Type de publication,Date,Vues,Couverture,Réactions,Commentaires,Partages,Clics totaux"
    ),
    "2023": (
        "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,"
        "Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,IMPRESSION:UNIQUE_USERS,"
        'Reach,Impressions,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Other Clicks,'
        "Link Clicks,Negative feedback from users: Hide all"
    ),
}
TIKTOK_CONTENT = {
    "studio": "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views",
    "studio newer": (
        "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Total play time,"
        "Average watch time,Watched full video,Add to favorites"
    ),
    "business": "Video title,Video link,Post time,Video views,Likes,Comments,Shares,Add to Favorites",
    "spanish": (
        "Título del vídeo,Enlace del vídeo,Hora de publicación,Visualizaciones totales,Total de Me gusta,"
        "Total de comentarios,Total de veces compartido,Favoritos"
    ),
    "french": (
        "Titre de la vidéo,Lien de la vidéo,Heure de publication,Total des vues,Total des J’aime,"
        "Total des commentaires,Total des partages,Favorites"
    ),
}
YOUTUBE_VIDEOS = {
    "english": (
        "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,"
        "Impressions click-through rate (%)"
    ),
    "english older": "Video,Video title,Video publish time,Views,Watch time (hours),Subscribers",
    "german": (
        "Vi\xaddeo,Vi\xaddeo\xadti\xadtel,Ver\xadöf\xadfent\xadli\xadchungs\xadzeit\xadpunkt des Vi\xadde\xados,"
        "Auf\xadru\xadfe,Wie\xadder\xadga\xadbe\xadzeit (Stun\xadden),Abon\xadnen\xadten,Im\xadpres\xadsio\xadnen,"
        "Klick\xadra\xadte der Im\xadpres\xadsio\xadnen (%)"
    ),
    "portuguese": (
        "Conteúdo,Título do vídeo,Horário de publicação do vídeo,Duração,Impressões,Taxa de cliques de impressões (%),"
        "Visualizações,Tempo de exibição (horas),Inscritos"
    ),
    "spanish": (
        "Contenido,Título del vídeo,Hora de publicación del vídeo,Duración,Visualizaciones,"
        "Tiempo de visualización (horas),Suscriptores,Impresiones,Porcentaje de clics de las impresiones (%)"
    ),
    "french": (
        "Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues,Durée de visionnage (heures),Abonnés,"
        "Impressions,Taux de clics par impression (%)"
    ),
    "italian": (
        "Contenuti,Titolo video,Ora pubblicazione video,Durata,Visualizzazioni,Tempo di visualizzazione (ore),Iscritti,"
        "Impressioni"
    ),
}
X_POSTS = {
    "2026": (
        "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,"
        "Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks"
    ),
    "2020": (
        "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,likes,"
        "user profile clicks,url clicks,hashtag clicks,detail expands,permalink clicks,app opens,app installs,follows,"
        "promoted impressions,promoted engagements,promoted likes"
    ),
    "2015": (
        "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,favorites,"
        "user profile clicks,url clicks,hashtag clicks,detail expands,permalink clicks,embedded media clicks"
    ),
}
X_OVERVIEW = {
    "2026": (
        "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,"
        "Create Post,Video views,Media views"
    ),
}
LINKEDIN_POSTS = {
    "page": (
        "Post title,Post link,Post type,Campaign name,Posted by,Created date,Campaign start date,Campaign end date,"
        "Audience,Impressions,Views,Offsite Views,Clicks,Click through rate (CTR),Likes,Comments,Reposts,Follows,"
        "Engagement rate,Content Type"
    ),
}
TIKTOK_OVERVIEW = {
    "studio": "Date,Video Views,Profile Views,Likes,Comments,Shares",
    "viewers": "Date,Total Viewers,New Viewers,Returning Viewers",
    "business": (
        "Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone number clicks ,Leads submission,"
        "Net growth,New followers,Lost followers"
    ),
    "spanish": "Fecha,Visualizaciones de vídeo,Visualizaciones de perfil,Me gusta,Comentarios,Veces compartido",
    "french": "Date,Vues de vidéo,Vues du profil,J’aime,Commentaires,Partages",
}
TIKTOK_FOLLOWERS = {
    "studio": "Date,Followers,Difference in followers from previous day",
    "business": "Date,New followers,Total followers,Reached audience,Engaged audience",
    "spanish": "Fecha,Total de seguidores",
    "french": "Date,Total des abonnés",
}
TIKTOK_AUDIENCE = {"gender": "Gender,Distribution", "places": "Top territories,Distribution"}
YOUTUBE_TOTALS = {
    "english": "Date,Views",
    "german": "Da\xadtum,Auf\xadru\xadfe",
    "portuguese": "Data,Visualizações",
    "spanish": "Fecha,Visualizaciones",
    "french": "Date,Vues",
    "german chart": (
        "Da\xadtum,Vi\xaddeo,Vi\xaddeo\xadti\xadtel,Ver\xadöf\xadfent\xadli\xadchungs\xadzeit\xadpunkt des "
        "Vi\xadde\xados,Auf\xadru\xadfe"
    ),
}
YOUTUBE_BREAKDOWN = {
    "countries": "Geography,Views,Average view duration,Watch time (hours)",
    "ages": "Idade do espectador,Visualizações (%)",
    "spanish": "Zona geográfica,Visualizaciones,Duración media de las visualizaciones,Tiempo de visualización (horas)",
    "french": "Source de trafic,Vues,Durée de visionnage (heures),Durée moyenne d'une vue,Impressions",
    "sources": "Traffic source,Views,Watch time (hours),Average view duration,Impressions",
}
META_SERIES = {"2025": "Date,Primary", "2023": "Date,Facebook Page reach"}
META_AUDIENCE = {
    "ages": ",Women,Men",
    "title": "Age & gender",
    "places": "Top countries",
    "spanish": ",Mujeres,Hombres",
    "french": ",Femmes,Hommes",
}

HEADERS: Mapping[str, Mapping[str, str]] = {
    "meta_instagram": META_INSTAGRAM,
    "meta_facebook": META_FACEBOOK,
    "tiktok_content": TIKTOK_CONTENT,
    "youtube_videos": YOUTUBE_VIDEOS,
    "x_posts": X_POSTS,
    "x_overview": X_OVERVIEW,
    "linkedin_posts": LINKEDIN_POSTS,
    "tiktok_overview": TIKTOK_OVERVIEW,
    "tiktok_followers": TIKTOK_FOLLOWERS,
    "tiktok_audience": TIKTOK_AUDIENCE,
    "youtube_totals": YOUTUBE_TOTALS,
    "youtube_breakdown": YOUTUBE_BREAKDOWN,
    "meta_series": META_SERIES,
    "meta_audience": META_AUDIENCE,
}
"""The headers of every kind of platform export, by the kind's name."""


def export_of(header: str, *rows: Mapping[str, str] | Sequence[str]) -> str:
    """A file with that header; a row names the cells that it fills, or has them all in order."""
    names = header_cells(header)
    lines = [[row.get(name, "") for name in names] if isinstance(row, Mapping) else list(row) for row in rows]
    return text_of(names, lines)


def header_cells(header: str) -> list[str]:
    return next(csv.reader([header]))
