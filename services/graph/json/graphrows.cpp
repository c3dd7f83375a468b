// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/graphrows.h"

#include "core/utc.h"
#include "graph/json/graphnames.h"
#include "graph/json/rowfields.h"

#include <array>

namespace Reslate::Graph {
namespace {

using namespace RowFields;

bool readSystem(Device &row, const Scalar &value, PageTexts &texts)
{
    if (value.kind == Kind::Text) {
        row.operatingSystem = texts.shared(value.text);
        row.platform = value.text == "Windows" ? Platform::Windows : platformNamed(row.operatingSystem);
    }
    return value.kind == Kind::Text || value.kind == Kind::Null;
}

/// Two properties tell it; one that names nothing in particular doesn't overrule the other.
void noteEdition(DeviceTraits &row, Edition edition)
{
    if (row.edition == Edition::Unknown || row.edition == Edition::Other)
        row.edition = edition == Edition::Unknown ? row.edition : edition;
}

/// In bytes; no edition has a longer name, and what is longer isn't kept.
constexpr size_t maxEditionName = 64;

bool readSkuFamily(DeviceTraits &row, const Scalar &value, PageTexts &texts)
{
    if (value.kind == Kind::Text)
        noteEdition(row, editionNamed(value.text));
    if (value.kind == Kind::Text && value.text.size() <= maxEditionName)
        row.editionName = texts.shared(value.text);
    return value.kind == Kind::Text || value.kind == Kind::Null;
}

bool readSkuNumber(DeviceTraits &row, const Scalar &value, PageTexts &)
{
    if (value.kind == Kind::Integer)
        noteEdition(row, editionNumbered(value.integer));
    return value.kind == Kind::Integer || value.kind == Kind::Null;
}

// In the order in which Graph names them, which saves looking.
constexpr Field<Device> deviceProperties[] = {
    own<Device, &Device::id>("id"),
    own<Device, &Device::name>("deviceName"),
    enumerated<Device, &Device::ownership, ownershipNamed>("managedDeviceOwnerType"),
    own<Device, &Device::enrolled>("enrolledDateTime"),
    own<Device, &Device::lastSeen>("lastSyncDateTime"),
    {"operatingSystem", readSystem},
    enumerated<Device, &Device::compliance, complianceNamed>("complianceState"),
    enumerated<Device, &Device::management, managementNamed>("managementAgent"),
    repeated<Device, &Device::osVersion>("osVersion"),
    own<Device, &Device::entraDeviceId>("azureADDeviceId"),
    own<Device, &Device::encrypted>("isEncrypted"),
    own<Device, &Device::userPrincipalName>("userPrincipalName"),
    repeated<Device, &Device::model>("model"),
    repeated<Device, &Device::manufacturer>("manufacturer"),
    own<Device, &Device::serialNumber>("serialNumber"),
    own<Device, &Device::storageTotal>("totalStorageSpaceInBytes"),
    own<Device, &Device::storageFree>("freeStorageSpaceInBytes"),
    enumerated<Device, &Device::leaving, leavingNamed>("managementState"),
    own<Device, &Device::certificateExpires>("managementCertificateExpirationDate"),
    repeated<Device, &Device::enrollmentProfile>("enrollmentProfileName"),
};

constexpr Field<Group> groupProperties[] = {
    own<Group, &Group::id>("id"),
    own<Group, &Group::name>("displayName"),
};

constexpr Field<EntraRecord> entraProperties[] = {
    own<EntraRecord, &EntraRecord::objectId>("id"),
    own<EntraRecord, &EntraRecord::deviceId>("deviceId"),
    enumerated<EntraRecord, &EntraRecord::join, joinStateNamed>("trustType"),
};

constexpr Field<EntraDeviceId> memberProperties[] = {
    {"deviceId", [](EntraDeviceId &row, const Scalar &value, PageTexts &) { return read(row, value); }},
};

constexpr Field<AutopilotRecord> autopilotProperties[] = {
    own<AutopilotRecord, &AutopilotRecord::id>("id"),
    own<AutopilotRecord, &AutopilotRecord::entraDeviceId>("azureActiveDirectoryDeviceId"),
    own<AutopilotRecord, &AutopilotRecord::managedDeviceId>("managedDeviceId"),
    own<AutopilotRecord, &AutopilotRecord::serialNumber>("serialNumber"),
    repeated<AutopilotRecord, &AutopilotRecord::groupTag>("groupTag"),
    repeated<AutopilotRecord, &AutopilotRecord::manufacturer>("manufacturer"),
    repeated<AutopilotRecord, &AutopilotRecord::model>("model"),
    own<AutopilotRecord, &AutopilotRecord::userPrincipalName>("userPrincipalName"),
};

constexpr Field<DeviceTraits> traitProperties[] = {
    own<DeviceTraits, &DeviceTraits::device>("id"),
    enumerated<DeviceTraits, &DeviceTraits::chassis, chassisNamed>("chassisType"),
    enumerated<DeviceTraits, &DeviceTraits::join, joinTypeNamed>("joinType"),
    {"skuFamily", readSkuFamily},
    {"skuNumber", readSkuNumber},
};

constexpr Field<ApprovalRecord> approvalFields[] = {
    own<ApprovalRecord, &ApprovalRecord::code>("id"),
    own<ApprovalRecord, &ApprovalRecord::words>("approvalJustification"),
    enumerated<ApprovalRecord, &ApprovalRecord::state, approvalStateNamed>("status"),
    own<ApprovalRecord, &ApprovalRecord::justification>("requestJustification"),
    own<ApprovalRecord, &ApprovalRecord::requested>("requestDateTime"),
    // Seen by clients, in no metadata (graph.md §6).
    own<ApprovalRecord, &ApprovalRecord::device>("payloadId"),
};

constexpr Field<ActionAudit> auditProperties[] = {
    own<ActionAudit, &ActionAudit::device>("managedDeviceId"),
    enumerated<ActionAudit, &ActionAudit::action, actionNamed>("action"),
    enumerated<ActionAudit, &ActionAudit::state, actionStateNamed>("actionState"),
    own<ActionAudit, &ActionAudit::requested>("requestDateTime"),
};

/// Keeps a hostile list from filling the memory through Texts.
constexpr size_t maxSharedTexts = 20'000;

/// The number that so many digits make; negative: they are none.
int digits(std::string_view text, size_t at, size_t count)
{
    if (text.size() < at + count)
        return -1;
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        const int digit = text[i] - '0';
        if (digit < 0 || digit > 9)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}

/// Days from the beginning of 1970 to a day of 2000 or later; negative: there is no such day.
int daysSince1970(int year, int month, int day)
{
    constexpr std::array before {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    if (month < 1 || month > 12 || day < 1)
        return -1;
    const auto at = static_cast<size_t>(month);
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (day > before[at] - before[at - 1] + (isLeap && month == 2 ? 1 : 0))
        return -1;
    const int last = year - 1;
    const int leapDays = last / 4 - last / 100 + last / 400 - 477; // those before 1970 are taken off
    return (year - 1970) * 365 + leapDays + before[at - 1] + (isLeap && month > 2 ? 1 : 0) + day - 1;
}

/// Seconds east of UTC from "Z", "" or "+02:00"; nullopt: something else.
std::optional<int> offsetOf(std::string_view text)
{
    if (text.empty() || text == "Z" || text == "z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    const int seconds = hours * 3600 + minutes * 60;
    return text[0] == '-' ? -seconds : seconds;
}

} // namespace

QString Texts::shared(std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_texts.find(text);
    if (found != m_texts.end())
        return found->second;
    const QString made = toText(text);
    if (m_texts.size() < maxSharedTexts)
        m_texts.emplace(text, made);
    return made;
}

QDateTime parseTime(std::string_view text)
{
    constexpr size_t timeSize = 19;
    if (text.size() < timeSize || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't')
        || text[13] != ':' || text[16] != ':')
        return {};
    const int year = digits(text, 0, 4);
    // Intune is younger than 2000: earlier years are other ways to say "never".
    const int days = year < 2000 ? -1 : daysSince1970(year, digits(text, 5, 2), digits(text, 8, 2));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (days < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return {};
    size_t at = timeSize;
    int milliseconds = 0;
    if (at < text.size() && text[at] == '.') {
        int scale = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            milliseconds += scale * (text[at] - '0');
    }
    const std::optional<int> offset = offsetOf(text.substr(at));
    if (!offset)
        return {};
    const qint64 seconds = ((qint64(days) * 24 + hour) * 60 + minute) * 60 + second - *offset;
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + milliseconds, utcZone);
}

std::span<const Field<Device>> RowShape<Device>::fields()
{
    return deviceProperties;
}

bool RowShape<Device>::openItem(Device &row)
{
    if (row.actions.isEmpty())
        row.actions.reserve(1); // few have more
    row.actions.append(ActionResult {});
    return true;
}

bool RowShape<Device>::setItem(Device &row, std::string_view name, const Scalar &value)
{
    if (row.actions.isEmpty())
        return false;
    ActionResult &result = row.actions.last();
    const bool isText = value.kind == Kind::Text;
    if (name == "startDateTime")
        read(result.started, value);
    if (name == "lastUpdatedDateTime")
        read(result.updated, value);
    if (name != "actionName" && name != "actionState")
        return true;
    if (isText && name == "actionName")
        result.action = actionNamed(value.text);
    else if (isText)
        result.state = actionStateNamed(value.text);
    return isText || value.kind == Kind::Null;
}

Fit RowShape<Device>::fit(Device &row)
{
    row.actions.squeeze();
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<Group>> RowShape<Group>::fields()
{
    return groupProperties;
}

bool RowShape<Group>::setItem(Group &row, std::string_view, const Scalar &value)
{
    row.dynamic = row.dynamic || (value.kind == Kind::Text && sameName(value.text, "DynamicMembership"));
    return value.kind == Kind::Text || value.kind == Kind::Null;
}

Fit RowShape<Group>::fit(Group &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<EntraRecord>> RowShape<EntraRecord>::fields()
{
    return entraProperties;
}

Fit RowShape<EntraRecord>::fit(EntraRecord &row)
{
    return row.objectId.isEmpty() || row.deviceId.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<EntraDeviceId>> RowShape<EntraDeviceId>::fields()
{
    return memberProperties;
}

Fit RowShape<EntraDeviceId>::fit(EntraDeviceId &row)
{
    return row.isEmpty() ? Fit::Hidden : Fit::Good;
}

std::span<const Field<AutopilotRecord>> RowShape<AutopilotRecord>::fields()
{
    return autopilotProperties;
}

Fit RowShape<AutopilotRecord>::fit(AutopilotRecord &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<ApprovalRecord>> RowShape<ApprovalRecord>::fields()
{
    return approvalFields;
}

Fit RowShape<ApprovalRecord>::fit(ApprovalRecord &row)
{
    return row.code.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<ActionAudit>> RowShape<ActionAudit>::fields()
{
    return auditProperties;
}

Fit RowShape<ActionAudit>::fit(ActionAudit &row)
{
    return row.device.isEmpty() ? Fit::Hidden : Fit::Good;
}

std::span<const Field<DeviceTraits>> RowShape<DeviceTraits>::fields()
{
    return traitProperties;
}

Fit RowShape<DeviceTraits>::fit(DeviceTraits &row)
{
    return row.device.isEmpty() ? Fit::Bad : Fit::Good;
}

} // namespace Reslate::Graph
