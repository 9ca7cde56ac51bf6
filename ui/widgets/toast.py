"""A sentence about what was just done, with Undo beside it, that leaves by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label

MILLISECONDS = 8000


class Toast(QFrame):
    """Stands at the foot of its host without taking the focus; waits while it is hovered or focused."""

    acted = Signal()
    closed = Signal()

    def __init__(self, host: QWidget, theme: Theme, milliseconds: int = MILLISECONDS) -> None:
        super().__init__(host)
        self._host = host
        self._message = Label("", theme, tone="toast")
        self._action = Button("", theme, "toast")
        self._row = QHBoxLayout(self)
        self._timer = QTimer(self, interval=milliseconds, singleShot=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("look", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row.setSpacing(3 * STEP)
        self._row.addWidget(self._message)
        self._row.addWidget(self._action)
        # A click must not take the focus: it would go astray when the toast leaves.
        self._action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.close_toast)
        self._action.clicked.connect(self.on_action_clicked)
        self._action.installEventFilter(self)
        self._host.installEventFilter(self)

    @property
    def waiting(self) -> bool:
        """Whether the time to leave is running."""
        return self._timer.isActive()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._message.text()

    def announce(self, message: str, action: str = "") -> None:
        """Show a sentence, with a button where an action is named; an earlier one makes room."""
        self._message.setText(message)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        right = 2 * STEP if action else 4 * STEP
        self._row.setContentsMargins(4 * STEP, 2 * STEP, right, 2 * STEP)
        self.setAccessibleName(message)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def close_toast(self) -> None:
        """Leave."""
        if self.isHidden():
            return
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def on_action_clicked(self) -> None:
        """Do what the button says, once."""
        self.close_toast()
        self.acted.emit()

    def _place(self) -> None:
        free = self._host.width() - self.width()
        self.move(max(free // 2, 0), max(self._host.height() - self.height() - 10 * STEP, 0))

    def _resume(self) -> None:
        if self.isVisible() and not self.underMouse() and not self._action.hasFocus():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self._action and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._action and event.type() == QEvent.Type.FocusOut:
            self._resume()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible() and not self._action.hasFocus():
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_toast()
        else:
            super().keyPressEvent(event)
