"""A system without a library that Qt needs: it is told in a sentence, and a bug stays a bug."""

import ctypes

import pytest

from ui.missing_library import told_of


def test_a_library_that_the_system_lacks_is_named_with_what_to_type() -> None:
    with pytest.raises(OSError, match="shared object file") as real:
        ctypes.CDLL("libnowhere.so.1")
    told = told_of(ImportError(str(real.value)))
    assert "lacks the library libnowhere.so.1." in told
    assert "sudo apt-get install" in told


def test_a_module_that_is_missing_is_a_bug() -> None:
    with pytest.raises(ImportError, match="no_such_module"):
        told_of(ImportError("No module named 'no_such_module'"))
