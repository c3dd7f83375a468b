#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# debianpackage.sh BUILD
# Makes the Debian package of a build, holds it against Debian's rules, and installs, uses, upgrades and removes it in a
# clean root of this release. Ends with 77 where something is missing that it takes. RESLATE_MIRROR names the archive.
set -euo pipefail
build=$1
installer=$(realpath "$(dirname "$0")/../../installer/debian")

skip() {
    echo "Skipped: $*"
    exit 77
}
grep -qx ID=debian /etc/os-release || skip "this isn't Debian"
[[ $(id -u) == 0 ]] || skip "a root of its own takes root rights"
for each in cpack dpkg-shlibdeps lintian desktop-file-validate appstreamcli debootstrap unshare; do
    command -v "$each" >/dev/null || skip "there is no $each here"
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck disable=SC2016 # the inner shell's
unshare --mount bash -c 'mount -t tmpfs tmpfs "$1"' probe "$folder" || skip "nothing can be mounted here"

cd "$build"
umask 002 # a group's, which must not show in the package
cpack -G DEB -B "$folder" >"$folder/cpack.log" || {
    cat "$folder/cpack.log"
    exit 1
}
package=$(echo "$folder"/*.deb)
ls -l "$package"
"$installer/check" "$package" --debug
if command -v gpg >/dev/null; then
    echo "signing, by a key that nobody has"
    mkdir -m 700 "$folder/gnupg"
    export GNUPGHOME=$folder/gnupg
    gpg --batch --quiet --passphrase '' --quick-generate-key "Nobody <nobody@reslate.example.org>" ed25519 sign 1d
    "$installer/sign" "$package" nobody@reslate.example.org
    cp "$package" "$folder/other.deb"
    echo >>"$folder/other.deb"
    ! gpg --batch --verify "$package.asc" "$folder/other.deb" 2>/dev/null || {
        echo "FAILED: another package passes for the signed one"
        exit 1
    }
    gpgconf --kill all
fi
"$installer/try" "$package" "$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)" "$folder/try"
