"""The exactly-once protocol: a planned draft becomes one message in Drafts, or a reported gap, and never two.

An intent with the mailbox's UIDVALIDITY and UIDNEXT is committed before the one APPEND. Whatever happens after that is
settled by looking and not by repeating: an APPEND is repeated only when the mailbox proves that nothing was stored.

    PLANNED -- looked, intent committed --> INTENT -- OK --> APPENDED -- seen in the mailbox --> CONFIRMED
      ^  |                                    | no answer        `-- gone before it was seen --> PARKED
      |  `-- the user wrote --> THANKED       v
      `---- proved not stored ----------- UNCERTAIN -- cannot be told --> PARKED -- the user says redo --> PLANNED
"""

from __future__ import annotations

from afterword.delivery.protocol import TERMINAL, deliver, redo
from afterword.delivery.steps import Step, Waits
from afterword.delivery.traces import thanks_seen

__all__ = ["TERMINAL", "Step", "Waits", "deliver", "redo", "thanks_seen"]
