"""What is said of a document whose matter was deleted."""

from models.errors import UserError

CAMPAIGN_GONE = UserError(
    "This campaign is not in the workspace any more.", "Undo brings it back if it was just deleted."
)
