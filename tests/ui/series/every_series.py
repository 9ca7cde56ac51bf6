"""All actions of an owner, by the folder of the window's code whose edits they come through."""

from tests.ui.series.campaign_series import CAMPAIGNS
from tests.ui.series.file_series import FILE
from tests.ui.series.hands import Action
from tests.ui.series.payment_series import PAYMENTS_MADE
from tests.ui.series.people_series import PEOPLE
from tests.ui.series.person_series import PERSON
from tests.ui.series.piece_series import PIECES
from tests.ui.series.result_series import RESULTS

SERIES: dict[str, tuple[Action, ...]] = {
    "ui/influencers": (*PERSON, *PEOPLE),
    "ui/campaigns": (*PIECES, *PAYMENTS_MADE, *CAMPAIGNS),
    "ui/results": RESULTS,
    "ui": FILE,
}
"""``ui`` stands for all that is in none of the others."""

SHARED = {"ui/influencers": ("ui/sheets",)}
"""Folders whose edits the actions of another one come through as well."""

SLOW = {"paste_many_people", "import_many", "say_not_the_same", "change_usual_rates"}
"""What takes seconds each time, and is the same code with more rows: once is enough."""
