"""Tries every part of the program once, from source or packaged, and says so in one JSON line."""

import json
import os
import shutil
import tempfile
import time
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

PEOPLE = "Name,Instagram,Followers\nMoss & Crumb,@mossandcrumb,18400\nŻurek i Żyto,@zurekizyto,7200\n"
OUTPUT = "SELFTEST_OUT"
"""Names a folder in which the report, the pictures and the line are kept: a program without output has only that."""


def run() -> int:
    """Try everything; returns 0 if all went well, else 1. The line names what failed and why."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="goodword-self-test-", ignore_cleanup_errors=True) as name:
        kept = os.environ.get(OUTPUT)
        folder = Path(kept) if kept else Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        parts = Parts(Path(name), folder)
        faults = {each.__name__: fault for each in parts.all() if (fault := _fault(each))}
        parts.leave_nothing()
        told: dict[str, object] = {"ok": not faults, "parts": len(parts.all()), "seconds": _since(began)}
        line = json.dumps({**told, "faults": faults} if faults else told, ensure_ascii=False)
        (folder / "self-test.json").write_text(line, encoding="utf-8")
    print(line)
    return 1 if faults else 0


def _since(began: float) -> float:
    return round(time.monotonic() - began, 2)


def _fault(part: Callable[[], None]) -> str:
    try:
        part()
    except Exception as error:  # noqa: BLE001  # whatever is wrong with a part is what this is made to tell
        traceback.print_exc()
        return f"{type(error).__name__}: {error}"
    return ""


def must(is_so: object, sentence: str) -> None:
    """Raise AssertionError with the sentence unless it is so."""
    if not is_so:
        raise AssertionError(sentence)


class Parts:
    """Each part as one method, in the order they are tried; ``kept`` is where the paper and the pictures go."""

    def __init__(self, folder: Path, kept: Path) -> None:
        self._kept = kept
        self._now = datetime(2026, 11, 23, 12)
        self._today = self._now.date()
        self._own = folder / "Own.goodword"
        self._sample = folder / "Sample.goodword"
        self._table = folder / "people.csv"

    def all(self) -> list[Callable[[], None]]:
        """Every part."""
        return [
            self.workspace, self.importing, self.sample, self.figures, self.chart, self.report, self.export,
            self.printing, self.second_start, self.backup, self.fonts, self.window, self.guide, self.other_process,
        ]  # fmt: skip

    def leave_nothing(self) -> None:
        """Delete what stands beside the backups of the files that were tried, in the folder of whoever tries them."""
        from storage.backups.folder import folder_of

        for file in (self._own, self._sample):
            shutil.rmtree(folder_of(file), ignore_errors=True)

    def workspace(self) -> None:
        """A new file, an edit, undo, redo, and all of it after opening it again."""
        from models.business import Business
        from storage.workspace import create_workspace, open_workspace

        made = create_workspace(self._own, Business(name="Fern & Flour"))
        made.edit("Make a campaign", lambda w: w.campaigns.add(name="Autumn box"), self._now)
        made.close()
        workspace = open_workspace(self._own)
        workspace.undo()
        must(not workspace.campaigns.all(), "undo left the campaign there")
        workspace.redo()
        must(len(workspace.campaigns.all()) == 1, "redo did not bring the campaign back")
        workspace.close()

    def importing(self) -> None:
        """A list of people, read into the new file."""
        from storage.importing import importing
        from storage.workspace import open_workspace

        self._table.write_text(PEOPLE, encoding="utf-8")
        workspace = open_workspace(self._own)
        importing.apply(workspace, importing.plan(workspace, self._table), self._now)
        people = workspace.store.value("SELECT count(*) FROM influencer")
        workspace.close()
        must(people == 2, f"the list has two people, the file {people}")

    def sample(self) -> None:
        """The sample workspace."""
        from storage.sample.making import build_sample

        build_sample(self._sample, self._today)

    def figures(self) -> None:
        """The sample's figures."""
        from models.results.filters import Scope
        from storage.snapshots import snapshot
        from storage.totals.summaries import figures

        found = figures(snapshot(self._sample), Scope())
        missing = [name for name in ("reach", "orders", "cost", "back_per_1") if found[name].value is None]
        must(not missing, f"the sample has no {missing}")

    def chart(self) -> None:
        """A chart as vectors, its words as text."""
        from models.results.filters import Scope
        from storage.paper.report import report
        from storage.snapshots import snapshot
        from ui.paper.drawings import drawings_of

        drawings = drawings_of(report(snapshot(self._sample), Scope(), self._today), 7.0)
        must(len(drawings) >= 6, f"the report has {len(drawings)} charts")
        must(all(drawing.labels for drawing in drawings.values()), "a chart has no words")

    def report(self) -> None:
        """The report as PDF, and a page of it as a picture for the preview and the printer."""
        from models.results.filters import Scope
        from storage.snapshots import snapshot
        from ui.paper.export import write_report
        from ui.paper.page_pictures import PdfPages
        from ui.paper.paper_size import SHEETS

        made = write_report(snapshot(self._sample), Scope(), self._kept / "report.pdf", self._today)
        must(made.pages >= 3, f"the report has {made.pages} pages")
        picture = PdfPages(made.data, made.pages, SHEETS["a4"]).picture(0, 200)
        must(picture.width() >= 200, "a page of the report cannot be drawn")

    def printing(self) -> None:
        """Whether Qt's part for printers was packaged."""
        from PySide6.QtPrintSupport import QPrintDialog

        must(QPrintDialog, "there is nothing to print with")

    def second_start(self) -> None:
        """Whether Qt's part for sockets was packaged: one of this user tells a second start of the first."""
        from PySide6.QtNetwork import QLocalServer

        must(QLocalServer, "a second start cannot be told of the first")

    def export(self) -> None:
        """A table as CSV, results as a workbook, everything as a ZIP, and the follow-ups for a calendar."""
        from storage.exporters.ics_file import export_follow_ups
        from storage.snapshots import snapshot
        from ui.exporting.asked import ALL, RESULTS, Asked

        for what, suffix in (("posts", "csv"), (RESULTS, "xlsx"), (ALL, "zip")):
            file = self._sample.with_name(f"{what}.{suffix}")
            Asked(what, file, self._today).write(snapshot(self._sample))
            must(file.stat().st_size > 1000, f"{file.name} is next to empty")
        calendar = self._sample.with_suffix(".ics")
        must(export_follow_ups(snapshot(self._sample), calendar, self._now), "no follow-up is open")

    def backup(self) -> None:
        """A verified copy, and the check of a file."""
        from storage.backups.copying import copy_to
        from storage.checks import check
        from storage.workspace import open_workspace

        workspace = open_workspace(self._sample, read_only=True)
        copy = self._sample.with_name("Copy.goodword")
        copy_to(workspace.connection, copy)
        workspace.close()
        verdict = check(copy)
        must(verdict.is_ok, f"the copy is not whole: {verdict.problems}")

    def fonts(self) -> None:
        """The bundled faces, the template of documents, and the licences of all parts."""
        from resources import font_files, path
        from ui.about.parts import parts

        missing = [file.name for file in font_files() if not file.is_file()]
        must(not missing, f"fonts are missing: {missing}")
        must(path("paper", "document.typ").is_file(), "the template of documents is missing")
        texts = {part.name: part.text for part in parts()}
        missing = [name for name in ("Python", "Qt", "numpy", "typst") if len(texts.get(name, "")) < 1000]
        must(not missing, f"licences are missing: {missing}")

    def window(self) -> None:
        """The window with its three tabs, its face and its icons."""
        from PySide6.QtGui import QFontDatabase

        from storage.workspace import open_workspace
        from ui.commandline.pictures import images
        from ui.icons import app_icon

        workspace = open_workspace(self._sample)
        for name, image in images(workspace, self._now):
            image.save(str(self._kept / f"{name}.png"))
            places = range(0, min(image.width(), image.height()), 7)
            colours = {image.pixel(x, y) for x in places for y in places}
            must(len(colours) > 3, f"the tab {name} is blank")
        workspace.close()
        must("Inter" in QFontDatabase.families(), "Qt does not know Inter")
        must(not app_icon().pixmap(32).isNull(), "the icon is empty")

    def guide(self) -> None:
        """The user guide: its chapters, one of them with its picture, and what a search finds; Qt is there already."""
        from models.guide import Place
        from ui.commandline.pictures import own_settings
        from ui.guide.window import GuideWindow
        from ui.theme import Theme

        with own_settings():
            shown = GuideWindow(Theme("light"), Place("importing"))
        must("Importing" in shown.page.toPlainText(), "the guide is blank")
        must(shown.page.has_its_pictures, "a picture of the guide is missing")
        shown.search.setText("backups")
        must(shown.contents.lines, "nothing is found in the guide")

    def other_process(self) -> None:
        """Work in a process of its own, as an import does it; the window's Qt is there already."""
        from storage.checks import check
        from ui.checking.process_answer import ProcessAnswer
        from ui.commandline.waiting import wait_until
        from ui.work.jobs import Jobs

        answers: list[object] = []
        asked = ProcessAnswer(Jobs())
        asked.finished.connect(lambda verdict: answers.append(verdict.is_ok))
        asked.failed.connect(answers.append)
        asked.start(check, self._sample)
        wait_until(lambda: bool(answers))
        must(answers == [True], f"another process answered {answers}")
