"""Message | Event to Evidence to Interview: what items say, and what they add up to. Pure."""
