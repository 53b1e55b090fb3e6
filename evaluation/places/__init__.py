"""Where things stand in a clean text, found by simple patterns that share nothing with the program.

The measure must not ask the program where to look: it would only ever measure what is read already.
"""
