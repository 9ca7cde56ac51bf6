"""Messages with fields: ``Hi {first_name}`` becomes "Hi Lena", and what cannot be filled is named, never sent."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.messages.message_field import MessageField
from models.reading.text import clean, fold, one_line

_PIECE: Final = re.compile(r"\{\{|\}\}|\{ ?([^\W\d][\w \-]{0,38}?) ?\}")
"""Doubled braces stand for themselves; one pair around a word is a field; any other brace is text."""

_BY_NAME: Final = {field.value: field for field in MessageField}

Values = Mapping[MessageField, str]


class PartState(StrEnum):
    """What a stretch of a filled text is."""

    WORDS = "words"
    FILLED = "filled"
    EMPTY = "empty"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a filled text; a field that could not be filled stands as it was typed."""

    text: str
    state: PartState = PartState.WORDS
    field: MessageField | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its fields filled as far as possible."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The text as it would be sent."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Message:
    """Subject and body as typed, fields included."""

    subject: str = ""
    body: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not (self.subject.strip() or self.body.strip())

    def filled(self, values: Values) -> "FilledMessage":
        """The message for one person; a field without a value, or with a blank one, stays and is told."""
        has_campaign = bool(values.get(MessageField.CAMPAIGN, "").strip())
        return FilledMessage(fill(self.subject, values), fill(self.body, values), has_campaign)


@dataclass(frozen=True, slots=True)
class FilledMessage:
    """A message for one person, sent only when ``problem`` has nothing to say."""

    subject_parts: Filled
    body_parts: Filled
    has_campaign: bool = True

    @property
    def subject(self) -> str:
        """The subject, on one line whatever a name holds."""
        return one_line(self.subject_parts.text)

    @property
    def body(self) -> str:
        """The body as plain text with LF at the ends of lines."""
        return clean(self.body_parts.text).strip("\n")

    def problem(self, name: str) -> str:
        """Why the message to the person of that name cannot be sent, in sentences, or an empty text."""
        if not self.body.strip():
            return "There is nothing to send yet: type the message or choose a template."
        parts = (*self.subject_parts.parts, *self.body_parts.parts)
        unknown = list(dict.fromkeys(part.text for part in parts if part.state is PartState.UNKNOWN))
        empty = dict.fromkeys(part.field for part in parts if part.state is PartState.EMPTY and part.field)
        told = [_unknown(unknown)] if unknown else []
        homeless = [field for field in empty if field.is_of_campaign and not self.has_campaign]
        told += [_without_campaign(homeless)] if homeless else []
        rest = [field for field in empty if field not in homeless]
        told += [f"{field.missing.format(name=name)} Or take {{{field.value}}} out." for field in rest]
        return " ".join(told)


def fill(text: str, values: Values) -> Filled:
    """A text with its fields filled; doubled braces become single ones, values are taken as plain text."""
    return Filled(tuple(_parts(text, values)))


def fields_in(text: str) -> Iterator[tuple[int, int, MessageField | None]]:
    """Start, length and field of each field in a text as typed; ``None`` for one that is not known."""
    for match in _PIECE.finditer(text):
        if match[1]:
            yield match.start(), match.end() - match.start(), field_named(match[1])


def field_named(name: str) -> MessageField | None:
    """The field of a name, blind to case, and to blanks or hyphens for underscores: "First name"."""
    return _BY_NAME.get(re.sub(r"[ \-]+", "_", fold(name)))


def _parts(text: str, values: Values) -> Iterator[Part]:
    end = 0
    for match in _PIECE.finditer(text):
        if match.start() > end:
            yield Part(text[end : match.start()])
        end = match.end()
        yield _field(match[0], match[1], values) if match[1] else Part(match[0][0])
    if end < len(text):
        yield Part(text[end:])


def _field(typed: str, name: str, values: Values) -> Part:
    field = field_named(name)
    if field is None:
        return Part(typed, PartState.UNKNOWN)
    value = values.get(field, "")
    return Part(value, PartState.FILLED, field) if value.strip() else Part(typed, PartState.EMPTY, field)


def _unknown(fields: list[str]) -> str:
    if len(fields) == 1:
        return f"{fields[0]} is no field of Goodword. Mend it with Insert field, or take it out."
    return f"{_listed(fields)} are no fields of Goodword. Mend them with Insert field, or take them out."


def _without_campaign(fields: list[MessageField]) -> str:
    named = _listed([f"{{{field.value}}}" for field in fields])
    return f"No campaign is chosen: choose one for {named}, or take {'it' if len(fields) == 1 else 'them'} out."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
