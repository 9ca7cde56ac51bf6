"""Importing a file, step by step: ``read`` it, ``map_table`` it to drafts, ``plan`` it, ``apply`` the plan, ``report``.

Reading and mapping need no workspace, so they can run in a process of their own; a plan writes nothing.
"""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType

from models.changes import ChangeSet
from models.errors import UserError
from models.importing import (
    Columns,
    Decision,
    Fate,
    ImportOptions,
    ImportPlan,
    Mapped,
    Noun,
    Outcome,
    Pasted,
    ReadAs,
    TableSample,
    are_names,
)
from models.reading.text import quoted
from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.file.connection import connect
from storage.file.failures import told_in_words
from storage.importers import nouns
from storage.importers.found_table import Found, Told
from storage.importers.nouns.comparison import Comparison
from storage.importers.tables.encodings import label_of
from storage.importers.tables.packed import Packed, tables_in
from storage.importers.tables.raw_table import RawTable
from storage.importing.garbage import at_rest
from storage.slices import Sliced, at_once, picked
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace

ONE_SHEET = "One sheet is read at a time; this file also has"
CHOOSE_SHEET = "– choose another one as “Sheet”"

UNTOLD = {"utf-8", "utf-8-sig"}
"""Encodings that need no words: what nearly every program writes today."""

Source = Path | Pasted | Packed
"""What an import reads: a file, what was pasted, or a table of the ZIP of everything."""


def kinds() -> tuple[str, ...]:
    """The names of the kinds that can be read, as ``--kind`` takes them; imports none of them."""
    from storage.importers import registry

    return registry.names()


def kind_labels() -> dict[str, str]:
    """Every kind's name for people, by its name."""
    from storage.importers import registry

    return {name: registry.kind_named(name).LABEL for name in registry.names()}


def sources_in(path: Path) -> list[Source]:
    """What a file holds that is imported one after the other: the tables of a ZIP of everything, else itself."""
    return [*(tables_in(path) if path.is_file() else ())] or [path]


def read_source(source: Source, read_as: ReadAs | None = None) -> RawTable:
    """``read``, or the same of what is no file of its own."""
    from storage.importers.problem_file import without_marks
    from storage.importers.tables import packed, pasted

    if isinstance(source, Pasted):
        return without_marks(pasted.read(source))
    return without_marks(packed.read(source)) if isinstance(source, Packed) else read(source, read_as)


def read(path: Path, read_as: ReadAs | None = None) -> RawTable:
    """The file as rows of text; ``UserError`` says in one sentence why it is no table that can be read."""
    from storage.importers.problem_file import without_marks
    from storage.importers.tables import opening

    return without_marks(opening.read(path, read_as or ReadAs()))


def map_table(
    table: RawTable, kind: str | None = None, options: ImportOptions | None = None, tell: Told | None = None
) -> Mapped:
    """The rows as drafts of the kind that the header shows (or the wished one); ``tell`` hears how far it has come."""
    from storage.importers import registry

    options = options or ImportOptions()
    name, found = registry.recognise(table.with_cells(options.mended), kind, options)
    module = registry.kind_named(name)
    with at_rest():
        mapped = module.map_rows(found.telling(tell) if tell else found, options)
    besides = registry.known_besides(found, table) if table.others else {}
    table = found.table
    decisions = [*_column_decisions(found, options), *mapped.decisions, *_reading_decisions(table)]
    if besides:
        shown = ", ".join(f"{quoted(sheet)} ({registry.kind_named(each).LABEL})" for sheet, each in besides.items())
        decisions.append(Decision("sheets", ONE_SHEET, shown, CHOOSE_SHEET))
    others = [Fate(record.row, Outcome.LEFT_OUT, reason) for record, reason in found.others]
    return replace(
        mapped,
        decisions=decisions,
        fates=[*mapped.fates, *others],
        read_as=table.read_as,
        header_row=found.header.row,
        encodings=table.encodings,
        sheets=table.sheets,
        kind_label=module.LABEL,
        sample=mapped.sample or registry.sample_of_kind(found),
        above=found.above,
        facts={**mapped.facts, **_sheet_facts(table, besides)},
    )


