"""Times in text to aware datetimes, given the message's date and zones."""
