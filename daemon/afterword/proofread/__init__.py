"""Draft and facts to findings: the rules R01 to R30. Pure."""
