// SPDX-License-Identifier: GPL-3.0-or-later
#include "formerrows.h"

#include "core/utc.h"
#include "graph/json/graphnames.h"

#include <charconv>

namespace Reslate::Graph::Former {
namespace {

using Kind = Scalar::Kind;

/// Ids become parts of addresses; no service has longer ones.
constexpr size_t maxId = 256;
/// Keeps a hostile list from filling the memory through Texts.
constexpr size_t maxSharedTexts = 20'000;

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool digits(std::string_view text, size_t at, size_t count, int &value)
{
    if (text.size() < at + count)
        return false;
    const char *from = text.data() + at;
    const auto [end, error] = std::from_chars(from, from + count, value);
    return error == std::errc() && end == from + count && *from != '-';
}

/// Seconds east of UTC from "Z", "" or "+02:00"; nullopt: something else.
std::optional<int> offsetOf(std::string_view text)
{
    if (text.empty() || text == "Z" || text == "z")
        return 0;
    int hours = 0, minutes = 0;
    const bool shaped = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':'
        && digits(text, 1, 2, hours) && digits(text, 4, 2, minutes) && hours <= 14 && minutes < 60;
    if (!shaped)
        return std::nullopt;
    const int seconds = hours * 3600 + minutes * 60;
    return text[0] == '-' ? -seconds : seconds;
}

QDateTime parseTime(std::string_view text)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    const bool shaped = digits(text, 0, 4, year) && digits(text, 5, 2, month) && digits(text, 8, 2, day)
        && digits(text, 11, 2, hour) && digits(text, 14, 2, minute) && digits(text, 17, 2, second) && text[4] == '-'
        && text[7] == '-' && (text[10] == 'T' || text[10] == 't') && text[13] == ':' && text[16] == ':';
    // Intune is younger than 2000: earlier years are other ways to say "never".
    if (!shaped || year < 2000)
        return {};
    size_t at = 19;
    int milliseconds = 0;
    if (at < text.size() && text[at] == '.') {
        int scale = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            milliseconds += scale * (text[at] - '0');
    }
    const std::optional<int> offset = offsetOf(text.substr(at));
    if (!offset || !QTime::isValid(hour, minute, second) || !QDate::isValid(year, month, day))
        return {};
    // Through the Julian day: the constructor from date and time takes several times as long.
    const qint64 days = QDate(year, month, day).toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    const qint64 seconds = ((days * 24 + hour) * 60 + minute) * 60 + second - *offset;
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + milliseconds, utcZone);
}

// Readers of one value. Null leaves what unknown is: the member's own default.

bool read(QString &target, const Scalar &value)
{
    if (value.kind == Kind::Text)
        target = toText(value.text);
    return value.kind == Kind::Text || value.kind == Kind::Null;
}

template <class Tag> bool read(Id<Tag> &target, const Scalar &value)
{
    if (value.kind == Kind::Text && value.text.size() <= maxId)
        target = Id<Tag>(toText(value.text));
    return value.kind == Kind::Null || (value.kind == Kind::Text && value.text.size() <= maxId);
}

bool read(QDateTime &target, const Scalar &value)
{
    if (value.kind == Kind::Text)
        target = parseTime(value.text);
    return value.kind == Kind::Text || value.kind == Kind::Null;
}

/// A size in bytes; Intune sends 0 for "not known".
bool read(qint64 &target, const Scalar &value)
{
    if (value.kind == Kind::Integer && value.integer > 0)
        target = value.integer;
    return value.kind == Kind::Integer || value.kind == Kind::Null;
}

bool read(std::optional<bool> &target, const Scalar &value)
{
    if (value.kind == Kind::Bool && value.flag)
        target = true;
    return value.kind == Kind::Bool || value.kind == Kind::Null;
}

template <typename T, auto member> constexpr FormerField<T> own(std::string_view name)
{
    return {name, [](T &row, const Scalar &value, FormerTexts &) { return read(row.*member, value); }};
}

template <typename T, auto member> constexpr FormerField<T> repeated(std::string_view name)
{
    return {name, [](T &row, const Scalar &value, FormerTexts &texts) {
                if (value.kind == Kind::Text)
                    row.*member = texts.shared(value.text);
                return value.kind == Kind::Text || value.kind == Kind::Null;
            }};
}

template <typename T, auto member, auto named> constexpr FormerField<T> enumerated(std::string_view name)
{
    return {name, [](T &row, const Scalar &value, FormerTexts &) {
                if (value.kind == Kind::Text)
                    row.*member = named(value.text);
                return value.kind == Kind::Text || value.kind == Kind::Null;
            }};
}

bool readSystem(Device &row, const Scalar &value, FormerTexts &texts)
{
    if (value.kind == Kind::Text) {
        row.operatingSystem = texts.shared(value.text);
        row.platform = platformNamed(row.operatingSystem);
    }
    return value.kind == Kind::Text || value.kind == Kind::Null;
}

// In the order in which Graph names them, which saves looking.
constexpr FormerField<Device> deviceTable[] = {
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

} // namespace

QString FormerTexts::shared(std::string_view text)
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

std::span<const FormerField<Device>> deviceFields()
{
    return deviceTable;
}

} // namespace Reslate::Graph::Former
