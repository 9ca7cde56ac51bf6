"""Whether a post's link may be opened: web pages of known platforms only."""

from urllib.parse import urlsplit

from PySide6.QtCore import QUrl

from models.platform_links import HOSTS


def safe_link(url: str) -> QUrl | None:
    """The link, if it leads by http or https to a platform known by its exact host; else ``None``."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").casefold(), parts.port
    except ValueError:
        return None
    is_plain = parts.username is None and port in {None, 80, 443}
    if parts.scheme.casefold() not in {"http", "https"} or host not in HOSTS or not is_plain:
        return None
    link = QUrl(url.strip(), QUrl.ParsingMode.StrictMode)
    return link if link.isValid() and link.host().casefold() == host else None
