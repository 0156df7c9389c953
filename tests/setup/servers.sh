#!/bin/sh
# Installs the servers and programs the tests run against, where it may (apt-get, as root), and prints on stdout the
# names of those that are still missing: tests that need them are left out and counted (tests/plugins/leave_out.py).
# With CI set nothing may be left out, so a missing one is an error. With the argument "long" it also looks after what a
# machine with its own systemd needs to boot; where the kernel does not allow that, no package can help, and those tests
# are left out even in CI.
set -eu
cd "$(dirname "$0")/../.."
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

say() { printf '%s\n' "$*" >&2; }

have_dovecot() {
    command -v dovecot >/dev/null 2>&1 && { [ -x /usr/lib/dovecot/imap ] || [ -x /usr/libexec/dovecot/imap ]; }
}
have_openssl() { command -v openssl >/dev/null 2>&1; }
have_systemd() { command -v systemd-analyze >/dev/null 2>&1; }

have_nspawn() { command -v systemd-nspawn >/dev/null 2>&1; }
have_mmdebstrap() { command -v mmdebstrap >/dev/null 2>&1; }

may_boot_a_machine() { [ "$(id -u)" = 0 ] && unshare --mount --pid --fork true >/dev/null 2>&1; }

wanted="dovecot openssl systemd"
forbidden=
if [ "${1:-}" = long ]; then
    if may_boot_a_machine; then
        wanted="$wanted nspawn mmdebstrap"
    else
        forbidden="machine "
        say "tests: no machine with its own systemd can be booted here (that takes root and the right to unshare)." \
            "Tests that need one are left out and counted at the end."
    fi
fi

missing() {
    for name in $wanted; do
        "have_$name" || printf '%s ' "$name"
    done
}

package_of() {
    case $1 in
        dovecot) echo dovecot-imapd ;;
        nspawn) echo systemd-container ;;
        *) echo "$1" ;;
    esac
}

packages_of() {
    for name in "$@"; do package_of "$name"; done
}

lacking=$(missing)
if [ -n "$lacking" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # shellcheck disable=SC2046,SC2086 # a list of words
    set -- $(packages_of $lacking)
    say "tests: installing $* (no service is started)"
    sh tests/setup/apt.sh "$@" || say "tests: apt-get failed; what it said stands above"
    # An installed mail server would start at the next boot; nobody asked for that.
    case $lacking in
        *dovecot*) systemctl --quiet disable dovecot.socket dovecot.service >/dev/null 2>&1 || true ;;
    esac
    lacking=$(missing)
fi
if [ -n "$lacking" ]; then
    # shellcheck disable=SC2046,SC2086 # a list of words
    say "tests: not installed: ${lacking% }. Tests that need them are left out and counted at the end." \
        "To run them: apt-get install" $(packages_of $lacking)
    if [ -n "${CI:-}" ]; then
        say "tests: CI leaves nothing out; giving up"
        exit 1
    fi
fi
case $lacking in
    *nspawn* | *mmdebstrap*) forbidden="machine " ;;
esac
printf '%s\n' "$forbidden$lacking"
