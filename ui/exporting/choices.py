"""What can be exported, in the groups in which an owner looks for it."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.exporting.asked import ALL, RESULTS


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """One of them: ``what`` it is to ``Asked``, its name, and in a few words what is in it."""

    what: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class ExportGroup:
    """Those that belong together, under a heading."""

    heading: str
    choices: tuple[ExportChoice, ...]


def _words(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("exporting", text))


def _choice(what: str, name: str, words: str) -> ExportChoice:
    return ExportChoice(what, _words(name), _words(words))


PEOPLE = ExportGroup(
    _words("People"),
    (
        _choice("influencers", "Influencers", "People with main profile, prices, fit, follow-ups and your own fields."),
        _choice("profiles", "Profiles", "Every account on every platform, with its newest followers."),
        _choice("followers", "Followers over time", "Followers and usual counts of every profile, day by day."),
        _choice("conversation", "Conversation", "What was said with whom, what came of it, and follow-ups."),
    ),
)
CAMPAIGNS = ExportGroup(
    _words("Campaigns"),
    (
        _choice("campaigns", "Campaigns", "Goals, dates, budgets and briefs."),
        _choice("partnerships", "Partnerships", "Stages, terms, codes, and what each brought and cost."),
        _choice("offers", "Offers", "What you offered and creators asked for."),
        _choice("deliverables", "Pieces promised", "Every promised piece: when it is due, and how far it is."),
        _choice("payments", "Payments", "What was paid and is owed, products sent, expenses: for your accountant."),
        _choice("expenses", "Expenses", "Money of campaigns that went to no creator."),
    ),
)
OUTCOMES = ExportGroup(
    _words("Results"),
    (
        _choice("posts", "Posts", "Each piece with its latest numbers."),
        _choice("readings", "Readings of posts", "The numbers of each post, day by day."),
        _choice("orders", "Orders", "Each order, and whose code or link brought it."),
        _choice("sales", "Orders without a number", "Told by customers, or by a report of sales."),
        _choice("gifts", "Gifts", "Orders that were gifts to creators, and what they cost you."),
        _choice("visits", "Visits", "Visits of your site by where they came from."),
        _choice("creators", "Creators", "What each brought: posts, rate, orders, money back."),
        _choice("figures", "Figures", "Every figure of Results, with its range and formula."),
    ),
)
TOGETHER = ExportGroup(
    _words("Together"),
    (
        _choice(RESULTS, "Results as one workbook", "Figures, creators, posts, orders and groups, each on its sheet."),
        _choice(ALL, "Everything as one ZIP", "Every table as CSV, pictures, and what each column means."),
    ),
)

COLUMNS = ((PEOPLE, CAMPAIGNS), (OUTCOMES, TOGETHER))
"""The groups, by the columns of the dialog."""

CHOICES = {one.what: one for groups in COLUMNS for group in groups for one in group.choices}
