"""Bytes to model and back, one RFC a module. Pure."""
