"""The one form in which times are stored."""

from datetime import datetime, timezone


def now() -> str:
    """The time in UTC, ISO 8601 to the second."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
