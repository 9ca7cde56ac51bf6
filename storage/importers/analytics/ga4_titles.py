"""What Google Analytics 4 calls its columns, in English, German, French and Spanish."""

from storage.importers.header import Header
from storage.importers.sheet import Titles

SESSION = {
    "source_medium": (
        "Session source / medium", "Session manual source / medium", "Source / medium", "Manual source / medium",
        "Sitzung – Quelle/Medium", "Quelle/Medium der Sitzung", "Quelle/Medium",
        "Session - Source/Support", "Source/support de la session", "Source/Support",
        "Fuente/medio de la sesión", "Sesión - Fuente/medio", "Fuente/medio",
    ),
    "source": (
        "Session source", "Session manual source", "Manual source", "Source", "Sitzung – Quelle", "Sitzungsquelle",
        "Quelle der Sitzung", "Quelle", "Session - Source", "Source de la session", "Fuente de la sesión",
        "Sesión - Fuente", "Fuente",
    ),
    "medium": (
        "Session medium", "Session manual medium", "Manual medium", "Medium", "Sitzung – Medium", "Sitzungsmedium",
        "Medium der Sitzung", "Session - Support", "Support de la session", "Support", "Medio de la sesión",
        "Sesión - Medio", "Medio",
    ),
    "campaign": (
        "Session campaign", "Session manual campaign name", "Session campaign name", "Manual campaign name",
        "Session manual campaign", "Campaign", "Campaign name", "Sitzung – Kampagne", "Sitzungskampagne",
        "Kampagne der Sitzung", "Kampagne", "Session - Campagne", "Campagne de la session", "Campagne",
        "Campaña de la sesión", "Sesión - Campaña", "Campaña",
    ),
    "channel": (
        "Session primary channel group (Default Channel Group)", "Session default channel group",
        "Session primary channel group", "Default channel group", "Session default channel grouping",
        "Sitzung – primäre Channelgruppe (Standard-Channelgruppe)", "Sitzung – Standard-Channelgruppe",
        "Primäre Channelgruppe der Sitzung (Standard-Channelgruppe)", "Standard-Channelgruppe",
        "Groupe de canaux principal de la session (Groupe de canaux par défaut)",
        "Groupe de canaux par défaut de la session", "Groupe de canaux par défaut",
        "Grupo de canales principal de la sesión (Grupo de canales predeterminado)",
        "Grupo de canales predeterminado de la sesión", "Grupo de canales predeterminado",
    ),
}  # fmt: skip
FIRST_USER = {
    "source_medium": (
        "First user source / medium", "First user manual source / medium", "Erster Nutzer – Quelle/Medium",
        "Premier utilisateur - Source/Support", "Source/Support du premier utilisateur",
        "Fuente/medio del primer usuario", "Primer usuario - Fuente/medio",
    ),
    "source": (
        "First user source", "First user manual source", "Erster Nutzer – Quelle", "Source du premier utilisateur",
        "Fuente del primer usuario",
    ),
    "medium": (
        "First user medium", "First user manual medium", "Erster Nutzer – Medium", "Support du premier utilisateur",
        "Medio del primer usuario",
    ),
    "campaign": (
        "First user campaign", "First user manual campaign name", "First user campaign name",
        "Erster Nutzer – Kampagne", "Campagne du premier utilisateur", "Campaña del primer usuario",
    ),
    "channel": (
        "First user primary channel group (Default Channel Group)", "First user default channel group",
        "First user primary channel group", "First user default channel grouping",
        "Erster Nutzer – primäre Channelgruppe (Standard-Channelgruppe)", "Erster Nutzer – Standard-Channelgruppe",
        "Groupe de canaux par défaut du premier utilisateur",
        "Grupo de canales predeterminado del primer usuario",
    ),
}  # fmt: skip
DAYS = {
    "date": ("Date", "Datum", "Fecha", "Date + hour (YYYYMMDDHH)", "Date hour"),
    "nth_day": ("Nth day", "N-ter Tag", "Nº de día"),
    "week": ("Week", "Nth week", "Year week", "Woche", "N-te Woche", "Semaine", "Semana"),
    "month": ("Month", "Year month", "Monat", "Mois", "Mes"),
    "nth_month": ("Nth month", "N-ter Monat"),
}
COUNTS = {
    "sessions": ("Sessions", "Sitzungen", "Sesiones"),
    "users": (
        "Total users", "Users", "Active users", "Nutzer insgesamt", "Gesamtzahl der Nutzer", "Nutzer gesamt",
        "Nutzer", "Aktive Nutzer", "Nombre total d'utilisateurs", "Total des utilisateurs", "Total d'utilisateurs",
        "Utilisateurs", "Utilisateurs actifs", "Usuarios totales", "Total de usuarios", "Usuarios",
        "Usuarios activos",
    ),
    "new_users": ("New users", "Neue Nutzer", "Nouveaux utilisateurs", "Usuarios nuevos", "Nuevos usuarios"),
    "events": (
        "Event count", "Ereignisanzahl", "Anzahl der Ereignisse", "Nombre d'événements", "Nombre total d'événements",
        "Número de eventos", "Recuento de eventos", "Total de eventos",
    ),
}  # fmt: skip
TELLING = (
    *COUNTS["events"], "Engaged sessions", "Engagement rate", "Events per session", "Event count per user",
    "Average engagement time per session", "Average engagement time", "Average engagement time per active user",
    "Average session duration", "Key events", "Conversions", "Session key event rate", "User key event rate",
    "Returning users", "Engaged sessions per user", "Engaged sessions per active user",
    "Views per session", "Active users", "Total users",
    "Sitzungen mit Interaktionen", "Engagement-Rate", "Interaktionsrate", "Ereignisse pro Sitzung",
    "Schlüsselereignisse", "Wiederkehrende Nutzer", "Aktive Nutzer", "Nutzer insgesamt",
    "Durchschnittliche Interaktionsdauer pro Sitzung",
    "Sessions avec engagement", "Taux d'engagement", "Événements par session", "Événements clés",
    "Utilisateurs connus", "Utilisateurs actifs", "Total des utilisateurs",
    "Sesiones con interacción", "Porcentaje de interacciones", "Tasa de interacción", "Eventos por sesión",
    "Eventos clave", "Usuarios recurrentes", "Usuarios activos", "Total de usuarios", "Usuarios totales",
)  # fmt: skip
SEGMENT = ("Segment", "Comparison", "Vergleich", "Comparaison", "Comparación")
OTHER_DIMENSIONS = (
    "Country", "City", "Region", "Language", "Event name", "Page title and screen class", "Page path and screen class",
    "Page path", "Landing page", "Landing page + query string", "Device category", "Browser", "Operating system",
    "Age", "Gender", "Platform", "Hour", "Land", "Stadt", "Ereignisname", "Pays", "Ville", "País", "Ciudad",
)  # fmt: skip


def origins(header: Header) -> dict[str, tuple[str, ...]]:
    """The columns that say where visits came from: of the session, else of a user's first visit."""
    is_first = not _has_any(header, SESSION) and _has_any(header, FIRST_USER)
    return dict(FIRST_USER if is_first else SESSION)


def is_of_first_visits(header: Header) -> bool:
    """Whether the report counts by where users came from the first time."""
    return origins(header) == FIRST_USER


def is_report(header: Header) -> bool:
    """Whether the columns are of a report of Google Analytics 4 and of nothing else that counts visits."""
    has_counts = _has_any(header, COUNTS)
    parts: tuple[Titles, ...] = (SESSION, FIRST_USER, DAYS, {"segment": SEGMENT}, {"others": OTHER_DIMENSIONS})
    has_telling = header.find(*TELLING) is not None or any(_is_scoped(key) for key in header.keys)
    return has_counts and has_telling and any(_has_any(header, titles) for titles in parts)


def _is_scoped(key: str) -> bool:
    return key.startswith(("session source", "session medium", "session campaign", "session manual", "session primary",
                           "session default", "first user "))  # fmt: skip


def _has_any(header: Header, titles: Titles) -> bool:
    return any(header.find(*names) is not None for names in titles.values())
