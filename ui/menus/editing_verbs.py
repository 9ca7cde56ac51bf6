"""Which verbs change the file: they are off where it can only be read."""

from typing import Final

from ui.menus.actions import ACTIONS, ActionSpec, Receiver
from ui.menus.tab_actions import TAB_ACTIONS

LOOKING: Final = frozenset(
    {
        *("export_table", "show_report", "ask_portfolio", "edit_business", "save_copy"),
        *("find_in_list", "go_to", "show_influencers", "show_campaigns", "show_results", "show_today"),
        *("outreach.export_follow_ups", "profiles.read_followers", "open_fit", "rates.edit", "page.show_page"),
        *("finding.compare", "toggle_compact", "views.offer", "views.show_everybody", "privacy.export_person"),
        *("clear_filters", "sheet.copy", "sheet.copy_cell"),
        *("edit_campaign", "open_partnership", "papers.show_agreement", "payments.yearly_totals", "report"),
        *("deliverables.open_drafts", "deliverables.open_posts", "deliverables.export_deadlines"),
        *("deliverables.toggle_view", "briefs.show_pages", "briefs.save_each", "briefs.copy_text"),
        *("toggle_board_table", "posts.open", "clear_scope", "figures.copy", "figures.type_rates"),
        *("pages.show_next", "pages.show_previous"),
    }
)
"""Verbs of the open workspace that work on what can only be read: dialogs that they open are to be looked at there."""

_ON_FILE: Final = (Receiver.PAGE, Receiver.INFLUENCERS, Receiver.CAMPAIGNS, Receiver.RESULTS, Receiver.SHOWN_TAB)

_OF_FILES: Final = frozenset({"backups.go_back", "import_files"})
"""Verbs about files that change the open one."""

RESTORE_LOOKED_AT: Final = "files.backups.restore_looked_at"
"""Offered above a backup, or another version, that is looked at: the way to work with it."""


def edits_file(spec: ActionSpec) -> bool:
    """Whether an action changes the open workspace; one that nobody said otherwise of does."""
    return spec.method in _OF_FILES or (spec.receiver in _ON_FILE and spec.method not in LOOKING)


EDITING: Final = frozenset(spec.method for spec in (*ACTIONS, *TAB_ACTIONS) if edits_file(spec)) | {
    "figures.import_results"
}
"""The verbs that change the file, by name."""
