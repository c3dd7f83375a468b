#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Removing from a QHash takes long where its keys are QUuids that count upwards, as sequential and time-ordered ones do:
# the hash of a QUuid only turns its parts over each other, so neighbors stand in neighboring places, and each removal
# moves what follows up to the next gap. Of 100,000 keys each hundredth is removed; how much longer that takes than with
# scattered keys depends on the process's hash seed, 10 to 45 times with Qt 6.4.2. Nothing else goes wrong: lookups and
# insertions are as quick as ever. Needs root, for debootstrap.
#
# Our ids hash all bits of the GUID (services/domain/device/ids.h, tst_ids countedIdsSpread): 1,000 rows of 100,000
# were removed and linked anew in 1,760 ms before and in 6 ms since.
#
# Seen on 2026-11-30:
#   6.4.2: counted keys take over 4 times as long
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >seen.txt <<'TEXT'
6.4.2: counted keys take over 4 times as long
TEXT
cat >run.cpp <<'CODE'
#include <QElapsedTimer>
#include <QHash>
#include <QUuid>

#include <cstdio>

static QUuid counted(uint number)
{
    return QUuid(0x5e000000, 0, 0x4000, 0x80, 0, 0, 0, uchar(number >> 24), uchar(number >> 16), uchar(number >> 8),
        uchar(number));
}

static QUuid scattered(uint number)
{
    const auto part = [number](uint salt) {
        return (number + salt) * 2654435761U ^ ((number + salt) * 2246822519U >> 15);
    };
    return QUuid(part(1), ushort(part(2)), ushort(part(3)), uchar(part(4)), uchar(part(5)), uchar(part(6)), uchar(part(7)),
        uchar(part(8)), uchar(part(9)), uchar(part(10)), uchar(part(11)));
}

template <typename Key> static double milliseconds(Key key)
{
    constexpr uint count = 100'000;
    QHash<QUuid, int> hash;
    for (uint number = 0; number < count; ++number)
        hash.insert(key(number), 0);
    QElapsedTimer timer;
    timer.start();
    for (uint number = 0; number < count; number += 100)
        hash.remove(key(number));
    return double(timer.nsecsElapsed()) / 1e6;
}

int main()
{
    const double slow = milliseconds(counted);
    const double fast = milliseconds(scattered);
    std::printf("%s: counted keys take %s\n", qVersion(), slow > 4 * fast ? "over 4 times as long" : "as long");
}
CODE
debootstrap --variant=minbase bookworm root >root.log
cp run.cpp root/run.cpp
cp /etc/resolv.conf root/etc/resolv.conf
chroot root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends \
    g++ pkg-config qt6-base-dev >>root.log 2>&1
# shellcheck disable=SC2016 # expanded in there
chroot root sh -c 'g++ -std=c++20 -fPIC -O2 run.cpp $(pkg-config --cflags --libs Qt6Core) -o timed && ./timed' |
    tee now.txt
diff seen.txt now.txt && echo "as before"
