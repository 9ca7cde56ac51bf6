"""Rows of lists: prices, links, several platforms, what is a problem and what stays a note."""

from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import Columns, ImportOptions, ImportPlan, Noun, Outcome, PersonDraft
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY
from tests.storage.importers.files import saved

ON_INSTAGRAM = ImportOptions(platform=Platform.INSTAGRAM, day=DAY)


def plan_of(
    workspace: Workspace, folder: Path, text: str, options: ImportOptions = ON_INSTAGRAM, name: str = "people.csv"
) -> ImportPlan:
    return importing.plan(workspace, saved(folder, name, text), options=options)


def drafts(plan: ImportPlan) -> list[PersonDraft]:
    return [draft for draft in plan.mapped.drafts if isinstance(draft, PersonDraft)]


def accounts(draft: PersonDraft) -> list[str]:
    return [f"{account.platform} {account.handle}" for account in draft.accounts]


@pytest.mark.parametrize(
    ("header", "cell", "price"),
    [
        ("Rate (USD)", "150", (15_000, "USD")),
        ("fee_usd", "150", (15_000, "USD")),
        ("Preis (€)", "1.250,50", (125_050, "EUR")),
        ("Price £", "99", (9_900, "GBP")),
        ("Price", "$200", (20_000, "USD")),
        ("cost_per_post", "500", (50_000, "EUR")),
        ("Rate (USD)", "€80", (8_000, "EUR")),
        ("Price", "1.5k", (150_000, "EUR")),
    ],
)
def test_a_price_is_in_the_currency_that_cell_or_header_names(
    workspace: Workspace, tmp_path: Path, header: str, cell: str, price: tuple[int, str]
) -> None:
    fields = drafts(plan_of(workspace, tmp_path, f'handle,{header}\nana,"{cell}"\n'))[0].fields
    assert (fields["asking_price"], fields["currency"]) == price


def test_an_account_that_a_row_names_in_two_ways_is_one(workspace: Workspace, tmp_path: Path) -> None:
    text = "name,platform,handle,link\nAna,Instagram & TikTok,,https://www.tiktok.com/@ana\n"
    assert accounts(drafts(plan_of(workspace, tmp_path, text))[0]) == ["tiktok ana"]


def test_followers_beside_two_handles_are_of_the_platform_that_the_row_names(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = "name,Instagram,TikTok,Platform,Followers\nAna,@ana,,Instagram,12400\nBo,@bo,@bo.tt,TikTok,900\n"
    found = drafts(plan_of(workspace, tmp_path, text, ImportOptions(day=DAY)))
    told = [[(str(account.platform), account.handle, account.counts) for account in draft.accounts] for draft in found]
    assert told == [
        [("instagram", "ana", {"followers": 12_400})],
        [("instagram", "bo", {}), ("tiktok", "bo.tt", {"followers": 900})],
    ]


@pytest.mark.parametrize("header", ["name,Instagram,TikTok,Followers", "name,Followers,Instagram,TikTok"])
def test_followers_beside_two_handles_are_of_the_one_that_the_row_has(
    workspace: Workspace, tmp_path: Path, header: str
) -> None:
    ana = {"name": "Ana", "Instagram": "@ana", "Followers": "12400"}
    rows = [ana, {"name": "Bo", "TikTok": "@bo", "Followers": "7"}]
    lines = [",".join(row.get(name, "") for name in header.split(",")) for row in rows]
    found = drafts(plan_of(workspace, tmp_path, "\n".join([header, *lines]), ImportOptions(day=DAY)))
    assert [(accounts(draft), draft.accounts[0].counts["followers"]) for draft in found] == [
        (["instagram ana"], 12_400), (["tiktok bo"], 7),
    ]  # fmt: skip


def test_followers_right_of_each_handle_are_its_own(workspace: Workspace, tmp_path: Path) -> None:
    text = "name,Instagram,Followers,TikTok,Followers\nAna,@ana,12400,@ana.tt,900\n"
    found = drafts(plan_of(workspace, tmp_path, text, ImportOptions(day=DAY)))[0]
    assert [account.counts["followers"] for account in found.accounts] == [12_400, 900]


def test_a_price_without_a_number_stays_a_note(workspace: Workspace, tmp_path: Path) -> None:
    fields = drafts(plan_of(workspace, tmp_path, "handle,Rate\nana,negotiable\n"))[0].fields
    assert fields == {"notes": "Rate: negotiable"}


def test_a_price_that_is_none_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, "handle,Rate\nana,150-200\n")
    assert [row for row, _ in plan.problems] == [2]


