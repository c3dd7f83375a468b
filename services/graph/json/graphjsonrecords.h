// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/autopilotimport.h"
#include "domain/device/recoverykey.h"
#include "graph/json/graphjson.h"
#include "graph/recordapi.h"

namespace Reslate {

// JSON of the calls of RecordApi. Every input is hostile.

/// One of the objects that a device is a member of.
struct Membership {
    GroupId id;
    QString name;
    bool isGroup = false;
};

template <> Result<Page<RecoveryKeyRecord>> parsePage(const QByteArray &json, Texts &texts);
template <> Result<Page<DeletedEntraDevice>> parsePage(const QByteArray &json, Texts &texts);
template <> Result<Page<Membership>> parsePage(const QByteArray &json, Texts &texts);
template <> Result<Page<AutopilotImport>> parsePage(const QByteArray &json, Texts &texts);
template <> Result<AutopilotImport> parseRecord(const QByteArray &json);
template <> Result<CategoryRecord> parseRecord(const QByteArray &json);
template <> Result<ProfileRecord> parseRecord(const QByteArray &json);

/// The passwords of a deviceLocalCredentialInfo: base64 of UTF-16LE (graph.md §4).
Result<QList<LocalPassword>> parseLocalPasswords(const QByteArray &json);
Result<AutopilotSync> parseAutopilotSync(const QByteArray &json);
/// The body of an import, with repaired paddings.
QByteArray importText(const QList<HashImport> &hashes);

} // namespace Reslate
