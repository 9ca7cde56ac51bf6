"""Listens for a second start on the open workspace, and brings the window to the front."""

import os

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from ui.opening.front_address import SHOWN, TOKEN_VARIABLE, address_of
from ui.session import Session


class FrontServer(QObject):
    """A local socket that only this user can reach; no address of a network is ever opened."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._workspace = session.path
        session.closed.connect(self.close)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self.on_connected)

    def listen(self) -> None:
        """Hear of second starts on a workspace whose writer lock this program holds, until it is closed."""
        address = address_of(self._workspace)
        # The lock is ours, so a socket that is there was left by a program that died.
        QLocalServer.removeServer(address)
        self._server.listen(address)

    def close(self) -> None:
        """Hear no more: the workspace is closed."""
        self._server.close()

    def on_connected(self) -> None:
        """Somebody asks: read what the desktop gave them to come to the front with."""
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))
            if socket.canReadLine():
                self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        token = bytes(socket.readLine().data()).decode("ascii", "ignore").strip()
        if token:
            os.environ[TOKEN_VARIABLE] = token
        self._come_to_front()
        socket.write(SHOWN + b"\n")
        socket.flush()  # and who asked ends the talk: a pipe that is closed here takes along what was not read yet

    def _come_to_front(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        for shown in (window, QApplication.activeModalWidget()):
            if shown is not None:
                shown.show()
                shown.raise_()
                shown.activateWindow()
