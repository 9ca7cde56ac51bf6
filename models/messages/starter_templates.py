"""Templates to begin with, for an owner who has none yet."""

from typing import Final

from models.influencers.contact import Channel
from models.messages.message_template import MessageTemplate

_FIRST: Final = """Hi {first_name},

I am writing from {business}. Your {niche} posts on {platform} are just what our customers like, and I would \
love you to try what we do, on us.

If you enjoy it, we could do a post together. What you make of it is up to you, and of course we pay for your work.

Would you be up for it? Then tell me what you would like to try, and what you ask for.

Kind regards
{business}
"""

_DIRECT: Final = """Hi {first_name}! We are {business} and love your {niche} posts. May we invite you to \
try what we do, on us? If you like it, we would gladly do a post together, paid of course."""

_AGAIN: Final = """Hi {first_name},

I wrote to you a few days ago about a post for {business} and thought I would ask once more. If it is not for \
you, a short no is perfectly fine.

If you would like to hear more, I am happy to send the details. The invitation to try us stands, too.

Kind regards
{business}
"""

_BRIEF: Final = """Hi {first_name},

how nice that you are part of “{campaign}”! Here is all you need, and it is short on purpose: the idea is yours.

{brief}

If anything is unclear, just ask.

Kind regards
{business}
"""

_THANKS: Final = """Hi {first_name},

thank you for your posts about {campaign}. They turned out lovely, and we saw that people liked them.

Would you send me a screenshot of the numbers when you have a minute (reach, saves, link clicks)? I will \
gladly tell you in return what came of them.

Kind regards
{business}
"""

STARTERS: Final = (
    MessageTemplate(1, "First contact", Channel.EMAIL, "{business} × {name}", _FIRST),
    MessageTemplate(2, "First contact, short", Channel.DIRECT_MESSAGE, "", _DIRECT),
    MessageTemplate(3, "Follow-up", Channel.EMAIL, "Once more: {business} × {name}", _AGAIN),
    MessageTemplate(4, "Brief sent", Channel.EMAIL, "{campaign}: all you need", _BRIEF),
    MessageTemplate(5, "Thank you", Channel.EMAIL, "Thank you, {first_name}", _THANKS),
)
"""In the order of a partnership; the ids only count them."""
