"""Text that a conversion ruined: loops, copies, cut sentences, garbled words.

What each room looks for was measured on clean prose first: an honest text repeats itself a great deal, and
only the join between two copies tells a refrain from a splice.
"""