@pytest.mark.parametrize("word", ["product", "Gifted", "Produkt", "free product"])
def test_product_is_a_price_too(workspace: Workspace, tmp_path: Path, word: str) -> None:
    assert drafts(plan_of(workspace, tmp_path, f"handle,Rate\nana,{word}\n"))[0].fields == {"asks_product": True}


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("150 € + Produkt", {"asking_price": 15_000, "currency": "EUR", "asks_product": True}),
        ("$90 + product", {"asking_price": 9_000, "currency": "USD", "asks_product": True}),
        ("1.250,50 plus 10 %", {"asking_price": 125_050, "currency": "EUR", "asking_commission": 1_000}),
        ("12,5 %", {"asking_commission": 1_250}),
        ("10 % + nur Produkt", {"asking_commission": 1_000, "asks_product": True}),
    ],
)
def test_a_cell_of_prices_takes_what_is_typed_into_the_list(
    workspace: Workspace, tmp_path: Path, cell: str, told: dict[str, object]
) -> None:
    plan = plan_of(workspace, tmp_path, f"handle;Preis\nana;{cell}\n")
    assert drafts(plan)[0].fields == told
    assert not plan.problems


def test_how_an_asking_price_was_read_is_told_in_full(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, "handle;Preis\nana;150 € + Produkt\n")
    assert "Money 150 € + Produkt = €150 + product" in [decision.text for decision in plan.decisions]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("150 € + Reise", {"asking_price": 15_000, "currency": "EUR"}),
        ("$150 + free month", {"asking_price": 15_000, "currency": "USD"}),
        ("$150 + 2 free months", {"asking_price": 15_000, "currency": "USD"}),
        ("$1.5k plus travel", {"asking_price": 150_000, "currency": "USD"}),
        ("150 + product + free month", {"asking_price": 15_000, "currency": "EUR", "asks_product": True}),
        ("free month + 90 + 10 %", {"asking_price": 9_000, "currency": "EUR", "asking_commission": 1_000}),
    ],
)
def test_words_beside_a_price_are_kept_in_the_notes(
    workspace: Workspace, tmp_path: Path, cell: str, told: dict[str, object]
) -> None:
    plan = plan_of(workspace, tmp_path, f"handle;Preis\nana;{cell}\n")
    assert drafts(plan)[0].fields == told | {"notes": f"Preis: {cell}"}


@pytest.mark.parametrize("cell", ["150 € + 20 €", "150 € + 2x", "150 per post + 10 %", "150 € +"])
def test_part_of_a_price_that_cannot_be_read_is_told_with_its_cell(
    workspace: Workspace, tmp_path: Path, cell: str
) -> None:
    plan = plan_of(workspace, tmp_path, f"handle;Preis\nana;{cell}\n")
    assert [cell in reason for _, reason in plan.problems] == [True]


@pytest.mark.parametrize(
    "link",
    [
        "https://www.instagram.com/p/CODE/", "https://www.tiktok.com/@ana/video/7123456789",
        "https://youtu.be/dQw4w9WgXcQ", "https://vm.tiktok.com/ZM1/",
    ],
)  # fmt: skip
def test_a_link_to_a_post_names_nobody(workspace: Workspace, tmp_path: Path, link: str) -> None:
    plan = plan_of(workspace, tmp_path, f"name,followers,link\nAna,5000,{link}\n")
    assert plan.counts[Outcome.PROBLEM] == 1
    assert "link" in plan.problems[0][1]


