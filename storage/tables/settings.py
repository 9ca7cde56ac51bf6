"""Settings that belong to the file, each typed with its default beside it.

What a setting is made of is imported when it is read or written: the window starts with few of them.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from models.stage_names import StageNames, names_from
from storage.file.refusals import DamagedFileError
from storage.tables.rows import CHECK_IT, UNREADABLE
from storage.tables.store import Store

if TYPE_CHECKING:
    from models.estimates.benchmarks import Benchmark, Benchmarks
    from models.figures.exchange import ExchangeRates
    from models.influencers.fit import Weights
    from models.influencers.tiers import Boundaries
    from models.paper.section_order import SectionOrder
    from models.posts.measure_again import Marks

Value = TypeVar("Value")


class Setting(Generic[Value]):
    """A named setting, and how it is read from and written as JSON values; read from ``None`` it is its default."""

    def __init__(self, name: str, read: Callable[[object], Value], write: Callable[[Value], object]) -> None:
        self.name = name
        self.read = read
        self.write = write

    @property
    def default(self) -> Value:
        """What it is while the owner has not set it."""
        return self.read(None)


def _boundaries(value: object) -> "Boundaries":
    from models.influencers.tiers import Boundaries

    if not isinstance(value, dict):
        return Boundaries()
    return Boundaries(**{str(name): int(number) for name, number in value.items()})


TIER_BOUNDARIES: "Setting[Boundaries]" = Setting("tier_boundaries", _boundaries, lambda value: dict(vars(value)))


def _weights(value: object) -> "Weights":
    from models.influencers.fit import DEFAULT_WEIGHTS

    given = value if isinstance(value, dict) else {}
    return {aspect: int(given.get(aspect.value, weight)) for aspect, weight in DEFAULT_WEIGHTS.items()}


FIT_WEIGHTS: "Setting[Weights]" = Setting(
    "fit_weights", _weights, lambda value: {aspect.value: weight for aspect, weight in value.items()}
)


def _benchmarks(value: object) -> "Benchmarks":
    """The published ones, but for platforms that the owner typed others for; what cannot be read is passed over."""
    from models.estimates.benchmarks import PUBLISHED
    from models.reading.platform import Platform

    found = PUBLISHED
    for name, given in value.items() if isinstance(value, dict) else ():
        with suppress(ValueError, TypeError, KeyError, OverflowError):
            found = found.with_one(Platform(name), None if given is None else _benchmark(given))
    return found


def _benchmark(given: Mapping[str, Any]) -> "Benchmark":
    from models.estimates.benchmarks import Benchmark, RatePoint

    small, large = (RatePoint(int(followers), float(rate)) for followers, rate in (given["small"], given["large"]))
    return Benchmark(small, large, str(given["source"]), int(given["year"]))


def _changed_benchmarks(value: "Benchmarks") -> dict[str, object]:
    """Only what is not as published: what a later program publishes holds where the owner typed nothing."""
    from models.estimates.benchmarks import PUBLISHED
    from models.reading.platform import Platform

    changed = [platform for platform in Platform if value.of(platform) != PUBLISHED.of(platform)]
    return {platform.value: _written(value.of(platform)) for platform in changed}


def _written(benchmark: "Benchmark | None") -> dict[str, object] | None:
    if benchmark is None:
        return None
    points = {name: (point.followers, point.rate) for name, point in benchmark.points.items()}
    return {**points, "source": benchmark.source, "year": benchmark.year}


BENCHMARKS: "Setting[Benchmarks]" = Setting("usual_rates", _benchmarks, _changed_benchmarks)
"""What engagement rate is usual for a size."""

YEARLY_LIMIT: Setting[int | None] = Setting(
    "yearly_limit", lambda value: value if isinstance(value, int) else None, lambda value: value
)
"""What files of before keep: minor units of the business's currency. Written no more; ``YEARLY_LIMITS`` goes first."""


def _amounts(value: object) -> dict[str, int]:
    given = value if isinstance(value, dict) else {}
    return {str(currency): amount for currency, amount in given.items() if isinstance(amount, int)}


