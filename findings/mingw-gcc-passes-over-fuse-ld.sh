#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's gcc for Windows takes -fuse-ld=lld without a word and runs GNU ld all the same: it was configured with the path
# of one linker, and collect2 asks no further. Debian's own gcc runs the linker that was named. GNU ld needs minutes for a
# program that wasn't optimized and is made of thousands of COMDAT sections (five for the tests' reslate-cli.exe, where
# ld.lld took half a second), and nothing tells why. So Reslate calls ld.lld itself for them (installer/windows/link).
# Needs gcc, user namespaces and apt's lists of Debian 12.
#
# Seen on 2026-11-30, gcc-mingw-w64-x86-64-posix 12.2.0-14+deb12u1+25.2+b1, lld-14 1:14.0.6-12:
#   gcc -fuse-ld=lld: Debian LLD
#   x86_64-w64-mingw32-gcc -fuse-ld=lld: GNU ld
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >seen.txt <<'TEXT'
gcc -fuse-ld=lld: Debian LLD
x86_64-w64-mingw32-gcc -fuse-ld=lld: GNU ld
TEXT
apt-get -q download gcc-mingw-w64-x86-64-posix=12.2.0-14+deb12u1+25.2+b1 \
    gcc-mingw-w64-x86-64-posix-runtime=12.2.0-14+deb12u1+25.2+b1 binutils-mingw-w64-x86-64=2.40-2+10.4 \
    mingw-w64-x86-64-dev=10.0.0-3 lld-14=1:14.0.6-12 libllvm14=1:14.0.6-12 >apt.log 2>&1
for package in *.deb; do dpkg -x "$package" root; done
echo 'int main(void) { return 0; }' >program.c
cat >link.sh <<'LINK'
# The packages where their programs look for one another, over this machine's own and seen by these commands alone.
mount -t overlay -o "lowerdir=$PWD/root/usr:/usr" overlay /usr
export PATH=/usr/lib/llvm-14/bin:$PATH
for compiler in gcc x86_64-w64-mingw32-gcc-posix; do
    # Each linker writes its name first; what it does after that doesn't matter.
    linker=$({ "$compiler" -fuse-ld=lld -Wl,--version program.c -o program 2>/dev/null || true; } |
        grep -om1 'Debian LLD\|GNU ld')
    echo "${compiler%-posix} -fuse-ld=lld: $linker"
done
LINK
unshare --map-root-user --mount bash -euo pipefail link.sh | tee got.txt
diff seen.txt got.txt
