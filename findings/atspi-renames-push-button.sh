#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# at-spi2-core 2.56.2 (Debian 13, gir1.2-atspi-2.0) calls the role of an ordinary button "button", where 2.46.0 (Debian 12)
# says "push button"; the number of the role is the same, and a button with a menu keeps its "push button menu". A check
# of a window, or a script for a screen reader, that looks for buttons by the name of their role finds none on the newer
# system, and all else. Needs root, for debootstrap.
#
# Seen on 2026-11-29:
#   2.56: 43 is button, 129 is push button menu
#   2.46: 43 is push button, 129 is push button menu
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >seen.txt <<'TEXT'
2.56: 43 is button, 129 is push button menu
2.46: 43 is push button, 129 is push button menu
TEXT
cat >run.py <<'CODE'
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

roles = (Atspi.Role.PUSH_BUTTON, Atspi.Role.PUSH_BUTTON_MENU)
print(", ".join(f"{int(role)} is {Atspi.role_get_name(role)}" for role in roles))
CODE
# in_root RELEASE: runs it there
in_root() {
    debootstrap --variant=minbase "$1" "$1" >"$1.log"
    cp run.py "$1/run.py"
    cp /etc/resolv.conf "$1/etc/resolv.conf"
    chroot "$1" env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends \
        python3-gi gir1.2-atspi-2.0 >>"$1.log" 2>&1
    local version
    version=$(chroot "$1" dpkg-query -W -f '${Version}' gir1.2-atspi-2.0)
    echo "$(cut -d. -f1,2 <<<"$version"): $(chroot "$1" python3 /run.py)"
}
{
    in_root trixie
    in_root bookworm
} | tee now.txt
diff seen.txt now.txt && echo "as before"
