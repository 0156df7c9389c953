"""UIDs as IMAP sequence sets (RFC 3501 §9): collapsed into ranges and cut into batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from afterword.model.identifiers import MessageUid


def collapse(uids: Iterable[MessageUid]) -> bytes:
    """The sequence set of these UIDs, ascending, each once: 1, 2, 3 and 7 are `1:3,7`."""
    runs: list[list[int]] = []
    for uid in sorted(set(uids)):
        if runs and runs[-1][1] + 1 == uid:
            runs[-1][1] = uid
        else:
            runs.append([uid, uid])
    return b",".join(b"%d" % first if first == last else b"%d:%d" % (first, last) for first, last in runs)


def batches(uids: Sequence[MessageUid], size: int) -> Iterator[Sequence[MessageUid]]:
    """The UIDs in their order, at most `size` at a time."""
    for start in range(0, len(uids), size):
        yield uids[start : start + size]
