import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.brief import Brief
from models.campaigns.campaign import Campaign, GoalMetric, Objective
from models.campaigns.campaign_template import CampaignTemplate, template_fields

AUTUMN = Campaign(
    1, "Autumn", Objective.AWARENESS, GoalMetric.REACH, 150_000, date(2026, 9, 1), date(2026, 10, 12), 200_000, "USD",
    "Box", "Say it", ("France", "UK"), landing_page="https://fern.example",
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3)
)


def test_a_template_gives_back_all_but_name_dates_and_marks() -> None:
    template = CampaignTemplate(1, "Box", template_fields(AUTUMN, Brief()))
    made = template.campaign("Spring", date(2027, 3, 1), "EUR")
    assert made == replace(AUTUMN, id=0, name="Spring", starts_on=date(2027, 3, 1), ends_on=date(2027, 4, 11))


def test_a_template_gives_back_the_elements_of_the_brief() -> None:
    brief = Brief(7, campaign_id=1, messages=("One", "Two"), avoid="claims")
    template = CampaignTemplate(1, "Box", template_fields(AUTUMN, brief))
    assert template.brief == {"messages": ("One", "Two"), "avoid": "claims"}


@given(JSON)
def test_no_brief_of_another_kind_breaks_a_template(found: object) -> None:
    template = CampaignTemplate(1, "Box", json.dumps({"brief_elements": {"messages": found, "goal": found}}))
    assert Brief(**template.brief).typed == template.brief  # type: ignore[arg-type]  # each of its kind


def test_a_template_says_what_is_in_it() -> None:
    assert CampaignTemplate(1, "Box", template_fields(AUTUMN, Brief())).summary("EUR") == (
        "Awareness · reach 150,000 people · $2,000 · 42 days"
    )


@pytest.mark.parametrize(
    "fields", ["", "[]", "{", '{"budget": "much"}', '{"colour": 1}', '{"objective": "fun"}', '{"currency": []}']
)
def test_what_is_not_known_is_passed_over(fields: str) -> None:
    assert CampaignTemplate(1, "Box", fields).campaign("c", None, "GBP") == Campaign(0, "c", currency="GBP")


@given(st.dictionaries(st.sampled_from(["objective", "budget", "regions", "days", "currency", "brief"]), JSON))
def test_no_field_of_another_kind_breaks_a_template(found: dict[str, object]) -> None:
    template = CampaignTemplate(1, "Box", json.dumps(found))
    assert template.campaign("c", date(2026, 9, 1), "EUR").name == "c"
    assert template.summary("EUR")
