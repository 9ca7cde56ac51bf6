"""What the owner can do about a figure that is n/a."""

from enum import StrEnum


class Remedy(StrEnum):
    """A way out, by the verb that does it; where none is named, time or another scope brings the figure."""

    ENTER_READINGS = "enter_readings"
    ADD_POST = "add_post"
    IMPORT_RESULTS = "import_results"
    TYPE_MARGIN = "type_margin"
    TYPE_EXCHANGE_RATE = "type_exchange_rate"
    SET_BUDGET = "set_budget"
    DROP_DATES = "drop_dates"
    DROP_PLATFORMS = "drop_platforms"
