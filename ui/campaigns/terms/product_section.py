"""What is sent: the product, what it costs and is worth, and how it travels."""

from models.campaigns.offer import Offer
from ui.campaigns.form import text_field
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values, negative

AMOUNTS = {"product_cost": "Product", "product_retail": "Product", "shipping": "Shipping"}


class ProductSection(TermsSection):
    """The retail value is kept for tax and disclosure only: costs go by what the product costs the business."""

    def __init__(self, subject: Subject) -> None:
        super().__init__("Product and shipping", subject)

    def _build(self) -> None:
        subject = self.subject
        self.product = text_field(subject.stored.product, self.tr("For instance Tasting box"))
        self.add_line(
            [
                subject.form.add("product", "Product", self.product),
                self.money("product_cost", "Cost to us", self.tr("Counts in your budget.")),
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

    def take(self, offer: Offer) -> None:
        """Put what an offer says into the fields."""
        if offer.product:
            self.product.setText(offer.product)

    def problem(self, values: Values) -> tuple[str, str] | None:
        return negative(values, AMOUNTS)
