from collections.abc import Mapping

import pytest

from ui.influencers.nobody_words import nobody_text

NICHE, REGION, WORDS = ("niches", "Niche “Bread”"), ("regions", "Region “Lyon”"), ("words", "the search “zz”")
BOTH = "No influencer matches Niche “Bread” and Region “Lyon” together."


@pytest.mark.parametrize(
    ("reasons", "without", "told"),
    [
        ([], None, "No influencer is left to be shown."),
        ([WORDS], None, "No influencer matches the search “zz”."),
        ([WORDS], {"words": 5}, "No influencer matches the search “zz”."),
        ([NICHE, REGION], None, BOTH),
        ([NICHE, REGION], {"niches": 0, "regions": 0}, f"{BOTH} Leaving out one of them would not help."),
        ([NICHE, REGION], {"niches": 1, "regions": 0}, f"{BOTH} Without Niche “Bread” there would be 1 influencer."),
        (
            [NICHE, REGION],
            {"niches": 2, "regions": 1_200},
            f"{BOTH} Without Region “Lyon” there would be 1,200 influencers, without Niche “Bread” 2.",
        ),
        (
            [NICHE, REGION, WORDS],
            None,
            "No influencer matches Niche “Bread”, Region “Lyon” and the search “zz” together.",
        ),
    ],
)
def test_the_sentence_names_what_keeps_everybody_out(
    reasons: list[tuple[str, str]], without: Mapping[str, int] | None, told: str
) -> None:
    assert nobody_text(dict(reasons), without) == told
