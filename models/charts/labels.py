"""How charts name creators: by handle where there is one, by name where a handle would be an address."""

from models.reading.platform import Platform
from models.results.creator_result import CreatorResult


def handle_label(handle: str, name: str, platform: Platform | None) -> str:
    """A person on a chart: "@plainflour", or the name."""
    is_address = platform is not None and platform.has_own_address
    return f"@{handle}" if handle and not is_address else name


def creator_label(result: CreatorResult) -> str:
    """How a chart names a creator."""
    return handle_label(result.handle, result.name, result.platform)
