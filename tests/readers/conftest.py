"""The real reports beside a checkout, where they are."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def corpus() -> Path:
    """The folder of real reports; a test that wants it is skipped where it is absent."""
    folder = Path(__file__).parents[3] / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("no folder of real reports beside this checkout")
    return folder
