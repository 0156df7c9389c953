"""A configuration is read whole: every option has its effect, and every problem its place, fault and cure, at once."""

from __future__ import annotations

from datetime import time

import pytest

from afterword.config import (
    Account,
    Calendar,
    CalendarType,
    Evening,
    Mailboxes,
    Me,
    SecretKind,
    SecretSource,
    Security,
    Server,
    parse,
)
from afterword.config.options import OPTIONS
from afterword.errors import ConfigError
from afterword.model.identifiers import AccountName, MailboxName
from afterword.model.letter import Highlight, Profile

ME = """
[me]
name = "Anna Example"
addresses = ["anna@example.org"]
"""
ACCOUNT = """
[[account]]
[account.imap]
host = "imap.example.org"
password = { command = "pass imap" }
"""
MINIMAL = ME + ACCOUNT


def problems(text: str) -> list[str]:
    """Every problem of this text as the user reads it."""
    with pytest.raises(ConfigError) as caught:
        parse(text)
    return [str(problem) for problem in caught.value.problems]


def with_imap(line: str) -> str:
    """A configuration whose IMAP server has this line too, in the place of an earlier one for the same key."""
    key = line.partition(" ")[0]
    return "\n".join(kept for kept in MINIMAL.splitlines() if not kept.startswith(f"{key} ")) + f"\n{line}\n"


def test_a_name_an_address_and_a_server_are_enough() -> None:
    """Everything else has a default that works."""
    config = parse(MINIMAL)

    password = SecretSource(kind=SecretKind.COMMAND, value="pass imap", user="anna@example.org")
    assert config.me == Me(name="Anna Example", addresses=("anna@example.org",), timezone=None)
    assert config.accounts == (
        Account(
            name=AccountName("main"),
            addresses=("anna@example.org",),
            imap=Server(
                host="imap.example.org",
                port=993,
                security=Security.TLS,
                ca_file=None,
                user="anna@example.org",
                auth="password",
                password=password,
            ),
            smtp=None,
            mailboxes=Mailboxes(watch=(MailboxName("INBOX"),), drafts=None, sent=None, look_back_days=60),
        ),
    )
    assert config.calendars == ()
    assert config.evening == Evening(at=time(18, 30), late_after=time(20, 0), morning=time(7, 30))
    assert config.profile == Profile(name="Anna Example", signature=(), highlights=(), tone="warm")
    assert (config.templates_dir, config.poll_seconds) == (None, 300)


def test_every_option_has_its_effect() -> None:
    """Each value of a full configuration arrives where it belongs."""
    config = parse("""
        templates_dir = "~/letters"
        poll_seconds = 120
        [me]
        name = "Anna Example"
        addresses = ["anna@Example.ORG", "Anna.E@example.com"]
        timezone = "America/Argentina/Buenos_Aires"
        [[account]]
        name = "work"
        addresses = ["anna@example.org"]
        [account.imap]
        host = "127.0.0.1"
        port = 1143
        security = "plaintext"
        ca_file = "/etc/ssl/own.pem"
        user = "anna"
        auth = "password"
        password = { keyring = "imap" }
        [account.smtp]
        host = "smtp.example.org"
        security = "starttls"
        [account.mailboxes]
        watch = ["INBOX", "Jobs/Invitations", "INBOX"]
        drafts = "Entwürfe"
        sent = "Gesendet"
        look_back_days = 7
        [[account]]
        name = "private"
        [account.imap]
        host = "::1"
        security = "starttls"
        password = { file = "~/.imap" }
        [[calendar]]
        url = "~/calendar.ics"
        [[calendar]]
        type = "ics"
        url = "/srv/other.ics"
        [evening]
        at = "19:00"
        late_after = "21:30"
        morning = "06:05"
        [profile]
        signature = ["+49 30 1234567", "Berlin"]
        tone = "plain"
        [[profile.highlight]]
        text = "cut our backfill from 31 hours to three"
        tags = ["postgres", "etl"]
        evidence = "CV, line 12"
    """)

    work, private = config.accounts
    keyring = SecretSource(kind=SecretKind.KEYRING, value="imap", user="anna")
    assert (config.templates_dir, config.poll_seconds) == ("~/letters", 120)
    assert config.me.addresses == ("anna@example.org", "Anna.E@example.com")
    assert config.me.timezone == "America/Argentina/Buenos_Aires"
    assert (work.name, work.addresses) == ("work", ("anna@example.org",))
    assert work.imap == Server(
        host="127.0.0.1",
        port=1143,
        security=Security.PLAINTEXT,
        ca_file="/etc/ssl/own.pem",
        user="anna",
        auth="password",
        password=keyring,
    )
    assert work.smtp == Server(
        host="smtp.example.org",
        port=587,
        security=Security.STARTTLS,
        ca_file=None,
        user="anna",
        auth="password",
        password=keyring,
    )
    assert work.mailboxes == Mailboxes(
        watch=(MailboxName("INBOX"), MailboxName("Jobs/Invitations")),
        drafts=MailboxName("Entwürfe"),
        sent=MailboxName("Gesendet"),
        look_back_days=7,
    )
    assert private.addresses == config.me.addresses
    assert (private.imap.host, private.imap.port) == ("::1", 143)
    assert private.imap.password == SecretSource(kind=SecretKind.FILE, value="~/.imap", user="anna@example.org")
    assert config.calendars == (
        Calendar(type=CalendarType.ICS, url="~/calendar.ics"),
        Calendar(type=CalendarType.ICS, url="/srv/other.ics"),
    )
    assert config.evening == Evening(at=time(19, 0), late_after=time(21, 30), morning=time(6, 5))
    assert config.profile == Profile(
        name="Anna Example",
        signature=("+49 30 1234567", "Berlin"),
        highlights=(
            Highlight(text="cut our backfill from 31 hours to three", tags=("postgres", "etl"), evidence="CV, line 12"),
        ),
        tone="plain",
    )


