"""Tables: one list of columns, one model for rows in memory, one for windows on the file, one view for both.

A small table over dataclasses::

    columns = [
        Column("post", "Post", lambda row: row.title, width=220, cell=TwoLineCell(lambda row: row.day_shown)),
        Column("reach", "Reach", lambda row: shown_count(row.reach), align=RIGHT, sort_key=lambda row: row.reach),
        Column("state", "State", lambda row: row.stage.label, cell=PillCell(lambda row: row.stage.tone)),
    ]
    table = ListTable(columns, theme, name="posts")    # `name` remembers widths and order on this machine
    table.current_changed.connect(self.on_post_chosen)  # the row's id, or None
    table.show_rows(rows)                               # rows have an `id`; selection and scroll survive by it

A column with ``edit`` is edited in place: it gets the row and the typed text, and raises ``UnreadableError`` or
``UserError`` for what it cannot take; the sentence is shown below the cell and nothing is written.
"""
