"""Frozen nouns that every other module speaks in; nothing here computes more than a view of itself."""