def test_a_link_to_a_post_beside_a_handle_stays_a_note(workspace: Workspace, tmp_path: Path) -> None:
    found = drafts(plan_of(workspace, tmp_path, "handle,link\nana,https://www.instagram.com/p/CODE/\n"))[0]
    assert accounts(found) == ["instagram ana"]
    assert found.fields["notes"] == "link: https://www.instagram.com/p/CODE/"


def test_a_site_of_her_own_stays_a_note(workspace: Workspace, tmp_path: Path) -> None:
    found = drafts(plan_of(workspace, tmp_path, "handle,Website\nana,https://ana.example/\n"))[0]
    assert accounts(found) == ["instagram ana"]
    assert found.fields["notes"] == "Website: https://ana.example/"


def test_a_link_says_on_which_platform_the_handle_beside_it_is(workspace: Workspace, tmp_path: Path) -> None:
    text = "Username,Suscribers,Links\ntseries,249500000,http://youtube.com/channel/UCq-Fj5jknLsUf-MWSy4_brA\n"
    found = drafts(plan_of(workspace, tmp_path, text, ImportOptions(day=DAY)))[0]
    assert accounts(found) == ["youtube tseries"]


def test_several_links_are_several_accounts_with_the_numbers_at_the_first(workspace: Workspace, tmp_path: Path) -> None:
    links = "https://www.tiktok.com/@ana.tok https://youtube.com/@anacooks"
    found = drafts(plan_of(workspace, tmp_path, f"name,followers,links\nAna,5k,{links}\n"))[0]
    assert accounts(found) == ["tiktok ana.tok", "youtube anacooks"]
    assert [account.counts.get("followers") for account in found.accounts] == [5_000, None]


def test_several_platforms_of_one_handle_are_several_accounts(workspace: Workspace, tmp_path: Path) -> None:
    text = 'handle,platform,followers\nana,"Instagram & TikTok",5k\n'
    found = drafts(plan_of(workspace, tmp_path, text, ImportOptions(day=DAY)))[0]
    assert accounts(found) == ["instagram ana", "tiktok ana"]
    assert found.accounts[1].counts == {}


@pytest.mark.parametrize(
    ("name", "above", "why"),
    [
        ("TikTok people.csv", "", "(by the file's name)"),
        ("people.csv", "Our TikTok creators,\n", "(by the title above)"),
    ],
)
def test_a_platform_may_stand_in_the_name_or_the_title(
    workspace: Workspace, tmp_path: Path, name: str, above: str, why: str
) -> None:
    plan = plan_of(workspace, tmp_path, f"{above}name,handle\nAna,ana.bakes\n", ImportOptions(day=DAY), name)
    assert accounts(drafts(plan)[0]) == ["tiktok ana.bakes"]
    assert f"Platform TikTok {why}" in [decision.text for decision in plan.decisions]


def test_one_handle_for_several_platforms_is_on_those_with_numbers(workspace: Workspace, tmp_path: Path) -> None:
    text = "Handle,Instagram Followers,TikTok Followers\nana,5k,\nben,6k,7k\n"
    found = [accounts(draft) for draft in drafts(plan_of(workspace, tmp_path, text, ImportOptions(day=DAY)))]
    assert found == [["instagram ana"], ["instagram ben", "tiktok ben"]]


def test_names_with_numbers_of_several_platforms_lose_none(workspace: Workspace, tmp_path: Path) -> None:
    text = "Name,Instagram Followers,TikTok Followers\nAna Ruiz,5k,7k\n"
    found = drafts(plan_of(workspace, tmp_path, text, ImportOptions(day=DAY)))[0]
    assert [account.counts["followers"] for account in found.accounts] == [5_000, 7_000]


@pytest.mark.parametrize("cell", ["Youtube Shorts", "YouTube channel", "yt"])
def test_a_platform_with_more_words_is_that_platform(workspace: Workspace, tmp_path: Path, cell: str) -> None:
    text = f"handle,platform,followers\nana,{cell},5k\n"
    assert accounts(drafts(plan_of(workspace, tmp_path, text, ImportOptions(day=DAY)))[0]) == ["youtube ana"]


