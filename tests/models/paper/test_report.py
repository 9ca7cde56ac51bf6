"""What a report says, and what it takes care not to say."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from models.business import Business
from models.campaigns.budget import Budget
from models.campaigns.campaign import Campaign, CampaignStatus, GoalMetric, Objective
from models.campaigns.delivered import Delivered
from models.estimates.estimates import Estimate, return_range
from models.figures.figure import FigureSet
from models.figures.metrics import Ingredients, figures_of
from models.figures.paying import BEFORE_GOODS, PaysFrom
from models.figures.totals import MoneyTotals, PostTotals, Sum
from models.paper.blocks import listed, text_of
from models.paper.document import Document, file_name
from models.paper.report.booking import orders_to_show
from models.paper.report.making import report_of
from models.paper.report.source import ReportSource
from models.posts.post import Post, PostResult, Reading
from models.reading.platform import Platform
from models.results.creator_result import CreatorResult
from models.results.filters import Scope
from models.results.overview import CampaignOverview, PartnershipProgress
from tests.models.paper.reading import facts, goal, headline, rows, table, words

TODAY = date(2026, 10, 14)
CAMPAIGN = Campaign(
    1, "Autumn box", goal_target=120, starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 12), budget=200_000
)


def figures(revenues: tuple[int, ...] | None = (4_000,) * 80, cost: int | None = 124_000, margin: int | None = None,
            reach: int | None = 5_000) -> FigureSet:  # fmt: skip
    posts = PostTotals(9, {"reach": Sum(reach, 9 if reach else 0)})
    money = MoneyTotals("EUR", cost, 3, revenues, "", "" if revenues is not None else "No codes.")
    return figures_of(Ingredients("Autumn box", Business(gross_margin=margin), posts, {"EUR": money}))


def overview(done: int | None, status: CampaignStatus, forecast: Estimate | None = None, late: int = 0,
             campaign: Campaign = CAMPAIGN) -> CampaignOverview:  # fmt: skip
    budgets = (Budget("EUR", campaign.budget, 0, 0, 0),)
    why = "" if done is not None else "No codes."
    progress = {1: PartnershipProgress(Delivered(promised=17, live=15, late=late, met=15))}
    return CampaignOverview(campaign, status, 8, done, why, forecast, budgets, 1, figures().figures, progress)


def source(found: FigureSet | None = None, campaign: Campaign | None = CAMPAIGN, margin: int | None = None,
           **others: object) -> ReportSource:  # fmt: skip
    plain = ReportSource(
        business=Business(name="Fern & Flour", gross_margin=margin),
        today=TODAY,
        scope=Scope.of_campaign(campaign.id if campaign else None),
        campaign=campaign,
        overview=overview(88, CampaignStatus.FINISHED) if campaign else None,
        figures=found or figures(),
        creators=(),
        posts=(),
        partnerships=(),
        names={},
        campaigns={},
        codes={},
    )
    return replace(plain, **others)  # type: ignore[arg-type]  # fields as the test has them


def creator(name: str, back: Estimate | None = None, **values: object) -> CreatorResult:
    number = sum(map(ord, name))
    plain = CreatorResult(
        number, name, name.lower(), Platform.INSTAGRAM, None, 3, 4_000, 300, Estimate(0.02, 0.03, 0.05, 3),
        name.upper(), 9, 36_000, 10_000, "EUR", back, BEFORE_GOODS,
    )  # fmt: skip
    return replace(plain, **values)  # type: ignore[arg-type]  # as above


def booked(*creators: CreatorResult) -> list[str]:
    return [text_of(paragraph) for paragraph in words(report_of(source(creators=creators)), "booking")]


def lines_of(made: Document) -> str:
    return " ".join(headline(made).lines)


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        (124_000, "— it paid for itself"),
        (320_000, "— too early to tell whether it paid for itself"),
        (900_000, "— it did not pay for itself"),
    ],
)
def test_the_verdict_is_what_the_range_allows(cost: int, said: str) -> None:
    made = report_of(source(figures(cost=cost)))
    assert headline(made).caption == "came back for every euro spent"
    assert headline(made).lines[0].startswith("likely between €")
    assert headline(made).lines[0].endswith(said)


def test_without_a_margin_it_is_said_that_the_goods_are_not_taken_off() -> None:
    assert "what the goods cost is not taken off" in lines_of(report_of(source(figures())))
    assert "not taken off" not in lines_of(report_of(source(figures(margin=5_500), margin=5_500)))


def test_revenue_above_cost_is_not_called_paid_when_the_margin_says_loss() -> None:
    made = report_of(source(figures(cost=200_000, margin=5_500), margin=5_500))
    assert headline(made).lines[0].endswith("too early to tell whether it paid for itself")
    assert "at your gross margin of 55 % that is a loss of €240" in lines_of(made)


def test_a_running_campaign_speaks_of_so_far() -> None:
    running = replace(CAMPAIGN, ends_on=date(2026, 11, 30))
    made = report_of(source(campaign=running))
    assert headline(made).caption.endswith("so far")
    assert "it has paid for itself" in lines_of(made)


def test_another_goal_is_the_big_number_of_a_campaign_for_it() -> None:
    campaign = replace(CAMPAIGN, objective=Objective.AWARENESS, goal_metric=GoalMetric.REACH, goal_target=6_000)
    made = report_of(source(campaign=campaign))
    assert (headline(made).number, headline(made).caption) == ("5,000", "people reached")
    assert "who saw two posts counts twice" in lines_of(made)


def test_without_orders_a_campaign_for_sales_says_why() -> None:
    made = report_of(source(figures(revenues=None)))
    assert headline(made).number == "n/a"
    assert headline(made).lines == ("No codes.",)


@pytest.mark.parametrize(
    ("done", "status", "likely", "said"),
    [
        (88, CampaignStatus.FINISHED, None, "goal missed by 32"),
        (120, CampaignStatus.FINISHED, None, "goal reached"),
        (150, CampaignStatus.RUNNING, None, "goal reached, 30 more than asked"),
        (88, CampaignStatus.RUNNING, (125, 140), "likely 125 – 140 by 12 Oct at this pace: on track"),
        (88, CampaignStatus.RUNNING, (90, 99), "likely 90 – 99 by 12 Oct at this pace: behind"),
        (88, CampaignStatus.RUNNING, (110, 130), "likely 110 – 130 by 12 Oct at this pace: within reach"),
        (3, CampaignStatus.RUNNING, (3, 15), "too early to tell what it will be by 12 Oct"),
        (0, CampaignStatus.PLANNING, None, "starts on 1 Sep"),
        (None, CampaignStatus.FINISHED, None, "No codes."),
    ],
)
def test_the_bar_says_how_the_goal_stands(
    done: int | None, status: CampaignStatus, likely: tuple[int, int] | None, said: str
) -> None:
    forecast = Estimate(likely[0], sum(likely) / 2, likely[1], done or 0) if likely else None
    bar = goal(report_of(source(overview=overview(done, status, forecast))))
    assert bar is not None
    assert bar.verdict == said
    assert bar.of == " of 120 orders"
    assert 0 <= bar.share <= 1


def test_late_posts_stand_beside_the_verdict_as_a_fact_not_as_its_cause() -> None:
    bar = goal(report_of(source(overview=overview(88, CampaignStatus.FINISHED, late=2))))
    assert bar is not None
    assert bar.verdict == "goal missed by 32; 2 promised posts are late"


def test_without_a_target_there_is_no_bar() -> None:
    none = overview(88, CampaignStatus.FINISHED, campaign=replace(CAMPAIGN, goal_target=None))
    assert goal(report_of(source(overview=none))) is None


def test_creators_are_grouped_by_what_their_ranges_allow() -> None:
    assert booked(
        creator("Moss", Estimate(1.9, 2.6, 3.4, 30), partnership=None),
        creator("Oat", Estimate(0.7, 1.3, 2.4, 9)),
        creator("Rye", Estimate(0.1, 0.3, 0.8, 4)),
        creator("Ida", None, orders=0),
        creator("Zoë", None, orders=4, cost=None),
        creator("Ada", None, code="", orders=None, revenue=None, cost=None),
    ) == [
        "Moss paid back with little doubt, for product alone.",
        "Oat cannot be told yet: about 3 more orders, at no further cost, would show that they paid back.",
        "You would need about 10 more orders each to tell Moss and Oat apart.",
        "Rye did not pay back.",
        "Ida brought no order by code.",
        "Ada cannot be judged by money: no code and no order is entered.",
        "Zoë cannot be judged by money: nothing is agreed or was paid.",
    ]


def test_at_a_margin_more_has_to_come_back() -> None:
    lena = creator("Lena", Estimate(1.1, 1.7, 2.6, 15))
    assert booked(lena) == ["Lena paid back with little doubt, for product alone."]
    assert booked(replace(lena, pays_from=PaysFrom(6_250)))[0].startswith("Lena cannot be told yet: about ")
    assert booked(replace(lena, pays_from=PaysFrom(3_000))) == ["Lena did not pay back."]


def test_one_order_paid_nothing_back_however_dear() -> None:
    assert booked(creator("Oat", Estimate(1.1, 3.3, 9.7, 1))) == [
        "Oat cannot be told yet: about 2 more orders, at no further cost, would show that they paid back."
    ]
    made = report_of(source(figures(revenues=(900_000,))))
    assert headline(made).lines[0].endswith("too early to tell whether it paid for itself")


@pytest.mark.parametrize(("amount", "orders", "cost"), [(3_000, 4, 13_000), (9_000, 2, 30_000), (5_000, 9, 40_000)])
def test_the_orders_that_would_show_are_about_enough(amount: int, orders: int, cost: int) -> None:
    back = return_range([amount] * orders, cost)
    assert back is not None
    more = orders_to_show(back, 1.0)
    assert more
    grown = [return_range([amount] * (orders + extra), cost) for extra in (max(more // 2, more - 4), more + 2)]
    assert [one.low >= 1 for one in grown if one] == [False, True]


def test_nobody_is_told_a_number_of_orders_that_helps_nobody() -> None:
    assert orders_to_show(Estimate(0.0, 0.0, 0.0, 2), 1.0) is None
    assert orders_to_show(Estimate(0.001, 0.002, 1.1, 1), 1.0) is None


def test_without_returns_creators_are_grouped_by_rate() -> None:
    posts = tuple(post(number, influencer_id=sum(map(ord, name))) for number, name in enumerate(("Hi", "Lo"), 1))
    people = (
        creator("Hi", rate=Estimate(0.06, 0.08, 0.1, 5)),
        creator("Lo", rate=Estimate(0.001, 0.002, 0.004, 5)),
        creator("Few", rate=Estimate(0.01, 0.03, 0.05, 1)),
    )
    said = [text_of(one) for one in words(report_of(source(creators=people, posts=posts)), "booking")]
    assert said[0] == "Hi engaged more than is usual for the size, with little doubt."
    assert said[1] == "Lo engaged less than is usual for the size."
    assert said[2].startswith("Few cannot be told yet")


def test_sixty_names_are_counted_not_listed() -> None:
    assert text_of(listed([f"P{number}" for number in range(60)])) == "P0, P1, P2, P3, P4, P5, P6 and 53 more"
    assert text_of(listed(["A", "B"])) == "A and B"


def post(number: int, reading: Reading | None = None, **values: object) -> PostResult:
    made = Post(number, 1, 1, Platform.INSTAGRAM, format="reel", published_at=datetime(2026, 9, 10 + number, 9))
    plain = PostResult(made, reading, 1, "Moss", "moss", 1, "Autumn box", 4_000)
    return replace(plain, **values)  # type: ignore[arg-type]  # as above


def test_what_is_not_known_is_a_dash_and_zero_is_zero() -> None:
    reading = Reading(1, 1, date(2026, 9, 20), likes=0, reach=900)
    rows = table(report_of(source(posts=(post(2), post(1, reading)))), "posts").rows
    read, unread = ([cell.text for cell in row] for row in rows)
    assert read == ["11 Sep", "Moss", "Instagram reel", "900", "–", "0", "–", "–", "–", "0.0 %"]
    assert unread[3:] == ["–"] * 7


def test_posts_without_a_disclosure_seen_are_named() -> None:
    unseen = replace(post(1), post=replace(post(1).post, disclosure_seen=False))
    seen = replace(post(2), post=replace(post(2).post, disclosure_seen=True))
    made = report_of(source(posts=(unseen, seen)))
    assert facts(made)[3].note == "all disclosed but one"
    assert text_of(words(made, "rights")[0]) == (
        "1 post without a disclosure that was seen: Moss, Instagram reel, 11 Sep (not there)."
    )


def test_every_figure_tells_its_formula_or_why_there_is_none() -> None:
    found = figures(revenues=None)
    made = report_of(source(found))
    known = rows(made, "totals")
    assert all(row[2].text for row in known)
    assert "n/a" not in {row[1].text for row in known}
    why_not = " ".join(text_of(one) for one in words(made, "totals"))
    assert "No codes. Orders, Revenue, Average order, Back per €1" in why_not
    assert len(known) == sum(one.value is not None for one in found.figures.values())


def test_the_file_name_says_whose_and_what_and_when() -> None:
    assert file_name("Fern & Flour", "Autumn box", TODAY) == "Fern & Flour – Autumn box – 2026-10-14.pdf"
    assert file_name("", "Autumn box", TODAY) == "Autumn box – 2026-10-14.pdf"
