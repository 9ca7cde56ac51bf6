"""Two entries as they are laid side by side before they become one."""

from models.influencers.influencer import Influencer
from models.merge_questions import Clash, MergePair, OwnValues
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace

HAS_PHOTO = "SELECT EXISTS (SELECT 1 FROM photo WHERE influencer_id = :id)"
GOES_ALONG = """
SELECT (SELECT count(*) FROM profile WHERE influencer_id = :id) AS profile,
    (SELECT count(*) FROM post JOIN profile ON profile.id = profile_id WHERE influencer_id = :id) AS post,
    (SELECT count(*) FROM contact WHERE influencer_id = :id AND happened_on IS NOT NULL) AS message,
    (SELECT count(*) FROM partnership WHERE influencer_id = :id) AS partnership
"""


def read_merge_pair(workspace: Workspace, left_id: int, right_id: int) -> MergePair | None:
    """Both as the file has them now; ``None`` where one is gone or was forgotten: nothing is known of her to merge."""
    left, right = (workspace.influencers.get(number) for number in (left_id, right_id))
    if left is None or right is None or left.forgotten_on or right.forgotten_on:
        return None
    return MergePair(
        left, right, _clashes(workspace, left, right), _own(workspace, left, right),
        (_has_photo(workspace, left), _has_photo(workspace, right)), workspace.settings.get(STAGE_NAMES),
    )  # fmt: skip


def goes_along(workspace: Workspace, influencer_id: int) -> dict[str, int]:
    """How many profiles, posts, messages and partnerships hang on somebody, by the word for one of them."""
    return dict(workspace.connection.execute(GOES_ALONG, {"id": influencer_id}).fetchone())


def _clashes(workspace: Workspace, left: Influencer, right: Influencer) -> list[Clash]:
    theirs = {each.campaign_id: each for each in workspace.partnerships.of_influencer(right.id)}
    found = []
    for ours in workspace.partnerships.of_influencer(left.id):
        campaign = workspace.campaigns.get(ours.campaign_id)
        if campaign is not None and ours.campaign_id in theirs:
            found.append(Clash(campaign.name, ours, theirs[ours.campaign_id]))
    return found


def _own(workspace: Workspace, left: Influencer, right: Influencer) -> list[OwnValues]:
    ours, theirs = (workspace.custom_fields.of_influencer(one.id) for one in (left, right))
    return [
        OwnValues(one.field, one.value, other.value)
        for one, other in zip(ours, theirs, strict=True)
        if one.value and other.value and one.value != other.value
    ]


def _has_photo(workspace: Workspace, one: Influencer) -> bool:
    return bool(workspace.store.value(HAS_PHOTO, {"id": one.id}))
