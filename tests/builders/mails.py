"""Mails as they lie in a mailbox."""

from __future__ import annotations


def plain_mail(number: int = 1, *, subject: str = "Hello", to: str = "anna@example.org") -> bytes:
    """A small text mail."""
    return (
        f"From: Priya Example <priya@example.com>\r\nTo: {to}\r\nSubject: {subject}\r\n"
        f"Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID: <mail-{number}@example.com>\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"Hello number {number}\r\n"
    ).encode()


INVITATION = b"""From: Priya Example <priya@example.com>
To: Anna Example <anna@example.org>
Subject: =?utf-8?q?Gespr=C3=A4ch?=
Date: Fri, 20 Nov 2026 10:00:00 +0100
Message-ID: <invitation@example.com>
References: <zero@example.org>
 <one@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Gr=C3=BC=C3=9Fe
--inner
Content-Type: text/html; charset="utf-8"

<p>Greetings</p>
--inner
Content-Type: text/calendar; method=REQUEST; charset="utf-8"
Content-Transfer-Encoding: base64

QkVHSU46VkNBTEVOREFSDQpFTkQ6VkNBTEVOREFSDQo=
--inner--
--outer
Content-Type: application/pdf; name="directions.pdf"
Content-Disposition: attachment; filename="directions.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--outer--
""".replace(b"\n", b"\r\n")
