"""Headers of tables as owners of small shops write them, by language and field: all of them are known."""

import pytest

from models.importing.field import Field
from models.importing.order_fields import ORDER_FIELDS
from models.importing.post_fields import POST_FIELDS
from storage.importers.header import key_of

ORDERS = {
    "de": {
        "number": "Bestellnummer|Bestell-Nr.|Bestellnr.|Bestellung|Auftragsnummer|Auftragsnr.|Auftrag",
        "placed_on": "Datum|Bestelldatum|Kaufdatum|Bestellt am",
        "currency": "Währung",
        "items": "Zwischensumme|Warenwert|Artikelsumme|Warensumme",
        "discount": "Rabatt|Rabattbetrag|Nachlass",
        "tax": "Steuer|Steuern|MwSt.|Mehrwertsteuer|USt|Umsatzsteuer",
        "shipping": "Versand|Versandkosten|Porto|Lieferkosten",
        "total": "Gesamt|Gesamtbetrag|Gesamtsumme|Summe|Betrag|Endbetrag|Bestellwert|Umsatz",
        "refunded": "Erstattet|Erstattung|Erstattungsbetrag|Rückerstattung",
        "code": "Gutschein|Gutscheincode|Rabattcode|Aktionscode|Code",
        "status": "Status|Bestellstatus|Zahlungsstatus",
        "is_cancelled": "Storniert",
    },
    "fr": {
        "number": "Numéro de commande|N° de commande|N° commande|Commande|Référence commande|Réf. commande",
        "placed_on": "Date|Date de commande|Date de la commande|Date d’achat",
        "currency": "Devise|Monnaie",
        "items": "Sous-total|Sous-total de la commande",
        "discount": "Remise|Réduction|Montant de la remise",
        "tax": "TVA|Taxe|Taxes|Montant TVA",
        "shipping": "Livraison|Frais de port|Frais de livraison",
        "total": "Total|Montant|Montant total|Total TTC|Total de la commande|Total commande",
        "refunded": "Remboursé|Remboursement|Montant remboursé",
        "code": "Code promo|Code promotionnel|Code de réduction|Code de remise|Coupon|Bon de réduction",
        "status": "Statut|État|Statut de la commande|Statut du paiement",
        "is_cancelled": "Annulé|Annulée",
    },
    "es": {
        "number": "Número de pedido|N.º de pedido|Nº pedido|Pedido",
        "placed_on": "Fecha|Fecha del pedido|Fecha de pedido|Fecha de compra",
        "currency": "Moneda|Divisa",
        "items": "Subtotal|Subtotal del pedido",
        "discount": "Descuento|Importe del descuento|Importe de descuento",
        "tax": "IVA|Impuesto|Impuestos|Total de impuestos",
        "shipping": "Envío|Gastos de envío|Coste de envío|Costo de envío",
        "total": "Total|Importe|Importe total|Total del pedido|Valor del pedido",
        "refunded": "Reembolsado|Reembolso|Importe reembolsado|Devolución",
        "code": "Código de descuento|Código promocional|Cupón|Código de cupón|Código del cupón|Cupones",
        "status": "Estado|Estado del pedido|Estado del pago",
        "is_cancelled": "Cancelado|Anulado",
    },
    "pt": {
        "number": "Número da encomenda|N.º da encomenda|Encomenda|Número do pedido|Pedido",
        "placed_on": "Data|Data da encomenda|Data do pedido|Data da compra",
        "currency": "Moeda|Moeda do pedido",
        "items": "Subtotal|Subtotal da encomenda",
        "discount": "Desconto|Valor do desconto",
        "tax": "IVA|Imposto|Impostos",
        "shipping": "Envio|Portes|Portes de envio|Custo de envio|Frete",
        "total": "Total|Valor total|Total da encomenda|Valor do pedido|Valor",
        "refunded": "Reembolsado|Reembolso|Valor reembolsado|Estorno",
        "code": "Cupão|Cupom|Código do cupão|Código de desconto|Código promocional",
        "status": "Estado|Estado da encomenda|Status do pedido|Situação",
        "is_cancelled": "Cancelado|Cancelada",
    },
    "it": {
        "number": "Numero ordine|Numero d’ordine|N. ordine|N° ordine|Ordine",
        "placed_on": "Data|Data ordine|Data dell’ordine|Data di acquisto",
        "currency": "Valuta",
        "items": "Subtotale|Subtotale ordine",
        "discount": "Sconto|Importo sconto|Importo dello sconto",
        "tax": "IVA|Imposte|Tasse",
        "shipping": "Spedizione|Spese di spedizione|Costo di spedizione|Costi di spedizione",
        "total": "Totale|Importo|Importo totale|Totale ordine|Totale dell’ordine",
        "refunded": "Rimborsato|Rimborso|Importo rimborsato",
        "code": "Codice sconto|Codice promozionale|Codice promo|Coupon|Buono sconto",
        "status": "Stato|Stato ordine|Stato dell’ordine|Stato del pagamento",
        "is_cancelled": "Annullato",
    },
    "nl": {
        "number": "Bestelnummer|Bestelnr.|Ordernummer|Bestelling",
        "placed_on": "Datum|Besteldatum|Orderdatum|Aankoopdatum",
        "currency": "Valuta",
        "items": "Subtotaal",
        "discount": "Korting|Kortingsbedrag",
        "tax": "BTW|Belasting",
        "shipping": "Verzending|Verzendkosten|Bezorgkosten",
        "total": "Totaal|Totaalbedrag|Bedrag|Bestelbedrag|Ordertotaal",
        "refunded": "Terugbetaald|Terugbetaling|Terugbetaald bedrag",
        "code": "Kortingscode|Couponcode|Actiecode|Kortingsbon",
        "status": "Status|Bestelstatus|Orderstatus|Betaalstatus",
        "is_cancelled": "Geannuleerd",
    },
    "pl": {
        "number": "Numer zamówienia|Nr zamówienia|Zamówienie",
        "placed_on": "Data zamówienia|Data zakupu|Data złożenia zamówienia",
        "currency": "Waluta",
        "items": "Suma częściowa|Wartość produktów",
        "discount": "Rabat|Zniżka|Kwota rabatu",
        "tax": "Podatek|VAT",
        "shipping": "Wysyłka|Dostawa|Koszt dostawy|Koszt wysyłki",
        "total": "Razem|Suma|Kwota|Wartość zamówienia|Kwota zamówienia|Łącznie",
        "refunded": "Zwrot|Zwrócono|Kwota zwrotu",
        "code": "Kod|Kod rabatowy|Kod promocyjny|Kupon|Kod kuponu",
        "status": "Status|Status zamówienia|Status płatności",
        "is_cancelled": "Anulowane|Anulowano",
    },
}
"""Of orders; several spellings of one are parted by strokes."""

