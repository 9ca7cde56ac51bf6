"""What the checklist of an agreement is made from, as read from a workspace."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.campaigns.brief_matter import BriefMatter
from models.campaigns.partnership import Partnership, Payment
from models.influencers.profile import Profile
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.stage_names import USUAL_NAMES, StageNames


@dataclass(frozen=True, slots=True)
class AgreementSource:
    """One partnership as of a day; ``matter`` is what its brief is made from, pieces, codes and link among it."""

    matter: BriefMatter
    partnership: Partnership
    today: date
    profiles: Sequence[Profile] = ()
    payments: Sequence[Payment] = ()
    names: StageNames = USUAL_NAMES
    choice: PaperChoice = AS_PROPOSED

    @property
    def is_agreed(self) -> bool:
        """Whether both said yes: before that, terms that are written down are still open."""
        return self.partnership.stage.is_committed
