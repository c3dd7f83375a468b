// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/graphjsonrecords.h"

#include "graph/json/graphjsondocument.h"
#include "graph/json/graphnames.h"

#include <QStringDecoder>

#include <array>

namespace Reslate::Graph {
namespace {

using Json = nlohmann::json;

/// Ids become parts of addresses; no service has longer ones.
constexpr qsizetype maxId = 256;

template <typename IdType> IdType idOf(const Json &value)
{
    const QString text = textOf(value);
    return text.size() <= maxId ? IdType(text) : IdType();
}

QDateTime timeOf(const Json &value)
{
    return parseTime(bytesOf(value).toStdString());
}

/// A value by the name that Graph has for it; the first of the table for any other.
template <typename Value, size_t size>
Value named(const std::array<std::pair<const char *, Value>, size> &table, const Json &name)
{
    const std::string text = bytesOf(name).toStdString();
    for (const auto &[known, value] : table) {
        if (sameName(text, known))
            return value;
    }
    return table.front().second;
}

bool readRow(const Json &json, CategoryRecord &row)
{
    row = {.device = idOf<DeviceId>(member(json, "id")), .category = textOf(member(json, "deviceCategoryDisplayName"))};
    if (row.category == QLatin1String("Unknown")) // Intune's word for none
        row.category.clear();
    return !row.device.isEmpty();
}

bool readRow(const Json &json, ProfileRecord &row)
{
    // One of the names is misspelled by Graph itself (graph.md §3).
    static constexpr std::array states {std::pair("unknown", ProfileAssignment::Unknown),
        std::pair("assignedInSync", ProfileAssignment::Assigned),
        std::pair("assignedOutOfSync", ProfileAssignment::Assigned),
        std::pair("assignedUnkownSyncState", ProfileAssignment::Assigned),
        std::pair("notAssigned", ProfileAssignment::NotAssigned), std::pair("pending", ProfileAssignment::Pending),
        std::pair("failed", ProfileAssignment::Failed)};
    row = {.id = idOf<AutopilotId>(member(json, "id")),
        .assignment = named(states, member(json, "deploymentProfileAssignmentStatus"))};
    return !row.id.isEmpty();
}

template <typename T> Result<T> recordOf(const QByteArray &json)
{
    T row;
    if (!readRow(document(json), row))
        return failure(ErrorKind::BadAnswer);
    return row;
}

} // namespace

template <> Result<CategoryRecord> parseRecord(const QByteArray &json)
{
    return recordOf<CategoryRecord>(json);
}

template <> Result<ProfileRecord> parseRecord(const QByteArray &json)
{
    return recordOf<ProfileRecord>(json);
}

Result<QList<LocalPassword>> parseLocalPasswords(const QByteArray &json)
{
    const Json root = document(json);
    const Json &list = member(root, "credentials");
    if (!list.is_array())
        return failure(ErrorKind::BadAnswer);
    QList<LocalPassword> passwords;
    for (const Json &entry : list) {
        QByteArray base64 = bytesOf(member(entry, "passwordBase64"));
        const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        wipe(base64);
        QStringDecoder decode(QStringDecoder::Utf16LE);
        QString text = decoded ? QString(decode(*decoded)) : QString();
        if (text.isEmpty() || decode.hasError() || (*decoded).size() % 2 != 0)
            return failure(ErrorKind::BadAnswer);
        passwords.append({.account = textOf(member(entry, "accountName")),
            .password = Secret(text.toUtf8()),
            .backedUp = timeOf(member(entry, "backupDateTime"))});
        text.fill(QChar());
    }
    return passwords;
}

WindowsRe windowsReOf(const QString &output)
{
    constexpr qsizetype longest = 4096; // Intune keeps the first 2,048 characters
    if (output.size() > longest)
        return WindowsRe::Unknown;
    const Json line = Json::parse(output.trimmed().toUtf8().toStdString(), nullptr, false);
    if (!line.is_object() || textOf(member(line, "check")) != QLatin1String("windows-re"))
        return WindowsRe::Unknown;
    const QString state = textOf(member(line, "state"));
    if (state == QLatin1String("on"))
        return WindowsRe::On;
    return state == QLatin1String("off") ? WindowsRe::Off : WindowsRe::Unknown;
}

Result<AutopilotSync> parseAutopilotSync(const QByteArray &json)
{
    using enum AutopilotSync::State;
    static constexpr std::array states {std::pair("unknown", Unknown), std::pair("inProgress", InProgress),
        std::pair("completed", Completed), std::pair("failed", Failed)};
    const Json root = document(json);
    if (!member(root, "syncStatus").is_string())
        return failure(ErrorKind::BadAnswer);
    return AutopilotSync {.state = named(states, member(root, "syncStatus")),
        .lastSync = timeOf(member(root, "lastSyncDateTime")),
        .lastTriggered = timeOf(member(root, "lastManualSyncTriggerDateTime"))};
}

QByteArray importText(const QList<HashImport> &hashes)
{
    Json rows = Json::array();
    for (const HashImport &one : hashes) {
        const HardwareHash &hardware = one.hardware;
        Json row = Json::object();
        row["importId"] = one.importId.toStdString();
        row["serialNumber"] = hardware.serialNumber.toStdString();
        row["hardwareIdentifier"] = paddedHash(hardware.hash).toStdString();
        if (!hardware.productId.isEmpty())
            row["productKey"] = hardware.productId.toStdString();
        if (!hardware.groupTag.isEmpty())
            row["groupTag"] = hardware.groupTag.toStdString();
        if (!hardware.assignedUser.isEmpty())
            row["assignedUserPrincipalName"] = hardware.assignedUser.toStdString();
        rows.push_back(std::move(row));
    }
    Json body = Json::object();
    body["importedWindowsAutopilotDeviceIdentities"] = std::move(rows);
    return QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace Reslate::Graph
