"""The wheel and the sdist hold what a user needs, and the program finds its files however it was installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import tomllib
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
SHARED = {
    "share/doc/afterword/config.example.toml": "config.example.toml",
    "share/afterword/units/system/afterword.service": "daemon/units/system/afterword.service",
    "share/afterword/units/user/afterword.service": "daemon/units/user/afterword.service",
    "share/man/man1/afterword.1": "daemon/man/afterword.1",
    "share/man/man5/afterword.toml.5": "daemon/man/afterword.toml.5",
}
HEAVY = ("icalendar", "selectolax", "jinja2", "aiosmtplib", "imapclient", "caldav", "pymap", "keyring")


def build(source: Path, out: Path, kind: str) -> Path:
    """The one file that the build back end makes of a source tree, with the tools of this environment."""
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", out, source],
        check=True,
        capture_output=True,
    )
    [made] = out.iterdir()
    return made


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist of this tree."""
    return build(ROOT, tmp_path_factory.mktemp("sdist"), "sdist")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    return build(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def unpacked_wheel(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files, as a folder to import from."""
    place = tmp_path_factory.mktemp("unpacked")
    with ZipFile(wheel) as archive:
        archive.extractall(place)  # noqa: S202 - built a moment ago from this tree
    return place


def contents(wheel: Path) -> dict[str, bytes]:
    """Every file of a wheel."""
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def project() -> dict[str, object]:
    """pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def run_python(code: str, *, path: Path | None = None, cwd: Path) -> str:
    """What a fresh interpreter prints, away from the source tree; `path` goes before what is installed."""
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    if path is not None:
        environ["PYTHONPATH"] = str(path)
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, env=environ, capture_output=True, text=True, check=True
    )
    return result.stdout


def test_the_wheel_holds_every_template(wheel: Path) -> None:
    """What stands under templates/ is installed inside the package, byte for byte."""
    shipped = {
        f"afterword/templates/{path.relative_to(ROOT / 'templates').as_posix()}": path.read_bytes()
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
    }

    installed = {name: data for name, data in contents(wheel).items() if name.startswith("afterword/templates/")}

    assert shipped
    assert installed == shipped


def test_the_wheel_says_that_it_is_typed(wheel: Path) -> None:
    """py.typed (PEP 561) is there."""
    assert "afterword/py.typed" in contents(wheel)


def test_the_wheel_installs_units_man_pages_and_the_example(wheel: Path) -> None:
    """They land under share/, and none is empty."""
    data = {name.partition(".data/data/")[2]: text for name, text in contents(wheel).items() if ".data/data/" in name}

    assert data == {name: (ROOT / source).read_bytes() for name, source in SHARED.items()}
    assert all(data.values())


def test_the_wheel_holds_no_tests_and_no_second_package(wheel: Path) -> None:
    """`daemon` is the source root, never an import name: it belongs to another distribution."""
    tops = {name.split("/")[0] for name in contents(wheel)}

    assert {top for top in tops if not re.fullmatch(r"afterword-.*\.(dist-info|data)", top)} == {"afterword"}


def test_the_wheel_of_the_sdist_is_the_same(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    """Who builds from the sdist gets what we built."""
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    subprocess.run(["tar", "-xf", sdist, "-C", unpacked], check=True)
    [source] = unpacked.iterdir()

    again = build(source, tmp_path / "again", "wheel")

    assert again.name == wheel.name
    assert contents(again) == contents(wheel)


def test_the_sdist_can_be_tested(sdist: Path) -> None:
    """It has the tests, their set-up and the Makefile, and nothing that was built."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"Makefile", "README.md", "LICENSE", "tests/setup/venv.sh", "daemon/afterword/cli/main.py"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith((".venv", ".git/", "dist/"))]


def test_the_development_tools_are_no_requirement(wheel: Path) -> None:
    """Installing Afterword installs no test tool."""
    [metadata] = [text for name, text in contents(wheel).items() if name.endswith(".dist-info/METADATA")]
    required = [
        line for line in Parser().parsestr(metadata.decode()).get_all("Requires-Dist", []) if "extra ==" not in line
    ]
    groups = project()["dependency-groups"]
    assert isinstance(groups, dict)
    tools = {re.split(r"[\[<>=]", line)[0] for line in groups["dev"]} - {"afterword"}

    assert required
    assert not tools & {re.split(r"[\s<>=;]", line)[0] for line in required}


@pytest.mark.parametrize("installed", ["editable", "wheel"])
def test_the_program_finds_its_templates(installed: str, unpacked_wheel: Path, tmp_path: Path) -> None:
    """From a wheel they lie inside the package, in a checkout beside it."""
    code = "from afterword.adapters.templates import load_templates as load; print(*sorted(load(None)), sep='\\n')"

    found = run_python(code, path=unpacked_wheel if installed == "wheel" else None, cwd=tmp_path).splitlines()

    assert found
    assert set(found) == {
        path.relative_to(ROOT / "templates").as_posix()
        for path in (ROOT / "templates").rglob("*")
        if path.suffix in {".j2", ".toml"}
    }


def test_the_command_line_starts_without_the_heavy_libraries(tmp_path: Path) -> None:
    """Each is imported by the command or the process that uses it, so that `afterword --help` costs none of them."""
    code = f"import sys, afterword.cli.main as m; m.build_parser(); print(*[n for n in {HEAVY} if n in sys.modules])"

    assert run_python(code, cwd=tmp_path).split() == []
