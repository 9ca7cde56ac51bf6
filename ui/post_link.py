"""Opening a post's link: web pages of known platforms only, any other is copied."""

from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from models.reading.platform_links import HOSTS


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


def open_link(url: str) -> str:
    """Open a post in the browser, else copy its link; returns what is to be told, empty where it opens."""
    link = safe_link(url)
    if link is not None:
        QDesktopServices.openUrl(link)
        return ""
    if not url:
        return "This post has no link."
    QGuiApplication.clipboard().setText(url)
    return "Goodword opens known platforms only: the link is on the clipboard."
