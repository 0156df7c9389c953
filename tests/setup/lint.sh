#!/bin/sh
# Runs every static check and says only what is wrong; all of them run, even when one fails.
set -u
cd "$(dirname "$0")/../.."

failed=0

check() {
    name=$1
    shift
    if said=$("$@" 2>&1); then
        printf 'ok      %s\n' "$name"
    else
        printf 'FAILED  %s\n%s\n' "$name" "$said"
        failed=1
    fi
}

check "ruff check" .venv/bin/ruff check --quiet .
check "ruff format" .venv/bin/ruff format --check --quiet .
check "mypy --strict" .venv/bin/mypy --strict --no-error-summary
check "import-linter" .venv/bin/lint-imports --no-cache --no-logo
exit "$failed"