@pytest.mark.parametrize(
    ("server", "security", "port"),
    [("imap", "tls", 993), ("imap", "starttls", 143), ("smtp", "tls", 465), ("smtp", "starttls", 587)],
)
def test_the_port_follows_from_the_security(server: str, security: str, port: int) -> None:
    """Without a port the usual one of RFC 8314 is taken."""
    config = parse(
        ME
        + f"""
        [[account]]
        [account.imap]
        host = "mail.example.org"
        security = "{security}"
        password = {{ command = "pass imap" }}
        [account.smtp]
        host = "mail.example.org"
        security = "{security}"
        """
    )
    smtp = config.accounts[0].smtp

    assert smtp is not None
    assert (config.accounts[0].imap if server == "imap" else smtp).port == port


def test_all_problems_are_reported_at_once() -> None:
    """One reading finds what is wrong in every table, in the order of the program's own reading."""
    text = """
        [me]
        name = "Anna Example"
        addresses = ["anna"]
        timezone = "Europe/Berln"
        [[account]]
        [account.imap]
        host = "imap.example.org"
        port = "993"
        password = { command = "pass imap" }
        [[account]]
        imap = { host = "imap.example.com", password = { command = "pass two" } }
        [evening]
        at = "9pm"
    """

    assert problems(text) == [
        'me.addresses[1]: "anna" is not a mail address; write the address alone, as in "anna@example.org"',
        'me.timezone: "Europe/Berln" is not a known zone; write "Europe/Berlin"',
        "account[1].imap.port: is a string, not a whole number; write 993",
        'account[2].name: "main" is the name of an earlier account; give each account a name of its own',
        'evening.at: "9pm" is not a time; write "21:00"',
    ]


