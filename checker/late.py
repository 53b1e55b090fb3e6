"""Functions that are imported when they are first called, so that a registry costs no start-up time."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from checker.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Late:
    """The function `name` of `module`; calling this imports the module and calls it.

    The tests look every one of them up, so a name that is not there never leaves the house.
    """

    module: str
    name: str

    def __call__(self, *args: Any) -> Any:
        return self.function(*args)

    @property
    def function(self) -> Any:
        """The function itself."""
        # a module that is there is asked directly: `import_module` takes 20 times as long to find it
        return getattr(sys.modules.get(self.module) or import_module(self.module), self.name)
