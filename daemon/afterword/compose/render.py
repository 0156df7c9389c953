"""Rendering: sandboxed Jinja that sees whitelisted values and nothing else.

Text from mails is only ever a value here, never a template: `{{7*7}}` in an invitation stays those seven characters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from jinja2 import DictLoader, StrictUndefined, Template, TemplateError, TemplateNotFound, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from afterword.compose.view import View
from afterword.errors import ConfigError, Problem

_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def environment(templates: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    """A sandbox over these templates, by name; there is no file system and no global but Jinja's own."""
    return _sandbox(tuple(sorted(item for item in templates.items() if item[0].endswith(".j2"))))


@lru_cache(maxsize=4)  # the same letters are compiled once for all of a pass
def _sandbox(letters: tuple[tuple[str, str], ...]) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(letters)),
        undefined=StrictUndefined,
        autoescape=False,  # letters are text/plain; escaping would write "&amp;" into them
        keep_trailing_newline=False,
        auto_reload=False,
    )


_SENTENCES = environment({})  # one for all sentences, so that each is compiled once for the life of the process


@lru_cache(maxsize=1024)
def _compiled(text: str) -> Template:
    return _SENTENCES.from_string(text)


@lru_cache(maxsize=1024)
def _slots(text: str) -> frozenset[str]:
    return frozenset(meta.find_undeclared_variables(_SENTENCES.parse(text)))


def slots_of(text: str, place: str) -> frozenset[str]:
    """The names a sentence uses; ConfigError if it is not a template."""
    try:
        return _slots(text)
    except TemplateError as error:
        raise ConfigError((_problem(place, error),)) from error


def render_sentence(text: str, view: View) -> str:
    """A sentence with its slots filled; a slot whose fact is absent is a ConfigError, never an empty space."""
    try:
        sentence = " ".join(_compiled(text).render(view.present()).split())
    except TemplateError as error:
        raise ConfigError((_problem(f"the sentence {text!r}", error),)) from error
    return sentence.removesuffix(".") if sentence.endswith("..") else sentence  # "… at Acme Inc.."


def render_letter(sandbox: ImmutableSandboxedEnvironment, name: str, view: View) -> str:
    """The body of a letter: paragraphs parted by one blank line, no trailing spaces, one final line end."""
    try:
        text = sandbox.get_template(name).render(view.everything())
    except TemplateNotFound as error:
        missing = Problem(place=f"templates/{name}", fault="is missing", cure="restore the shipped template")
        raise ConfigError((missing,)) from error
    except TemplateError as error:
        raise ConfigError((_problem(f"templates/{name}", error),)) from error
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return _BLANK_LINES.sub("\n\n", lines).strip("\n") + "\n"


def _problem(place: str, error: TemplateError) -> Problem:
    return Problem(place=place, fault=f"does not render ({error})", cure="compare it with the shipped template")
