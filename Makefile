# The commands for people. Each sets up what it needs, once, into .venv; nothing else of the machine is changed,
# except that `make test` as root installs the servers the tests run against (see tests/setup/servers.sh).

.DEFAULT_GOAL := help
.PHONY: help set-up demo test long lint clean

bin := .venv/bin

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null || grep '##' Makefile

set-up: ## leave a virtual environment with everything in .venv
	@sh tests/setup/venv.sh

demo: set-up ## a sample mailbox, one evening, and the drafts now lying in Drafts (ARGS=… for its options)
	@$(bin)/afterword demo $(ARGS)

test: set-up ## the whole test suite, within five minutes
	@left_out=$$(sh tests/setup/servers.sh) || exit 1; \
	sh tests/setup/lint.sh; lint=$$?; \
	AFTERWORD_LEAVE_OUT="$$left_out" $(bin)/pytest -q --no-header -n 2 -m "not long" $(ARGS) && exit $$lint

long: set-up ## the tests that take minutes: simulations, kills, the real systemd
	@left_out=$$(sh tests/setup/servers.sh long) || exit 1; \
	AFTERWORD_LEAVE_OUT="$$left_out" $(bin)/pytest -q --no-header -n 2 --dist loadgroup -m long $(ARGS)

lint: set-up ## style, types and the direction of imports
	@sh tests/setup/lint.sh

clean: ## remove what the commands above left, the virtual environment included
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
