"""A small file of every kind that can be imported, by its name."""

from pathlib import Path
from random import Random

from storage.exporters import NOUNS, export
from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.workspace import Workspace
from tests.factory import DAY
from tests.storage.importers.files import (
    INFLUENCER_HEADER,
    META_HEADER,
    SHOPIFY_HEADER,
    influencer,
    order,
    post,
    text_of,
)
from tests.storage.importers.platform_files import HEADERS, header_cells
from tests.storage.importers.shops.shapes import SHAPES

VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Müller\r\nEMAIL:zoe@example.com\r\nTEL:+49 30 1\r\n"
    "URL:https://www.instagram.com/zoe.bakes/\r\nNOTE:bakes\\, well\r\nEND:VCARD\r\n"
) * 2
USUAL = (
    "2026-04-05", "04/20/2026 18:00", "Apr 3, 2026", "12", "1,234", "12.5K", "35.00", "EUR", "ana.bakes", "Ana",
    "#1001",
    "https://www.instagram.com/reel/Code1/", "https://www.tiktok.com/@ana/video/7300000000000000000", "LENA10", "",
    "18000000000000001", "Bread, at last", "IG reel", "paid", "influencer / bio", "10%",
)  # fmt: skip
"""What cells of exports say, whichever column they stand in."""


def small_files() -> dict[str, bytes]:
    """Tables as other programs write them; cells of platforms' exports are of any kind."""
    random = Random("corpus")
    files = {
        f"{kind} {name}.csv": text_of(cells, [[random.choice(USUAL) for _ in cells] for _ in range(4)])
        for kind, headers in HEADERS.items()
        for name, cells in ((name, header_cells(header)) for name, header in headers.items())
    }
    files |= {
        f"{shape.name}.csv": text_of(shape.header, [[row.get(cell, "") for cell in shape.header] for row in shape.rows])
        for shape in SHAPES
    }
    files |= {
        "list.csv": text_of(INFLUENCER_HEADER, [influencer(f"maker.{at}", "Zoë") for at in range(4)]),
        "posts.csv": text_of(META_HEADER, [post(str(at)) for at in range(4)]),
        "orders_export.csv": text_of(SHOPIFY_HEADER, [order(f"#{at}", code="LENA10") for at in range(4)]),
        "contacts.vcf": VCARD,
    }
    return {name.replace("/", " "): text.encode() for name, text in files.items()}


def own_files(workspace: Workspace, folder: Path) -> dict[str, bytes]:
    """What we write ourselves: each table as CSV and XLSX, and everything as a ZIP."""
    paths = [folder / f"{noun}.{suffix}" for noun in NOUNS for suffix in ("csv", "xlsx")]
    for path in paths:
        export(workspace, path.stem, path, DAY)
    export_everything(workspace, folder / "everything.zip", Made(DAY, "0.1.0"))
    return {path.name: path.read_bytes() for path in (*paths, folder / "everything.zip")}


def real_ones(folder: Path, most: int = 300_000) -> dict[str, bytes]:
    """Exports of real programs, the small ones."""
    tables = {".csv", ".xlsx", ".vcf", ".tsv", ".ods", ".xls"}
    paths = sorted(path for path in folder.rglob("*") if path.suffix in tables)
    return {path.name: path.read_bytes() for path in paths if path.stat().st_size <= most}
