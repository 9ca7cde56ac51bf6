"""Small files of every shape that shops export, as the shops write them, with their true figures.

Every column that could tell of a buyer holds ``BUYER``.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

BUYER = "Zerafina Quux"
PRIVATE = (
    "email", "e-mail", "name", "phone", "address", "street", "city", "zip", "postcode", "postal", "province", "company",
    "buyer", "customer", "kunde", "client", "note", "card", "fingerprint", "reference", "pan suffix", "details",
    "description", "first", "last", "billing", "bank", "state", "country", "ip", "referer", "vat paid", "invoice",
)  # fmt: skip
Row = Mapping[str, str]


@dataclass(frozen=True)
class Shape:
    """A shape of file: the kind it is, its header, its rows by column, and its figures by code.

    ``figures`` are orders, gross, discount, total, refunded and net; ``told`` are columns that are read although
    their names sound like a buyer's.
    """

    name: str
    kind: str
    header: Sequence[str]
    rows: Sequence[Row]
    figures: Mapping[str, tuple[int, str, str, str, str, str]]
    currency: str = "EUR"
    told: Sequence[str] = ()
    merged: int = 0
    cancelled: Sequence[str] = field(default_factory=tuple)

    @property
    def is_western(self) -> bool:
        """Whether cp1252 has all its characters."""
        return "৳" not in repr(self.rows)

    @property
    def table(self) -> list[list[str]]:
        """The rows as cells, a buyer in every column that could hold one."""
        told = {*self.told, *(name for row in self.rows for name in row)}
        hidden = [name not in told and any(word in name.casefold() for word in PRIVATE) for name in self.header]
        return [
            [row.get(name, BUYER if is_hidden else "") for name, is_hidden in zip(self.header, hidden, strict=True)]
            for row in self.rows
        ]


def columns(text: str) -> list[str]:
    """The cells of a header line."""
    return next(csv.reader([text]))


SHOPIFY_2026 = columns(
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,"
    "Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,"
    "Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,"
    "Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,"
    "Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,"
    "Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,"
    "Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,"
    "Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,"
    "Lineitem discount,Tax 1 Name,Tax 1 Value,Phone,Receipt Number,Duties,Billing Province Name,"
    "Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References"
)
SHOPIFY_2012 = columns(
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfillment Date,Accepts Marketing,Currency,Subtotal,"
    "Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,"
    "Lineitem price,Notes,Note Attributes,Cancelled at"
)
SQUARESPACE = columns(
    "Order ID,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,"
    "Amount Refunded,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,"
    "Lineitem price,Lineitem sku,Lineitem variant,Billing Name,Billing Address1,Billing City,Billing Zip,"
    "Billing Country,Billing Phone,Shipping Name,Shipping Address1,Shipping City,Cancelled at,Private Notes,"
    "Payment Method,Payment Reference"
)
ETSY = columns(
    "Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Payment Method,Date Shipped,"
    "Street 1,Street 2,Ship City,Ship State,Ship Zipcode,Ship Country,Currency,Order Value,Coupon Code,Coupon Details,"
    "Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,"
    "Adjusted Order Total,Adjusted Card Processing Fees,Adjusted Net Order Amount,Buyer,Order Type,Payment Type,"
    "InPerson Discount,InPerson Location,SKU"
)
ETSY_ITEMS = columns(
    "Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,"
    "Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship Name,"
    "Ship Address1,Ship Address2,Ship City,Ship State,Ship Zipcode,Ship Country,Order ID,Variations,Order Type,"
    "Listings Type,Payment Type,InPerson Discount,InPerson Location,VAT Paid by Buyer,SKU"
)
WOO_REPORT = columns(
    'Date,"Order #","N. Revenue (formatted)",Status,Customer,"Customer type",Product(s),"Items sold",Coupon(s),'
    '"Net Sales",Attribution'
)
WOO_REPORT_FRENCH = columns(
    'Date,"Commande n°",État,Client,"Type de client",Produit(s),"Articles vendus","Code(s) promo","Ventes nettes",'
    "Attribution"
)
WOO_ADVANCED = columns(
    "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),"
    "Address 1&2 (Billing),City (Billing),Postcode (Billing),Email (Billing),Phone (Billing),Item #,SKU,Name,"
    "Product Variation,Quantity,Item Cost,Order Line (w/o tax),Order Line Tax,Order Line Total,Coupon Code,"
    "Discount Amount,Discount Amount Tax,Payment Method Title,Coupons Used,Cart Discount Amount,"
    "Order Subtotal Amount,Order Tax Amount,Order Shipping Amount,Order Refund Amount,Order Total Amount,"
    "Order Total Tax Amount"
)
WOO_IMPORT_EXPORT = columns(
    "order_id,order_number,order_date,status,shipping_total,shipping_tax_total,fee_total,fee_tax_total,tax_total,"
    "cart_discount,order_discount,discount_total,order_total,order_currency,payment_method,shipping_method,customer_id,"
    "customer_user,customer_email,billing_first_name,billing_last_name,billing_company,billing_email,billing_phone,"
    "billing_address_1,billing_postcode,billing_city,shipping_first_name,shipping_address_1,customer_note,"
    "shipping_items,fee_items,tax_items,coupon_items,refund_items,order_notes,customer_ip_address,line_item_1,"
    "line_item_2"
)
SQUARE_ITEMS = columns(
    "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,"
    "Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,"
    "Customer Reference ID,Unit,Count,GTIN,Itemization Type,Commission,Employee,Fulfillment Note,Channel,Token,"
    "Card Brand,PAN Suffix"
)
SQUARE_TRANSACTIONS = columns(
    "Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,"
    "Total Collected,Source,Card,Cash,Fees,Net Total,Transaction ID,Payment ID,Card Brand,PAN Suffix,Details,"
    "Description,Event Type,Customer ID,Customer Name,Customer Reference ID,Discount Name,Transaction Status"
)
STRIPE = columns(
    "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Currency,Description,"
    "Fee,Mode,PaymentIntent ID,Payment Source Type,Status,Card Name,Card Address Line1,Card Address City,"
    "Card Fingerprint,Card Last4,Customer ID,Customer Description,Customer Email,Customer Phone,Shipping Name,"
    "Shipping Address Line1,"
    "Invoice Number,UTM Campaign,UTM Source,promo_code (metadata)"
)
AWIN = columns(
    "id,publisher_id,sale_amount,commission,date,commission_status,validation_date,extra,type,site_name,URL,"
    "decline_reason,referer,clickThroughTime,voucher_code,ip,click_ref,country_by_ip,iphash"
)

LINE_OF_SHOPIFY = {"Lineitem quantity": "1", "Lineitem name": "Roll", "Lineitem price": "5.00"}
SHOPIFY_ROWS = (
    {"Name": "#1002", "Financial Status": "paid", "Currency": "USD", "Subtotal": "1040.00", "Shipping": "4.00",
     "Taxes": "9.10", "Total": "1053.10", "Discount Code": "LENA10", "Discount Amount": "12.50",
     "Created at": "2026-04-16 21:52:39 -0400", "Note Attributes": f"UTM source: instagram\nGift for: {BUYER}"},
    {"Name": "#1002", "Created at": "2026-04-16 21:52:39 -0400", **LINE_OF_SHOPIFY},
    {"Name": "#1001", "Financial Status": "voided", "Currency": "USD", "Subtotal": "20.00", "Shipping": "0.00",
     "Taxes": "0.00", "Total": "20.00", "Discount Code": "CUSTOM DISCOUNT", "Discount Amount": "5.00",
     "Created at": "2026-04-15 09:00:00 -0400", "Note Attributes": ""},
)  # fmt: skip
SHOPIFY_FIGURES = {
    "LENA10": (1, "1052.50", "12.50", "1053.10", "0.00", "1040.00"),
    "CUSTOM DISCOUNT": (1, "25.00", "5.00", "20.00", "0.00", "20.00"),
}
SHAPES = (
    Shape("Shopify 2026", "shopify_orders", SHOPIFY_2026, SHOPIFY_ROWS, SHOPIFY_FIGURES, "USD",
          ("Name", "Lineitem name"), merged=1, cancelled=("#1001",)),
    Shape("Shopify 2012", "shopify_orders", SHOPIFY_2012, SHOPIFY_ROWS, SHOPIFY_FIGURES, "USD",
          ("Name", "Lineitem name"), merged=1, cancelled=("#1001",)),
    Shape(
        "Squarespace", "squarespace_orders", SQUARESPACE,
        (
            {"Order ID": "00012", "Financial Status": "PAID", "Currency": "EUR", "Subtotal": "60.00",
             "Shipping": "5.00", "Taxes": "0.00", "Amount Refunded": "11.80", "Total": "59.00",
             "Discount Code": "LENA10",
             "Discount Amount": "6.00", "Created at": "2026-04-16 10:02:11 +0200", **LINE_OF_SHOPIFY},
            {"Order ID": "00012", **LINE_OF_SHOPIFY},
            {"Order ID": "00011", "Financial Status": "PAID", "Currency": "EUR", "Subtotal": "30.00",
             "Shipping": "0.00", "Taxes": "0.00", "Amount Refunded": "0.00", "Total": "30.00",
             "Discount Amount": "0.00",
             "Created at": "2026-04-16 10:02:11 +0200", "Cancelled at": "2026-04-17 10:00:00 +0200"},
        ),
        {"LENA10": (1, "60.00", "6.00", "59.00", "11.80", "43.20"), "": (1, "30.00", "0.00", "30.00", "0.00", "30.00")},
        told=("Lineitem name",), merged=1, cancelled=("00011",),
    ),
    Shape(
        "Etsy orders", "etsy_orders", ETSY,
        (
            {"Sale Date": "11/30/22", "Order ID": "2696887965", "Currency": "USD", "Order Value": "1075.80",
             "Coupon Code": "CYBER2022;CYBER2022", "Discount Amount": "75.80", "Shipping": "4.67", "Sales Tax": "0.00",
             "Order Total": "1084.67", "Adjusted Order Total": "542.34"},
            {"Sale Date": "11/06/22", "Order ID": "2696887000", "Currency": "USD", "Order Value": "40.90",
             "Coupon Code": "AUGUST2021;WIN10", "Discount Amount": "4.09", "Shipping": "0.00", "Sales Tax": "0.00",
             "Order Total": "36.81", "Adjusted Order Total": "0.00"},
        ),
        {"CYBER2022": (1, "1075.80", "75.80", "1084.67", "542.33", "500.00"),
         "AUGUST2021": (1, "40.90", "4.09", "36.81", "0.00", "36.81"),
         "WIN10": (1, "0.00", "0.00", "0.00", "0.00", "0.00")},
        "USD",
    ),
    Shape(
        "Etsy items", "etsy_items", ETSY_ITEMS,
        (
            {"Sale Date": "11/30/22", "Item Name": "Mug", "Quantity": "2", "Price": "500.00",
             "Coupon Code": "CYBER2022", "Discount Amount": "50.00", "Order Shipping": "4.67",
             "Order Sales Tax": "0.00", "Item Total": "1000.00",
             "Currency": "USD", "Order ID": "2696887965"},
            {"Sale Date": "11/30/22", "Item Name": "Card", "Quantity": "1", "Price": "75.80",
             "Coupon Code": "CYBER2022", "Discount Amount": "25.80", "Order Shipping": "4.67",
             "Order Sales Tax": "0.00", "Item Total": "75.80",
             "Currency": "USD", "Order ID": "2696887965"},
            {"Sale Date": "11/06/22", "Item Name": "Card", "Quantity": "1", "Price": "75.80", "Discount Amount": "0.00",
             "Order Shipping": "0.00", "Order Sales Tax": "0.00", "Item Total": "75.80", "Currency": "USD",
             "Order ID": "2696887000"},
        ),
        {"CYBER2022": (1, "1075.80", "75.80", "1004.67", "0.00", "1000.00"),
         "": (1, "75.80", "0.00", "75.80", "0.00", "75.80")},
        "USD", merged=1,
    ),
    Shape(
        "WooCommerce report", "woocommerce_orders", WOO_REPORT,
        (
            {"Date": "2026-04-16 14:30:21", "Order #": "1002", "N. Revenue (formatted)": "৳2,999",
             "Status": "completed", "Coupon(s)": "lena10, freeship", "Net Sales": "2900.50",
             "Attribution": "Source: Instagram"},
            {"Date": "2026-04-16 09:30:21", "Order #": "1001", "N. Revenue (formatted)": "৳1,050",
             "Status": "failed", "Net Sales": "1000.00", "Attribution": "Direct"},
        ),
        {"lena10": (1, "2900.50", "0.00", "2999.00", "0.00", "2900.50"),
         "freeship": (1, "0.00", "0.00", "0.00", "0.00", "0.00"),
         "": (1, "1000.00", "0.00", "1050.00", "0.00", "1000.00")},
        "BDT", cancelled=("1001",),
    ),
    Shape(
        "WooCommerce report, French", "woocommerce_orders", WOO_REPORT_FRENCH,
        (
            {"Date": "2026-04-16 14:30:21", "Commande n°": "#1002", "État": "Terminée", "Code(s) promo": "lena10",
             "Ventes nettes": "150.00", "Attribution": "Organique : Google"},
            {"Date": "2026-04-16 14:30:21", "Commande n°": "#1001", "État": "Remboursée", "Code(s) promo": "NONE",
             "Ventes nettes": "50.50", "Attribution": "Direct"},
        ),
        {"lena10": (1, "150.00", "0.00", "150.00", "0.00", "150.00"),
         "": (1, "50.50", "0.00", "50.50", "50.50", "0.00")},
    ),
    Shape(
        "WooCommerce, Advanced Order Export", "woocommerce_orders", WOO_ADVANCED,
        tuple(
            {"Order Number": "1002", "Order Status": "Completed", "Order Date": "2026-04-16 14:30", "Item #": item,
             "Name": name, "Quantity": "1", "Coupon Code": "lena10", "Discount Amount": "12.50",
             "Coupons Used": "lena10", "Cart Discount Amount": "12.50", "Order Subtotal Amount": "1052.50",
             "Order Tax Amount": "9.10", "Order Shipping Amount": "4.00", "Order Refund Amount": "0.00",
             "Order Total Amount": "1053.10", "Order Total Tax Amount": "9.10"}
            for item, name in (("1", "Loaf"), ("2", "Roll"))
        ),
        {"lena10": (1, "1052.50", "12.50", "1053.10", "0.00", "1040.00")},
        merged=1,
    ),
    Shape(
        "WooCommerce, Order Import Export", "woocommerce_orders", WOO_IMPORT_EXPORT,
        (
            {"order_id": "77", "order_number": "1002", "order_date": "2026-04-16 14:30:00", "status": "wc-completed",
             "shipping_total": "4.00", "fee_total": "0.00", "tax_total": "9.10", "cart_discount": "12.50",
             "discount_total": "12.50", "order_total": "1053.10", "order_currency": "EUR",
             "coupon_items": "code:lena10|amount:7.50;code:spring|amount:5.00",
             "refund_items": f"amount:3.10|reason:{BUYER}|date:2026-04-20", "line_item_1": "name:Loaf|quantity:1"},
            {"order_id": "76", "order_number": "1001", "order_date": "2026-04-16 08:30:00", "status": "refunded",
             "shipping_total": "0.00", "fee_total": "0.00", "tax_total": "0.00", "discount_total": "0.00",
             "order_total": "20.00", "order_currency": "EUR"},
        ),
        {"lena10": (1, "1052.50", "12.50", "1053.10", "3.10", "1036.94"),
         "spring": (1, "0.00", "0.00", "0.00", "0.00", "0.00"),
         "": (1, "20.00", "0.00", "20.00", "20.00", "0.00")},
    ),
    Shape(
        "Square items", "square_items", SQUARE_ITEMS,
        (
            {"Date": "2026-04-16", "Time": "14:44:57", "Item": "Latte", "Qty": "1.0", "Gross Sales": "$1,009.00",
             "Discounts": "-$1.82", "Net Sales": "$1,007.18", "Tax": "$0.70", "Transaction ID": "T2",
             "Payment ID": "P2", "Event Type": "Payment"},
            {"Date": "2026-04-16", "Time": "14:44:57", "Item": "Roll", "Qty": "1.0", "Gross Sales": "$7.00",
             "Discounts": "$0.00", "Net Sales": "$7.00", "Tax": "$0.54", "Transaction ID": "T2", "Payment ID": "P2",
             "Event Type": "Payment"},
            {"Date": "2026-04-16", "Time": "15:44:57", "Item": "Roll", "Qty": "-1.0", "Gross Sales": "-$7.00",
             "Discounts": "$0.00", "Net Sales": "-$7.00", "Tax": "-$0.54", "Transaction ID": "T2",
             "Payment ID": "P3", "Event Type": "Refund"},
            {"Date": "2026-04-16", "Time": "16:44:57", "Item": "Roll", "Qty": "-1.0", "Gross Sales": "-$5.00",
             "Discounts": "$0.00", "Net Sales": "-$5.00", "Tax": "$0.00", "Transaction ID": "T9",
             "Payment ID": "P9", "Event Type": "Refund"},
        ),
        {"": (1, "1011.00", "1.82", "1010.42", "7.54", "1001.65")},
        "USD", merged=2,
    ),
    Shape(
        "Square transactions", "square_transactions", SQUARE_TRANSACTIONS,
        (
            {"Date": "2026-04-16", "Gross Sales": "$1,016.00", "Discounts": "-$101.60", "Service Charges": "$0.00",
             "Net Sales": "$914.40", "Gift Card Sales": "$0.00", "Tax": "$1.24", "Tip": "$2.00",
             "Partial Refunds": "-$7.54", "Total Collected": "$910.10", "Transaction ID": "T2", "Payment ID": "P2",
             "Event Type": "Payment", "Discount Name": "LENA10", "Transaction Status": "Complete"},
        ),
        {"LENA10": (1, "1016.00", "101.60", "917.64", "7.54", "906.87")},
        "USD",
    ),
    Shape(
        "Stripe", "stripe_payments", STRIPE,
        (
            {"id": "ch_2", "Created date (UTC)": "2026-04-16 02:38:54", "Amount": "1015.00", "Amount Refunded": "15.00",
             "Currency": "usd", "Captured": "true", "Mode": "Live", "Status": "Paid", "UTM Source": "instagram",
             "promo_code (metadata)": "LENA10"},
            {"id": "ch_1", "Created date (UTC)": "2026-04-16 02:30:54", "Amount": "25.50", "Amount Refunded": "0.00",
             "Currency": "usd", "Captured": "false", "Mode": "Live", "Status": "Failed"},
        ),
        {"LENA10": (1, "1015.00", "0.00", "1015.00", "15.00", "1000.00"),
         "": (1, "25.50", "0.00", "25.50", "0.00", "25.50")},
        "USD", cancelled=("ch_1",),
    ),
    Shape(
        "Awin", "awin_transactions", AWIN,
        (
            {"id": "900002", "publisher_id": "4711", "sale_amount": "1015.00", "date": "2026-04-16 12:00:01",
             "commission_status": "1", "site_name": "Lena bakes", "voucher_code": "LENA10"},
            {"id": "900001", "publisher_id": "4711", "sale_amount": "25.50", "date": "2026-04-16 11:00:01",
             "commission_status": "2", "site_name": "Lena bakes"},
        ),
        {"LENA10": (1, "1015.00", "0.00", "1015.00", "0.00", "1015.00"),
         "": (1, "25.50", "0.00", "25.50", "0.00", "25.50")},
        cancelled=("900001",),
    ),
)  # fmt: skip
