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
# What the bus starts by itself must not reach the user's own either.
dbus-update-activation-environment HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR
printf 'practice' | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null
# It is there before its name is.
tries=100
until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
    org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || break
    sleep 0.1
done
export RESLATE_TEST_KEYRING=1
"$@"
