#!/bin/sh
# Installs Debian packages without starting or enabling a service of theirs. Quiet unless it fails. Needs root.
set -eu
export DEBIAN_FRONTEND=noninteractive

policy=/usr/sbin/policy-rc.d
log=$(mktemp)
ours=no

clean_up() {
    rm -f "$log"
    if [ "$ours" = yes ]; then rm -f "$policy"; fi
}
trap clean_up EXIT
trap 'exit 1' INT TERM

# invoke-rc.d and deb-systemd-invoke ask this file before they start a service; 101 means "not allowed".
if [ ! -e "$policy" ]; then
    ours=yes
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
fi

install() {
    apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "$@" >>"$log" 2>&1
}

# The package lists may be there and fresh enough; they are fetched only when the first try fails.
if ! install "$@"; then
    apt-get -q -o DPkg::Lock::Timeout=120 update >>"$log" 2>&1 || true
    if ! install "$@"; then
        cat "$log" >&2
        exit 1
    fi
fi
