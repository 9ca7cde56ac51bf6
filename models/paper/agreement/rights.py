"""What may be done with the content, and the papers that go with an agreement."""

from datetime import date

from models import show
from models.paper.agreement.checks import asked, done_on, settled
from models.paper.agreement.source import AgreementSource
from models.paper.blocks import Block, Check, Checklist
from models.reading.text import one_line


def rights(source: AgreementSource) -> tuple[Block, ...]:
    """A box for each right, from when until when."""
    terms = source.partnership
    where = one_line(terms.usage_where)
    usage = "Usage rights: may the business show the posts itself, where, from when until when?"
    adverts = "Allowlisting: may the business advertise from the creator’s account, from when until when?"
    rivals = "Exclusivity: does the creator work for none of its rivals, from when until when?"
    return (
        Checklist(
            (
                _right(source, "Usage rights", usage, terms.usage_from, terms.usage_until, where),
                _right(source, "Allowlisting", adverts, terms.allowlisting_from, terms.allowlisting_until),
                _right(source, "Exclusivity", rivals, terms.exclusivity_from, terms.exclusivity_until),
            )
        ),
    )


def _right(
    source: AgreementSource, name: str, question: str, since: date | None, until: date | None, where: str = ""
) -> Check:
    if since is None and until is None and not where:
        return asked(question)
    days = show.day_range(since, until) if since or until else ""
    text = ", ".join(part for part in (where, days) if part)
    return settled(source, f"{name}: {text}", "" if until else "no end is settled")


def papers(source: AgreementSource) -> tuple[Block, ...]:
    """Disclosure, contract, brief: the last is handed over outside of the program, so its box stays open."""
    terms = source.partnership
    wording = one_line(terms.disclosure)
    disclosure = "Disclosure: by which words are posts marked as advertising?"
    sent = f"sent {show.day(terms.contract_sent_on, year=True)}" if terms.contract_sent_on else ""
    unsigned = sent if terms.contract_signed_on is None else ""
    return (
        Checklist(
            (
                settled(source, f"Disclosure: {wording}") if wording else asked(disclosure),
                done_on("Written contract signed", terms.contract_signed_on, unsigned),
                asked("Brief handed over and read"),
            )
        ),
    )
