"""One thing written in two ways: spelling, hyphens, capitals, names, numbers.

The document's own words are what it is held against: how often it writes a thing in which way.
"""