YEARLY_LIMITS: Setting[dict[str, int]] = Setting("yearly_limits", _amounts, lambda value: value)
"""Minor units by currency, those that the owner typed: else ``models.yearly.yearly_limit.unasked_limits`` hold."""


def _exchange_rates(value: object) -> "ExchangeRates | None":
    """The rates as typed; one that cannot be read, or is no rate, is passed over."""
    from datetime import date
    from decimal import Decimal

    from models.figures.exchange import ExchangeRate, ExchangeRates

    if not isinstance(value, dict) or not isinstance(value.get("into"), str):
        return None
    found = {}
    rates = value.get("rates")
    for currency, typed in rates.items() if isinstance(rates, dict) else ():
        with suppress(ValueError, TypeError, KeyError, ArithmeticError):
            rate = Decimal(str(typed["rate"]))
            if 0 < rate < Decimal("Infinity"):
                found[str(currency)] = ExchangeRate(rate, date.fromisoformat(typed["typed_on"]))
    return ExchangeRates(value["into"], found)


def _written_rates(value: "ExchangeRates | None") -> object:
    if value is None:
        return None
    typed = value.rates.items()
    rates = {name: {"rate": f"{one.rate:f}", "typed_on": one.typed_on.isoformat()} for name, one in typed}
    return {"into": value.currency, "rates": rates}


EXCHANGE_RATES: "Setting[ExchangeRates | None]" = Setting("exchange_rates", _exchange_rates, _written_rates)
"""What the owner typed; they hold while the business keeps the currency that they lead into."""


def _marks(value: object) -> "Marks":
    from models.posts.measure_again import LATEST_MARK, USUAL_MARKS

    given = value if isinstance(value, list) else USUAL_MARKS
    return tuple(sorted({day for day in given if isinstance(day, int) and 0 < day <= LATEST_MARK}))


MEASURE_MARKS: "Setting[Marks]" = Setting("measure_after", _marks, list)
"""Days after going live on which the numbers of a post are to be read."""


STAGE_NAMES: Setting[StageNames] = Setting("stage_names", names_from, StageNames.stored)
"""What the owner calls stages and columns of the board, by their values."""


def _section_orders(value: object) -> "Mapping[str, SectionOrder]":
    from models.paper.section_order import SectionOrder

    found = {}
    for kind, rows in value.items() if isinstance(value, dict) else ():
        with suppress(ValueError, TypeError):
            names = [str(name) for name, _ in rows]
            found[str(kind)] = SectionOrder(tuple(names), frozenset(str(name) for name, wanted in rows if not wanted))
    return found


def _written_orders(value: "Mapping[str, SectionOrder]") -> object:
    return {kind: [[name, name not in one.left_out] for name in one.names] for kind, one in value.items()}


PAPER_SECTIONS: "Setting[Mapping[str, SectionOrder]]" = Setting("paper_sections", _section_orders, _written_orders)
"""Sections that the owner chose, by kind of document."""

MASKED_PAPERS: Setting[frozenset[str]] = Setting(
    "masked_papers", lambda value: frozenset(map(str, value)) if isinstance(value, list) else frozenset(), sorted
)
"""Kinds of documents in which no creator is named."""


class Settings:
    """Reads and writes settings of this file."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, setting: Setting[Value]) -> Value:
        """The setting's value, its default where the owner has not set it; ``DamagedFileError`` where it is no JSON."""
        text = self._store.value("SELECT value FROM setting WHERE name = :name", {"name": setting.name})
        try:
            return setting.read(None if text is None else json.loads(str(text)))
        except json.JSONDecodeError as error:
            raise DamagedFileError(UNREADABLE, CHECK_IT) from error

    def put(self, setting: Setting[Value], value: Value) -> None:
        """Set it; inside an edit."""
        self._store.must_be_writing()
        text = json.dumps(setting.write(value), ensure_ascii=False)
        self._store.connection.execute(
            "INSERT INTO setting (name, value) VALUES (:name, :value)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            {"name": setting.name, "value": text},
        )
