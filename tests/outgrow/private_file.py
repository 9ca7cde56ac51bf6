"""SQL that takes what is nobody else's business out of a copy, before colleagues see it."""

from storage.exporters.everything.catalogue import KEPT, WORKED_OUT

OWN_WORDS = ("for you alone", "your note", "was rated so")
"""How the description of a column says that its words are not for others."""

NOTHING = "''"
HOW_TO_REACH = {"influencer": ("email", "phone"), "contact": ("outcome",)}
LEFT_OUT = ("photo", "reference", "message_template", "paper_text", *WORKED_OUT, "history")
"""Tables whose rows go: stored figures hold the words of notes, the steps of Undo what was typed before."""


def private() -> str:
    """The text of ``private.sql``, for a copy: never run it over the workspace itself."""
    blanked = "".join(
        f"UPDATE {name} SET {', '.join(f'{column} = {NOTHING}' for column in columns)};\n"
        for name, columns in private_columns().items()
    )
    gone = "".join(f"DELETE FROM {name};\n" for name in LEFT_OUT)
    return f"-- For a copy alone: takes out what nobody but you should read.\nBEGIN;\n{blanked}{gone}COMMIT;\nVACUUM;\n"


def private_columns() -> dict[str, tuple[str, ...]]:
    """The columns that are emptied, by table."""
    found = {
        table.name: (
            *(field.name for field in table.fields if any(words in field.meaning for words in OWN_WORDS)),
            *HOW_TO_REACH.get(table.name, ()),
        )
        for table in KEPT
    }
    return {name: columns for name, columns in found.items() if columns}
