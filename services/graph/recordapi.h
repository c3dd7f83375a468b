// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/autopilotimport.h"
#include "domain/device/recoverykey.h"
#include "graph/graphapi.h"

namespace Reslate {

/// The category that Intune shows of a device.
struct CategoryRecord {
    DeviceId device;
    QString category; ///< empty: none was chosen

    bool operator==(const CategoryRecord &) const = default;
};
using CategoryReading = Reading<DeviceId, CategoryRecord>;
using ImportReading = Reading<ImportedId, AutopilotImport>;
using ProfileReading = Reading<AutopilotId, ProfileRecord>;

/// The Graph calls about what hangs on a device's records, and Autopilot's import, one function each. With GraphApi
/// this is the list to audit: no other class asks Graph anything. importHashes(), deleteImports() and syncAutopilot()
/// change something in Autopilot's lists; nothing here changes anything about a device.
/// Lists come whole or not at all. Every future settles exactly once. The permissions are delegated ones (graph.md
/// §5.1).
class RecordApi {
public:
    explicit RecordApi(GraphClient &client);

    /// GET /informationProtection/bitlocker/recoveryKeys?$filter=deviceId eq '…', page by page: the keys of all volumes
    /// that Entra holds for it, without the keys themselves. BitlockerKey.ReadBasic.All.
    QFuture<Result<QList<RecoveryKeyRecord>>> recoveryKeys(const EntraDeviceId &device);
    /// GET /informationProtection/bitlocker/recoveryKeys/{id}?$select=key. Privileged, and Entra notes each reading in
    /// its audit log (KeyManagement): only when a person asked for it. BitlockerKey.Read.All.
    QFuture<Result<Secret>> recoveryKey(const RecoveryKeyId &id);
    /// GET /directory/deviceLocalCredentials/{deviceId}: whether Windows LAPS holds a password.
    /// DeviceLocalCredential.ReadBasic.All.
    QFuture<Result<bool>> hasLocalPassword(const EntraDeviceId &device);
    /// GET /directory/deviceLocalCredentials/{deviceId}?$select=credentials: empty where LAPS holds none. Privileged
    /// and audited as recoveryKey(). DeviceLocalCredential.Read.All.
    QFuture<Result<QList<LocalPassword>>> localPasswords(const EntraDeviceId &device);

    /// GET /devices/{id}/transitiveMemberOf: the names of the groups that it is in, those by another group too, sorted.
    /// Forbidden when the service doesn't tell a name.
    QFuture<Result<QStringList>> groupNames(const EntraObjectId &device);
    /// GET /deviceManagement/managedDevices/{id}?$select=id,deviceCategoryDisplayName in batches of 20, one reading per
    /// id, in the order given.
    QFuture<QList<CategoryReading>> readCategories(const QList<DeviceId> &ids);
    /// beta, a preview: GET /beta/directory/deletedItems/microsoft.graph.device: what can be restored (news.md). The
    /// permission for it is in no source.
    QFuture<Result<QList<DeletedEntraDevice>>> deletedEntraDevices();

    /// What one import takes.
    static constexpr qsizetype maxImports = 500;
    /// POST /deviceManagement/importedWindowsAutopilotDeviceIdentities/import: 1 to maxImports (Usage otherwise, and
    /// when a hash isn't base64; nothing is sent then). Paddings are repaired. Gives the imports as they begin. Never
    /// repeats by itself; after OutcomeUnknown imports() tells by their importIds whether they were taken.
    /// DeviceManagementServiceConfig.ReadWrite.All.
    QFuture<Result<QList<AutopilotImport>>> importHashes(const QList<HashImport> &hashes);
    /// GET /deviceManagement/importedWindowsAutopilotDeviceIdentities: everybody's.
    QFuture<Result<QList<AutopilotImport>>> imports();
    /// GET …/{id} in batches of 20, one reading per id, in the order given.
    QFuture<QList<ImportReading>> readImports(const QList<ImportedId> &ids);
    /// DELETE …/{id} in batches of 20: the note of an import, not what it registered. One answer per id, nullopt: done.
    QFuture<QList<std::optional<Error>>> deleteImports(const QList<ImportedId> &ids);

    /// beta: POST /beta/deviceManagement/windowsAutopilotSettings/sync. nullopt: it began; Conflict: one is running;
    /// Throttled: the last one is less than ten minutes old.
    QFuture<std::optional<Error>> syncAutopilot();
    /// beta: GET /beta/deviceManagement/windowsAutopilotSettings.
    QFuture<Result<AutopilotSync>> autopilotSync();
    /// beta: GET /beta/deviceManagement/deviceHealthScripts, then the deviceRunStates of each whose name has "Windows
    /// RE" or "windows-re" in it: what the script that checks Windows RE said last on each device. A device of which it
    /// said nothing is missing. DeviceManagementConfiguration.Read.All (news.md: some tenants ask for
    /// DeviceManagementScripts.Read.All).
    QFuture<Result<QHash<DeviceId, WindowsRe>>> windowsReStates();
    /// beta: GET /beta/deviceManagement/windowsAutopilotDeviceIdentities/{id}: whether a profile is assigned, in
    /// batches of 20, one reading per id, in the order given.
    QFuture<QList<ProfileReading>> readProfiles(const QList<AutopilotId> &ids);

private:
    GraphClient &m_client;
};

} // namespace Reslate
