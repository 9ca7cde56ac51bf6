"""Tables kept by hand in the languages of their owners: the same figures below headers of each."""

from pathlib import Path

import pytest

from models.importing import CUSTOM, IGNORED, ImportOptions, Mapped, OrderDraft, PersonDraft, PostDraft
from models.reading.platform import Platform
from storage.importing import importing
from tests.storage.importers.files import saved, text_of

PEOPLE = {
    "German": "Name|Benutzername|Plattform|Follower|Nische|Land|E-Mail|Telefon|Preis|Engagement-Rate|Link zum Profil",
    "French": "Nom|Pseudo|Plateforme|Abonnés|Thématique|Pays|Courriel|Téléphone|Tarif|Taux d’engagement|Lien du profil",
    "Spanish": "Nombre|Usuario|Red social|Seguidores|Nicho|País|Correo|Teléfono|Tarifa|Tasa de interacción|Enlace",
    "Portuguese": "Nome|Usuário|Rede social|Seguidores|Nicho|País|E-mail|Celular|Preço|Taxa de engajamento|Link",
    "Italian": "Nome|Nome utente|Piattaforma|Follower|Nicchia|Paese|E-mail|Telefono|Prezzo|Tasso|Link del profilo",
    "Dutch": "Naam|Gebruikersnaam|Netwerk|Volgers|Onderwerp|Land|E-mailadres|Telefoon|Tarief|Ratio|Link naar profiel",
    "Polish": "Imię i nazwisko|Nazwa użytkownika|Platforma|Liczba obserwujących|Kategoria|Kraj|Adres e-mail|Nr telefonu"
    "|Cena za post|Wskaźnik zaangażowania|Link do profilu",
    "Turkish": "Ad Soyad|Kullanıcı adı|Platform|Takipçi sayısı|Kategori|Ülke|E-posta|Telefon|Ücret|Oran|Profil linki",
    "Russian": "Имя блогера|Ник|Соцсеть|Количество подписчиков|Тематика|Страна|Электронная почта|Номер телефона"
    "|Цена за пост, руб.|Вовлечённость, %|Ссылка на профиль",
    "Japanese": "名前|ユーザー名|プラットフォーム|フォロワー数|ジャンル|国|メールアドレス|電話番号"
    "|料金（円）|エンゲージメント率|プロフィールURL",
}
POSTS = {
    "German": "Datum|Link zum Beitrag|Influencer|Aufrufe|Gefällt mir|Kommentare|Geteilt|Gespeichert",
    "French": "Date de publication|Lien du post|Influenceur|Vues|J’aime|Commentaires|Partages|Enregistrements",
    "Spanish": "Fecha|Enlace del post|Influencer|Visualizaciones|Me gusta|Comentarios|Compartidos|Guardados",
    "Portuguese of Portugal": "Data da publicação|Ligação|Nome|Visualizações|Gostos|Comentários|Partilhas"
    "|Guardados",
    "Portuguese": "Data|Link do post|Nome|Visualizações|Curtidas|Comentários|Compartilhamentos|Salvamentos",
    "Portuguese of Brazil": "Data da postagem|Link da postagem|Nome|Visualizações|Curtidas|Comentários"
    "|Compartilhamentos|Salvos",
    "Italian": "Data|Link del post|Nome|Visualizzazioni|Mi piace|Commenti|Condivisioni|Salvataggi",
    "Dutch": "Plaatsingsdatum|Link naar bericht|Naam|Aantal weergaven|Vind ik leuks|Reacties|Gedeeld|Bewaard",
    "Polish": "Data publikacji|Link do posta|Imię i nazwisko|Liczba wyświetleń|Polubienia|Komentarze"
    "|Udostępnienia|Zapisania",
    "Turkish": "Tarih|Link|İsim|İzlenme|Beğeni|Yorum|Paylaşım|Kaydetme",
    "Russian": "Дата публикации|Ссылка на пост|Блогер|Количество просмотров|Лайки|Комментарии|Репосты|Сохранения",
    "Japanese": "投稿日|投稿URL|インフルエンサー名|再生数|いいね！数|コメント数|シェア数|保存数",
}
ORDERS = {
    "German": "Bestellnummer|Bestelldatum|Gutscheincode|Gesamtbetrag|Rabatt|Erstattung|Versandkosten|MwSt.",
    "French": "Numéro de commande|Date de commande|Code promo|Montant total|Remise|Remboursement|Livraison|TVA",
    "Spanish": "Número de pedido|Fecha del pedido|Código de descuento|Importe total|Descuento|Reembolso|Envío|IVA",
    "Portuguese of Portugal": "N.º da encomenda|Data da encomenda|Código do cupão|Total da encomenda|Desconto"
    "|Valor reembolsado|Custo de envio|Impostos",
    "Portuguese": "Número do pedido|Data do pedido|Cupom|Valor total|Desconto|Reembolso|Frete|Imposto",
    "Italian": "Numero ordine|Data ordine|Codice sconto|Totale|Sconto|Rimborso|Spedizione|IVA",
    "Dutch": "Ordernummer|Besteldatum|Kortingscode|Totaalbedrag|Korting|Terugbetaling|Verzendkosten|Btw",
    "Polish": "Nr zamówienia|Data zamówienia|Kod rabatowy|Kwota|Rabat|Zwrot|Koszt dostawy|Podatek",
    "Turkish": "Sipariş no|Sipariş tarihi|Kupon|Toplam|İndirim|İade|Kargo|KDV",
    "Russian": "№ заказа|Дата заказа|Промокод|Сумма заказа|Скидка|Возврат|Доставка|НДС",
    "Japanese": "注文番号|注文日|クーポンコード|合計金額|割引額|返金額|送料|消費税",
}
PERSON = ("Lena Bo", "lena.bakes", "Instagram", "12500", "Baking", "Spain", "lena@mail.example",
          "+34 600 111 222", "150", "3.2", "https://www.instagram.com/lena.bakes")  # fmt: skip
