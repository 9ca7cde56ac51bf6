"""Names of what is kept to be used again: each template has one of its own."""

from models.reading.text import fold, one_line

LONGEST_NAME = 80


def free_name(wanted: str, taken: list[str]) -> str:
    """The wanted name, or with the first number that makes it one of its own: "Thank you 2"."""
    name = one_line(wanted)[:LONGEST_NAME].strip() or "Template"
    known = {fold(each) for each in taken}
    number, tried = 1, name
    while fold(tried) in known:
        number += 1
        tried = f"{name} {number}"
    return tried


def name_problem(wanted: str, taken: list[str], example: str) -> str:
    """Why a template cannot be called so, or an empty text; ``taken`` are the names of the others."""
    name = one_line(wanted)
    if not name:
        return f"A template needs a name, such as {example}."
    if len(name) > LONGEST_NAME:
        return f"This name is too long: {LONGEST_NAME} letters are enough."
    if fold(name) in {fold(each) for each in taken}:
        return f"There is a template “{name}” already."
    return ""
