"""How often what is read agrees with what is stated: `python -m evaluation agreement DIR…`.

Authors are nearly always right about their own counts. So the share of places where a list has as many items as
the text says is, with no label at all, the share where the list was read rightly.
"""