def map_file(
    path: Path, kind: str | None, options: ImportOptions, read_as: ReadAs | None = None, tell: Told | None = None
) -> Mapped:
    """``map_source`` of a file."""
    return map_source(path, kind, options, read_as, tell)


def map_source(
    source: Source, kind: str | None, options: ImportOptions, read_as: ReadAs | None = None, tell: Told | None = None
) -> Mapped:
    """``read_source`` and ``map_table`` in one: what a worker process runs."""
    with at_rest():
        return map_table(read_source(source, read_as), kind, options, tell)


def plan(
    workspace: Workspace,
    source: Source,
    kind: str | None = None,
    options: ImportOptions | None = None,
    read_as: ReadAs | None = None,
) -> ImportPlan:
    """What importing the file would do; nothing is written."""
    if isinstance(source, Path):
        must_not_be_open_here(workspace, source)
    return plan_mapped(workspace, map_source(source, kind, options_for(workspace, options), read_as))


def options_for(workspace: Workspace, options: ImportOptions | None = None) -> ImportOptions:
    """The options with what the workspace knows: its currency, its own fields, and how tables were read before."""
    fields = tuple(workspace.custom_fields.all())
    return replace(
        options or ImportOptions(),
        currency=workspace.business.get().currency,
        own_fields=fields,
        odd_values={field.id: workspace.custom_fields.odd_values(field) for field in fields},
        remembered=workspace.remembered_columns.all(),
        stage_names=workspace.settings.get(STAGE_NAMES),
    )


def plan_mapped(workspace: Workspace, mapped: Mapped) -> ImportPlan:
    """Drafts compared with the workspace."""
    with at_rest():
        return at_once(plan_in_slices(workspace, mapped))


def plan_in_slices(workspace: Workspace, mapped: Mapped) -> Sliced[ImportPlan]:
    """``plan_mapped``, a few milliseconds at a time."""
    compared: Comparison = yield from _noun(mapped.noun).compare(workspace.connection, mapped)
    fates = sorted([*mapped.fates, *compared.fates], key=lambda fate: fate.row)
    decisions = [*mapped.decisions, *compared.decisions]
    return ImportPlan(mapped, fates, decisions, _token(workspace), compared.writes, compared.accounts)


def apply(workspace: Workspace, plan: ImportPlan, now: datetime) -> ChangeSet:
    """Write the plan as one transaction and one undo step; a plan without changes leaves none.

    ``UserError`` if the workspace changed since the plan was made.
    """
    if not is_current(workspace, plan):
        raise UserError("The workspace changed while the file was looked at.", "Choose the file again.")
    if not plan.writes_anything and not plan.mapped.options.columns:
        return ChangeSet()
    with at_rest():
        return workspace.edit(plan.label, lambda open_one: write(open_one, plan, now), now)


def is_current(workspace: Workspace, plan: ImportPlan) -> bool:
    """Whether the workspace is still as it was when the plan was made."""
    return bool(plan.token == _token(workspace))


def write(workspace: Workspace, plan: ImportPlan, now: datetime) -> None:
    """Write the plan inside an edit that is open already (``Session.edit``)."""
    at_once(write_in_slices(workspace, plan, now))


def write_in_slices(workspace: Workspace, plan: ImportPlan, now: datetime) -> Sliced[None]:
    """``write``, a few milliseconds at a time."""
    chosen = yield from picked(plan.fates, lambda fate: fate.outcome.is_written)
    yield from _noun(plan.mapped.noun).write(workspace.connection, chosen, plan.writes, plan.mapped, now.date())
    columns, sample = plan.mapped.options.columns, plan.mapped.sample
    if columns and sample and sample.has_names:
        workspace.remembered_columns.put(sample.header_key, columns)


