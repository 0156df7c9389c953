"""Interviews, ledger and now to Actions: what is written, when, to whom, and why not. Pure."""
