"""What the pictures of the guide show, and how each window is opened."""

from datetime import datetime

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from docs.pictures.studio import WINDOW, Shot, Studio
from models.importing import Pasted
from models.paper.request import ReportRequest
from storage.backups.backup import Reason
from storage.backups.keeping import keep
from ui.campaigns.campaign_page import BRIEF, CREATORS, DELIVERABLES, PAYMENTS, PLANNER
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.planner.planner_page import PlannerPage
from ui.campaigns.planner.wish_form import WishForm
from ui.commandline.import_picture import LIST
from ui.commandline.waiting import wait_until
from ui.importing.import_dialog import ImportDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.outreach.template_field import TemplateField
from ui.paper.preview.window import PreviewWindow
from ui.results.orders.orders_page import OrdersPage
from ui.results.orders.view_chips import DECIDE
from ui.results.page_table import CHARTS, ORDERS, OVERVIEW, POSTS
from ui.results.posts.post_line import PostLine
from ui.results.posts.posts_page import PostsPage
from ui.results.results_tab import ResultsTab
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS, WorkspacePage

PERSON = "Moss & Crumb"
BUDGET = 120000
"""Minor units."""
LATER = ((Reason.IMPORT, datetime(2026, 11, 25, 11, 32)), (Reason.RESTORE, datetime(2026, 11, 25, 16, 5)))
"""Further backups, so that the list is one."""

UNKNOWN = """Who,Where to find,Fans,Met,Remark
Oats & Ember,instagram.com/oatsandember,"18,400",3 Apr 2026,at the fair
Rice & Rye,instagram.com/riceandrye,"7,410",9 May 2026,asks for samples
Zoë Brandt,instagram.com/zoe.brandt.backt,"27,600",,vegan only
"""
"""A list with names of columns that no kind of file has."""


def _page(studio: Studio) -> WorkspacePage:
    if studio.window.page is None:
        studio.files.open(studio.sample)
    found = studio.window.page
    assert found is not None  # noqa: S101  # the sample opens, or nothing can be shown
    return found


def _tab(studio: Studio, place: int) -> QWidget:
    page = _page(studio)
    page.show_tab(place)
    return page.tab(place)


def _people(studio: Studio) -> InfluencersTab:
    tab = _tab(studio, INFLUENCERS)
    assert isinstance(tab, InfluencersTab)  # noqa: S101  # it is the first one
    workspace = tab.session.workspace
    names = {row.name: number for number, row in workspace.influencers.rows(_everybody(tab)).items()}
    tab.select(names[PERSON])
    return tab


def _everybody(tab: InfluencersTab) -> list[int]:
    return list(tab.session.workspace.influencers.search_keys())


def _campaigns(studio: Studio, place: int = CREATORS) -> CampaignsTab:
    tab = _tab(studio, CAMPAIGNS)
    assert isinstance(tab, CampaignsTab)  # noqa: S101  # it is the second one
    tab.page.tabs.choose(place)
    return tab


def _results(studio: Studio, name: str) -> ResultsTab:
    tab = _tab(studio, RESULTS)
    assert isinstance(tab, ResultsTab)  # noqa: S101  # it is the third one
    tab.pages.show_page(name)
    return tab


def _asked(studio: Studio, action: str) -> QWidget:
    """The dialog that an entry of the menus opens."""
    studio.window.menus[action].trigger()
    opened = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    return opened[-1]


def _views(line: PostLine) -> int:
    reading = line.result.reading
    return 0 if reading is None else reading.views or 0


def start(studio: Studio) -> QWidget:
    """The window while no file is open."""
    studio.window.show_start()
    return studio.window


def influencers(studio: Studio) -> QWidget:
    """The first tab."""
    _people(studio)
    return studio.window


def person(studio: Studio) -> QWidget:
    """The panel beside the list, as much of it as a high screen shows."""
    studio.window.resize(WINDOW[0], 1100)
    return _people(studio).panel


def add(studio: Studio) -> QWidget:
    """A new influencer."""
    _people(studio)
    return _asked(studio, "add_influencer")


def message(studio: Studio) -> QWidget:
    """An e-mail to a person, begun with a template."""
    _people(studio)
    dialog = _asked(studio, "write_email")
    for template in dialog.findChildren(TemplateField):
        template.setCurrentIndex(1)
    return dialog


def compare(studio: Studio) -> QWidget:
    """Three people side by side."""
    table = _people(studio).table
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in range(3):
        table.selectionModel().select(table.model().index(row, 0), flags)
    return _asked(studio, "compare")


def campaigns(studio: Studio) -> QWidget:
    """The second tab with its board."""
    _campaigns(studio)
    return studio.window


