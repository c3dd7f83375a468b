#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Walks the windows of the program as a screen reader does: walk.sh SCRIPT PROGRAM…
# On a display, a session bus and an accessibility bus of its own, so that nothing of it reaches the developer's.
# Ends with 77 where something is missing that it takes.
set -eu
script=$(dirname "$0")/$1
shift
for each in xvfb-run dbus-run-session xdotool /usr/libexec/at-spi-bus-launcher /usr/bin/python3; do
    command -v "$each" >/dev/null || {
        echo "Skipped: there is no $each here"
        exit 77
    }
done
# Debian's own Python, because that is the one that Debian's bindings are for.
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || {
    echo "Skipped: Python knows nothing of AT-SPI here (python3-gi, gir1.2-atspi-2.0)"
    exit 77
}
home=$(mktemp -d)
# What ends with the bus may still write there.
trap 'rm -rf "$home" 2>/dev/null || rm -rf "$home" 2>/dev/null || true' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
# The developer's own bus, if there is one, is not it.
unset AT_SPI_BUS_ADDRESS DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
export BROWSER=true # which shows nothing
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb PYTHONDONTWRITEBYTECODE=1
xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- \
    /usr/bin/python3 "$script" "$@"
