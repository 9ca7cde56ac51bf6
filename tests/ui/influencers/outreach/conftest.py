"""People to write to, and a stand-in for the mail program and the browser."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from models.messages.starter_templates import STARTERS
from tests.factory import do
from tests.ui.influencers.conftest import shown_tab
from tests.ui.influencers.pointing import id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.theme import Theme


class Programs(QObject):
    """Takes the addresses that the system's programs would get."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def on_opened(self, address: QUrl) -> None:
        self.opened.append(address)


@pytest.fixture
def programs() -> Iterator[Programs]:
    taken = Programs()
    for scheme in ("mailto", "https"):
        QDesktopServices.setUrlHandler(scheme, taken, "on_opened")  # type: ignore[arg-type]  # PySide takes text alone
    QGuiApplication.clipboard().clear()
    yield taken
    for scheme in ("mailto", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def tab(qtbot: QtBot, session: Session, theme: Theme, programs: Programs) -> InfluencersTab:
    do(session.workspace, lambda w: w.business.update(name="Fern & Flour"))
    do(session.workspace, lambda w: w.message_templates.add_all(STARTERS))
    tab = shown_tab(qtbot, session, theme)
    give_address(tab, "Zoë Müller", "zoe+bakes@example.com")
    return tab


def give_address(tab: InfluencersTab, name: str, address: str) -> None:
    number = id_of(tab, name)
    tab.session.edit("E-mail", lambda w: w.influencers.update(number, email=address))