def terms(studio: Studio) -> QWidget:
    """What was agreed with a creator."""
    tab = _campaigns(studio)
    tab.open_partnership_of(next(iter(tab.page.cards)))
    return QApplication.activeModalWidget() or tab


def brief(studio: Studio) -> QWidget:
    """The brief of a campaign."""
    return _campaigns(studio, BRIEF).page


def calendar(studio: Studio) -> QWidget:
    """What is due, by days."""
    tab = _campaigns(studio, DELIVERABLES)
    tab.run("deliverables.toggle_view")
    return tab.page


def payments(studio: Studio) -> QWidget:
    """What is owed."""
    return _campaigns(studio, PAYMENTS).page


def planner(studio: Studio) -> QWidget:
    """The best mix for a budget."""
    tab = _campaigns(studio, PLANNER)
    wait_until(lambda: bool(tab.findChildren(WishForm)))
    (form,) = tab.findChildren(WishForm)
    form.budget.set_value(BUDGET)
    form.source.choose(choice=True)
    form.source_changed.emit()
    (page,) = tab.findChildren(PlannerPage)
    wait_until(lambda: page.plan is not None and page.mix.model().rowCount() > 1)  # the small budget buys one
    return tab.page


def results(studio: Studio) -> QWidget:
    """The third tab."""
    _results(studio, OVERVIEW)
    return studio.window


def charts(studio: Studio) -> QWidget:
    """More charts."""
    return _results(studio, CHARTS)


def posts(studio: Studio) -> QWidget:
    """All posts, one of them in full."""
    tab = _results(studio, POSTS)
    page = tab.pages.current
    assert isinstance(page, PostsPage)  # noqa: S101  # it was turned to a line above
    wait_until(lambda: bool(page.table.rows))
    page.select_post(max(page.table.rows, key=_views).id)
    return tab


def orders(studio: Studio) -> QWidget:
    """Codes that want a decision."""
    tab = _results(studio, ORDERS)
    page = tab.pages.current
    assert isinstance(page, OrdersPage)  # noqa: S101  # it was turned to a line above
    page.views.choose(DECIDE)
    return tab


def metrics(studio: Studio) -> QWidget:
    """The grid for numbers of posts."""
    _results(studio, POSTS)
    return _asked(studio, "enter_readings")


def report(studio: Studio) -> QWidget:
    """The pages of a report before they are saved."""
    page = _page(studio)
    _campaigns(studio)
    window = PreviewWindow(page.session, page.theme, page.jobs, ReportRequest(page.scope), page)
    window.show()
    return window


def today(studio: Studio) -> QWidget:
    """What needs the owner."""
    _people(studio)
    studio.window.status.show_today()
    return studio.window.status.today_list


def importing(studio: Studio) -> QWidget:
    """The preview of a list."""
    return _imported(studio, LIST, "creators autumn.csv")


def columns(studio: Studio) -> QWidget:
    """The columns of a table that no kind knows."""
    return _imported(studio, UNKNOWN, "people from the fair.csv")


def _imported(studio: Studio, text: str, name: str) -> QWidget:
    page = _page(studio)
    sources = [Pasted(text, page.session.today, name)]
    dialog = ImportDialog(page.session, page.theme, page.jobs, sources, page)
    dialog.show()
    return dialog


def exporting(studio: Studio) -> QWidget:
    """Which table is wanted."""
    return _asked(studio, "export")


def backups(studio: Studio) -> QWidget:
    """The backups of the file."""
    workspace = _page(studio).session.workspace
    for reason, moment in LATER:
        keep(workspace.connection, workspace.path, reason, moment)
    return _asked(studio, "backups")


def check(studio: Studio) -> QWidget:
    """Whether the file is whole."""
    return _asked(studio, "check")


SHOTS = (
    Shot("start", start, (1040, 660)),
    Shot("influencers", influencers, WINDOW),
    Shot("person", person),
    Shot("add", add),
    Shot("message", message),
    Shot("compare", compare, (800, 640)),
    Shot("campaigns", campaigns, WINDOW),
    Shot("terms", terms),
    Shot("brief", brief),
    Shot("calendar", calendar),
    Shot("payments", payments),
    Shot("planner", planner),
    Shot("results", results, WINDOW),
    Shot("charts", charts),
    Shot("posts", posts),
    Shot("orders", orders),
    Shot("metrics", metrics),
    Shot("pages", report, WINDOW),
    Shot("today", today),
    Shot("import", importing, (1240, 740)),
    Shot("columns", columns, (1180, 520)),
    Shot("export", exporting),
    Shot("backups", backups),
    Shot("check", check, (600, 460)),
)
"""In this order, which begins on the start page; what a shot opens is closed before the next."""
