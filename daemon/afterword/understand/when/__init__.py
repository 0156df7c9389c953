"""Times in text to aware datetimes, given the message's date and zones."""

from afterword.understand.when.read import read_times

__all__ = ["read_times"]
