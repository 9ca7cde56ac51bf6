import pickle

from models.errors import UserError


def test_error_reads_as_sentence_and_hint() -> None:
    assert str(UserError("The file is empty.", "Choose another one.")) == "The file is empty. Choose another one."


def test_error_without_hint_is_its_sentence() -> None:
    assert str(UserError("The file is empty.")) == "The file is empty."


def test_error_survives_the_way_back_from_another_process() -> None:
    back = pickle.loads(pickle.dumps(UserError("Sentence.", "Hint.")))  # noqa: S301 - our own bytes
    assert (back.message, back.hint) == ("Sentence.", "Hint.")
