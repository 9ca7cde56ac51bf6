"""What is sent: the product, what it costs and is worth, and how it travels."""

from ui.campaigns.terms.terms_section import Subject, TermsSection, Values, negative

AMOUNTS = {"product_cost": "Product", "product_retail": "Product", "shipping": "Shipping"}


class ProductSection(TermsSection):
    """The retail value is kept for tax and disclosure only: costs go by what the product costs the business."""

    def __init__(self, subject: Subject) -> None:
        super().__init__("Product and shipping", subject)

    def _build(self) -> None:
        self.add_line(
            [
                self.line("product", "Product", self.tr("For instance Tasting box")),
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

    def problem(self, values: Values) -> tuple[str, str] | None:
        return negative(values, AMOUNTS)
