// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/json/graphjson.h"
#include "graph/json/recordrows.h"
#include "graph/recordapi.h"

namespace Reslate::Graph {

// JSON of the calls of RecordApi. Every input is hostile.

template <> Result<CategoryRecord> parseRecord(const QByteArray &json);
template <> Result<ProfileRecord> parseRecord(const QByteArray &json);

/// The passwords of a deviceLocalCredentialInfo: base64 of UTF-16LE (graph.md §4).
Result<QList<LocalPassword>> parseLocalPasswords(const QByteArray &json);
/// What the line of the script that checks Windows RE says (resources/scripts/check-windows-re.ps1); Unknown for every
/// other text.
WindowsRe windowsReOf(const QString &output);
Result<AutopilotSync> parseAutopilotSync(const QByteArray &json);
/// The body of an import, with repaired paddings.
QByteArray importText(const QList<HashImport> &hashes);

} // namespace Reslate::Graph
