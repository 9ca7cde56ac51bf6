"""How something was paid: one of the usual ways, or the owner's own words."""

from models.campaigns.pay_ways import WAYS
from ui.widgets.choice_box import ChoiceBox


class WayField(ChoiceBox):
    """A list to choose from that takes any other words as well; blank while nothing is known."""

    def __init__(self, way: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.addItems(["", *WAYS])
        self.setEditText(way)
        field = self.lineEdit()
        if field is not None:
            field.setAccessibleName(self.tr("How"))
            field.setPlaceholderText(self.tr("For instance PayPal"))
