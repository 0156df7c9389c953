"""All I/O and no decisions; a third-party client and its exceptions never leave their module here."""
