"""Action, templates, profile and notes to Draft. Pure."""