def test_handles_below_profile_are_handles(workspace: Workspace, tmp_path: Path) -> None:
    text = "Influencer,Profile,Followers\nAna,@ana,5k\nBen,https://www.tiktok.com/@ben,6k\n"
    found = [accounts(draft) for draft in drafts(plan_of(workspace, tmp_path, text))]
    assert found == [["instagram ana"], ["tiktok ben"]]


def test_counts_that_say_about_are_taken_and_told_and_ranges_are_not(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, "handle,followers\nana,12.5k+\nben,~10k\ncarl,10k-15k\n")
    assert [draft.accounts[0].counts["followers"] for draft in drafts(plan)] == [12_500, 10_000]
    assert [row for row, _ in plan.problems] == [4]
    assert "such as 12.5k+" in " ".join(decision.text for decision in plan.decisions)


def test_a_row_without_its_platform_is_a_problem_of_its_own(workspace: Workspace, tmp_path: Path) -> None:
    text = "handle,platform,followers\nana,Instagram,5k\nben,,6k\ncarl,Orkut,7k\n"
    plan = plan_of(workspace, tmp_path, text, ImportOptions(day=DAY))
    assert [row for row, _ in plan.problems] == [3, 4]
    assert "“Orkut” is no platform" in plan.problems[1][1]


def test_people_without_handle_and_platform_ask_for_one_but_come_in(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, "name,followers\nAlice Ray,150000\n", ImportOptions(day=DAY))
    assert accounts(drafts(plan)[0]) == ["other "]
    assert [decision.topic for decision in plan.decisions if decision.is_open] == ["platform"]


def test_totals_and_rows_that_are_only_numbered_are_left_out(workspace: Workspace, tmp_path: Path) -> None:
    text = "Rank,Name,Username,Followers\n1,Ana,ana,5k\n2,,,\n,Gesamt,,5k\n,Average,,5k\n"
    assert plan_of(workspace, tmp_path, text).left_out == {"empty row": 1, "total row": 2}


def test_first_and_last_name_are_one_name(workspace: Workspace, tmp_path: Path) -> None:
    text = "First name,Last name,Handle\nAna,Ruiz,ana\nBen,,ben\n"
    assert [draft.name for draft in drafts(plan_of(workspace, tmp_path, text))] == ["Ana Ruiz", "Ben"]


def test_averages_are_rounded_and_followers_are_not(workspace: Workspace, tmp_path: Path) -> None:
    text = "handle,followers,Avg. likes\nana,5000,532.5\nben,12.5,7\n"
    plan = plan_of(workspace, tmp_path, text)
    assert drafts(plan)[0].accounts[0].counts == {"followers": 5_000, "avg_likes": 533}
    assert plan.problems == [(3, "“12.5” is not a whole number. Type one or leave it empty.")]


def test_a_count_that_only_groups_is_told(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, "handle,followers\nana,1.234\nben,8.300\n")
    assert [draft.accounts[0].counts["followers"] for draft in drafts(plan)] == [1_234, 8_300]
    assert "followers 1.234 = 1,234 (counts have no decimals)" in [decision.text for decision in plan.decisions]


def test_a_turkish_list_counts_thousands_with_a_b(workspace: Workspace, tmp_path: Path) -> None:
    text = "handle;takipçi\nana;12,5 B\nben;1,2 Mn\ncem;800\nefe;3 bin\n"
    found = [draft.accounts[0].counts["followers"] for draft in drafts(plan_of(workspace, tmp_path, text))]
    assert found == [12_500, 1_200_000, 800, 3_000]


def test_a_b_is_a_billion_elsewhere_and_nobody_has_more_followers_than_there_are_people(
    workspace: Workspace, tmp_path: Path
) -> None:
    plan = plan_of(workspace, tmp_path, "handle,followers\nana,1.2B\nben,12.5B\n")
    assert [draft.accounts[0].counts["followers"] for draft in drafts(plan)] == [1_200_000_000]
    assert plan.problems == [(3, "“12.5B” followers are more than there are people. Check the number.")]


