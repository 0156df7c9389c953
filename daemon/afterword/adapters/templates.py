"""Where templates come from: the shipped ones, overridden by name from the user's folder.

Names are paths below templates/ ("en/letters/ty_single.txt.j2", "en/banks/thanks.toml"). What they mean is not looked
at here; `compose` says what is wrong inside one.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from afterword.errors import ConfigError, Problem

_SUFFIXES = (".j2", ".toml")
_LARGEST = 256 * 1024  # octets; a template is a page, a bank a few
_PLACE = "templates_dir"


def load_templates(override_dir: str | None) -> dict[str, str]:
    """Every template's text by name; ConfigError names each file of the user's folder that cannot be used."""
    shipped = _read(_shipped_root(), "")
    if override_dir is None:
        return shipped
    folder = Path(override_dir).expanduser()
    if not folder.is_dir():
        fault = f'"{override_dir}" is not a folder'
        raise ConfigError((Problem(place=_PLACE, fault=fault, cure="create it, or remove the option"),))
    own = _read(folder, "")
    if unknown := tuple(sorted(own.keys() - shipped.keys())):
        raise ConfigError(tuple(_unknown(name, shipped) for name in unknown))
    return shipped | own


def _shipped_root() -> Traversable:
    """The templates inside the installed package, else those beside the source tree (an editable install)."""
    packaged = files("afterword") / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "templates"


def _read(folder: Traversable, prefix: str) -> dict[str, str]:
    """The texts of every template below a folder; hidden files and other suffixes are left alone."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            texts |= _read(entry, f"{name}/")
        elif entry.name.endswith(_SUFFIXES):
            try:
                texts[name] = _text(entry)
            except (OSError, ValueError) as error:
                cure = "make it a readable UTF-8 file, or remove it"
                problems.append(Problem(place=f"templates/{name}", fault=f"cannot be read ({error})", cure=cure))
    if problems:
        raise ConfigError(tuple(problems))
    return texts


def _text(entry: Traversable) -> str:
    """The file as UTF-8 with plain line ends; ValueError if it is too large or not UTF-8."""
    with entry.open("rb") as stream:
        content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ValueError(f"larger than {_LARGEST // 1024} KiB")
    return content.decode("utf-8-sig").replace("\r\n", "\n")


def _unknown(name: str, shipped: dict[str, str]) -> Problem:
    """A file that overrides nothing is a mistyped name, and silence would leave the user wondering."""
    alike = [known for known in shipped if known.rpartition("/")[2] == name.rpartition("/")[2]]
    cure = f'call it "{alike[0]}"' if alike else f"use one of {', '.join(sorted(shipped))}"
    return Problem(place=f"{_PLACE}/{name}", fault="overrides no shipped template", cure=cure)
