# SPDX-License-Identifier: GPL-3.0-or-later
# To be read by a script ("source"): the archive that this system's own packages come from; nothing: debootstrap knows
# one. RESLATE_MIRROR names another.
mirror() {
    local sources=(/etc/apt/sources.list /etc/apt/sources.list.d)
    echo "${RESLATE_MIRROR:-$(cat "${sources[0]}" "${sources[1]}"/* 2>/dev/null |
        grep -E '^(URIs:|deb )' | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1)}"
}
