"""``schema.json`` and ``README.txt``: every file told, every column with its meaning."""

from typing import Any

from storage.exporters.everything.headers import EVERYWHERE, IN_ONE, OWN
from storage.migrations import SCHEMA_VERSION
from tests.storage.exporters.everything.unpacking import Unpacked

OF_ITS_OWN = {"schema.json", "README.txt"}


def columns(unpacked: Unpacked, path: str) -> dict[str, dict[str, Any]]:
    return {column["name"]: column for column in unpacked.files[path]["columns"]}


def test_every_file_is_told_with_its_rows(unpacked: Unpacked) -> None:
    assert set(unpacked.files) == set(unpacked.names) - OF_ITS_OWN
    for path, file in unpacked.files.items():
        assert file["meaning"], path
        if path.endswith(".csv"):
            header, *rows = unpacked.rows(path)
            assert (len(rows), header) == (file["rows"], [column["name"] for column in file["columns"]])


def test_who_made_it_and_when_is_told(unpacked: Unpacked) -> None:
    assert unpacked.told["made_by"] == {"program": "Goodword", "version": "0.1.0", "schema": SCHEMA_VERSION}
    assert (unpacked.told["made_on"], unpacked.told["business"]) == ("2026-11-27", "=Fern & “Flour”")


def test_a_reference_says_where_it_leads(unpacked: Unpacked) -> None:
    told = columns(unpacked, "data/partnership.csv")
    assert told["campaign_id"]["refers_to"] == {"table": "campaign", "column": "id"}
    assert "refers_to" not in told["fee"]
    for file in unpacked.files.values():
        for column in file.get("columns", ()):
            assert ("refers_to" in column) == (column["kind"] == "reference"), (file["path"], column["name"])


def test_units_of_money_and_shares_are_told(unpacked: Unpacked) -> None:
    told = columns(unpacked, "data/partnership.csv")
    assert told["fee"]["unit"] == "minor units of the currency; that is in the column “currency”"
    assert told["commission"]["unit"] == "basis points"
    assert columns(unpacked, "data/order_decision.csv")["cost"]["unit"].endswith("the order’s")
    assert {code: one["minor_digits"] for code, one in unpacked.told["currencies"].items()} == {
        "EUR": 2, "JPY": 0, "KWD": 3,
    }  # fmt: skip


def test_words_of_the_vocabulary_are_listed_with_what_they_mean(unpacked: Unpacked) -> None:
    assert columns(unpacked, "data/partnership.csv")["stage"]["one_of"]["product_sent"] == "Product sent"
    assert columns(unpacked, "data/reading.csv")["basis"]["one_of"].keys() == {"measured", "estimated", "assumed"}


def test_what_no_two_rows_share_is_told(unpacked: Unpacked) -> None:
    assert unpacked.files["data/shop_order.csv"]["no_two_rows_share"] == [["source", "number"]]


def test_kinds_are_explained_wherever_they_are_used(unpacked: Unpacked) -> None:
    for path, file in unpacked.files.items():
        kinds = unpacked.told["kinds" if path.startswith("data/") else "kinds_in_tables"]
        assert {column["kind"] for column in file.get("columns", ())} <= kinds.keys(), path


def test_every_column_of_a_table_for_people_is_described_and_own_fields_are_called_so(unpacked: Unpacked) -> None:
    own = {"Shoe size", "Notes (own field)", "Height", "Long", "Birthday", "Agency", "Oven"}
    headers = {
        (path.removeprefix("tables/").removesuffix(".csv"), column["name"]): column["meaning"]
        for path, file in unpacked.files.items()
        if path.startswith("tables/")
        for column in file["columns"]
    }
    assert {name for (_, name), meaning in headers.items() if meaning == OWN} == own
    assert EVERYWHERE.keys() | own == {name for _, name in headers}
    assert IN_ONE.keys() <= headers.keys()


def test_the_readme_names_the_business_and_every_table(unpacked: Unpacked) -> None:
    words = unpacked.bytes_of("README.txt").decode("utf-8-sig")
    assert words.startswith("Everything in =Fern & “Flour”\r\n==============================\r\n"[:31])
    assert "private notes" in words
    assert [name for name in unpacked.names if name.endswith(".csv") and name not in words] == []
