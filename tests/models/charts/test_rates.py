from datetime import date

from models.charts import FollowersOverTime, RateOfPosts, RatesOfCreator


def test_few_posts_are_too_early_to_tell_and_said_so() -> None:
    chart = RatesOfCreator.of([RateOfPosts("All posts", 0.02, 0.03, 0.05, 2, 0.028)], "")
    assert chart.rows[0].is_early
    assert chart.text_summary() == (
        "Engagement rate. By followers, with 80 % range. All posts: 3.0 %, likely 2.0 – 5.0 %, 2 posts,"
        " usual for the size: 2.8 %, too early to tell."
    )


def test_without_a_rate_the_reason_is_told() -> None:
    assert RatesOfCreator.of([], "no post was read.").text_summary() == "Engagement rate: no post was read."


def test_one_reading_of_followers_is_no_way() -> None:
    chart = FollowersOverTime.of({date(2026, 5, 4): 5_000})
    assert chart.is_empty
    assert "read once, 5,000 on 4 May 2026" in chart.text_summary()


def test_followers_are_told_from_the_first_reading_to_the_last() -> None:
    chart = FollowersOverTime.of({date(2026, 6, 4): 5_400, date(2026, 5, 4): 5_000})
    assert chart.text_summary() == "Followers over time: from 5,000 on 4 May 2026 to 5,400 on 4 Jun 2026, 2 readings."
    assert chart.as_rows() == [("2026-05-04", "5000"), ("2026-06-04", "5400")]
