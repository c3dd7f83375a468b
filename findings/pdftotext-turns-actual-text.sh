#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# pdftotext of poppler 22.12 (Debian 12) turns round what /ActualText says in Hebrew or Arabic. PDF wants the text there as
# it is read ("שלום"); poppler takes it as letters that stand from left to right and turns them: "םולש". Without
# /ActualText, where the letters do stand from left to right, the same turning is right. So who adds /ActualText to a PDF,
# as it should be, makes its Hebrew worse for poppler's readers (Evince, Okular), while Latin, Hindi and Thai get better.
# Needs poppler-utils.
#
# Seen on 2026-11-30, poppler 22.12.0:
#   actual text 05e9 05dc 05d5 05dd: 05dd 05d5 05dc 05e9
#   actual text 0928 093f: 0928 093f
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >seen.txt <<'TEXT'
actual text 05e9 05dc 05d5 05dd: 05dd 05d5 05dc 05e9
actual text 0928 093f: 0928 093f
TEXT
# page HEX: a PDF that draws "word" and says that it is read so; poppler makes its own cross-reference table
page() {
    local content
    content="BT /F 20 Tf 50 50 Td /Span <</ActualText <FEFF$1>>> BDC (word) Tj EMC ET"
    printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
    printf '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n'
    printf '4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n' "${#content}" "$content"
    printf '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Size 6/Root 1 0 R>>\n%%%%EOF\n'
}
# codes: the code points that are read, without the marks of direction around them
codes() {
    iconv -f UTF-8 -t UTF-16BE | od -An -v -tx1 | tr -d ' \n' | sed 's/..../& /g' | tr ' ' '\n' |
        grep -v -e '^000[ac]$' -e '^202[abc]$' -e '^$' | paste -s -d ' '
}
for hex in 05E905DC05D505DD 0928093F; do
    page "$hex" >page.pdf
    echo "actual text $(sed 's/..../& /g; s/ $//' <<<"${hex,,}"): $(pdftotext page.pdf - 2>log.txt | codes)"
done | tee now.txt
diff seen.txt now.txt && echo "as before"
