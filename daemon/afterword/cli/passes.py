"""A pass of the real program: the pipeline over the real adapters, for `run`, `once` and `preview` alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from afterword.adapters.clock import SystemClock
from afterword.adapters.ics_file import IcsFile
from afterword.adapters.imap.store import ImapMailStore
from afterword.adapters.reader import ProcessReader
from afterword.cli.assemble import Workplace, calendars, mail_store, reader
from afterword.config import Account
from afterword.errors import Unavailable
from afterword.intake import MAX_TRIES, Intake, MailReader, read_calendar
from afterword.model.identifiers import AccountName, MessageId, SourceId
from afterword.pipeline import BLOCKED, Judgement, deliver_all, drop_unwanted, judge, plan_letters
from afterword.plan.report import Report, report
from afterword.ports import DraftRow, DraftState, MailboxPlan, Notifier, Progress


@dataclass(slots=True, kw_only=True)
class AccountWork:
    """One account's mailboxes and its own reading process; used by one thread."""

    workplace: Workplace
    account: Account
    progress: Progress
    store: ImapMailStore = field(init=False)
    reader: ProcessReader = field(init=False)
    mailboxes: MailboxPlan | None = None

    def __post_init__(self) -> None:
        self.store = mail_store(self.account)
        self.reader = reader()

    @property
    def name(self) -> AccountName:
        """Which account this is."""
        return self.account.name

    def read(self) -> Intake:
        """Read what is new in every mailbox. Raises Unavailable or CredentialsRefused."""
        self.mailboxes = self.store.plan_mailboxes()
        work = self.workplace
        mail = MailReader(
            account=self.account,
            store=self.store,
            ledger=work.ledger,
            reader=self.reader,
            addressee=work.addressee(),
            progress=self.progress,
        )
        # With --at in the future the window still reaches back from the present, or mail would be passed over for good.
        intake = mail.read(self.mailboxes, now=min(work.now(), SystemClock().now()))
        work.ledger.set_status(f"account:{self.name}", describe(intake), work.now())
        return intake

    def deliver(self, judgement: Judgement) -> tuple[DraftRow, ...]:
        """Take this account's unfinished drafts as far as they can go now, but for those that fell away."""
        if self.mailboxes is None:
            self.mailboxes = self.store.plan_mailboxes()
        desk, now = self.workplace.desk(), self.workplace.now()
        drop_unwanted(desk, judgement, self.name, now=now)
        return deliver_all(desk, self.name, store=self.store, mailboxes=self.mailboxes, now=now)

    def close(self) -> None:
        """Log out and end the reading process."""
        self.reader.close()
        self.store.close()


@dataclass(slots=True, kw_only=True)
class CalendarWork:
    """The configured calendars; one is read again only when it changed."""

    workplace: Workplace
    stores: tuple[IcsFile, ...] = field(init=False)
    versions: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stores = calendars(self.workplace.config)

    def read(self, process: ProcessReader) -> Intake:
        """Read every calendar that changed; one that is not there is said in `status` and holds nothing up."""
        work = self.workplace
        total = Intake()
        for store in self.stores:
            try:
                version = store.version()
                if self.versions.get(store.name) == version:
                    continue
                intake = read_calendar(
                    store, ledger=work.ledger, reader=process, addressee=work.addressee(), now=work.now()
                )
            except Unavailable as error:
                work.ledger.set_status(f"calendar:{store.name}", str(error), work.now())
                continue
            self.versions[store.name] = version
            work.ledger.set_status(f"calendar:{store.name}", describe(intake), work.now())
            total += intake
        return total


def describe(intake: Intake) -> str:
    """What an intake did, in a few words."""
    aside = f", {intake.set_aside} set aside" if intake.set_aside else ""
    return f"{intake.seen} new, {intake.read} read{aside}"


def judge_and_plan(workplace: Workplace) -> Judgement:
    """Judge all the evidence and commit every letter that is due as a planned draft."""
    desk, now = workplace.desk(), workplace.now()
    judgement = judge(desk, now=now)
    plan_letters(desk, judgement, now=now)
    return judgement


def evening_report(workplace: Workplace) -> Report | None:
    """What the user has not been told yet, or None."""
    desk, now, ledger = workplace.desk(), workplace.now(), workplace.ledger
    judgement = judge(desk, now=now)
    return report(
        judgement.actions,
        ledger.drafts(),
        blocked_letters(workplace),
        ledger.told(),
        now=now,
        zone=workplace.zone,
        name=workplace.config.me.name,
        troubles=unread_items(workplace),
    )


def unread_items(workplace: Workplace) -> tuple[tuple[str, str], ...]:
    """What was given up after its last try, and the mailboxes that cannot be read, each with the reason."""
    given_up = [item for item in workplace.ledger.all_set_aside() if item.tries >= MAX_TRIES]
    lines = [(place_in_words(item.source), item.why) for item in given_up]
    statuses = workplace.ledger.statuses().items()
    lines += [(key.removeprefix("mailbox:"), text) for key, (text, _) in statuses if key.startswith("mailbox:")]
    return tuple(lines)


def place_in_words(source: SourceId) -> str:
    """Where an item lies, as its reader would look for it."""
    match source.split(":"):
        case ["imap", account, *mailbox, _validity, uid]:
            return f"the message with UID {uid} in {':'.join(mailbox)} of your account {account}"
        case _:
            return f"the calendar {source.removeprefix('ics:').rstrip('#')}"


def blocked_letters(workplace: Workplace) -> tuple[tuple[str, str], ...]:
    """Each interview whose letter was written and did not pass proofreading, with the findings."""
    newest = {decision.about: decision for decision in workplace.ledger.decisions()}
    return tuple((about, decision.why) for about, decision in newest.items() if decision.code == BLOCKED)


def send_report(workplace: Workplace, told: Report, notifier: Notifier | None) -> str:
    """Send the evening mail, or put it where `status` finds it; what was told is remembered only after that."""
    now, ledger = workplace.now(), workplace.ledger
    if notifier is None:
        ledger.set_status("report", f"{told.subject}\n\n{told.body}", now)
        where = "no SMTP server is configured; see `afterword status`"
    else:
        notifier.tell(subject=told.subject, body=told.body, message_id=report_message_id(told, workplace))
        where = "told by mail"
    ledger.remember_told(told.keys, now)
    return f"{len(told.keys)} thing(s) to tell: {where}"


def report_message_id(told: Report, workplace: Workplace) -> MessageId:
    """The same for the same news, so that a repeat after a lost answer is recognisable (RFC 5322 §3.6.4)."""
    digest = sha256("\n".join(sorted(told.keys)).encode()).hexdigest()[:24]
    domain = workplace.config.me.addresses[0].rpartition("@")[2]
    return MessageId(f"{digest}@{domain}")


def delivered(rows: tuple[DraftRow, ...]) -> int:
    """How many of these rows now lie in Drafts."""
    return sum(row.state is DraftState.CONFIRMED for row in rows)


def next_evening(workplace: Workplace, now: datetime) -> datetime:
    """The configured evening of this day, or of the next if it is past (aware)."""
    zone = ZoneInfo(workplace.zone)
    today = now.astimezone(zone).date()
    evening = datetime.combine(today, workplace.config.evening.at, zone)
    return evening if evening > now else datetime.combine(today + timedelta(days=1), workplace.config.evening.at, zone)


def morning_after(workplace: Workplace, now: datetime) -> datetime:
    """The hour of the next morning by which everything of this evening is ready (aware)."""
    zone = ZoneInfo(workplace.zone)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, workplace.config.evening.morning, zone)
