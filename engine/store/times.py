"""The one form in which times are stored."""

from datetime import UTC, datetime


def now() -> str:
    """The time in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
