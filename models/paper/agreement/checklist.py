"""Makes the checklist of what was agreed with one creator in one campaign, to go through and to sign."""

from models.campaigns.campaign_words import dates_text
from models.influencers.profile import Profile
from models.paper.agreement.money import money
from models.paper.agreement.rights import papers, rights
from models.paper.agreement.sharing import pieces, sharing
from models.paper.agreement.source import AgreementSource
from models.paper.blocks import Block, Signatures, Span, Text
from models.paper.document import Document, joined_name
from models.paper.sections import NOTE, SectionKind, chosen_sections, note_of
from models.reading.handles import profile_url
from models.reading.platform import handle_text
from models.reading.text import shortened

KIND = "Agreement checklist"
DISCLAIMER = "A checklist, not a contract and no legal advice."
HOW_TO_READ = "Ticked is what is settled; open boxes are to be settled or struck out."
OUR_BUSINESS = "our business"
LONGEST_SIGNER = 60
MOST_PROFILES = 5


def agreement_checklist(source: AgreementSource) -> Document:
    """Both parties, what each gives and gets, rights and papers, and two lines to sign on."""
    business, campaign = source.matter.business, source.matter.campaign
    name = source.matter.name
    return Document(
        kind=KIND,
        title=campaign.name,
        business=business,
        made_on=source.today,
        sections=chosen_sections(SECTIONS, source, source.choice),
        subtitle=dates_text(campaign),
        eyebrow=_eyebrow(source),
        name=joined_name(KIND, name, campaign.name),
        is_one_page=True,
    )


def _eyebrow(source: AgreementSource) -> str:
    stage, name = source.partnership.stage, source.matter.name
    if source.is_agreed:
        return f"Agreed with {name}"
    if stage.is_exit:
        return f"Talked over with {name}, {source.names.within_sentence(stage)}"
    return f"To agree with {name}"


def _parties(source: AgreementSource) -> tuple[Block, ...]:
    business = source.matter.business.name or OUR_BUSINESS
    profiles = [span for profile in source.profiles[:MOST_PROFILES] for span in _profile(profile)]
    between = (Span("Between "), _strong(business), Span(" and "), _strong(source.matter.name), *profiles, Span("."))
    return (Text((between, (Span(f"{DISCLAIMER} ", is_strong=True), Span(HOW_TO_READ)))),)


def _strong(text: str) -> Span:
    return Span(text, is_strong=True)


def _profile(profile: Profile) -> tuple[Span, ...]:
    shown = handle_text(profile.platform, profile.handle) or profile.name
    link = profile_url(profile.platform, profile.handle) if profile.handle else None
    return (Span(", "), Span(shown, link=link or ""), Span(f" on {profile.platform.label}")) if shown else ()


def _signatures(source: AgreementSource) -> tuple[Block, ...]:
    signers = (source.matter.business.name or OUR_BUSINESS, source.matter.name)
    return (Signatures(tuple(f"{shortened(signer, LONGEST_SIGNER)} · place and date" for signer in signers)),)


SECTIONS: tuple[SectionKind[AgreementSource], ...] = (
    SectionKind("parties", "Who agrees", _parties, is_titled=False),
    SectionKind("pieces", "Pieces", pieces),
    SectionKind("money", "Money and product", money),
    SectionKind("sharing", "Code and link", sharing),
    SectionKind("rights", "Rights", rights),
    SectionKind("papers", "Disclosure and papers", papers),
    SectionKind(NOTE, "Note", lambda source: note_of(source.choice)),
    SectionKind("signatures", "Lines to sign on", _signatures, is_titled=False),
)
