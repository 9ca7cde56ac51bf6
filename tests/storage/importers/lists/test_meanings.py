"""What headers of lists mean, in every language they were seen in."""

import pytest

from models.importing.people_fields import PEOPLE_FIELDS
from models.reading.platform import Platform
from storage.importers.header import key_of
from storage.importers.lists.meanings import Meaning, base_of, meaning


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Follower Count", "followers"), ("No. of followers", "followers"), ("Total subscribers", "followers"),
        ("Followers Numbers ", "followers"), ("Follower/subscriber count", "followers"),
        ("Anzahl Follower", "followers"),
        ("Abonnentenzahl", "followers"), ("Nombre d’abonnés", "followers"), ("Número de seguidores", "followers"),
        ("SEGUIDORES", "followers"), ("Numero di follower", "followers"), ("Aantal volgers", "followers"),
        ("Liczba obserwujących", "followers"), ("Takipçi sayısı", "followers"), ("Following", ""),
        ("Views avg.", "avg_views"), ("Likes (Avg.)", "avg_likes"), ("avg_likes", "avg_likes"),
        ("Ø Likes", "avg_likes"), ("Durchschnittliche Aufrufe", "avg_views"), ("J’aime (moyenne)", "avg_likes"),
        ("Promedio de comentarios", "avg_comments"), ("Gemiddelde weergaven", "avg_views"),
        ("Ortalama beğeni", "avg_likes"), ("Średnia liczba polubień", "avg_likes"), ("Likes per post", "avg_likes"),
        ("Engagement avg Values ", "avg_engagements"), ("Eng. (Auth.)", "avg_authentic_engagements"),
        ("Engagement rate", ""), ("60_day_eng_rate", ""), ("total_likes", ""), ("total views", ""),
        ("new_post_avg_like", ""), ("posts", ""), ("Rank", ""), ("S.no", ""), ("influence_score", ""),
        ("NOMBRE", "name"), ("Imię i nazwisko", "name"), ("Adı Soyadı", "name"), ("Künstlername", "name"),
        ("Nom d’utilisateur", "handle"), ("Kullanıcı adı", "handle"), ("Benutzername", "handle"),
        ("channel_info", "handle"), ("TEMA DE INFLUENCIA", "niche"), ("Category_2", "niche"), ("City, State", "region"),
        ("PAÍS", "country"), ("Ülke", "country"), ("Cost per post", "price"), ("Fee (USD)", "price"),
        ("fee_usd", "price"), ("Preis pro Beitrag (€)", "price"), ("E-Mail-Adresse", "email"),
        ("Correo electrónico", "email"), ("email_or_dm", "contact"), ("Contact Info", "contact"),
        ("fit_reason", "notes"), ("Bemerkungen", "notes"), ("Audience country(mostly)", "audience"), ("ID", "number"),
        ("influencer_id", "number"), ("Nachname", "last_name"), ("", ""),
        ("Число подписчиков", "followers"), ("Среднее количество лайков", "avg_likes"), ("Цена, руб.", "price"),
        ("Комментарий", ""), ("Вовлечённость, %", ""), ("Инстаграм подписчики", "followers"),
        ("平均いいね！数", "avg_likes"), ("料金（円）", "price"), ("プロフィールURL", "link"),
        ("エンゲージメント率", ""),
    ],
)  # fmt: skip
def test_a_header_means_a_field(header: str, field: str) -> None:
    assert meaning(key_of(header)).field == field


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Twitter Handle #1", Meaning("handle", Platform.X)),
        ("Instagram Followers", Meaning("followers", Platform.INSTAGRAM)),
        ("Influencer insta name", Meaning("name", Platform.INSTAGRAM)),
        ("Tiktoker name", Meaning("name", Platform.TIKTOK)),
        ("YouTube", Meaning("name", Platform.YOUTUBE, is_platform=True)),
        ("X", Meaning("name", Platform.X, is_platform=True)),
        ("X / Twitter", Meaning("name", Platform.X, is_platform=True)),
        ("X Handle", Meaning("handle", Platform.X)),
        ("TT Followers", Meaning("followers", Platform.TIKTOK)),
        ("X City", Meaning("")),
        ("Followers (millions)", Meaning("followers", None, 1_000_000)),
        ("TikTok followers in K", Meaning("followers", Platform.TIKTOK, 1_000)),
    ],
)
def test_a_header_names_its_platform_and_its_scale(header: str, expected: Meaning) -> None:
    assert meaning(key_of(header)) == expected


@pytest.mark.parametrize("header", ["Followers", "Followers Numbers ", "Total followers", "Followers (millions)"])
def test_columns_of_the_same_number_have_a_base_in_common(header: str) -> None:
    assert base_of(key_of(header)) == "followers"


def test_every_header_of_a_field_means_that_field() -> None:
    found = {(field.name, header): meaning(header).field for field in PEOPLE_FIELDS for header in field.headers}
    assert {header: name for (name, header), name_found in found.items() if name_found != name} == {}
