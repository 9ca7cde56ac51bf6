"""Settings that belong to the file, each typed with its default beside it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from models.fit import DEFAULT_WEIGHTS, Weights
from models.influencer import FitAspect
from models.stage_names import USUAL_NAMES, StageNames, names_from
from models.tiers import Boundaries
from storage.store import Store

Value = TypeVar("Value")


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """A named setting: its default, and how it is read from and written as JSON values."""

    name: str
    default: Value
    read: Callable[[object], Value]
    write: Callable[[Value], object]


def _boundaries(value: object) -> Boundaries:
    if not isinstance(value, dict):
        return Boundaries()
    return Boundaries(**{str(name): int(number) for name, number in value.items()})


TIER_BOUNDARIES: Setting[Boundaries] = Setting(
    "tier_boundaries", Boundaries(), _boundaries, lambda value: {n: getattr(value, n) for n in Boundaries.__slots__}
)


def _weights(value: object) -> Weights:
    given = value if isinstance(value, dict) else {}
    return {aspect: int(given.get(aspect.value, weight)) for aspect, weight in DEFAULT_WEIGHTS.items()}


FIT_WEIGHTS: Setting[Weights] = Setting(
    "fit_weights", DEFAULT_WEIGHTS, _weights, lambda value: {aspect.value: value[aspect] for aspect in FitAspect}
)

YEARLY_LIMIT: Setting[int | None] = Setting(
    "yearly_limit", None, lambda value: value if isinstance(value, int) else None, lambda value: value
)
"""What files of before keep: minor units of the business's currency. Written no more; ``YEARLY_LIMITS`` goes first."""


def _amounts(value: object) -> dict[str, int]:
    given = value if isinstance(value, dict) else {}
    return {str(currency): amount for currency, amount in given.items() if isinstance(amount, int)}


YEARLY_LIMITS: Setting[dict[str, int]] = Setting("yearly_limits", {}, _amounts, lambda value: value)
"""Minor units by currency, those that the owner typed: else those of ``models.yearly_limit`` hold."""


STAGE_NAMES: Setting[StageNames] = Setting("stage_names", USUAL_NAMES, names_from, StageNames.stored)
"""What the owner calls stages and columns of the board, by their values."""


class Settings:
    """Reads and writes settings of this file."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, setting: Setting[Value]) -> Value:
        """The setting's value, its default where the owner has not set it."""
        text = self._store.value("SELECT value FROM setting WHERE name = :name", {"name": setting.name})
        return setting.default if text is None else setting.read(json.loads(str(text)))

    def put(self, setting: Setting[Value], value: Value) -> None:
        """Set it; inside an edit."""
        self._store.must_be_writing()
        text = json.dumps(setting.write(value), ensure_ascii=False)
        self._store.connection.execute(
            "INSERT INTO setting (name, value) VALUES (:name, :value)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            {"name": setting.name, "value": text},
        )
