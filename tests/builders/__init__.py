"""Builders of model values for tests; every name and address in them is invented."""
