from multiprocessing.connection import Connection

from pytestqt.qtbot import QtBot

from models import show
from tests.system_styles import GERMAN, written_in
from ui.work.jobs import Jobs
from ui.work.own_process import OwnProcess


def tell_followers(ours: Connection) -> None:
    with ours:
        ours.send_bytes(show.count(23_500).encode())


def test_a_process_of_our_own_writes_numbers_as_the_program_that_started_it(qtbot: QtBot) -> None:
    jobs = Jobs()
    process = OwnProcess(jobs)
    with written_in(GERMAN), qtbot.waitSignal(process.arrived) as caught:
        process.start(tell_followers)
    assert caught.args == [b"23.500"]
    jobs.wait()
