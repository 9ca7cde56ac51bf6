"""A message that is kept to be sent again, with fields for what differs from person to person."""

from dataclasses import dataclass

from models.influencers.contact import Channel


@dataclass(frozen=True, slots=True)
class MessageTemplate:
    """Subject and body as typed, fields such as ``{first_name}`` included; a direct message has no subject."""

    id: int
    name: str
    channel: Channel = Channel.EMAIL
    subject: str = ""
    body: str = ""
    position: int = 0
