"""What the `.gitignore` files of a work tree leave out."""

from checker.gitignore.trees import Ignored, TooManyError

__all__ = ["Ignored", "TooManyError"]