def test_an_empty_file_says_what_must_be_given() -> None:
    """The two tables without which nothing works are named with what belongs in them."""
    assert problems("") == [
        'me: is missing; write [me] with name = "Anna Example" and addresses = ["anna@example.org"]',
        "account: is missing; write [[account]] and [account.imap] with host and password below",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[me]\naddresses = ['anna@example.org']\n" + ACCOUNT, "me.name: is missing; "),
        ("[me]\nname = 'A'\n" + ACCOUNT, "me.addresses: is missing; "),
        (ME.replace('["anna@example.org"]', "[]") + ACCOUNT, "me.addresses: is empty; "),
        (ME.replace('"Anna Example"', '" "') + ACCOUNT, "me.name: is empty; "),
        ("account = []\n" + ME, "account: is missing; "),
        (ME + "[[account]]\n", "account[1].imap: is missing; "),
        (MINIMAL.replace('host = "imap.example.org"', ""), "account[1].imap.host: is missing; "),
        (MINIMAL.replace('password = { command = "pass imap" }', ""), "account[1].imap.password: is missing; "),
        (MINIMAL + "[[calendar]]\n", "calendar[1].url: is missing; "),
        (MINIMAL + "[[profile.highlight]]\n", "profile.highlight[1].text: is missing; "),
        (MINIMAL + "[account.mailboxes]\nwatch = []\n", "account[1].mailboxes.watch: is empty; "),
    ],
)
def test_what_is_missing_is_named(text: str, problem: str) -> None:
    """A required option that is absent or empty is the one problem."""
    [found] = problems(text)

    assert found.startswith(problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("pol_seconds = 60\n" + MINIMAL, 'pol_seconds: is an unknown key; write "poll_seconds"'),
        (MINIMAL + "[evenings]\n", 'evenings: is an unknown key; write "evening"'),
        (with_imap('Port = "993"'), 'account[1].imap.Port: is an unknown key; write "port"'),
        (MINIMAL + "[profile]\nlook_back_days = 3\n", "it belongs below [account.mailboxes]"),
        (MINIMAL + "[profile]\nurl = 3\n", "it belongs below [[calendar]]"),
        (MINIMAL + "[evening]\npoll_seconds = 60\n", "it belongs at the top"),
        (MINIMAL + "[evening]\nzzz = 1\n", "remove it; known here are at, late_after, morning"),
        (MINIMAL + '[evening]\n"a\\nb" = 1\n', r'evening."a\nb": is an unknown key; '),
    ],
)
def test_an_unknown_key_is_led_to_the_known_one(text: str, problem: str) -> None:
    """The nearest key of the same table, else the table it belongs to, else what is known here."""
    [found] = problems(text)

    assert problem in found


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "[[me]]\n" + ME.replace("[me]", "") + ACCOUNT,
            "me: stands in double brackets, but there is one only; write [me]",
        ),
        ("me = 'Anna'\n" + ACCOUNT, "me: is a string, not a table; write [me] and its keys below"),
        (
            ME + ACCOUNT.replace("[[account]]", "[account]"),
            "account: stands in single brackets, but there may be several; write [[account]]",
        ),
        ("account = 3\n" + ME, "account: is a whole number, not a list of tables; "),
        ("poll_seconds = true\n" + MINIMAL, "poll_seconds: is true or false, not a whole number; write 300"),
        ("poll_seconds = 60.5\n" + MINIMAL, "poll_seconds: is a number with a fraction, not a whole number; "),
        (
            MINIMAL + "[evening]\nat = 18:30:00\n",
            "evening.at: is a date or a time, not a string; write it in quotation",
        ),
        (ME.replace('["anna@example.org"]', '"anna@example.org"') + ACCOUNT, "me.addresses: is a string, not a list; "),
        (MINIMAL + "[profile]\nsignature = [1]\n", "profile.signature[1]: is a whole number, not a string; "),
        (with_imap("host = ['a']"), "account[1].imap.host: is a list, not a string; "),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_as_such(text: str, problem: str) -> None:
    """Both what stands there and what should stand there are named."""
    found = problems(text)

    assert found[0].startswith(problem)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9pm", "21:00"),
        ("9 p.m.", "21:00"),
        ("12am", "00:00"),
        ("12:15 pm", "12:15"),
        ("7:05", "07:05"),
        ("18.30", "18:30"),
        ("18h45", "18:45"),
        ("1845", "18:45"),
        ("18", "18:00"),
        ("18:45:00", "18:45"),
        ("24:00", "18:30"),
        ("13pm", "18:30"),
        ("18:75", "18:30"),
        ("in the evening", "18:30"),
        ("", "18:30"),
    ],
)
def test_the_time_that_was_meant_is_proposed(written: str, meant: str) -> None:
    """Only HH:MM is accepted, and the cure is what the user meant."""
    assert problems(MINIMAL + f'[evening]\nat = "{written}"\n') == [
        f'evening.at: "{written}" is not a time; write "{meant}"'
    ]


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("europe/berlin", 'write "Europe/Berlin"'),
        ("Berlin", 'write "Europe/Berlin"'),
        ("America/New York", 'write "America/New_York"'),
        ("Mars/Olympus Mons", 'write an IANA name such as "Europe/Berlin"'),
        ("../../etc/passwd", 'write an IANA name such as "Europe/Berlin"'),
        ("Europe", 'write "Europe/'),
    ],
)
def test_an_unknown_zone_is_led_to_the_nearest(written: str, cure: str) -> None:
    """A zone that the system does not know would move every evening."""
    [found] = problems(ME + f'timezone = "{written}"\n' + ACCOUNT)

    assert found.startswith(f'me.timezone: "{written}" is not a known zone; ')
    assert cure in found


