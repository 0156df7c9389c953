"""Doubts that a reader of one item raises and the merge of all items may settle: the words both know them by."""

from __future__ import annotations

JOBLESS = "nothing in it speaks of a job"  # a move or a reminder need not, if what it goes on about does
