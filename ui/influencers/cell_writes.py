"""What the cells of the list write: fields of a person, and those of the owner's own."""

from collections.abc import Mapping

from models.influencers.influencer import InfluencerRow
from models.record import record
from storage.workspace import Workspace


@record(frozen=True)
class FieldsWrite:
    """Sets fields of the influencer; a ``Write`` of which can be told whether it changes anything."""

    values: Mapping[str, object]

    def __call__(self, workspace: Workspace, influencer_id: int) -> None:
        """Write the values."""
        workspace.influencers.update(influencer_id, **self.values)

    def is_known(self, row: InfluencerRow) -> bool:
        """Whether a row says all of it already."""
        return all(getattr(row, name) == value for name, value in self.values.items())


@record(frozen=True)
class OwnWrite:
    """Sets what the influencer has in a field of the owner's own, as ``FieldsWrite`` does."""

    field_id: int
    value: str

    def __call__(self, workspace: Workspace, influencer_id: int) -> None:
        """Write the value."""
        workspace.custom_fields.put(influencer_id, self.field_id, self.value)

    def is_known(self, row: InfluencerRow) -> bool:
        """Whether a row says it already."""
        return row.custom.get(self.field_id, "") == self.value
