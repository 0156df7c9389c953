"""Afterword puts a personal thank-you draft into your Drafts on the evening of a job interview.

Mail and calendar come in, are understood, a decision is taken, a draft is written, and it is put into Drafts exactly
once:

    IMAP --bytes--> formats --Message--> understand --Interview--> plan --Action--> compose --Draft--> proofread
    .ics --bytes--> formats --Event----->    ^                      ^                                      |
                                             |                      |                                   delivery
                                             +-- ledger (SQLite): what is known, planned, written <---- (APPEND)

Imports run one way, and import-linter holds them to it:

    cli         one module per group of commands; the composition root
    service     the asyncio loop: signals, readiness, watchdog, when to make a pass
    pipeline    one pass, top to bottom; gets its adapters handed in
    intake | read_item | delivery    new mail into the ledger; bytes to a reading; the exactly-once protocol
    understand | plan | compose | proofread    the stages: pure, side by side, none imports another
    adapters    all I/O, no decisions; each third-party client lives in one place
    formats     bytes to model and back, one RFC a module
    ports, config, model, errors               protocols, the frozen configuration, frozen nouns, the error tree

Raw bytes of a mail or an .ics are parsed and understood in a separate process with limits on memory and CPU
(`adapters.reader`), so that a hostile item ends a child and never the daemon.
"""
