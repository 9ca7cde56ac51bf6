"""The columns of the table of influencers."""

from models import show
from models.influencers.influencer import InfluencerRow
from storage.tables.settings import BENCHMARKS
from ui.influencers import influencer_words as say
from ui.influencers.column_edit import edit_of
from ui.influencers.further_columns import further_columns
from ui.influencers.own_columns import own_columns
from ui.session import Session
from ui.tables.cells import PersonCell, PillCell, RangeCell, RangeValues, TextCell
from ui.tables.column import RIGHT, Column

HIGHEST_RATE = 0.16
"""Where the line of likely ranges ends; a greater rate stands at its end."""

InfluencerColumn = Column[InfluencerRow]


def influencer_columns(session: Session) -> list[InfluencerColumn]:
    """The columns, from the left; edits go through the session."""
    return [*_who(session), *_figures(session), *_deal(session), *further_columns(session), *own_columns(session)]


def _who(session: Session) -> list[InfluencerColumn]:
    return [
        Column(
            "name", "Influencer", lambda row: row.name, 156, cell=PersonCell(say.handle_line), is_fixed=True,
            edit=edit_of(session, "name"), roomy=200,
        ),
        Column("niches", "Niche", say.niche_text, 78, edit=edit_of(session, "niches"), roomy=104),
        Column("region", "Region", say.region_text, 80, edit=edit_of(session, "region"), roomy=118),
    ]  # fmt: skip


def _figures(session: Session) -> list[InfluencerColumn]:
    def rate_formula(row: InfluencerRow) -> str:
        from storage.totals.trends import trends_of

        stated = say.stated_instead(row, session.workspace.custom_fields.all())
        return say.rate_formula(row, session.workspace.settings.get(BENCHMARKS), trends_of(session.workspace), stated)

    return [
        Column(
            "followers", "Followers", say.followers_text, 90, RIGHT, descending_first=True,
            edit=edit_of(session, "followers"),
            header_tooltip="Followers of the main profile, the largest unless you chose one; type today's.",
        ),
        Column(
            "rate", "Engagement", say.rate_text, 100, RIGHT, TextCell(bold=True), rate_formula,
            descending_first=True, header_tooltip="Likely engagement rate by followers.",
        ),
        Column(
            "range", "Likely", say.range_text, 58, cell=RangeCell(_range_values, (0.0, HIGHEST_RATE)),
            tooltip=rate_formula, descending_first=True,
            header_tooltip="Dot: likely rate. Bar: where it lies 8 times in 10, the wider the less sure. Tick: usual"
            " for the size.",
        ),
        Column(
            "fit", "Fit", lambda row: "" if row.fit is None else show.count(row.fit), 44, RIGHT,
            TextCell(bold=True, longest="100"), descending_first=True,
            header_tooltip="Your own ratings of niche, values, style and audience, 0 – 100.",
        ),
    ]  # fmt: skip


def _deal(session: Session) -> list[InfluencerColumn]:
    return [
        Column(
            "asking_price", "Asks for", say.asks_text, 82, RIGHT, roomy=86, edit=edit_of(session, "asking_price"),
            header_tooltip="Type a price such as 150, 150 + product or 60 + 10 %.",
        ),
        Column(
            "stage", "Stage", lambda row: say.stage_text(row, session.stage_names), 98,
            cell=PillCell(say.stage_tone), tooltip=lambda row: say.stage_hint(row, session.stage_names),
            header_tooltip="Where the latest partnership stands.",
        ),
        Column(
            "follow_up", "Next step", lambda row: say.step_text(row, session.today), 98,
            cell=PillCell(lambda row: "amber" if row.follow_up and row.follow_up <= session.today else ""),
            tooltip=say.step_hint, edit=edit_of(session, "follow_up"), edit_text=_typed_step, roomy=108,
            header_tooltip="Type a day and what to do, such as Friday ask for the address.",
        ),
    ]  # fmt: skip


def _range_values(row: InfluencerRow) -> RangeValues:
    return row.rate_low, row.rate, row.rate_high, row.usual_rate


def _typed_step(row: InfluencerRow) -> str:
    if row.follow_up is None:
        return ""
    return f"{show.day(row.follow_up, year=True)} {row.follow_up_note}".strip()
