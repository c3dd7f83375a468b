#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# simdjson's two readers don't agree on which documents are good. Its DOM refuses a whole page of a list for one integer
# beyond 64 bits, or for one text with half a surrogate pair, although both are JSON by the grammar of RFC 8259, and
# although nobody asks for that property; the error is that of a broken document. On-Demand reads the rows of the same
# page. A device's name that Windows cut in the middle of an emoji would take its whole list along, so Reslate reads by
# On-Demand and looks at each token itself (services/graph/json/pagetext.cpp; the cases stand in
# tests/pages/tst_pagereaders.cpp). Needs g++ and apt's lists of Debian 12.
#
# Seen on 2026-11-29, libsimdjson 3.0.1-1:
#   plain: DOM: No error; On-Demand: No error, 2 rows
#   21 digits: DOM: Problem while parsing a number; On-Demand: No error, 2 rows
#   half a pair: DOM: Problem while parsing a string; On-Demand: No error, 2 rows
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >seen.txt <<'TEXT'
plain: DOM: No error; On-Demand: No error, 2 rows
21 digits: DOM: Problem while parsing a number; On-Demand: No error, 2 rows
half a pair: DOM: Problem while parsing a string; On-Demand: No error, 2 rows
TEXT
apt-get -q download libsimdjson-dev=3.0.1-1 libsimdjson14=3.0.1-1 >apt.log 2>&1
for package in *.deb; do dpkg -x "$package" root; done
cat >readers.cpp <<'CPP'
#include <simdjson.h>

#include <cstdio>
#include <string>

void readBoth(const char *what, const std::string &text)
{
    using namespace simdjson;
    const padded_string page(text);
    dom::parser whole;
    dom::element tree;
    const error_code refused = whole.parse(page).get(tree);

    ondemand::parser lazy;
    ondemand::document document;
    ondemand::array rows;
    error_code stopped = lazy.iterate(page).get(document);
    if (!stopped)
        stopped = document["value"].get_array().get(rows);
    int count = 0;
    for (auto row : rows) {
        std::string_view id;
        stopped = row["id"].get_string().get(id);
        if (stopped)
            break;
        ++count;
    }
    std::printf("%s: DOM: %s; On-Demand: %s, %d rows\n", what, error_message(refused), error_message(stopped), count);
}

int main()
{
    readBoth("plain", R"({"value":[{"id":"a"},{"id":"b"}]})");
    readBoth("21 digits", R"({"value":[{"id":"a","total":123456789012345678901},{"id":"b"}]})");
    readBoth("half a pair", R"({"value":[{"id":"a","name":"HHS \ud83d"},{"id":"b"}]})");
}
CPP
library=$(dirname "$(find root -name 'libsimdjson.so.14')")
g++ -std=c++17 -Iroot/usr/include readers.cpp -o readers "$library/libsimdjson.so.14"
LD_LIBRARY_PATH=$library ./readers | tee now.txt
diff seen.txt now.txt && echo "as before"
