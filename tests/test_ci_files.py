"""What other systems read – hooks, an action, a template, an image – speaks of the program as it is."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from checker.cli.commands import app
from checker.readers import SUFFIXES

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs/running.md"
PAGES = [
    "README.md",
    *(f"docs/{name}.md" for name in "allowing commands configuration formats groups rules running".split()),
]
FILES = [".pre-commit-hooks.yaml", "action.yml", "ci/gitlab.yml", "Dockerfile", *PAGES]

_COMMAND = re.compile(r"""\bchecker (?:check|ledger|compare|config|explain|completion)\b[^`'"()#|&\\\n]*""")
_VALUES = {
    '"${args[@]}" ${more[@]+"${more[@]}"}': "--format github --output - --fail-on warning",
    '"${paths[@]}"': "reports",
    '"$@"': "--format gitlab --output findings.json --format text --output - --fail-on warning",
    "$CHECKER_PATHS": "reports",
    "completion SHELL": "completion bash",
}
"""What may stand for the variables of a script."""


def loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


# --- commands -------------------------------------------------------------------------------


def commands() -> list[tuple[str, str]]:
    """Every file that names a command line of the program, and the line."""
    found = []
    for name in FILES:
        text = (ROOT / name).read_text("utf-8")
        for variable, value in _VALUES.items():
            text = text.replace(variable, value)
        found += [(name, line.strip()) for line in _COMMAND.findall(text)]
    return found


@pytest.mark.parametrize(("name", "line"), commands())
def test_commands_are_those_of_the_program(name: str, line: str) -> None:
    program, command, *arguments = shlex.split(line)
    assert program == "checker", name
    if command == "check" and not arguments:
        arguments = ["reports"]  # a hook is given the files by whoever calls it
    parsed(command, arguments)


def parsed(command: str, arguments: list[str]) -> None:
    """Has the program parse a command line, and run nothing."""
    parser = getattr(get_command(app()), "commands")[command]  # noqa: B009
    formats = next((one.type.choices for one in parser.params if one.name == "form"), ())
    wanted = re.search(r"--format (\w+)", " ".join(arguments))
    if wanted and wanted[1] not in formats:
        pytest.skip(f"there is no format {wanted[1]} yet")
    with parser.make_context(command, arguments) as context:
        assert context.params


def test_every_file_has_a_command() -> None:
    assert {name for name, _ in commands()} == set(FILES)


# --- each file ------------------------------------------------------------------------------


def test_the_hook_takes_what_the_program_reads() -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    said = {"id", "name", "description", "entry", "language", "types", "files", "require_serial"}
    assert set(hook) == {*said, "additional_dependencies"}
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"][
        "pdf"
    ]
    assert hook["additional_dependencies"] == extra
    assert hook["types"] == ["file"]
    pattern = re.compile(hook["files"])
    assert all(pattern.search(f"drafts/report{suffix}") for suffix in SUFFIXES)
    assert not pattern.search("drafts/md")
    assert not pattern.search("drafts/report.md.orig")


def test_the_action() -> None:
    action = loaded("action.yml")
    assert set(action) == {"name", "description", "inputs", "runs"}
    assert set(action["inputs"]) == {"paths", "args", "sarif", "version"}
    assert all(set(one) == {"description", "default"} for one in action["inputs"].values())
    assert action["runs"]["using"] == "composite"
    steps = action["runs"]["steps"]
    assert all(set(step) <= {"name", "uses", "with", "shell", "env", "run"} for step in steps)
    assert all(step["shell"] == "bash" for step in steps if "run" in step)


def test_the_action_uses_its_inputs_and_pastes_nothing() -> None:
    steps = loaded("action.yml")["runs"]["steps"]
    given = [value for step in steps for value in step.get("env", {}).values()]
    assert set(given) == {
        "${{ inputs.paths }}",
        "${{ inputs.args }}",
        "${{ inputs.sarif }}",
        "${{ inputs.version }}",
        "${{ github.action_path }}",
    }
    assert all("${{" not in step.get("run", "") for step in steps)


needs_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="there is no bash for sure")


def handed_on(folder: Path, script: str, variables: dict[str, str], shell: str = "bash") -> list[str]:
    """What the program is called with by a script of the `shell` that runs in `folder`."""
    (folder / "checker").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', "utf-8")
    (folder / "checker").chmod(0o700)
    options = ["--noprofile", "--norc", "-euo", "pipefail"] if shell == "bash" else ["-eu"]
    environment = {"PATH": f"{folder}:/usr/bin:/bin", **variables}
    ended = subprocess.run(
        [shell, *options, "-c", script],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert [path.name for path in folder.iterdir()] == ["checker"]
    return ended.stdout.splitlines()


@needs_a_shell
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "--,."),
        (
            {"paths": "first draft.md\r\n\nannexes/*.md\n", "args": "--fail-on\twarning\n --quiet"},
            "--fail-on,warning,--quiet,--,first draft.md,annexes/*.md",
        ),
        ({"sarif": "of 'all'; touch ran"}, "--format,sarif,--output=of 'all'; touch ran,--,."),
        ({"paths": "$(touch ran)", "args": "`touch ran` *"}, "`touch,ran`,*,--,$(touch ran)"),
        ({"paths": "--in-place\n; touch ran"}, "--,--in-place,; touch ran"),
    ],
)
def test_the_action_hands_its_inputs_on(tmp_path: Path, given: dict[str, str], expected: str) -> None:
    action = loaded("action.yml")
    values = {name: one["default"] for name, one in action["inputs"].items()} | given
    variables = {name.upper(): values[name] for name in ("paths", "args", "sarif")}
    script = action["runs"]["steps"][-1]["run"]
    assert ",".join(handed_on(tmp_path, script, variables)) == f"check,--format,github,--output,-,{expected}"


@needs_a_shell
@pytest.mark.parametrize("shell", ["bash", "sh"])
@pytest.mark.parametrize(
    ("paths", "args", "expected"),
    [
        (".", "", "--,."),
        (
            "first draft.md\nannexes/*\n",
            "--fail-on  warning",
            "--fail-on,warning,--,first draft.md,annexes/*",
        ),
        ("$(touch ran); touch ran", "`touch ran` *", "`touch,ran`,*,--,$(touch ran); touch ran"),
    ],
)
def test_the_template_hands_its_variables_on(
    tmp_path: Path, shell: str, paths: str, args: str, expected: str
) -> None:
    (script,) = loaded("ci/gitlab.yml")["report-checker"]["script"]
    variables = {"CHECKER_PATHS": paths, "CHECKER_ARGS": args}
    head = "check,--format,gitlab,--output,gl-code-quality-report.json,--format,text,--output,-"
    assert ",".join(handed_on(tmp_path, script, variables, shell)) == f"{head},{expected}"


@needs_a_shell
def test_the_action_installs_with_pip_and_not_with_what_lies_there(tmp_path: Path) -> None:
    (tmp_path / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    (tmp_path / "python").chmod(0o700)
    (tmp_path / "pip.py").write_text("print('not pip')\n", "utf-8")
    script = loaded("action.yml")["runs"]["steps"][1]["run"]
    ended = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "VERSION": "", "HERE": str(tmp_path / "nowhere")},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "nowhere" in ended.stderr


def test_the_template() -> None:
    template = loaded("ci/gitlab.yml")
    assert set(template) == {"variables", "report-checker"}
    job = template["report-checker"]
    assert set(job) == {"image", "before_script", "script", "artifacts"}
    report = job["artifacts"]["reports"]["codequality"]
    assert f"--output {report} " in job["script"][0]
    assert job["artifacts"]["when"] == "always"
    used = set(re.findall(r"\$(\w+)", " ".join(job["before_script"] + job["script"])))
    assert used == set(template["variables"])


def test_the_image_is_built_from_what_the_wheel_needs() -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    kept = {line[1:] for line in lines if line.startswith("!")}
    assert "*" in lines
    assert all((ROOT / name).exists() for name in kept)
    assert kept >= {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "checker",
        "grammars",
        "rules",
        "requirements.lock",
    }


def test_the_image_has_no_root_user() -> None:
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    last = lines[max(index for index, line in enumerate(lines) if line.startswith("FROM ")) :]
    words = [line.split()[0] for line in last if line and not line.startswith((" ", "#"))]
    assert words == ["FROM", "RUN", "USER", "WORKDIR", "ENTRYPOINT", "CMD"]
    assert "USER editor" in last
    assert 'ENTRYPOINT ["checker"]' in last


# --- the guide ------------------------------------------------------------------------------


def test_the_guide_shows_yaml_that_fits() -> None:
    fences = re.findall(r"^```yaml\n(.*?)^```$", GUIDE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    hook, since, steps, scanned, template = map(yaml.safe_load, fences)
    for config in (hook, since):
        (used,) = config["repos"][0]["hooks"]
        assert used["id"] == loaded(".pre-commit-hooks.yaml")[0]["id"]
        parsed("check", [*used["args"], "a.md"])
    assert set(steps[-1]["with"]) <= set(loaded("action.yml")["inputs"])
    assert set(scanned[0]["with"]) <= set(loaded("action.yml")["inputs"])
    assert scanned[1]["with"]["sarif_file"] == scanned[0]["with"]["sarif"]
    assert set(template["variables"]) <= set(loaded("ci/gitlab.yml")["variables"])
    assert template["include"][0]["file"] == "ci/gitlab.yml"
