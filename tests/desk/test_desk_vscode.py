"""The extension for VS Code: it is packed by the editor's own tool, and starts the program's server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import checker
from checker.servers.addresses import LANGUAGES
from page.commands import BuildError
from page.extension import HERE, extension

STAND_IN = Path(__file__).parent / "vscode.cjs"
PATIENCE = 120


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("vscode") / "checker.vsix"
    try:
        extension(file)
    except BuildError as error:
        miss = pytest.fail if os.environ.get("NEEDS_BROWSER") else pytest.skip
        miss(f"the extension cannot be packed here: {error}")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(file.parent)
    return file.parent / "extension"


def start(packed: Path, command: str) -> dict[str, object]:
    """What the extension says and its server answers, where `command` is the program."""
    done = subprocess.run(
        ["node", STAND_IN, packed / "dist" / "extension.js", command],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_the_extension_holds_all_that_it_needs(packed: Path) -> None:
    files = {str(file.relative_to(packed)) for file in packed.rglob("*") if file.is_file()}
    assert files == {"package.json", "readme.md", "LICENSE.txt", "dist/extension.js"}


def test_the_server_is_started(packed: Path) -> None:
    told = start(packed, str(Path(sys.executable).with_name("checker")))
    assert told["said"] == []
    server = told["server"]
    assert isinstance(server, dict)
    assert server["serverInfo"] == {"name": "checker", "version": checker.__version__}


def test_a_program_that_is_not_there_is_said_in_words(packed: Path) -> None:
    told = start(packed, "/nowhere/checker")
    assert told["server"] is None
    said = told["said"]
    assert isinstance(said, list)
    (ours,) = [one for one in said if one.startswith("Report checker: /nowhere/checker cannot be started")]
    assert "reportChecker.command" in ours


def test_the_manifest_is_of_this_version_and_offers_what_the_server_takes() -> None:
    manifest = json.loads((HERE / "package.json").read_text("utf-8"))
    assert manifest["version"] == checker.__version__
    chosen = {
        name.partition(".")[2]
        for name in manifest["contributes"]["configuration"]["properties"]
        if name.startswith("checker.")
    }
    script = (HERE / "extension.js").read_text("utf-8")
    assert json.loads(script.split("CHOICES = ")[1].partition(";")[0]) == [
        "select",
        "ignore",
        "rules",
        "asOf",
    ]
    assert chosen == {"select", "ignore", "rules", "asOf"}


def test_it_starts_for_the_languages_that_the_server_reads() -> None:
    manifest = json.loads((HERE / "package.json").read_text("utf-8"))
    script = (HERE / "extension.js").read_text("utf-8")
    languages = json.loads(script.split("LANGUAGES = ")[1].partition(";")[0])
    assert manifest["activationEvents"] == [f"onLanguage:{language}" for language in languages]
    assert {LANGUAGES[language] for language in languages} == set(LANGUAGES.values())
