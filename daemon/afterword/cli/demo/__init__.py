"""The demonstration: an embedded IMAP server with an invented mailbox, and the real program at work on it."""