@pytest.mark.parametrize(
    "written", ["anna", "@example.org", "anna@", "anna@@example.org", "a b@example.org", "Anna <anna@example.org>", ""]
)
def test_an_address_is_a_bare_address(written: str) -> None:
    """What is no address could never be the one an invitation came to."""
    [found] = problems(ME.replace("anna@example.org", written) + ACCOUNT)

    assert found.startswith(f'me.addresses[1]: "{written}" is not a mail address; ')


def test_an_account_has_only_addresses_of_the_user() -> None:
    """Mail is written to me.addresses alone, so every address of an account must stand there too, in any case."""
    text = ME + ACCOUNT.replace("[[account]]", '[[account]]\naddresses = ["ANNA@example.org", "bob@example.org"]')

    assert problems(text) == [
        'account[1].addresses: "bob@example.org" is not among me.addresses; add it there too',
    ]


@pytest.mark.parametrize("host", ["imap.example.org:993", "imaps://imap.example.org", "a b", "", "a..b", "x/y"])
def test_a_host_is_a_name_alone(host: str) -> None:
    """A port or a scheme in the name would be looked up as part of it."""
    [found] = problems(with_imap(f'host = "{host}"'))

    assert found.startswith(f'account[1].imap.host: "{host}" is not a host name; ')


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "::1"])
def test_plaintext_is_accepted_on_this_machine(host: str) -> None:
    """On loopback nobody listens."""
    config = parse(with_imap(f'security = "plaintext"\nhost = "{host}"').replace('host = "imap.example.org"', ""))

    assert config.accounts[0].imap.security is Security.PLAINTEXT


@pytest.mark.parametrize("host", ["imap.example.org", "10.0.0.1", "localhost.example.org", "fe80::1", "0.0.0.0"])  # noqa: S104 -- not bound
def test_plaintext_is_refused_on_the_network(host: str) -> None:
    """The password would be read by everybody on the way."""
    text = MINIMAL.replace("imap.example.org", host) + 'security = "plaintext"\n'

    [found] = problems(text)

    assert found.startswith("account[1].imap.security: plaintext would show your password to the network")


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ('password = "secret"', [""]),
        ('password = ["secret"]', [""]),
        ('password = { secret = "x" }', [".secret", ""]),
        ('password = { command = "a", keyring = "b" }', [""]),
        ("password = {}", [""]),
        ('password = { file = "relative" }', [".file"]),
        ('password = { credential = "x/y" }', [".credential"]),
        (r'password = { command = "a\nb" }', [".command"]),
        ("password = { keyring = 3 }", [".keyring"]),
    ],
)
def test_a_password_is_named_by_one_source(line: str, places: list[str]) -> None:
    """Anything else is refused, and a password that stands in the file most of all."""
    found = [problem.partition(": ")[0] for problem in problems(with_imap(line))]

    assert found == [f"account[1].imap.password{place}" for place in places]


@pytest.mark.parametrize(
    "line", ['password = "hunter2"', "password = ['hunter2']", 'password = { secret = "hunter2" }', 'pass = "hunter2"']
)
def test_no_message_shows_a_password(line: str) -> None:
    """What stands where a password was expected is never repeated, for it may be the password."""
    assert "hunter2" not in "\n".join(problems(with_imap(line)))


