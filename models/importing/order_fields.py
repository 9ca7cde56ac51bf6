"""What a table of shop orders can say of each, and the headers it was seen under."""

from models.importing.field import field

ORDER_FIELDS = (
    field(
        "number",
        "Order number",
        "order number, order, order id, order no, order #, order nr, orders, number, bestellnummer, bestellung",
        "auftragsnummer, numero de commande, commande, commande n, numero de pedido, pedido, numero do pedido",
        "numero ordine, ordine, bestelnummer, bestelling, numer zamowienia, zamowienie, siparis no, siparis numarasi",
    ),
    field(
        "source",
        "Shop",
        "source, shop, store, sales channel, verkaufskanal, tienda, boutique, loja, negozio, winkel",
    ),
    field(
        "placed_on",
        "Date",
        "placed on, date, order date, placed at, created, created at, created on, ordered on, sale date, purchase date",
        "paid at, datum, bestelldatum, date de commande, fecha, fecha del pedido, data, data do pedido, data ordine",
        "besteldatum, data zamowienia, tarih, siparis tarihi",
    ),
    field(
        "currency",
        "Currency",
        "currency, order currency, wahrung, devise, moneda, moeda, valuta, waluta, para birimi",
    ),
    field(
        "items",
        "Items before discount",
        "items, items total, subtotal, sub total, order value, item total, gross sales, zwischensumme, sous total",
        "subtotal del pedido, subtotale, subtotaal, suma czesciowa, ara toplam",
    ),
    field(
        "discount",
        "Discount",
        "discount, discounts, discount amount, order discount, rabatt, remise, descuento, desconto, sconto, korting",
        "rabat, indirim",
    ),
    field(
        "tax",
        "Tax",
        "tax, taxes, vat, sales tax, order tax, steuer, mwst, tva, taxe, impuesto, impuestos, iva, imposto, btw",
        "podatek, vergi, kdv",
    ),
    field(
        "shipping",
        "Shipping",
        "shipping, shipping amount, delivery, postage, versand, versandkosten, livraison, frais de port, envio",
        "gastos de envio, frete, spedizione, verzending, verzendkosten, wysylka, kargo",
    ),
    field(
        "total",
        "Total",
        "total, order total, total amount, amount, grand total, total price, revenue, sales, paid, gesamt",
        "gesamtbetrag, summe, betrag, montant, montant total, importe, importe total, valor total, totale, importo",
        "totaal, bedrag, suma, kwota, razem, toplam, tutar",
    ),
    field(
        "refunded",
        "Refunded",
        "refunded, refund, refund amount, refunded amount, amount refunded, erstattet, erstattung, rembourse",
        "remboursement, reembolsado, reembolso, rimborso, rimborsato, terugbetaald, zwrot, iade",
    ),
    field("tip", "Tip", "tip, tips, gratuity, trinkgeld, pourboire, propina, gorjeta, mancia, fooi, napiwek, bahsis"),
    field(
        "code",
        "Discount code",
        "code, codes, discount code, discount codes, coupon, coupons, coupon code, promo code, promocode, voucher",
        "voucher code, gutschein, gutscheincode, rabattcode, code promo, code de reduction, codigo, codigo promocional",
        "codigo de descuento, cupon, cupom, codigo de desconto, codice, codice sconto, kortingscode, kod, kod rabatowy",
        "indirim kodu, kupon",
    ),
    field("tracked_source", "Where it came from", "tracked source, utm source, referrer, referral source, attribution"),
    field(
        "status",
        "Status",
        "status, order status, financial status, payment status, etat, statut, estado, stato, durum",
    ),
    field(
        "is_cancelled",
        "Cancelled",
        "cancelled, canceled, is cancelled, storniert, annule, cancelado, annullato, geannuleerd, anulowane, iptal",
    ),
)
