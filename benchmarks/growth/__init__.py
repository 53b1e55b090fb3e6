"""How time grows with what the program is given: texts of every shape, every pattern of it, and work beside a text."""
