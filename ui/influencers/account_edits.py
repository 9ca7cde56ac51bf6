"""What the cells of a person's account understand: handle and platform of the profile that the list shows."""

from collections.abc import Sequence

from models.errors import UnreadableError, UserError
from models.influencers.influencer import InfluencerRow
from models.influencers.profile import Profile
from models.reading.handles import ProfileRef, handle_key, parse_profile
from models.reading.platform import Platform, parse_platform
from models.reading.text import quoted
from storage.workspace import Workspace
from ui.influencers.worded_lists import listed
from ui.session import Session
from ui.sheets.cell_edit import Write


def read_handle(session: Session, row: InfluencerRow, text: str) -> Write | None:
    """Another handle of the profile shown, or the first profile; a blank is refused where there is one."""
    if not text.strip():
        if row.platform:
            raise UserError("A profile needs a handle.", "Remove it under Profiles if it is gone.")
        return None
    shown = Platform(row.platform) if row.platform else None
    ref = parse_profile(text, shown or Platform.INSTAGRAM)
    if shown is not None and ref.platform is not shown:
        told = f"This is an account on {ref.platform.label}, and the one shown is on {shown.label}."
        raise UserError(told, "Add it under Profiles.")
    if shown is not None and handle_key(ref.handle) == handle_key(row.handle):
        return _renamed(row, ref)
    refuse_taken(session.workspace, ref, row.id)
    return _renamed(row, ref)


def read_platforms(session: Session, row: InfluencerRow, text: str) -> Write | None:
    """Another platform of her only profile, while nothing was read off it."""
    wanted = platforms_in(text)
    if sorted(wanted) == sorted(row.platforms):
        return None
    if not row.platform:
        raise UserError("There is no profile yet.", "Type the handle first.")
    if len(wanted) != 1 or len(row.platforms) != 1:
        raise UserError("Only a single profile can change its platform here.", "Add and remove others under Profiles.")
    ref = parse_profile(row.handle, wanted[0]) if row.handle else ProfileRef(wanted[0], "")
    profile = shown_profile(session.workspace, row.id, row)
    posts = session.workspace.posts.of_influencer(row.id)
    if profile is not None and any(post.profile_id == profile.id for post in posts):
        told = f"Posts on {profile.platform.label} are known already."
        raise UserError(told, "Add the other profile under Profiles.")
    refuse_taken(session.workspace, ref, row.id)
    return _renamed(row, ref)


def platforms_in(text: str) -> list[Platform]:
    """The platforms that a cell names, with commas between; raises ``UnreadableError`` for a name of none."""
    found = []
    for name in listed(text):
        platform = parse_platform(name)
        if platform is None:
            raise UnreadableError(f"{quoted(name)} is no platform. Type one such as {_some(list(Platform)[:3])}.")
        found.append(platform)
    return found


def refuse_taken(workspace: Workspace, ref: ProfileRef, influencer_id: int | None) -> None:
    """Raise ``UserError`` where an account is there already, whoever has it."""
    known = workspace.profiles.find(ref.platform, ref.handle)
    if known is None:
        return
    if known.influencer_id is None:
        raise UserError(f"{quoted(ref.handle)} is an account of your own business.")
    owner = workspace.influencers.get(known.influencer_id)
    if known.influencer_id == influencer_id:
        raise UserError(f"{quoted(ref.handle)} on {ref.platform.label} is a profile of this person already.")
    raise UserError(f"{quoted(ref.handle)} on {ref.platform.label} belongs to {owner.name if owner else 'somebody'}.")


def shown_profile(workspace: Workspace, influencer_id: int, row: InfluencerRow) -> Profile | None:
    """The profile whose followers the list shows, else the first one."""
    profiles = workspace.profiles.of_influencer(influencer_id)
    shown = (p for p in profiles if (p.platform.value, p.handle) == (row.platform, row.handle))
    return next(shown, profiles[0] if profiles else None)


def _renamed(row: InfluencerRow, ref: ProfileRef) -> Write:
    def write(workspace: Workspace, influencer_id: int) -> None:
        profile = shown_profile(workspace, influencer_id, row)
        if profile is None:
            workspace.profiles.add(influencer_id, ref.platform, ref.handle)
        else:
            workspace.profiles.update(profile.id, platform=ref.platform, handle=ref.handle)

    return write


def _some(platforms: Sequence[Platform]) -> str:
    return ", ".join(platform.label for platform in platforms)
