from pathlib import PurePosixPath, PureWindowsPath

import pytest

from storage.file.address import file_address


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/home/anna/Fern & Flour.goodword"), "file:///home/anna/Fern%20%26%20Flour.goodword?mode=ro"),
        (PurePosixPath("/home/anna/100% #1?.goodword"), "file:///home/anna/100%25%20%231%3F.goodword?mode=ro"),
        (PureWindowsPath("C:/shop/Fern.goodword"), "file:///C:/shop/Fern.goodword?mode=ro"),
        (PureWindowsPath("//nas/shop/Fern.goodword"), "file:////nas/shop/Fern.goodword?mode=ro"),
    ],
)
def test_an_address_names_no_other_computer(path: PurePosixPath, address: str) -> None:
    assert file_address(path, "mode=ro") == address