def test_the_apostrophe_that_a_spreadsheet_keeps_a_number_as_text_with_is_none_of_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    found = drafts(plan_of(workspace, tmp_path, "handle,followers,price\nana,'800,'12.50\nben,5000,7\n"))
    assert [draft.accounts[0].counts["followers"] for draft in found] == [800, 5_000]
    assert found[0].fields["asking_price"] == 1_250


def test_a_count_that_is_shown_as_it_is_written_tells_nothing(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, 'handle,followers\nana,"12,400"\nben,12.5k\n')
    assert [each.text for each in plan.decisions if each.topic == "counts"] == ["Followers 12.5k = 12,500"]
    plan = plan_of(workspace, tmp_path, 'handle,followers\nana,"12,400"\nben,"1,012,400"\n')
    assert [each.text for each in plan.decisions if each.topic == "counts"] == []


def test_a_price_that_only_groups_is_thousands_and_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, 'handle,price\nana,"$1,200"\nben,$800\n')
    assert [draft.fields["asking_price"] for draft in drafts(plan)] == [120_000, 80_000]
    assert [each.example for each in plan.decisions if each.is_open] == ["$1,200 = $1,200"]


@pytest.mark.parametrize("prices", [("1.050,-", "450,-", "80"), ("1.050,-- €", "450,-- €", "80")])
def test_the_dash_for_no_cents_tells_the_decimal_mark(
    workspace: Workspace, tmp_path: Path, prices: tuple[str, ...]
) -> None:
    rows = "\n".join(f"q{number};{price}" for number, price in enumerate(prices))
    plan = plan_of(workspace, tmp_path, f"handle;Preis\n{rows}\n")
    assert [draft.fields["asking_price"] for draft in drafts(plan)] == [105_000, 45_000, 8_000]
    assert not [told for told in plan.decisions if told.is_open]


def test_a_count_in_thousands_that_was_copied_says_nothing_of_the_others(workspace: Workspace, tmp_path: Path) -> None:
    text = "handle;Follower;Preis\nhans;12.400;1.200\nina;45.3K;1.5k\nudo;9.000;80\n"
    plan = plan_of(workspace, tmp_path, text)
    assert [draft.accounts[0].counts["followers"] for draft in drafts(plan)] == [12_400, 45_300, 9_000]
    assert [draft.fields["asking_price"] for draft in drafts(plan)] == [120_000, 150_000, 8_000]
    assert [told.example for told in plan.decisions if told.is_open] == ["1.200 = €1,200"]


def test_a_price_in_doubt_among_marks_that_contradict_each_other_is_a_problem(
    workspace: Workspace, tmp_path: Path
) -> None:
    plan = plan_of(workspace, tmp_path, 'handle,price\nana,"12,50"\nben,1.234\ncem,"1,234.50"\n')
    assert [row for row, reason in plan.problems if "could be 1234 or 1.234" in reason] == [3]


def test_two_columns_of_other_names_may_disagree_and_it_is_told(workspace: Workspace, tmp_path: Path) -> None:
    text = "handle,SEGUIDORES,Total subscribers\nana,20M,23100000\nben,5M,5000000\n"
    plan = plan_of(workspace, tmp_path, text)
    assert [draft.accounts[0].counts["followers"] for draft in drafts(plan)] == [23_100_000, 5_000_000]
    told = "Total subscribers was taken; SEGUIDORES says otherwise in 1 row"
    assert told in [decision.text for decision in plan.decisions]


def test_do_not_contact_is_told(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, "handle,Contact Info\nana,don't contact\n")
    assert drafts(plan)[0].fields == {"do_not_contact": True, "notes": "Contact Info: don't contact"}
    assert "Marked “Do not contact”, as the list says: 1 person" in [decision.text for decision in plan.decisions]


