"""The words of YouTube Studio's tables, by language; German ones come with soft hyphens, which headers are rid of."""

VIDEO = ("Content", "Video", "Videos", "Inhalt", "Inhalte", "Conteúdo", "Contenido", "Contenu", "Contenuto",
         "Contenuti", "Video ID", "ID del vídeo", "ID do vídeo", "Video-ID")  # fmt: skip
TITLE = ("Video title", "Videotitel", "Título do vídeo", "Título del vídeo", "Título del video", "Titre de la vidéo",
         "Titolo video", "Titolo del video")  # fmt: skip
PUBLISHED = (
    "Video publish time", "Veröffentlichungszeitpunkt des Videos", "Horário de publicação do vídeo",
    "Hora de publicación del vídeo", "Hora de publicación del video", "Heure de publication de la vidéo",
    "Date de publication de la vidéo", "Ora pubblicazione video", "Ora di pubblicazione del video",
)  # fmt: skip
DAY = ("Date", "Datum", "Data", "Fecha")
GEOGRAPHY = (
    "Geography", "Geografie", "Geographie", "Region", "Geografia", "Região geográfica", "Ubicación geográfica",
    "Zona geográfica", "Geografía", "Zone géographique", "Lieu géographique", "Area geografica",
)  # fmt: skip
OTHER = (
    "Viewer age", "Alter des Zuschauers", "Alter der Zuschauer", "Zuschaueralter", "Idade do espectador",
    "Edad del espectador", "Edad de los espectadores", "Âge du spectateur", "Âge des spectateurs",
    "Età dello spettatore", "Età spettatore", "Viewer gender", "Geschlecht des Zuschauers",
    "Geschlecht der Zuschauer", "Gênero do espectador", "Género del espectador", "Sexo del espectador",
    "Sexe du spectateur", "Genere dello spettatore", "Traffic source", "Zugriffsquelle", "Traffic-Quelle",
    "Origem do tráfego", "Fuente de tráfico", "Source de trafic", "Sorgente di traffico", "Device type", "Gerätetyp",
    "Tipo de dispositivo", "Type d'appareil", "Tipo di dispositivo", "Subscription status", "Abostatus",
    "Status da inscrição", "Estado de suscripción", "Subscription source", "Abonnementquelle", "Operating system",
    "Betriebssystem", "Sistema operacional", "Sistema operativo", "Cities", "City", "Städte", "Stadt", "Cidade",
    "Ciudad", "Ville", "Città", "Content type", "Playback location", "Wiedergabeort", "Player type", "Playlist",
    "Sharing service", "Translation use", "Subtitles and CC", "New and returning viewers", "YouTube product",
)  # fmt: skip
VIEWS = ("Views", "Aufrufe", "Visualizações", "Visualizaciones", "Vistas", "Vues", "Visualizzazioni")
HOURS = (
    "Watch time (hours)", "Wiedergabezeit (Stunden)", "Tempo de exibição (horas)", "Tiempo de visualización (horas)",
    "Tiempo de reproducción (horas)", "Durée de visionnage (heures)", "Tempo di visualizzazione (ore)",
)  # fmt: skip
LENGTH = (
    "Average view duration", "Durchschnittliche Wiedergabedauer", "Duração média da visualização",
    "Duración media de la visualización", "Duración media de las visualizaciones", "Durée moyenne d'une vue",
    "Durata media visualizzazione",
)  # fmt: skip
SUBSCRIBERS = ("Subscribers", "Abonnenten", "Inscritos", "Suscriptores", "Abonnés", "Iscritti")
IMPRESSIONS = ("Impressions", "Impressionen", "Impressões", "Impresiones", "Impressioni")
LIKES = ("Likes", "„Mag ich“-Bewertungen", "Mag ich", 'Marcações "Gostei"', "Gostei", "Me gusta", "J'aime",
         "Mentions J'aime", "Mi piace")  # fmt: skip
COMMENTS = ("Comments added", "Comments", "Hinzugefügte Kommentare", "Kommentare", "Comentários adicionados",
            "Comentários", "Comentarios añadidos", "Comentarios agregados", "Comentarios", "Commentaires ajoutés",
            "Commentaires", "Commenti aggiunti", "Commenti")  # fmt: skip
SHARES = ("Shares", "Geteilte Inhalte", "Geteilt", "Compartilhamentos", "Veces compartido", "Compartidos",
          "Partages", "Condivisioni")  # fmt: skip
RATES = (
    "Impressions click-through rate (%)", "Klickrate der Impressionen (%)", "Taxa de cliques de impressões (%)",
    "Porcentaje de clics de las impresiones (%)", "CTR de las impresiones (%)", "Taux de clics par impression (%)",
    "Taux de clics sur les impressions (%)", "Percentuale di clic delle impressioni (%)",
    "Average percentage viewed (%)", "Durchschnittliche Wiedergabe (%)", "Unique viewers",
)  # fmt: skip
