"""Meta Business Suite's audience: small tables of ages, countries and towns in percent, some with names across."""

from models.importing import ImportOptions, Mapped, Noun
from models.reading.text import one_line
from storage.importers.found_table import Found
from storage.importers.header import Header, key_of
from storage.importers.sheet import Sheet, left_out_whole

LABEL = "Meta audiences"
EVERY_TABLE = True

TITLES = (
    "Age & gender", "Age and gender", "Alter und Geschlecht", "Alter & Geschlecht", "Idade e gênero",
    "Edad y sexo", "Edad y género", "Âge et genre", "Età e genere", "Top countries", "Top cities",
    "Top towns/cities", "Top towns", "Wichtigste Länder", "Wichtigste Städte", "Top-Länder", "Top-Städte",
    "Principais países", "Principais cidades", "Principales países", "Principales ciudades", "Principaux pays",
    "Principales villes", "Paesi principali", "Città principali",
)  # fmt: skip
GENDERS = (
    ("Women", "Men"), ("Frauen", "Männer"), ("Mulheres", "Homens"), ("Mujeres", "Hombres"), ("Femmes", "Hommes"),
    ("Donne", "Uomini"),
)  # fmt: skip
SENTENCE = "These are shares of an audience by age, gender and place; only numbers of posts and followers are kept."


def score(header: Header) -> float:
    """How surely the header is of this kind: the title of one of its tables, or ages by gender."""
    filled = [key for key in header.keys if key]
    if len(filled) == 1 and header.find(*TITLES) is not None:
        return 0.9
    return 0.8 if len(filled) == 2 and any(header.has(*pair) for pair in GENDERS) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Nothing is kept of it; the titles of its tables are told."""
    sheet = Sheet(found, options, {"title": (found.header.names[0],)} if found.header.names[0] else {})
    known = {key_of(title) for title in TITLES}
    firsts = [found.header.names[0], *(one_line(record.cells[0]) for record in found.records if record.cells)]
    facts = {"tables": [first for first in firsts if key_of(first) in known]}
    return left_out_whole(sheet, Noun.PROFILE_READINGS, options.day or found.table.modified_on, SENTENCE, facts)
