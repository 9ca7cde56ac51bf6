"""Files with bytes changed at random: never a crash, and never a row lost in silence.

By hand, for 10,000: GOODWORD_MUTATIONS=10000 pytest tests/storage/importers/tables/test_mutations.py
"""

import os
from random import Random

import pytest

from models.errors import UserError
from storage.importers import table_of
from tests.storage.importers.files import INFLUENCER_HEADER, META_HEADER, influencer, post, text_of
from tests.storage.importers.tables.pollutions import TABLE
from tests.storage.importers.tables.pollutions import text_of as damaged_text_of

MUTATIONS = int(os.environ.get("GOODWORD_MUTATIONS", "300"))
SEEDS = {
    "list": text_of(INFLUENCER_HEADER, [influencer(f"maker.{at}", "Zoë") for at in range(8)]).encode(),
    "posts": text_of(META_HEADER, [post(str(at)) for at in range(6)], ";").encode("utf-16"),
    "western": damaged_text_of(TABLE, "\t").encode("cp1252"),
}
MARKS = b"\"',;\t\r\n\\ \x00\xff\xc3#=|"


def mutated(data: bytes, random: Random) -> bytes:
    found = bytearray(data)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(found))
        match random.randrange(4):
            case 0:
                found[at] = random.choice(MARKS)
            case 1:
                found.insert(at, random.choice(MARKS))
            case 2:
                del found[at : at + random.randint(1, 3)]
            case _:
                found[at] = random.randrange(256)
    return bytes(found)


@pytest.mark.parametrize("seed", SEEDS)
def test_mutated_bytes_end_as_a_table_or_in_a_sentence(seed: str) -> None:
    random = Random(seed)
    for _ in range(MUTATIONS // len(SEEDS)):
        data = mutated(SEEDS[seed], random)
        try:
            table = table_of(data, "a.csv")
        except UserError:
            continue
        assert all(len(row) == len(table.header) for row in table.rows)
        rows = [record.row for record in table.records]
        assert rows == sorted(set(rows))


def test_every_word_of_a_mutated_table_is_in_some_row() -> None:
    words = [f"word{at}" for at in range(40)]
    rows = [["number", "text", "more"], *([str(at), word, f"{word}b"] for at, word in enumerate(words))]
    data = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()
    random = Random("words")
    for _ in range(MUTATIONS):
        at = random.randrange(len(data))
        changed = data[:at] + bytes([random.choice(b"\"',;\n")]) + data[at:]
        text = " ".join(cell for record in table_of(changed).records for cell in record.cells)
        lost = [word for word in words if word not in text]
        assert len(lost) <= 1, (changed[max(at - 30, 0) : at + 30], lost)  # the word that the mark was put into
