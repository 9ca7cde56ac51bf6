"""What WooCommerce's reports and its export plugins call the columns of orders, in the languages seen."""

from storage.importers.shops.shop_sheet import Shop

TEXTS = {
    "number": (
        "Order #", "Order Number", "order_number", "Commande n°", "Commande nº", "Numéro de commande", "Bestellung #",
        "Bestellung Nr.", "Bestellnummer", "Pedido #", "Pedido n.º", "N.º de pedido", "Número de pedido",
        "Encomenda #", "Encomenda n.º", "N.º da encomenda", "Número da encomenda", "Número do pedido", "Ordine #",
        "Numero ordine", "Bestelling #", "order_id",
    ),
    "placed": (
        "Date", "Order Date", "order_date", "Date de commande", "Datum", "Bestelldatum", "Fecha", "Fecha del pedido",
        "Data", "Data ordine", "Data da encomenda", "Data do pedido",
    ),
    "status": ("Status", "Order Status", "order_status", "État", "Statut", "Estado", "Stato", "Estado da encomenda",
               "Status do pedido"),
    "code": (
        "Coupon(s)", "Coupons Used", "coupon_items", "coupons", "Code(s) promo", "Codes promo",
        "Gutschein(e)", "Gutscheine", "Cupón(es)", "Cupones", "Cupom(ns)", "Cupons", "Cupão(ões)", "Cupões",
        "Codice/i promozionale/i",
    ),
    "coupon": ("Coupon Code", "coupon_code"),
    "currency": ("Order Currency", "order_currency", "Currency", "Devise", "Währung", "Moneda", "Moeda", "Valuta"),
    "attribution": (
        "_wc_order_attribution_utm_source", "meta:_wc_order_attribution_utm_source", "Attribution", "Zuordnung",
        "Atribución", "Attribuzione",
    ),
    **{
        f"tracked_{tag}": (f"_wc_order_attribution_utm_{tag}", f"meta:_wc_order_attribution_utm_{tag}", f"utm_{tag}")
        for tag in ("medium", "campaign", "term", "content")
    },
    "refunds": ("refund_items", "refunds"),
    "item": ("Item #", "Name", "Item Name", "SKU"),
}  # fmt: skip
AMOUNTS = {
    "total": ("Order Total Amount", "order_total"),
    "subtotal": ("Order Subtotal Amount", "order_subtotal"),
    "net_sales": (
        "Net Sales", "N. Revenue", "Net Revenue", "Ventes nettes", "Nettoumsatz", "Nettoumsätze", "Ventas netas",
        "Vendas líquidas", "Vendite nette", "Netto-omzet",
    ),
    "discount": ("Cart Discount Amount", "discount_total", "cart_discount", "Discount Amount"),
    "shipping": ("Order Shipping Amount", "shipping_total"),
    "tax": ("Order Total Tax Amount", "tax_total", "Order Tax Amount"),
    "fee": ("fee_total", "Order Fee Amount"),
    "refunded": ("Order Refund Amount", "Order Total Refunded", "refunded_total"),
}  # fmt: skip
FORMATTED = {
    "revenue": (
        "N. Revenue (formatted)", "Revenue (formatted)", "Revenu net (formaté)", "N. Umsatz (formatiert)",
        "Nettoumsatz (formatiert)",
    )
}  # fmt: skip
OF_A_REPORT = (
    ("Customer type", "Type de client", "Kundentyp", "Tipo de cliente", "Tipo di cliente"),
    ("Items sold", "Articles vendus", "Verkaufte Artikel", "Artículos vendidos", "Artigos vendidos", "Itens vendidos",
     "Articoli venduti"),
    ("Product(s)", "Produit(s)", "Produkt(e)", "Producto(s)", "Produto(s)", "Prodotto/i"),
    TEXTS["code"],
)
OF_A_PLUGIN = ("coupon_items", "line_item_1", "cart_discount", "discount_total", "shipping_total", "Coupons Used",
               "Cart Discount Amount", "Order Subtotal Amount", "Order Shipping Amount")  # fmt: skip

WOOCOMMERCE = Shop("woocommerce", TEXTS, AMOUNTS, formatted=FORMATTED, positive=("discount",))
