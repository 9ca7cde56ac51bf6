"""After a failure: whether the open file is damaged, looked for off the window's thread."""

from models.errors import UserError
from ui.errors import Answer
from ui.window.main_window import MainWindow


class DamageSearch:
    """Looks at the file that the window shows; where none is open, none is damaged."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def look(self, kind: type[BaseException], answer: Answer) -> None:
        """Find out whether damage may be behind an error of a kind; the answer comes later, on this thread.

        There is none where damage was found of a file that is closed by then.
        """
        from storage.checks import damage_behind

        page = self._window.page
        if page is None:
            answer(None)
            return
        path = page.session.path

        def on_looked(damage: UserError | None) -> None:
            if damage is None or self._window.page is page:
                answer(damage)

        self._window.jobs.in_thread(lambda: damage_behind(kind, path), on_looked, lambda _: answer(None))
