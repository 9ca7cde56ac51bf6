"""Every shape of influencer list that was seen: whom it names, where, and how many follow."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from models.importing import Columns, ImportOptions, ImportPlan, Noun, Outcome, PersonDraft, fields_of
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW
from tests.storage.importers.files import saved

Person = tuple[str, str, int | None]
"""A name, an account as "platform handle", and its followers."""


@dataclass(frozen=True)
class Shape:
    """One header with rows of its kind, and the people of them; ``unread`` is what is told not to be read."""

    file: str
    text: str
    people: tuple[Person, ...]
    unread: str = ""


SHAPES = (
    Shape(
        "social media influencers - instagram.csv",
        'Influencer insta name,instagram name,category_1,category_2,Followers,Followers Numbers ,'
        'Audience country(mostly),'
        '"Authentic engagement\r\n","Authentic engagement Values \n","Engagement avg\r\n",'
        '"Engagement avg Values \n"\r\n'
        "433,433,Sports with a ball,,48.5M,48500000,Spain,383.1K,383100,637K,637000\r\n"
        "____kimwoobin,김우빈,Shows,,2.6M,2600000,Indonesia,100K,100000,101.5K,101500\r\n",
        (("433", "instagram 433", 48_500_000), ("김우빈", "instagram ____kimwoobin", 2_600_000)),
    ),
    Shape(
        "social media influencers - instagram sep-2022.csv",
        'S.no,Instagram name, Name,Subscribers,Subscribers,Audience country,"Authentic engagement\n",'
        '"Authentic engagement Values \n","Engagement average\r\n","Engagement average Values \n",Category_1,'
        'Category_2\n'
        "1,instagram,Instagram,548.7M,548700000,India,12.5K,12500,20K,20000,Photography,\n"
        "2,cristiano,Cristiano Ronaldo,475.8m,475800000,India,5M,5000000,6M,6000000,Sports,\n",
        (
            ("Instagram", "instagram instagram", 548_700_000),
            ("Cristiano Ronaldo", "instagram cristiano", 475_800_000),
        ),
        "S.no",
    ),
    Shape(
        "social media influencers-instagram june 2022 - june 2022.csv",
        "instagram name,influencer name ,Category_1,Category_2,Subscribers count,Subscribers count,Views avg.,"
        "Likes avg,"
        "Likes avg,Comments avg.,Comments avg.\n"
        "leomessi,Leo Messi,Sports,,345.6M,345600000,5.3M,3.2M,3200000,22.3k,22300\n",
        (("Leo Messi", "instagram leomessi", 345_600_000),),
    ),
    Shape(
        "social media influencers-instagram - -nov 2022.csv",
        's.no,Name,Instagram Name,Category-1,Followers,Followers,"\nCountry",Eng. (Auth.),Eng. (Auth.),Eng. (Avg.),'
        "Eng. (Avg.),Category-2\n"
        "1,Robert,_rl9,Sports,31.5M,31500000,Poland,260K,260000,310.5K,310500,\n",
        (("Robert", "instagram _rl9", 31_500_000),),
        "s.no",
    ),
    Shape(
        "social media influencers-INSTAGRAM - -DEC 2022.csv",
        "Rank,name,instagram name,Category_1,Category_2,followers,followers,country,Eng. (Auth.),Eng. (Auth.),"
        "Eng. (Avg.),Eng. (Avg.)\n"
        "1,Zoë,zoe.backt,Food,,145.6K,145600,Austria,2K,2000,3K,3000\n",
        (("Zoë", "instagram zoe.backt", 145_600),),
        "Rank",
    ),
    Shape(
        "social media influencers - tiktok.csv",
        "Tiktoker name,Tiktok name,Subscribers count,Subscribers count,Views avg.,Views avg.,Likes avg,Likes avg,"
        "Comments avg.,Comments avg.,Shares avg,Shares avg\n"
        "addison re,addisonre,88.9M,88900000,5.6M,5600000,1M,1000000,3K,3000,2K,2000\n",
        (("addison re", "tiktok addisonre", 88_900_000),),
    ),
    Shape(
        "social media influencers - Tiktok sep 2022.csv",
        "S.no,Tiktoker name,Tiktok name,Subscribers,Subscribers,Views avg.,Views avg.,Likes avg.,Likes avg.,"
        "Comments avg.,Comments avg.,Shares avg.,Shares avg.\n"
        '1,khaby.lame,Khaby Lame,149M,"149,000,000",20M,20000000,1.5M,1500000,9K,9000,5K,5000\n',
        (("Khaby Lame", "tiktok khaby.lame", 149_000_000),),
        "S.no",
    ),
    Shape(
        "social media influencers-tiktok - ---nov 2022.csv",
        'row-cell,Tiktoker name,Tiktok name,"\nFollowers",Views (Avg.),Likes (Avg.),Comments (Avg.),Shares (Avg.)\n'
        "1,mrbeast,MrBeast,60.3M,29.2M,3.5M,30.8K,7.2K\n",
        (("MrBeast", "tiktok mrbeast", 60_300_000),),
        "row-cell",
    ),
    Shape(
        "social media influencers - youtube.csv",
        "youtuber name,channel name,Category,Subscribers,Subscribers,Audience Country,avg views,avg views,avg likes,"
        "avg likes,avg comments,avg comments\n"
        "tseries,T-Series,Music & Dance,220.6M,220600000,India,208K,208000,8.8K,8800,339,339\n",
        (("T-Series", "youtube tseries", 220_600_000),),
    ),
    Shape(
        "social media influencers - Youtube sep-2022.csv",
        "S.no,Name,Youtuber,Country, Subscribers, Subscribers,Category_2,Avg. likes,Avg. likes,Avg Comments,"
        "Avg Comments,"
        "Category_3\n"
        "1,Like Nastya,likenastya,US,100.1M,100100000,Kids,60K,60000,0,0,\n",
        (("Like Nastya", "youtube likenastya", 100_100_000),),
        "S.no",
    ),
    Shape(
        "social media influencers-YOUTUBE - --DEC 2022.csv",
        's.no,Youtube channel,youtuber name,Category,Followers,Followers,Country,"\nViews (Avg.)","\nViews (Avg.)",'
        "Likes (Avg.),Likes (Avg.),Comments (Avg.),Comments (Avg.),Category-2\n"
        "1,setindia,SET India,Shows,150.6M,150600000,India,8.8K,8800,215,215,8,8,\n",
        (("SET India", "youtube setindia", 150_600_000),),
        "s.no",
    ),
    Shape(
        "outreach.csv",
        'Influencer Name,Twitter Handle #1,Twitter Followers,Instagram Handle #2,Instagram Followers,"City, State",Bio,'
        "Interests,Industry,Links,Personality,Contact Info,Contacted By\n"
        'Ana Ruiz,@ana_x,1.2k,@ana.bakes,"7,871","Austin, TX",Bakes,Bread,Food,https://ana.example/,Warm,'
        "ana@ana.example,Lena\n"
        'Ben,,,ben_eats,6425,"Reno, NV",,,Food,,,don\'t contact,\n',
        (
            ("Ana Ruiz", "x ana_x", 1_200), ("Ana Ruiz", "instagram ana.bakes", 7_871),
            ("Ben", "instagram ben_eats", 6_425),
        ),
    ),
    Shape(
        "nigeria tiktok.csv",
        ",,,\r\nRank,Name,Username,Follower Count\r\n1,Abdullahi,@itsyaboymaina,10.4M\r\n2,?? Lilly,"
        "@mrsmosquito,267.5K\r\n",
        (("Abdullahi", "tiktok itsyaboymaina", 10_400_000), ("?? Lilly", "tiktok mrsmosquito", 267_500)),
        "Rank",
    ),
    Shape(
        "top insta.csv",
        "rank;channel_info;influence_score;posts;followers;avg_likes;60_day_eng_rate;new_post_avg_like;total_likes;"
        "country;Category\n"
        "1;cristiano;92;3.3k;475.8m;8.7m;1.39%;6.5m;29.0b;Spain;Sports\n",
        (("cristiano", "instagram cristiano", 475_800_000),),
        "rank, influence_score, posts, new_post_avg_like, total_likes",
    ),
    Shape(
        "youtube espana.csv",
        ",NOMBRE,SEGUIDORES,TP,PAÍS,TEMA DE INFLUENCIA,ALCANCE POTENCIAL,GUARDAR,INVITAR A LA CAMPAÑA,Channel Name,"
        "Total subscribers,total views,total videos\n"
        "0,NoCopyrightSounds @NoCopyrightSounds,33.6M,,Reino Unido,Música,3.1M,,,NoCopyrightSounds,33600000,"
        "11529876543,1054\n"
        "1,KSI @UCVtFOytbRpEvzLjvqGG5gxQ,24.1M,,Reino Unido,Comedia,2M,,,KSI,24100000,6002167189,1254\n"
        "2,Dua Lipa,22.6M,,Reino Unido,Música,1M,,,Dua Lipa,23100000,1,2\n",
        (
            ("NoCopyrightSounds", "youtube NoCopyrightSounds", 33_600_000),
            ("KSI", "youtube UCVtFOytbRpEvzLjvqGG5gxQ", 24_100_000),
            ("Dua Lipa", "youtube ", 23_100_000),
        ),
        "TP, ALCANCE POTENCIAL, GUARDAR, INVITAR A LA CAMPAÑA, total views, total videos",
    ),
    Shape(
        "fits.csv",
        "name,platform,handle,followers,niche,email_or_dm,fit_reason\n"
        "Mia,tik tok,@mia.cooks,12.5k,Vegan,mia@cooks.example,Same audience\n"
        'Dal,"Instagram, TikTok",dal.dough,9870,Bread,DM,Local\n',
        (("Mia", "tiktok mia.cooks", 12_500), ("Dal", "instagram dal.dough", 9_870), ("Dal", "tiktok dal.dough", None)),
    ),
    Shape(
        "program.csv",
        "Name,Email,Follower/subscriber count,Platform,Location,No. of photos created,No. of videos created,"
        "Views count,"
        "Likes count,Comments,Link/promo code usage\n"
        "Ana,ana@ana.example,12.5k,Instagram,Lyon,3,2,4000,300,20,7\n",
        (("Ana", "instagram ", 12_500),),
        "No. of photos created, No. of videos created, Views count (of several pieces, not one), "
        "Likes count (of several pieces, not one), Comments (of several pieces, not one), Link/promo code usage",
    ),
    Shape(
        "influencers.csv",
        "ID,name,category,gender,follower_count,platform\n1,Rohan Singh,Fitness,Male,102345,Instagram\n",
        (("Rohan Singh", "instagram ", 102_345),),
        "gender",
    ),
    Shape(
        "cost.csv",
        "name,followers,likes,comments,cost_per_post,engagement_rate,fake_follower_flag,roi_score\n"
        "Alice,150000,3500,400,500,2.6,False,0.0052\n",
        (("Alice", "other ", 150_000),),
        "fake_follower_flag, roi_score",
    ),
    Shape(
        "uk.csv",
        "channel_name,total_subscribers,total_views,total_videos\nDanTDM ,26300000,19384756209,9614\n",
        (("DanTDM", "youtube ", 26_300_000),),
        "total_views, total_videos",
    ),
    Shape(
        "kontakte.csv",
        "Name;Instagram;Abonnenten;TikTok;Follower;Stadt;Nische;E-Mail-Adresse;Preis pro Beitrag (€);Bemerkungen\n"
        "Zoë Müller;@zoe.backt;12.500;https://www.tiktok.com/@zoe.tok;8,3k;Graz;Backen;zoe@backt.example;1.250,"
        "50;nett\n"
        "Gesamt;;12.500;;8,3k;;;;;\n",
        (("Zoë Müller", "instagram zoe.backt", 12_500), ("Zoë Müller", "tiktok zoe.tok", 8_300)),
    ),
    Shape(
        "créateurs.csv",
        "Influenceur;Plateforme;Compte;Nombre d'abonnés;Thématique;Ville;Tarif;J'aime (moyenne)\n"
        "Élise;Instagram;elise.mange;12 500;Cuisine;Lyon;150 €;1,2k\n",
        (("Élise", "instagram elise.mange", 12_500),),
    ),
    Shape(
        "influencers millions.csv",
        "Owner,Username,Followers (millions),Country\nCristiano Ronaldo,@cristiano,672.5,Portugal\n",
        (("cristiano", "instagram cristiano", 672_500_000),),
        "Owner",
    ),
)  # fmt: skip


def plan_of(workspace: Workspace, folder: Path, shape: Shape, text: str | bytes | None = None) -> ImportPlan:
    platform = Platform.INSTAGRAM if shape.file == "influencers millions.csv" else None
    path = saved(folder, shape.file, text or shape.text)
    return importing.plan(workspace, path, options=ImportOptions(day=DAY, platform=platform))


def people_of(plan: ImportPlan) -> tuple[Person, ...]:
    return tuple(
        (draft.name, f"{account.platform} {account.handle}", account.counts.get("followers"))
        for draft in plan.mapped.drafts
        if isinstance(draft, PersonDraft)
        for account in draft.accounts
    )


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.file)
def test_a_list_is_read_without_a_manual(workspace: Workspace, tmp_path: Path, shape: Shape) -> None:
    plan = plan_of(workspace, tmp_path, shape)
    assert plan.problems == []
    assert plan.mapped.kind == "influencer_list"
    assert people_of(plan) == shape.people
    unread = [decision.example for decision in plan.decisions if decision.topic == "unread"]
    assert unread == ([shape.unread] if shape.unread else [])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.file)
def test_the_same_list_again_brings_nothing(workspace: Workspace, tmp_path: Path, shape: Shape) -> None:
    importing.apply(workspace, plan_of(workspace, tmp_path, shape), NOW)
    again = plan_of(workspace, tmp_path, shape)
    assert (again.counts[Outcome.NEW], again.counts[Outcome.CHANGED], again.counts[Outcome.PROBLEM]) == (0, 0, 0)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.file)
def test_the_columns_that_are_shown_are_those_that_were_read(
    workspace: Workspace, tmp_path: Path, shape: Shape
) -> None:
    plan = plan_of(workspace, tmp_path, shape)
    assert plan.mapped.sample
    shown = tuple(column.field for column in plan.mapped.sample.columns)
    assert set(shown) <= {field.name for field in fields_of(Noun.INFLUENCERS)}
    options = replace(plan.mapped.options, columns=Columns(Noun.INFLUENCERS, shown))
    again = importing.plan(workspace, tmp_path / shape.file, options=options)
    assert people_of(again) == people_of(plan)
    assert [fate.draft for fate in again.fates] == [fate.draft for fate in plan.fates]
