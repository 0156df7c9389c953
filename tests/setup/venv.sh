#!/bin/sh
# Leaves .venv with Afterword (editable), its extras and the development tools. Done once; done again when
# pyproject.toml, this script or the place of the checkout changes. Uses uv if it is there and works, else venv and pip.
# PYTHON=… chooses the interpreter.
set -eu
cd "$(dirname "$0")/../.."

stamp=.venv/.set-up
wanted=$(cat pyproject.toml tests/setup/venv.sh | cksum)" in $PWD"

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "set-up: $*"
    exit 1
}

# A pyenv shim is an executable that may only say that its version is not active: so each is asked, not just found.
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if new_enough "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
}

set_up_with_uv() {
    command -v uv >/dev/null 2>&1 || return 1
    uv pip install --help 2>/dev/null | grep -q -- '--group' || return 1
    if ! new_enough .venv/bin/python; then
        uv venv --quiet --clear --python "${python:->=3.11}" .venv || return 1
    fi
    uv pip install -qq --python .venv/bin/python --editable . --group dev
}

set_up_with_pip() {
    [ -n "$python" ] || fail "no Python 3.11 or newer was found; install one, or name it: make PYTHON=/path/to/python3.11"
    if ! new_enough .venv/bin/python; then
        if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            install_venv_module || fail "$python has no venv module; install it (Debian: apt-get install python3-venv)"
        fi
        "$python" -m venv --clear .venv || fail "$python -m venv failed"
    elif ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
        .venv/bin/python -m ensurepip >/dev/null || fail ".venv has no pip; remove .venv and try again"
    fi
    # Dependency groups came with pip 25.1; Debian 12 has 23.0.
    if ! .venv/bin/python -m pip install --help | grep -q -- '--group'; then
        .venv/bin/python -m pip install -qq --upgrade 'pip>=25.1' || fail "pip could not be brought to 25.1"
    fi
    .venv/bin/python -m pip install -qq --editable . --group dev ||
        fail "pip could not install the dependencies; is the package index reachable?"
}

install_venv_module() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
    say "set-up: installing python3-venv"
    sh tests/setup/apt.sh python3-venv
}

if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && new_enough .venv/bin/python; then
    exit 0
fi
export PIP_DISABLE_PIP_VERSION_CHECK=1
python=$(find_python)
say "set-up: filling .venv (once; a minute or two)"
rm -f "$stamp"
set_up_with_uv || set_up_with_pip
printf '%s\n' "$wanted" >"$stamp"
say "set-up: done, with $(.venv/bin/python --version)"
