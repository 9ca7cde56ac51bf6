"""Which place of the guide tells of what somebody looks at."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from models.guide import Place
from ui.page import Page

PLACES: Final = {
    "ui.backups": "backups",
    "ui.business": "first-ten-minutes#your-business",
    "ui.campaigns": "campaigns",
    "ui.campaigns.board": "campaigns#the-board-and-the-table",
    "ui.campaigns.brief": "brief-and-pieces#brief",
    "ui.campaigns.campaign_templates_dialog": "campaigns#copies-and-templates",
    "ui.campaigns.card_list": "campaigns#the-board-and-the-table",
    "ui.campaigns.creators_table": "campaigns#the-board-and-the-table",
    "ui.campaigns.deliverables": "brief-and-pieces#deliverables",
    "ui.campaigns.deliverables.calendar_page": "brief-and-pieces#calendar",
    "ui.campaigns.deliverables.month_view": "brief-and-pieces#calendar",
    "ui.campaigns.duplicate_dialog": "campaigns#copies-and-templates",
    "ui.campaigns.partnership_dialog": "campaigns#what-was-agreed",
    "ui.campaigns.payments": "payments#payments",
    "ui.campaigns.payments.yearly_dialog": "payments#yearly-totals",
    "ui.campaigns.planner": "planner",
    "ui.campaigns.stage_names_dialog": "campaigns#the-board-and-the-table",
    "ui.campaigns.template_dialogs": "campaigns#copies-and-templates",
    "ui.campaigns.terms": "campaigns#what-was-agreed",
    "ui.campaigns.terms.code_rows": "campaigns#codes-and-links",
    "ui.campaigns.terms.code_section": "campaigns#codes-and-links",
    "ui.campaigns.terms.link_section": "campaigns#codes-and-links",
    "ui.campaigns.terms.qr_dialog": "campaigns#codes-and-links",
    "ui.charts": "results#charts",
    "ui.checking.check_dialog": "damaged-files#check-my-file-rescue",
    "ui.checking.rescue_dialog": "damaged-files#check-my-file-rescue",
    "ui.exporting": "exporting",
    "ui.window.keys_dialog": "keys",
    "ui.importing": "importing",
    "ui.importing.columns_page": "importing#the-four-steps",
    "ui.importing.problem_table": "importing#problems",
    "ui.influencers": "influencers",
    "ui.influencers.bulk_dialog": "influencers#type-into-the-table",
    "ui.influencers.contact_dialog": "conversation#the-conversation",
    "ui.influencers.conversation_section": "conversation#the-conversation",
    "ui.influencers.custom_section": "person#fields-of-my-own",
    "ui.influencers.field_dialog": "person#fields-of-my-own",
    "ui.influencers.fields_dialog": "person#fields-of-my-own",
    "ui.influencers.finding": "influencers#compare-merge-find-duplicates",
    "ui.influencers.fit_dialog": "person#fit-and-how-it-went",
    "ui.influencers.fit_section": "person#fit-and-how-it-went",
    "ui.influencers.followers_dialog": "person#profiles-and-followers",
    "ui.influencers.forget_dialog": "person#what-they-may-ask-for",
    "ui.influencers.handle_dialog": "person#profiles-and-followers",
    "ui.influencers.memory_section": "person#fit-and-how-it-went",
    "ui.influencers.outreach": "conversation#e-mail-and-messages",
    "ui.influencers.person_panel": "person",
    "ui.influencers.price_section": "person#prices-files-photo",
    "ui.influencers.profiles_section": "person#profiles-and-followers",
    "ui.influencers.reference_dialog": "person#prices-files-photo",
    "ui.influencers.reference_section": "person#prices-files-photo",
    "ui.influencers.snooze_menu": "conversation#the-conversation",
    "ui.influencers.usual_rates_dialog": "person#the-range",
    "ui.influencers.view_name_dialog": "influencers#columns-and-views",
    "ui.opening": "damaged-files",
    "ui.paper": "reports#look-save-print",
    "ui.portfolio_dialog": "reports#the-portfolio-report",
    "ui.results": "results",
    "ui.results.charts": "results#charts",
    "ui.results.creators": "results#creators",
    "ui.results.dates_dialog": "results#what-is-looked-at",
    "ui.results.figures": "results#figures",
    "ui.results.orders": "orders",
    "ui.results.posts": "posts#posts",
    "ui.results.readings": "posts#enter-metrics",
    "ui.start": "first-ten-minutes",
    "ui.start.new_workspace_dialog": "first-ten-minutes#your-own-file",
    "ui.window.today_list": "today",
    "ui.unsaved_dialog": "damaged-files",
}
"""By the beginning of the name of a widget's module; the longest that fits says it."""

OF_ANY_SUBJECT: Final = {"ui.campaigns.form", "ui.campaigns.form_dialog", "ui.influencers.small_dialog"}
"""Fields and dialogs that others are made from say nothing of what they hold."""

OF_TABS: Final = (Place("influencers"), Place("campaigns"), Place("results"))
BEGINNING: Final = Place("first-ten-minutes")


def standing_in(window: QWidget) -> QWidget:
    """The widget that has the keys, in whichever window is in front; beside the pages of a dialog the page shown."""
    front: QWidget = QApplication.activeWindow() or window
    focused: QWidget | None = front.focusWidget()
    here = front if focused is None else focused
    pages = front.findChild(QStackedWidget) if isinstance(front, QDialog) else None
    if pages is None or pages.isAncestorOf(here):
        return here
    return pages.currentWidget() or here


def place_of(widget: QWidget) -> Place:
    """What the guide says of a widget, of the nearest around it that it speaks of, or of the page shown."""
    told = (_told_of(type(each).__module__) for each in _outwards(widget))
    place = next((Place.of_link(each) for each in told if each), None)
    if place not in (None, *OF_TABS):
        return place
    page = widget.window().findChild(Page)
    return place or BEGINNING if page is None else _page_shown(page) or OF_TABS[page.current]


def _page_shown(page: Page) -> Place | None:
    """What the guide says of the innermost of the pages shown one inside the other."""
    stacks = [stack for stack in page.findChildren(QStackedWidget) if stack.isVisible()]
    told = [_told_of(type(stack.currentWidget()).__module__) for stack in stacks]
    return next((Place.of_link(each) for each in reversed(told) if each), None)


def _outwards(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _told_of(module: str) -> str:
    if module in OF_ANY_SUBJECT:
        return ""
    parts = module.split(".")
    starts = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((PLACES[start] for start in starts if start in PLACES), "")
