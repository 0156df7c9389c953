"""The servers that tests share: certificates once a session, each server fresh for its test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from servers.certificates import Certificates, make_certificates
from servers.dovecot import Dovecot
from servers.fault_proxy import FaultProxy

if TYPE_CHECKING:
    from servers.pymap_server import Pymap


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """An authority of our own and a certificate for localhost."""
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def dovecot(certificates: Certificates) -> Iterator[Dovecot]:
    """A Dovecot with TLS, `/` as separator and the users anna and ben."""
    with Dovecot(certificates=certificates) as server:
        yield server


@pytest.fixture
def dotted_dovecot(certificates: Certificates) -> Iterator[Dovecot]:
    """A Dovecot whose mailboxes lie below `INBOX.`, as Courier's and old Cyrus' do."""
    with Dovecot(certificates=certificates, separator=".", prefix="INBOX.") as server:
        yield server


@pytest.fixture
def pymap() -> Iterator[Pymap]:
    """A pymap without TLS, special use or IDLE manners."""
    from servers.pymap_server import Pymap  # half a second that few tests need

    with Pymap() as server:
        yield server


@pytest.fixture
def proxy(dovecot: Dovecot) -> Iterator[FaultProxy]:
    """A fault proxy before Dovecot's plaintext port."""
    with FaultProxy(upstream=dovecot.plain_port) as link:
        yield link
