"""What is sent: the product, what it costs and is worth, and how it travels."""

from models.campaigns.offer import Offer
from ui.campaigns.form import text_field
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values, negative
from ui.widgets.money_field import MoneyField

AMOUNTS = {"product_cost": "Product", "product_retail": "Product", "shipping": "Shipping"}


class ProductSection(TermsSection):
    """The retail value is kept for tax and disclosure only: costs go by what the product costs the business."""

    def __init__(self, subject: Subject) -> None:
        super().__init__("Product and shipping", subject)

    def _build(self) -> None:
        subject = self.subject
        self.product = text_field(subject.stored.product, self.tr("For instance a tasting box, a free month"))
        self.cost = MoneyField(subject.stored.currency, subject.theme)
        self.cost.set_value(subject.stored.product_cost)
        cost = subject.form.add("product_cost", "Cost to us", self.cost)
        for field in (self.product, self.cost):
            field.textChanged.connect(self.on_product_typed)
        self.on_product_typed()
        self.add_line(
            [
                subject.form.add("product", "Product", self.product),
                cost,
                self.money("product_retail", "Retail value", self.tr("Counts for tax and disclosure.")),
            ],
            (2, 1, 1),
        )
        self.add_line(
            [
                self.line("tracking_number", "Tracking number"),
                self.money("shipping", "Shipping"),
                self.day("product_sent_on", "Sent on"),
            ],
            (2, 1, 1),
        )

    def on_product_typed(self) -> None:
        """Say what a cost is for, once a product is named that has none."""
        counts, missing = self.tr("Counts in your budget."), self.tr("Not entered: what came back needs it.")
        is_missing = self.product.text().strip() and not self.cost.text()
        self.subject.form.rows["product_cost"].show_hint(missing if is_missing else counts)

    def take(self, offer: Offer) -> None:
        """Put what an offer says into the fields."""
        if offer.product:
            self.product.setText(offer.product)

    def problem(self, values: Values) -> tuple[str, str] | None:
        return negative(values, AMOUNTS)
