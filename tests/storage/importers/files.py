"""Files of the shapes that users have, made small: every test says what is in them."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

INFLUENCER_HEADER = (
    "Influencer insta name", "instagram name", "category_1", "category_2", "Followers", "Followers Numbers ",
    "Audience country(mostly)", "Authentic engagement\r\n", "Authentic engagement Values \n", "Engagement avg\r\n",
    "Engagement avg Values \n",
)  # fmt: skip
META_HEADER = (
    "Post ID", "Account ID", "Account username", "Account name", "Description", "Duration (sec)", "Publish time",
    "Permalink", "Post type", "Data comment", "Date", "Views", "Reach", "Likes", "Shares", "Comments", "Saves",
    "Follows",
)  # fmt: skip
SHOPIFY_HEADER = (
    "Name", "Email", "Financial Status", "Currency", "Subtotal", "Shipping", "Taxes", "Total", "Discount Code",
    "Discount Amount", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Billing Name",
    "Note Attributes", "Cancelled at", "Refunded Amount",
)  # fmt: skip


def text_of(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    file = StringIO()
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerow(header)
    writer.writerows(rows)
    return file.getvalue()


def saved(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def influencer(
    handle: str, name: str = "", followers: str = "12.5K", number: str = "12500", niche: str = "Baking"
) -> list[str]:
    return [handle, name, niche, "", followers, number, "Spain", "1K", "1000", "1.2K", "1200"]


def influencer_list(folder: Path, *rows: Sequence[str], name: str = "creators.csv") -> Path:
    return saved(folder, name, text_of(INFLUENCER_HEADER, rows))


def post(number: str, likes: str = "7", **cells: str) -> list[str]:
    row = dict.fromkeys(META_HEADER, "")
    row |= {
        "Post ID": f"1800000000000000{number}",
        "Account ID": "17841446494080465",
        "Account username": "fern.flour",
        "Account name": "Fern & Flour",
        "Description": "Bread,\nat last",
        "Publish time": f"04/{20 + int(number):02d}/2026 18:00",
        "Permalink": f"https://www.instagram.com/reel/Code{number}/",
        "Post type": "IG reel",
        "Date": "Lifetime",
        "Views": "100",
        "Reach": "80",
        "Likes": likes,
        "Shares": "0",
        "Comments": "1",
        "Saves": "2",
    }
    return list((row | cells).values())


def meta_export(folder: Path, *rows: Sequence[str], name: str = "Apr-21-2026_May-02-2026_1.csv") -> Path:
    return saved(folder, name, "\ufeff" + text_of(META_HEADER, rows))


def order(number: str, total: str = "37.10", code: str = "", **cells: str) -> list[str]:
    row = dict.fromkeys(SHOPIFY_HEADER, "")
    row |= {
        "Name": number,
        "Email": "buyer@example.com",
        "Financial Status": "paid",
        "Currency": "USD",
        "Subtotal": "35.00",
        "Shipping": "0.00",
        "Taxes": "2.10",
        "Total": total,
        "Discount Code": code,
        "Discount Amount": "0.00",
        "Created at": "2026-04-06 21:52:39 -0400",
        "Lineitem quantity": "1",
        "Lineitem name": "Loaf",
        "Lineitem price": "35.00",
        "Billing Name": "Buyer Example",
        "Refunded Amount": "0.00",
    }
    return list((row | cells).values())


def item_of(number: str) -> list[str]:
    row = dict.fromkeys(SHOPIFY_HEADER, "")
    row |= {"Name": number, "Email": "buyer@example.com", "Created at": "2026-04-06 21:52:39 -0400"}
    row |= {"Lineitem quantity": "1", "Lineitem name": "Roll", "Lineitem price": "0.00"}
    return list(row.values())


def shopify_export(folder: Path, *rows: Sequence[str], name: str = "orders_export.csv") -> Path:
    return saved(folder, name, text_of(SHOPIFY_HEADER, rows))