def test_e_mails_that_are_none_are_told_and_stay_in_the_notes(workspace: Workspace, tmp_path: Path) -> None:
    odd = ("nao-é-email", "pedro antao@gmail.com", "rita@falcao")
    rows = "".join(f"creator{number},{text}\n" for number, text in enumerate((*odd, "ok@mail.example", "–", "")))
    plan = plan_of(workspace, tmp_path, f"handle,E-mail\n{rows}")
    assert [draft.fields.get("email") for draft in drafts(plan)] == [
        None, "antao@gmail.com", None, "ok@mail.example", None, None
    ]  # fmt: skip
    assert [draft.fields.get("notes") for draft in drafts(plan)][:3] == [f"E-mail: {text}" for text in odd]
    (told,) = [each for each in plan.decisions if each.topic == "email"]
    assert (told.lead, told.tail) == ("3 e-mails that are no plain address, such as", "— kept as written in the notes")
    assert told.example == "“nao-é-email”, “pedro antao@gmail.com” (read as antao@gmail.com), “rita@falcao”"
    plan = plan_of(workspace, tmp_path, "handle,Contact\nana,DM\n")
    assert not [each for each in plan.decisions if each.topic == "email"]


def test_handles_that_nobody_places_refuse_the_whole_list(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="which platform"):
        plan_of(workspace, tmp_path, "name,handle\nAna,ana.bakes\n", ImportOptions())


def test_a_missing_word_with_blanks_behind_it_is_no_place(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, "Handle,Followers,City,Country\nana,12000,n/a             ,Spain\n")
    assert drafts(plan)[0].fields == {"country": "Spain"}


def test_a_long_place_is_one_line_with_single_blanks(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_of(workspace, tmp_path, "Handle,Followers,Country,Phone\nana,900,United   States,+49  30  123456789\n")
    assert drafts(plan)[0].fields == {"country": "United States", "phone": "+49 30 123456789"}


OTHERS = Columns(Noun.INFLUENCERS, ("name", "handle", "others", "followers"))
OTHER_PROFILES = [
    # header, handle, cell, followers → accounts, notes
    ("TikTok", "@jo", "@jolifts", "900", ["instagram jo", "tiktok jolifts"], None),
    ("TikTok", "", "@jolifts", "900", ["tiktok jolifts"], None),
    ("TikTok / YT", "@jo", "@jolifts", "900", ["instagram jo"], "TikTok / YT: @jolifts"),
    ("TikTok / YT", "", "@jolifts", "41K", ["other "], "TikTok / YT: @jolifts"),
    ("TikTok / YT", "", "@jolifts", "", [], "TikTok / YT: @jolifts"),
    ("TikTok / YT", "", "youtube.com/@jo", "12K", ["youtube jo"], None),
    ("TikTok / YT", "@jo", "youtube.com/@jo, @jolifts", "9", ["instagram jo", "youtube jo"], "TikTok / YT: @jolifts"),
    ("TikTok / YT", "@jo", "TikTok: @jolifts", "9", ["instagram jo", "tiktok jolifts"], None),
    ("Elsewhere", "@jo", "see her site", "9", ["instagram jo"], "Elsewhere: see her site"),
    ("Elsewhere", "@jo", "n/a", "9", ["instagram jo"], None),
]


@pytest.mark.parametrize(("header", "handle", "cell", "followers", "hers", "notes"), OTHER_PROFILES)
def test_nothing_in_a_column_of_other_profiles_is_lost(
    workspace: Workspace,
    tmp_path: Path,
    header: str,
    handle: str,
    cell: str,
    followers: str,
    hers: list[str],
    notes: str | None,
) -> None:
    text = f'Name,Insta,{header},Followers\nJo,{handle},"{cell}",{followers}\nMia,@mia,,5\n'
    plan = plan_of(workspace, tmp_path, text, ImportOptions(day=DAY, columns=OTHERS))
    jo = drafts(plan)[0]
    assert (accounts(jo), jo.fields.get("notes")) == (hers, notes)
    assert all(account.counts for account in jo.accounts[:1] if followers)
    told = [decision.text for decision in plan.decisions if decision.topic == "others"]
    assert (notes is not None) == any("kept in the notes" in text for text in told)
    assert (hers == ["other "]) == any("kept under “Other”: Jo" in text for text in told)
