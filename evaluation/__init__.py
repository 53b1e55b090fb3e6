"""How much the program finds, and how often it is wrong: `python -m evaluation` measures it."""