def suggested(sample: TableSample, noun: Noun) -> TableSample:
    """The same table with its rows taken for another noun: each column with the field that its name suggests."""
    from storage.importers import table_columns

    return table_columns.suggested(sample, noun)


def told_of_counts(names: Sequence[str], columns: Columns) -> str:
    """What is to be said of a table of orders that counts them instead of numbering them, "" for any other."""
    from storage.importers import table_columns

    return table_columns.told_of_counts(names, columns)


def kind_by_cells(sample: TableSample) -> str | None:
    """The kind that reads a table without names as its cells say, where they leave no doubt; nobody has to be asked."""
    from storage.importers import column_cells, table_columns

    is_told = not sample.has_names and column_cells.is_told_by_cells(sample.noun, sample.columns)
    return table_columns.KINDS[sample.noun] if is_told else None


def back_up(path: Path, now: datetime) -> UserError | None:
    """Keep a backup before an import; the fault is handed back, for a missing backup must not stop the import.

    It reads through a connection of its own, so a thread may do it.
    """
    try:
        with told_in_words(), closing(connect(path, "ro")) as connection:
            keep(connection, path, Reason.IMPORT, now)
    except UserError as error:
        return error
    return None


def save_problems(plan: ImportPlan, target: Path) -> None:
    """Write the rows that could not be read as CSV, each with its reason, to be mended and imported."""
    from storage.importers.problem_file import write_problems

    write_problems(plan, target)


def report(plan: ImportPlan) -> dict[str, object]:
    """The plan as scripts read it: counts that add up to ``rows``, problems, and the figures of the file."""
    counts = plan.counts
    return {
        "file": plan.mapped.file,
        "kind": plan.mapped.kind,
        "rows": plan.rows,
        **{outcome.value: counts[outcome] for outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.SAME, Outcome.MERGED)},
        "left_out": plan.left_out,
        "problems": [{"row": row, "reason": reason} for row, reason in plan.problems],
        **plan.mapped.facts,
    }


def must_not_be_open_here(workspace: Workspace, path: Path) -> None:
    """Refuse the workspace's own file before a byte of it is read."""
    # Closing another handle on the open workspace would drop SQLite's lock on it: it must not even be looked into.
    if path.exists() and path.samefile(workspace.path):
        raise UserError(f"“{path.name}” is the workspace that is open.", "Choose a table: CSV, TSV, XLSX or ODS.")


def _column_decisions(found: Found, options: ImportOptions) -> list[Decision]:
    if found.columns is None:
        return []
    if options.columns:
        how = "as you chose"
    elif are_names(found.header.names):
        how = "as you chose before for a table with this header"
    else:
        how = "as their cells say, for they have no names"
    return [Decision("columns", "Columns read", how)]


def _sheet_facts(table: RawTable, besides: Mapping[str, str]) -> dict[str, object]:
    """Which sheet of a workbook was read, and the kinds of the others that could be."""
    if len(table.sheets) < 2:
        return {}
    return {"sheet": table.read_as.sheet, "other_sheets": dict(besides)}


def _reading_decisions(table: RawTable) -> list[Decision]:
    if table.read_as.sheet:
        return [Decision("sheet", "Sheet", table.read_as.sheet)] if len(table.sheets) > 1 else []
    encoding = table.read_as.encoding
    told = [Decision("encoding", "Encoding", label_of(encoding))] if encoding and encoding not in UNTOLD else []
    if table.read_as.delimiter not in {",", None}:
        names = {";": "semicolons", "\t": "tabs", "|": "bars"}
        mark = names.get(str(table.read_as.delimiter), "another mark")
        told.append(Decision("delimiter", "Columns separated by", mark))
    return told


def _token(workspace: Workspace) -> object:
    """What changes with every edit, undo and redo, and with a writer of another process."""
    return workspace.writes, workspace.connection.execute("PRAGMA data_version").fetchone()[0]


def _noun(noun: Noun) -> ModuleType:
    """The module that compares and writes a noun."""
    return import_module(f"{nouns.__name__}.{noun.value}")
