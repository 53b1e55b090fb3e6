"""`checker init`: a config to start from, every key in it explained and taken out."""

from __future__ import annotations

from pathlib import Path

from checker.config.find import NAME
from checker.config.layers import ConfigError
from checker.errors import reason

TEMPLATE = Path(__file__).with_name("template.toml")


def init(folder: Path = Path()) -> str:
    """Writes the template into `folder` and says where. Raises `ConfigError` where there is one already."""
    path = folder / NAME
    try:
        with path.open("xb") as file:
            file.write(TEMPLATE.read_bytes())
    except FileExistsError:
        raise ConfigError(str(path), "exists already and is not overwritten") from None
    except OSError as error:
        raise ConfigError(str(path), reason(error)) from None
    return str(path)