def test_an_inline_password_comes_with_the_cure() -> None:
    """The message says what to write instead."""
    [found] = problems(with_imap('password = "secret"'))

    assert found == (
        "account[1].imap.password: a password must not stand in this file; "
        'write { command = "…" }, { credential = "…" }, { keyring = "…" } or { file = "…" }'
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (with_imap('auth = "oauth"'), 'account[1].imap.auth: "oauth" is not available yet; write "password", with'),
        (MINIMAL + '[[calendar]]\ntype = "vdir"\nurl = "x"\n', 'calendar[1].type: "vdir" is not available yet; let'),
        (
            MINIMAL + '[[calendar]]\ntype = "caldav"\nurl = "https://dav.example.org/"\nuser = "a"\npassword = {}\n',
            'calendar[1].type: "caldav" is not available yet; let vdirsyncer',
        ),
        (
            MINIMAL + '[[calendar]]\nurl = "https://example.org/a.ics"\n',
            "calendar[1].url: calendars on the web are not",
        ),
    ],
)
def test_what_comes_later_is_refused_with_the_way_round(text: str, problem: str) -> None:
    """A feature that is not there is one problem and not three, and says what to do until it is."""
    [found] = problems(text)

    assert found.startswith(problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (with_imap('security = "TLS"'), 'account[1].imap.security: "TLS" is unknown; write "tls"'),
        (with_imap('security = "x"'), 'security: "x" is unknown; write "tls" or "starttls" or "plaintext"'),
        (MINIMAL + '[profile]\ntone = "warmer"\n', 'profile.tone: "warmer" is unknown; write "warm"'),
        (with_imap("port = 0"), "account[1].imap.port: 0 is out of range; write a number from 1 to 65535"),
        (MINIMAL + "[account.mailboxes]\nlook_back_days = 0\n", "0 is out of range; write a number from 1 to 730"),
        ("poll_seconds = 601\n" + MINIMAL, "601 is out of range; write a number from 30 to 600"),
        ('templates_dir = "letters"\n' + MINIMAL, 'templates_dir: "letters" depends on where afterword is started; '),
        (with_imap('ca_file = "own.pem"'), 'ca_file: "own.pem" depends on where afterword is started; write the path'),
        (MINIMAL + '[[calendar]]\nurl = "file:///a.ics"\n', 'calendar[1].url: "file:///a.ics" is an address; '),
        (MINIMAL + '[[calendar]]\nurl = "/a.ics"\nuser = "a"\n', "calendar[1].user: is of no use for a calendar in a"),
        (ACCOUNT.replace("[[account]]", '[[account]]\nname = "a:b"') + ME, '"a:b" is not a name for an account; '),
        (ME.replace("Anna Example", r"Anna\r\nBcc: x") + ACCOUNT, "me.name: holds a line break or a control character"),
        (
            MINIMAL + f'[profile]\nsignature = ["{"x" * 1001}"]\n',
            "profile.signature[1]: has 1001 characters; write 1000",
        ),
        (with_imap('user = ""'), "account[1].imap.user: is empty; write something"),
    ],
)
def test_a_value_out_of_bounds_is_refused(text: str, problem: str) -> None:
    """Each value has its bounds, and the message names them."""
    [found] = problems(text)

    assert problem in found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[me]\nname = \n", "line 2, column 8"),
        ("[me\n", "line 1, column 4"),
        ('a = "', "the end"),
        ("a=1\na=2\n", "line 2"),
    ],
)
def test_a_fault_of_syntax_is_shown_by_its_line(text: str, place: str) -> None:
    """What is no TOML at all is one problem with its line."""
    [found] = problems(text)

    assert found.startswith(f"{place}")
    assert "not TOML" in found


def test_long_and_odd_text_is_shown_in_one_short_line() -> None:
    """A message stays one line on the terminal whatever stands in the file."""
    [found] = problems(MINIMAL + '[evening]\nat = "' + "\\u202eé" + "x" * 500 + '"\n')

    assert found.isascii()
    assert len(found) < 140


ODD = [
    "true",
    "-1",
    "1e400",
    "nan",
    "1979-05-27",
    "07:32:00",
    "[]",
    "[[[]]]",
    "[{}]",
    "{}",
    "{a = {}}",
    '""',
    "[1, 'a']",
]


@pytest.mark.parametrize("value", ODD)
@pytest.mark.parametrize("section", OPTIONS)
def test_any_value_anywhere_leads_to_problems_and_nothing_else(section: str, value: str) -> None:
    """Whatever stands at an option, the answer is a list of problems with places: here at least [me] is missing."""
    several = {"account", "calendar", "profile.highlight"}
    header = f"[[{section}]]\n" if section in several else f"[{section}]\n" if section else ""
    account = "[[account]]\n" if section.startswith("account.") else ""
    for key in OPTIONS[section]:
        with pytest.raises(ConfigError) as caught:
            parse(f"{account}{header}{key} = {value}\n")

        assert all(problem.place and problem.fault and problem.cure for problem in caught.value.problems)


@pytest.mark.parametrize(
    "text", ["a = " + "9" * 5000, "a = " + "[" * 5000, "a" + ".a" * 5000 + " = 1", "\x00", "\ufeff["]
)
def test_any_file_at_all_is_a_configuration_or_a_problem(text: str) -> None:
    """A file that was named by mistake is told to be none."""
    assert problems(text)
