"""A certificate authority of our own and a certificate for localhost, made with the openssl command."""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

DAYS = "2"
CURVE = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificates:
    """Where the authority's certificate and the server's certificate and key lie."""

    authority: Path
    certificate: Path
    key: Path

    def server_context(self) -> ssl.SSLContext:
        """What a server needs to speak TLS."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context


def make_certificates(place: Path, *, names: tuple[str, ...] = ("DNS:localhost", "IP:127.0.0.1")) -> Certificates:
    """An authority and one certificate for `names`, valid for two days."""
    authority, authority_key = place / "authority.pem", place / "authority.key"
    certificate, key = place / "server.pem", place / "server.key"
    _openssl(
        "req", "-x509", *CURVE, "-keyout", authority_key, "-out", authority, "-days", DAYS,
        "-subj", "/CN=Test authority", "-addext", "basicConstraints=critical,CA:TRUE",
        "-addext", "keyUsage=critical,keyCertSign",  # Python 3.13 insists, as RFC 5280 §4.2.1.3 does
    )  # fmt: skip
    _openssl(
        "req", "-x509", *CURVE, "-keyout", key, "-out", certificate, "-days", DAYS,
        "-subj", "/CN=localhost", "-addext", f"subjectAltName={','.join(names)}",
        "-addext", "basicConstraints=critical,CA:FALSE", "-CA", authority, "-CAkey", authority_key,
    )  # fmt: skip
    return Certificates(authority=authority, certificate=certificate, key=key)


def _openssl(*arguments: str | Path) -> None:
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)
