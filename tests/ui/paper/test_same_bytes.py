"""The same document is the same file, whoever sets it, when and where."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping

import pytest

from tests.ui.paper.every_block import every_block
from ui.paper.setting import set_document

NAMES = ("Lena", "Żurek", "محمد", "👩🏽‍🍳 Mia")
SET_IT = f"""
import sys
from tests.ui.paper.every_block import every_block
from ui.paper.setting import set_document
sys.stdout.buffer.write(set_document(every_block({NAMES!r})).data)
"""


@pytest.fixture(scope="module")
def here() -> str:
    return digest(set_document(every_block(NAMES)).data)


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "SOURCE_DATE_EPOCH": "86400"},
        {"LC_ALL": "C", "FONTCONFIG_FILE": os.devnull},
    ],
    ids=["in the east", "in the west", "in no language, without faces"],
)
def test_another_process_makes_the_same_bytes(here: str, elsewhere: Mapping[str, str]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SET_IT], env={**os.environ, **elsewhere}, capture_output=True, check=True
    )
    assert digest(run.stdout) == here


def digest(pdf: bytes) -> str:
    assert pdf.startswith(b"%PDF")
    return hashlib.sha256(pdf).hexdigest()
