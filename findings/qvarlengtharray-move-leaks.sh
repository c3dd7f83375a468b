#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Moving a QVarLengthArray that has outgrown its inner space into another that has done so too loses the memory of the
# left one: the move assignment of Qt 6.4.2 (Debian 12) and of 6.8.2 (Debian 13) takes the right one's over and doesn't
# free its own. A right side that still fits its inner space loses nothing. 1,000 moves of two into two, with inner space
# for one, keep 64 bytes each. Nothing else goes wrong: it shows under LeakSanitizer, or after days. Needs root, for
# debootstrap.
#
# Seen on 2026-11-29 (kB kept after 1,000 moves):
#   6.4.2: one into two 0, two into two 64
#   6.8.2: one into two 0, two into two 64
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >seen.txt <<'TEXT'
6.4.2: one into two 0, two into two 64
6.8.2: one into two 0, two into two 64
TEXT
cat >run.cpp <<'CODE'
#include <QString>
#include <QVarLengthArray>

#include <cstdio>
#include <malloc.h>

using List = QVarLengthArray<QString, 1>;

static size_t kilobytesKept(int right)
{
    const size_t before = mallinfo2().uordblks;
    for (int i = 0; i < 1000; ++i) {
        List left(2);
        left = List(right);
    }
    return (mallinfo2().uordblks - before) / 1000;
}

int main()
{
    std::printf("%s: one into two %zu, two into two %zu\n", qVersion(), kilobytesKept(1), kilobytesKept(2));
}
CODE
# in_root RELEASE: builds and runs it there
in_root() {
    debootstrap --variant=minbase "$1" "$1" >"$1.log"
    cp run.cpp "$1/run.cpp"
    cp /etc/resolv.conf "$1/etc/resolv.conf"
    chroot "$1" env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends \
        g++ pkg-config qt6-base-dev >>"$1.log" 2>&1
    # shellcheck disable=SC2016 # expanded in there
    chroot "$1" sh -c 'g++ -std=c++20 -fPIC -O2 run.cpp $(pkg-config --cflags --libs Qt6Core) -o kept && ./kept'
}
{
    in_root bookworm
    in_root trixie
} | tee now.txt
diff seen.txt now.txt && echo "as before"
