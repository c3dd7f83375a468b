# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a manual page of what a program says of itself by --help.
# Variables: name, summary, version, day (as on the page's foot).
# A line at the margin begins a section, one at the top is the description; all else keeps its lines as they are.
function quoted(text)
{
    gsub(/\\/, "\\e", text)
    gsub(/-/, "\\-", text)
    if (text ~ /^[.']/)
        text = "\\&" text
    return text
}

function section(title)
{
    if (filled == 0)
        print ".fi"
    filled = 1
    print ".SH " quoted(toupper(title))
    print ".nf"
    filled = 0
}

BEGIN {
    filled = 1
    print ".TH " toupper(name) " 1 \"" day "\" \"Reslate " version "\" \"User Commands\""
    print ".SH NAME"
    print name " \\- " summary
}

/^[^ ]/ && (/^Usage:/ || index($0, name " [") == 1) {
    usage = $0
    sub(/^Usage: +[^ ]*/, name, usage)
    section("Synopsis")
    print quoted(usage)
    next
}
NR == 1 { description = $0; next }
/^[^ ]/ && usage != "" && described == 0 && description == "" { description = $0; next }
/^ *$/ && usage != "" && described == 0 {
    described = 1
    print ".fi"
    filled = 1
    print ".SH DESCRIPTION"
    print quoted(description)
    next
}
described && !commands && /^  / && !sectioned { commands = 1; section("Commands"); print quoted($0); next }
/^[^ ]/ && described && /^[A-Z]+  / { # words that stand for several
    if (!words) { words = 1; section("Words") }
    print quoted($0)
    next
}
/^[^ ]/ && described { sectioned = 1; title = $0; sub(/:$/, "", title); section(title); next }
{ print quoted($0) }

END { print ".fi" }
