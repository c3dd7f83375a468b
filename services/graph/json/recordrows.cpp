// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/recordrows.h"

#include "graph/json/graphnames.h"
#include "graph/json/rowfields.h"

namespace Reslate::Graph {
namespace {

using namespace RowFields;

bool readVolume(RecoveryKeyRecord &row, const Scalar &value, PageTexts &)
{
    if (value.kind == Kind::Text)
        row.volume = keyVolumeNamed(value.text);
    if (value.kind == Kind::Integer)
        row.volume = keyVolumeNamed(std::to_string(value.integer));
    return value.kind == Kind::Text || value.kind == Kind::Integer || value.kind == Kind::Null;
}

constexpr Field<RecoveryKeyRecord> recoveryKeyFields[] = {
    own<RecoveryKeyRecord, &RecoveryKeyRecord::id>("id"),
    own<RecoveryKeyRecord, &RecoveryKeyRecord::created>("createdDateTime"),
    {"volumeType", readVolume},
    own<RecoveryKeyRecord, &RecoveryKeyRecord::device>("deviceId"),
};

constexpr Field<DeletedEntraDevice> deletedFields[] = {
    own<DeletedEntraDevice, &DeletedEntraDevice::objectId>("id"),
    own<DeletedEntraDevice, &DeletedEntraDevice::deleted>("deletedDateTime"),
    own<DeletedEntraDevice, &DeletedEntraDevice::deviceId>("deviceId"),
    own<DeletedEntraDevice, &DeletedEntraDevice::name>("displayName"),
};

constexpr Field<Membership> membershipFields[] = {
    {"@odata.type",
        [](Membership &row, const Scalar &value, PageTexts &) {
            row.isGroup = value.kind == Kind::Text && sameName(value.text, "#microsoft.graph.group");
            return value.kind == Kind::Text || value.kind == Kind::Null;
        }},
    own<Membership, &Membership::id>("id"),
    own<Membership, &Membership::name>("displayName"),
};

constexpr Field<HealthScript> scriptFields[] = {
    own<HealthScript, &HealthScript::id>("id"),
    own<HealthScript, &HealthScript::name>("displayName"),
};

constexpr Field<HealthScriptRun> runFields[] = {
    own<HealthScriptRun, &HealthScriptRun::id>("id"),
    own<HealthScriptRun, &HealthScriptRun::output>("preRemediationDetectionScriptOutput"),
    own<HealthScriptRun, &HealthScriptRun::ran>("lastStateUpdateDateTime"),
};

constexpr Field<AutopilotImport> importFields[] = {
    own<AutopilotImport, &AutopilotImport::id>("id"),
    own<AutopilotImport, &AutopilotImport::serialNumber>("serialNumber"),
    own<AutopilotImport, &AutopilotImport::importId>("importId"),
};

} // namespace

std::span<const Field<RecoveryKeyRecord>> RowShape<RecoveryKeyRecord>::fields()
{
    return recoveryKeyFields;
}

Fit RowShape<RecoveryKeyRecord>::fit(RecoveryKeyRecord &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<DeletedEntraDevice>> RowShape<DeletedEntraDevice>::fields()
{
    return deletedFields;
}

Fit RowShape<DeletedEntraDevice>::fit(DeletedEntraDevice &row)
{
    return row.objectId.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<Membership>> RowShape<Membership>::fields()
{
    return membershipFields;
}

Fit RowShape<Membership>::fit(Membership &row)
{
    if (row.id.isEmpty())
        return Fit::Bad;
    return row.isGroup && row.name.isEmpty() ? Fit::Hidden : Fit::Good;
}

std::span<const Field<HealthScript>> RowShape<HealthScript>::fields()
{
    return scriptFields;
}

Fit RowShape<HealthScript>::fit(HealthScript &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<HealthScriptRun>> RowShape<HealthScriptRun>::fields()
{
    return runFields;
}

bool RowShape<HealthScriptRun>::setItem(HealthScriptRun &row, std::string_view name, const Scalar &value)
{
    return name != "id" || read(row.device, value);
}

Fit RowShape<HealthScriptRun>::fit(HealthScriptRun &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<AutopilotImport>> RowShape<AutopilotImport>::fields()
{
    return importFields;
}

bool RowShape<AutopilotImport>::setItem(AutopilotImport &row, std::string_view name, const Scalar &value)
{
    if (name == "deviceImportStatus" && value.kind == Kind::Text)
        row.state = importStateNamed(value.text);
    if (name == "deviceErrorName")
        return read(row.errorName, value);
    if (name == "deviceRegistrationId")
        return read(row.registration, value);
    return true;
}

Fit RowShape<AutopilotImport>::fit(AutopilotImport &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

} // namespace Reslate::Graph
