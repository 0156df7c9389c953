"""The points a delivery passes, and how long it leaves an open end alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Step(StrEnum):
    """Every point at which a delivery may be cut off; `deliver` names each one as it passes."""

    TAKEN = "taken"
    OPENED = "opened"
    LOOKED_FOR_ITSELF = "looked-for-itself"
    LOOKED_FOR_THANKS = "looked-for-thanks"
    BEFORE_INTENT = "before-intent"
    INTENT_COMMITTED = "intent-committed"
    BEFORE_APPEND = "before-append"
    ANSWERED = "answered"
    BEFORE_APPENDED = "before-appended"
    APPENDED_COMMITTED = "appended-committed"
    BEFORE_CONFIRM = "before-confirm"
    SEEN = "seen"
    CONFIRMED_COMMITTED = "confirmed-committed"
    BEFORE_UNCERTAIN = "before-uncertain"
    UNCERTAIN_COMMITTED = "uncertain-committed"
    RECOVERY_OPENED = "recovery-opened"
    RECOVERY_LOOKED = "recovery-looked"
    REFUSAL_LOOKED = "refusal-looked"
    MAILBOX_CREATED = "mailbox-created"
    PUT_OFF_COMMITTED = "put-off-committed"
    THANKED_COMMITTED = "thanked-committed"
    PARKED_COMMITTED = "parked-committed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """How long an open end is left alone, counted from the row's `since`.

    `late_commit`: a server may store a message after the link has died. `look_again`: what was not stored by then is
    looked for once more after this. `retry`: between a refusal and the next try, of which there are `most_retries`.
    """

    late_commit: timedelta = timedelta(seconds=120)
    look_again: timedelta = timedelta(seconds=60)
    retry: timedelta = timedelta(seconds=60)
    most_retries: int = 5

    @property
    def settled(self) -> timedelta:
        """After this nothing that was sent can still arrive."""
        return self.late_commit + self.look_again


DEFAULT_WAITS = Waits()
