"""Modules that lie beside the program in the page; in the checkout they are there for tests and types."""