POST = ("2026-04-03", "https://www.instagram.com/p/Cabc1/", "Lena Bo", "1000", "70", "7", "5", "3")
ORDER = ("A-1001", "2026-04-03", "LENA10", "37.50", "4.00", "2.50", "3.00", "1.20")


def mapped(folder: Path, header: str, row: tuple[str, ...]) -> Mapped:
    options = ImportOptions(currency="EUR")
    return importing.map_file(saved(folder, "a.csv", text_of(header.split("|"), [row])), None, options)


@pytest.mark.parametrize("language", PEOPLE)
def test_a_list_of_influencers_is_read(tmp_path: Path, language: str) -> None:
    table = mapped(tmp_path, PEOPLE[language], PERSON)
    (draft,) = table.drafts
    assert isinstance(draft, PersonDraft)
    (account,) = draft.accounts
    assert (table.kind, draft.name) == ("influencer_list", "Lena Bo")
    assert (account.platform, account.handle, account.counts) == (
        Platform.INSTAGRAM,
        "lena.bakes",
        {"followers": 12500},
    )
    assert draft.fields.keys() >= {"niches", "country", "email", "phone", "asking_price"}
    assert table.sample is not None
    # Kept where the header says of what it is the rate; no figure is made of it, Goodword works its own rates out.
    is_plain = language in {"Italian", "Dutch", "Turkish"}
    assert table.sample.columns[9].field == (IGNORED if is_plain else CUSTOM)


@pytest.mark.parametrize("language", POSTS)
def test_a_list_of_posts_is_read(tmp_path: Path, language: str) -> None:
    table = mapped(tmp_path, POSTS[language], POST)
    (draft,) = table.drafts
    assert isinstance(draft, PostDraft)
    assert (table.kind, draft.post.url, str(draft.post.published_at)[:10]) == ("post_list", POST[1], "2026-04-03")
    reading = draft.reading
    assert (reading.views, reading.likes, reading.comments, reading.shares, reading.saves) == (1000, 70, 7, 5, 3)


@pytest.mark.parametrize("language", ORDERS)
def test_a_list_of_orders_is_read(tmp_path: Path, language: str) -> None:
    table = mapped(tmp_path, ORDERS[language], ORDER)
    (draft,) = table.drafts
    assert isinstance(draft, OrderDraft)
    order = draft.order
    assert (table.kind, order.number, str(order.placed_on), order.code) == (
        "order_list",
        "A-1001",
        "2026-04-03",
        "LENA10",
    )
    amounts = (order.total, order.discount, order.refunded, order.shipping, order.tax)
    assert amounts == (3750, 400, 250, 300, 120)
