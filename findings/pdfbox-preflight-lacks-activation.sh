#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# libpdfbox2-java 2.0.27-2 (Debian 12) brings PDFBox Preflight, a validator of PDF/A-1b, and can't start it: its class needs
# javax.activation, which Java left out with version 11, and the package neither depends on libactivation-java nor
# suggests it. With that package beside it the validator works, on the same file. Who installs it to check papers gets no
# verdict at all, which a script that only looks for "is not valid" takes for a good one. Needs a Java runtime of 11 or
# later and apt's lists of Debian 12.
#
# Seen on 2026-11-29, OpenJDK 17.0.15:
#   alone: NoClassDefFoundError: javax/activation/DataSource
#   with libactivation-java: a verdict
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >seen.txt <<'TEXT'
alone: NoClassDefFoundError: javax/activation/DataSource
with libactivation-java: a verdict
TEXT
apt-get -q download libpdfbox2-java=2.0.27-2 libfontbox2-java=2.0.27-2 libcommons-logging-java libactivation-java >apt.log 2>&1
for package in *.deb; do dpkg -x "$package" root; done
jars=root/usr/share/java
# An empty page: whether it is PDF/A doesn't matter here, only that somebody says so.
printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Size 4/Root 1 0 R>>\n%%%%EOF\n' >page.pdf
# validate JARS...: what it says in one line
validate() {
    local path answer
    path=$(printf '%s:' "$jars/preflight.jar" "$jars/pdfbox2.jar" "$jars/xmpbox.jar" "$jars/fontbox2.jar" \
        "$jars/commons-logging.jar" "$@")
    answer=$(java -cp "$path" org.apache.pdfbox.preflight.Validator_A1b page.pdf 2>&1 || true)
    grep -o 'NoClassDefFoundError: .*' <<<"$answer" | head -1 && return
    grep -q 'valid PDF/A-1b' <<<"$answer" && echo "a verdict"
}
{
    echo "alone: $(validate)"
    echo "with libactivation-java: $(validate "$jars/javax.activation.jar")"
} | tee now.txt
diff seen.txt now.txt && echo "as before"
