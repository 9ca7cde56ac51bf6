"""Makes the report of a scope from what was read of it."""

from models.paper.document import Document, Pointer
from models.paper.report.coverage import file_title
from models.paper.report.heading import report_subtitle, report_title
from models.paper.report.sections import SECTIONS
from models.paper.report.source import ReportSource
from models.paper.sections import chosen_sections


def report_of(source: ReportSource) -> Document:
    """The report of one campaign, of several, or of any other part of the workspace, as the owner chose it to be."""
    return Document(
        kind="Campaign report" if source.campaign else "Report",
        title=report_title(source),
        business=source.business,
        made_on=source.today,
        sections=chosen_sections(SECTIONS, source, source.choice),
        subtitle=report_subtitle(source),
        name=file_title(source.scope, source.campaigns, source.names),
        pointer=Pointer("How each figure is made", "totals"),
    )
