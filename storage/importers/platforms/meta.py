"""The words of Meta Business Suite's content exports that Instagram and Facebook share, by language.

English and Portuguese as exported; German, Spanish, French and Italian as Meta's pages call them.
"""

POST = {
    "id": ("Post ID", "Beitrags-ID", "Identificação do post", "ID do post", "Identificador de la publicación",
           "ID de la publicación", "ID de la publication", "ID de publication", "ID publication", "ID del post",
           "Publicerings-id"),
    "caption": ("Description", "Beschreibung", "Descrição", "Descripción", "Descrizione", "Beskrivning"),
    "title": ("Title", "Titel", "Título", "Titre", "Titolo"),
    "published": ("Publish time", "Veröffentlichungszeitpunkt", "Horário de publicação", "Hora de publicación",
                  "Heure de publication", "Orario di pubblicazione", "Ora di pubblicazione", "Publiceringstid"),
    "url": ("Permalink", "Link permanente", "Enlace permanente", "Permalien", "Lien permanent", "Permalänk"),
    "type": ("Post type", "Beitragstyp", "Tipo de post", "Tipo de publicación", "Type de publication", "Tipo di post",
             "Inläggstyp"),
    "comment": ("Data comment", "Datenkommentar", "Comentário de dados", "Comentario de datos",
                "Commentaire sur les données", "Commento sui dati", "Datakommentar"),
    "period": ("Date", "Datum", "Data", "Fecha"),
}  # fmt: skip

COUNTS = {
    "views": ("Views", "Aufrufe", "Visualizações", "Visualizaciones", "Vues", "Visualizzazioni", "Visningar", "Plays",
              "Video views"),
    "reach": ("Reach", "Reichweite", "Alcance", "Couverture", "Copertura", "Räckvidd"),
    "impressions": ("Impressions", "Impressionen", "Impressões", "Impresiones", "Impression", "Exponeringar"),
    "comments": ("Comments", "Kommentare", "Comentários", "Comentarios", "Commentaires", "Commenti", "Kommentarer"),
    "shares": ("Shares", "Geteilte Inhalte", "Geteilt", "Compartilhamentos", "Veces compartido",
               "Veces que se ha compartido", "Compartidos", "Partages", "Condivisioni", "Delningar"),
    "clicks": ("Link clicks", "Klicks auf Links", "Link-Klicks", "Linkklicks", "Cliques no link",
               "Clics en el enlace", "Clics sur un lien", "Clic sul link", "Total clicks", "Klicks insgesamt",
               "Gesamte Klicks", "Total de cliques", "Total de clics", "Clics totaux", "Clic totali",
               "Totalt antal klick"),
}  # fmt: skip

PAGE = (
    "Page ID", "Page name", "Seiten-ID", "Seitenname", "Name der Seite", "Identificação da Página", "ID da Página",
    "Nome da Página", "Identificador de la página", "ID de la página", "Nombre de la página", "ID de la Page",
    "ID de Page", "Nom de la Page", "ID della Pagina", "Nome della Pagina", "Sid-id", "Sidnamn",
)  # fmt: skip
"""Columns that only an export of Facebook has."""
