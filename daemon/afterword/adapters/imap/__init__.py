"""The MailStore port over IMAP (RFC 3501/9051)."""
