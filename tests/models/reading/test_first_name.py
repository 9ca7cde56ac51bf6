import pytest

from models.reading.first_name import first_name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Lena Weiß", "Lena"),
        ("Dr. Lena Weiß", "Lena"),
        ("Frau Prof. Lena Weiß", "Lena"),
        ("Weiß, Lena", "Lena"),
        ("Anna-Lena", "Anna-Lena"),
        ("李娜 Bakes", "李娜"),
        ("李娜", "李娜"),
        ("Moss & Crumb", "Moss & Crumb"),
        ("Anna und Ben", "Anna und Ben"),
        ("The Oat Post", "The Oat Post"),
        ("Sweet Nothing Club", "Sweet Nothing Club"),
        ("Müllers Backstube", "Müllers Backstube"),
        ("Crumb Co.", "Crumb Co."),
        ("@lena.bakes", "lena.bakes"),
        ("🌾 Lena 🌾", "Lena"),
        ("Mrs", "Mrs"),
        ("🌾", "🌾"),
        ("  Zoë\nMüller ", "Zoë"),
        ("", ""),
    ],
)
def test_people_are_called_by_their_first_name_and_shops_whole(name: str, called: str) -> None:
    assert first_name(name) == called
