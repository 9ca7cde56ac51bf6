from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from storage.exporters.person_file import write_person
from tests.ui.influencers.pointing import id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.person_panel import PersonPanel
from ui.influencers.photo_avatar import PhotoAvatar
from ui.kept_picture import shown_picture
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(tab: InfluencersTab) -> PersonPanel:
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel


def drop(avatar: PhotoAvatar, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    avatar.dropEvent(QDropEvent(QPoint(5, 5), copy, data, LEFT, none))


def menu_of(qtbot: QtBot, avatar: PhotoAvatar) -> list[QAction]:
    qtbot.keyClick(avatar, Qt.Key.Key_Return)
    menu = next(menu for menu in avatar.findChildren(QMenu) if menu.isVisible())
    menu.close()
    return menu.actions()


def words(qtbot: QtBot, avatar: PhotoAvatar) -> list[str]:
    return [action.text() for action in menu_of(qtbot, avatar)]


def test_a_dropped_picture_becomes_a_small_photo(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session, picture: Path
) -> None:
    drop(panel.head.avatar, picture)
    image = shown_picture(session.workspace.photos.of_influencer(id_of(tab, "Moss & Crumb")))
    assert image is not None
    assert (image.width(), image.height()) == (256, 64)
    assert panel.head.avatar.accessibleName() == "Photo of Moss & Crumb"
    assert panel.head.avatar._picture is not None
    assert session.undo() == "Change the photo of Moss & Crumb"
    assert panel.head.avatar.accessibleName() == "Photo of Moss & Crumb: none"


def test_a_photo_is_removed_from_its_menu(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session, picture: Path
) -> None:
    assert words(qtbot, panel.head.avatar) == ["Choose a photo…"]
    for _ in range(2):
        drop(panel.head.avatar, picture)
    with qtbot.waitSignal(tab.told) as told:
        menu_of(qtbot, panel.head.avatar)[-1].trigger()
    assert told.args == ["Photo removed.", True]
    assert panel.head.avatar._picture is None


def test_the_next_person_has_her_own_face(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, picture: Path
) -> None:
    drop(panel.head.avatar, picture)
    tab.select(id_of(tab, "Zoë Müller"))
    assert panel.head.avatar._picture is None


def test_what_is_no_picture_is_told(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, tmp_path: Path) -> None:
    (tmp_path / "kit.pdf").write_bytes(b"%PDF")
    with qtbot.waitSignal(tab.failed) as failed:
        drop(panel.head.avatar, tmp_path / "kit.pdf")
    assert "no PNG or JPEG" in str(failed.args[0])


def test_the_photo_goes_into_her_own_file(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session, picture: Path, tmp_path: Path
) -> None:
    drop(panel.head.avatar, picture)
    write_person(session.workspace, id_of(tab, "Moss & Crumb"), tmp_path / "moss.xlsx")
    with ZipFile(tmp_path / "moss.xlsx") as book:
        assert any(name.startswith("xl/media/") for name in book.namelist())
