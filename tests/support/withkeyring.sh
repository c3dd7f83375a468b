#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with an empty keychain of its own, unlocked, that ends with it: withkeyring.sh PROGRAM [WORD…]
# To be started by dbus-run-session, so that nothing of it reaches the user's own.
set -eu
home=$(mktemp -d)
# The daemon may still write there.
trap 'rm -rf "$home" 2>/dev/null || rm -rf "$home" 2>/dev/null || true' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run"
mkdir -m 700 "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
printf 'practice' | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null
export RESLATE_TEST_KEYRING=1
"$@"
