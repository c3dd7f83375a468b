// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/graphjsonrecords.h"

#include "graph/json/graphjsondocument.h"
#include "graph/json/graphnames.h"

#include <QStringDecoder>

#include <array>

namespace Reslate {
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

bool readRow(const Json &json, RecoveryKeyRecord &row)
{
    // The metadata has names, Microsoft's sample numbers.
    static constexpr std::array volumes {std::pair("unknownFutureValue", KeyVolume::Unknown),
        std::pair("operatingSystemVolume", KeyVolume::OperatingSystem), std::pair("1", KeyVolume::OperatingSystem),
        std::pair("fixedDataVolume", KeyVolume::FixedData), std::pair("2", KeyVolume::FixedData),
        std::pair("removableDataVolume", KeyVolume::Removable), std::pair("3", KeyVolume::Removable)};
    row = {.id = idOf<RecoveryKeyId>(member(json, "id")),
        .device = idOf<EntraDeviceId>(member(json, "deviceId")),
        .volume = named(volumes, member(json, "volumeType")),
        .created = timeOf(member(json, "createdDateTime"))};
    return !row.id.isEmpty();
}

bool readRow(const Json &json, DeletedEntraDevice &row)
{
    row = {.objectId = idOf<EntraObjectId>(member(json, "id")),
        .deviceId = idOf<EntraDeviceId>(member(json, "deviceId")),
        .name = textOf(member(json, "displayName")),
        .deleted = timeOf(member(json, "deletedDateTime"))};
    return !row.objectId.isEmpty();
}

bool readRow(const Json &json, Membership &row)
{
    row = {.id = idOf<GroupId>(member(json, "id")),
        .name = textOf(member(json, "displayName")),
        .isGroup = sameName(bytesOf(member(json, "@odata.type")).toStdString(), "#microsoft.graph.group")};
    return !row.id.isEmpty();
}

bool readRow(const Json &json, AutopilotImport &row)
{
    static constexpr std::array states {std::pair("unknown", ImportState::Unknown),
        std::pair("pending", ImportState::Pending), std::pair("partial", ImportState::Partial),
        std::pair("complete", ImportState::Complete), std::pair("error", ImportState::Error)};
    const Json &state = member(json, "state");
    row = {.id = idOf<ImportedId>(member(json, "id")),
        .importId = textOf(member(json, "importId")),
        .serialNumber = textOf(member(json, "serialNumber")),
        .state = named(states, member(state, "deviceImportStatus")),
        .errorName = textOf(member(state, "deviceErrorName")),
        .registration = idOf<AutopilotId>(member(state, "deviceRegistrationId"))};
    return !row.id.isEmpty();
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

bool isKeptBack(const Membership &row)
{
    return row.isGroup && row.name.isEmpty();
}
template <typename T> bool isKeptBack(const T &)
{
    return false;
}

template <typename T> Result<Page<T>> pageOf(const QByteArray &json)
{
    const Json root = document(json);
    const Json &list = member(root, "value");
    const Json &next = member(root, "@odata.nextLink");
    if (!list.is_array() || !(next.is_null() || next.is_string()))
        return failure(ErrorKind::BadAnswer);
    Page<T> page;
    for (const Json &entry : list) {
        T row;
        if (!readRow(entry, row))
            ++page.unusable;
        else if (isKeptBack(row))
            ++page.hidden;
        else
            page.rows.push_back(std::move(row));
    }
    page.nextLink = bytesOf(next);
    page.deadEnd = next.is_string() && page.nextLink.isEmpty();
    page.weight = static_cast<qint64>(json.size());
    return page;
}

template <typename T> Result<T> recordOf(const QByteArray &json)
{
    T row;
    if (!readRow(document(json), row))
        return failure(ErrorKind::BadAnswer);
    return row;
}

} // namespace

template <> Result<Page<RecoveryKeyRecord>> parsePage(const QByteArray &json, Texts &)
{
    return pageOf<RecoveryKeyRecord>(json);
}

template <> Result<Page<DeletedEntraDevice>> parsePage(const QByteArray &json, Texts &)
{
    return pageOf<DeletedEntraDevice>(json);
}

template <> Result<Page<Membership>> parsePage(const QByteArray &json, Texts &)
{
    return pageOf<Membership>(json);
}

template <> Result<Page<AutopilotImport>> parsePage(const QByteArray &json, Texts &)
{
    return pageOf<AutopilotImport>(json);
}

template <> Result<AutopilotImport> parseRecord(const QByteArray &json)
{
    return recordOf<AutopilotImport>(json);
}

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

} // namespace Reslate
