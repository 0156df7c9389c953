"""The socket of a server that has said everything already."""

from __future__ import annotations

from collections.abc import Iterable


class ScriptedSocket:
    """Gives its chunks one a call, then the end of the stream; takes what is sent, up to `most` octets."""

    def __init__(self, chunks: Iterable[bytes], *, most: int | None = None) -> None:
        self._chunks = iter(chunks)
        self._most = most
        self.sent = b""

    def settimeout(self, seconds: float) -> None:
        """Nothing here ever blocks."""
        assert seconds > 0

    def recv_into(self, buffer: bytearray) -> int:
        """The next chunk; 0 at the end."""
        chunk = next(self._chunks, b"")
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def sendall(self, octets: bytes) -> None:
        """Take these octets, or break when there are too many."""
        if self._most is not None and len(self.sent) + len(octets) > self._most:
            raise ConnectionResetError(104, "Connection reset by peer")
        self.sent += octets
