"""Abbreviations: where they are defined, what their letters stand for, and where they are used."""