POSTS = {
    "de": {
        "url": "Link|Beitragslink|Link zum Beitrag|Link zum Post|Post-Link",
        "platform": "Plattform|Netzwerk|Kanal",
        "handle": "Konto|Benutzername|Nutzername|Account",
        "campaign": "Kampagne",
        "format": "Format|Art|Typ|Beitragsart|Beitragstyp",
        "published_at": "Datum|Veröffentlicht|Veröffentlicht am|Gepostet am|Veröffentlichungsdatum",
        "caption": "Titel|Text|Beschreibung|Bildunterschrift",
        "views": "Aufrufe|Views|Anzahl Aufrufe|Wiedergaben",
        "reach": "Reichweite|Erreichte Konten",
        "impressions": "Impressionen",
        "likes": "Likes|Gefällt mir|Gefällt mir-Angaben|Anzahl Likes",
        "comments": "Kommentare|Anzahl Kommentare",
        "shares": "Shares|Geteilt|Geteilte Inhalte|Weitergeleitet",
        "saves": "Saves|Gespeichert|Gespeicherte Inhalte",
        "clicks": "Klicks|Linkklicks|Link-Klicks",
    },
    "fr": {
        "url": "Lien|Lien du post|Lien de la publication|Lien vers le post",
        "platform": "Plateforme|Réseau|Réseau social",
        "handle": "Compte|Nom d’utilisateur|Pseudo",
        "campaign": "Campagne",
        "format": "Format|Type|Type de publication|Type de contenu",
        "published_at": "Date|Date de publication|Publié le|Date du post",
        "caption": "Titre|Texte|Légende|Description",
        "views": "Vues|Nombre de vues|Lectures",
        "reach": "Portée|Couverture|Comptes touchés|Comptes atteints",
        "impressions": "Impressions",
        "likes": "J’aime|Mentions J’aime|Likes|Nombre de likes",
        "comments": "Commentaires|Nombre de commentaires",
        "shares": "Partages|Nombre de partages",
        "saves": "Enregistrements|Enregistrés|Sauvegardes",
        "clicks": "Clics|Clics sur le lien|Clics sur un lien",
    },
    "es": {
        "url": "Enlace|Enlace del post|Enlace de la publicación|Enlace al post|Enlace a la publicación",
        "platform": "Plataforma|Red social|Red",
        "handle": "Cuenta|Usuario|Nombre de usuario",
        "campaign": "Campaña",
        "format": "Formato|Tipo|Tipo de publicación|Tipo de contenido",
        "published_at": "Fecha|Fecha de publicación|Publicado|Publicado el",
        "caption": "Título|Texto|Descripción|Pie de foto",
        "views": "Visualizaciones|Reproducciones|Vistas|Número de visualizaciones",
        "reach": "Alcance|Cuentas alcanzadas",
        "impressions": "Impresiones",
        "likes": "Me gusta|Likes|Número de me gusta",
        "comments": "Comentarios|Número de comentarios",
        "shares": "Compartidos|Compartido|Veces compartido|Veces que se compartió",
        "saves": "Guardados|Guardado|Veces guardado",
        "clicks": "Clics|Clics en el enlace",
    },
    "pt": {
        "url": "Link|Ligação|Link da publicação|Link do post",
        "platform": "Plataforma|Rede social|Rede",
        "handle": "Conta|Utilizador|Nome de utilizador|Usuário",
        "campaign": "Campanha",
        "format": "Formato|Tipo|Tipo de publicação|Tipo de conteúdo",
        "published_at": "Data|Data de publicação|Data da publicação|Publicado em",
        "caption": "Título|Texto|Legenda|Descrição",
        "views": "Visualizações|Reproduções",
        "reach": "Alcance|Contas alcançadas",
        "impressions": "Impressões",
        "likes": "Gostos|Curtidas|Número de gostos",
        "comments": "Comentários|Número de comentários",
        "shares": "Partilhas|Compartilhamentos|Número de partilhas",
        "saves": "Guardados|Salvos|Salvamentos",
        "clicks": "Cliques|Cliques no link|Cliques na ligação",
    },
    "it": {
        "url": "Link|Link del post|Link al post|Link della pubblicazione",
        "platform": "Piattaforma|Social|Rete sociale",
        "handle": "Account|Nome utente|Utente",
        "campaign": "Campagna",
        "format": "Formato|Tipo|Tipo di post|Tipo di contenuto",
        "published_at": "Data|Data di pubblicazione|Pubblicato|Pubblicato il",
        "caption": "Titolo|Testo|Didascalia|Descrizione",
        "views": "Visualizzazioni|Riproduzioni|Numero di visualizzazioni",
        "reach": "Copertura|Account raggiunti",
        "impressions": "Impressioni|Impression",
        "likes": "Mi piace|Like|Numero di like",
        "comments": "Commenti|Numero di commenti",
        "shares": "Condivisioni|Numero di condivisioni",
        "saves": "Salvataggi|Salvati",
        "clicks": "Clic|Clic sul link|Click",
    },
    "nl": {
        "url": "Link|Link naar post|Link naar bericht|Berichtlink",
        "platform": "Platform|Netwerk|Kanaal",
        "handle": "Account|Gebruikersnaam|Gebruiker",
        "campaign": "Campagne",
        "format": "Type|Soort|Formaat|Type bericht",
        "published_at": "Datum|Publicatiedatum|Geplaatst op|Gepubliceerd op",
        "caption": "Titel|Tekst|Bijschrift|Omschrijving",
        "views": "Weergaven|Aantal weergaven",
        "reach": "Bereik|Bereikte accounts",
        "impressions": "Vertoningen|Impressies",
        "likes": "Likes|Vind-ik-leuks|Aantal likes",
        "comments": "Reacties|Opmerkingen|Aantal reacties",
        "shares": "Gedeeld|Keer gedeeld|Aantal keer gedeeld",
        "saves": "Opgeslagen|Keer opgeslagen|Bewaard",
        "clicks": "Klikken|Linkklikken|Kliks",
    },
    "pl": {
        "url": "Link|Link do posta|Link do publikacji|Link do wpisu",
        "platform": "Platforma|Sieć",
        "handle": "Konto|Nazwa użytkownika|Użytkownik",
        "campaign": "Kampania",
        "format": "Format|Typ|Rodzaj|Typ posta",
        "published_at": "Data|Data publikacji|Data posta|Opublikowano",
        "caption": "Tytuł|Opis|Tekst",
        "views": "Wyświetlenia|Liczba wyświetleń|Odtworzenia|Obejrzenia",
        "reach": "Zasięg",
        "likes": "Polubienia|Liczba polubień",
        "comments": "Komentarze|Liczba komentarzy",
        "shares": "Udostępnienia|Liczba udostępnień",
        "saves": "Zapisania|Zapisy|Zapisane",
        "clicks": "Kliknięcia|Kliknięcia linku|Kliknięcia w link",
    },
}
"""Of posts."""


@pytest.mark.parametrize("language", ORDERS)
def test_a_column_of_orders_is_known_by_its_header(language: str) -> None:
    assert told(ORDERS[language], ORDER_FIELDS) == {}


@pytest.mark.parametrize("language", POSTS)
def test_a_column_of_posts_is_known_by_its_header(language: str) -> None:
    assert told(POSTS[language], POST_FIELDS) == {}


@pytest.mark.parametrize("fields", [ORDER_FIELDS, POST_FIELDS])
def test_a_header_means_one_field_and_is_written_as_it_is_looked_for(fields: tuple[Field, ...]) -> None:
    headers = [header for field in fields for header in field.headers]
    assert len(headers) == len(set(headers))
    assert [header for header in headers if key_of(header) != header] == []


def told(spelt: dict[str, str], fields: tuple[Field, ...]) -> dict[str, str]:
    """The headers that mean another field than theirs, or none."""
    meant = {header: field.name for field in fields for header in field.headers}
    by_header = {header: name for name, headers in spelt.items() for header in headers.split("|")}
    found = {header: meant.get(key_of(header), "") for header in by_header}
    return {header: name for header, name in found.items() if name != by_header[header]}
