// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/windowsrelease.h"

#include "domain/device/devicekind.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

struct KnownBuild {
    int build;
    const char *name;
};

// learn.microsoft.com/windows/release-health/release-information and …/windows11-release-information; 26H1 and 26H2
// from Microsoft's announcements of 2026.
constexpr std::array releases {
    KnownBuild {10240, "Windows 10 1507"},
    KnownBuild {10586, "Windows 10 1511"},
    KnownBuild {14393, "Windows 10 1607"},
    KnownBuild {15063, "Windows 10 1703"},
    KnownBuild {16299, "Windows 10 1709"},
    KnownBuild {17134, "Windows 10 1803"},
    KnownBuild {17763, "Windows 10 1809"},
    KnownBuild {18362, "Windows 10 1903"},
    KnownBuild {18363, "Windows 10 1909"},
    KnownBuild {19041, "Windows 10 2004"},
    KnownBuild {19042, "Windows 10 20H2"},
    KnownBuild {19043, "Windows 10 21H1"},
    KnownBuild {19044, "Windows 10 21H2"},
    KnownBuild {19045, "Windows 10 22H2"},
    KnownBuild {22000, "Windows 11 21H2"},
    KnownBuild {22621, "Windows 11 22H2"},
    KnownBuild {22631, "Windows 11 23H2"},
    KnownBuild {26100, "Windows 11 24H2"},
    KnownBuild {26200, "Windows 11 25H2"},
    KnownBuild {26300, "Windows 11 26H2"},
    KnownBuild {28000, "Windows 11 26H1"},
};

/// Which of the two dates is an edition's, by the names that Intune has for them (DeviceTraits::editionName).
enum class Servicing : quint8 { Unknown, Pro, Education, LongTerm };

struct ServicedEdition {
    const char *name;
    Servicing servicing;
};

constexpr std::array servicedEditions {
    ServicedEdition {"Core", Servicing::Pro}, // Home
    ServicedEdition {"CoreN", Servicing::Pro},
    ServicedEdition {"CoreSingleLanguage", Servicing::Pro},
    ServicedEdition {"CoreCountrySpecific", Servicing::Pro},
    ServicedEdition {"Home", Servicing::Pro},
    ServicedEdition {"Pro", Servicing::Pro},
    ServicedEdition {"Professional", Servicing::Pro},
    ServicedEdition {"ProfessionalN", Servicing::Pro},
    ServicedEdition {"ProfessionalEducation", Servicing::Pro},
    ServicedEdition {"ProfessionalEducationN", Servicing::Pro},
    ServicedEdition {"ProfessionalWorkstation", Servicing::Pro},
    ServicedEdition {"ProfessionalWorkstationN", Servicing::Pro},
    ServicedEdition {"Education", Servicing::Education},
    ServicedEdition {"EducationN", Servicing::Education},
    ServicedEdition {"Enterprise", Servicing::Education},
    ServicedEdition {"EnterpriseN", Servicing::Education},
    ServicedEdition {"EnterpriseS", Servicing::LongTerm},
    ServicedEdition {"EnterpriseSN", Servicing::LongTerm},
    ServicedEdition {"IoTEnterpriseS", Servicing::LongTerm},
};

Servicing servicingOf(const QString &editionName)
{
    const QStringView name = QStringView(editionName).trimmed();
    const auto *found = std::find_if(
        servicedEditions.begin(), servicedEditions.end(), [&name](const ServicedEdition &each) {
            return name.compare(QLatin1String(each.name), Qt::CaseInsensitive) == 0;
        });
    return found == servicedEditions.end() ? Servicing::Unknown : found->servicing;
}

/// Servers and the systems of HoloLens and Surface Hub share builds with it, under other names.
bool hasOrdinaryWindows(const Device &device)
{
    const DeviceKind kind = kindOf(device);
    return device.platform == Platform::Windows && kind != DeviceKind::Server && kind != DeviceKind::ServerHardware
        && kind != DeviceKind::HoloLens && kind != DeviceKind::TeamSystem && kind != DeviceKind::SurfaceHub;
}

/// The build of an ordinary Windows for computers; nullopt: it is none, or says none.
std::optional<int> buildOf(const Device &device)
{
    constexpr QLatin1String windows("10.0.");
    const QStringView version = QStringView(device.osVersion).trimmed(); // asked of each row of a list: no copies
    if (!version.startsWith(windows) || !hasOrdinaryWindows(device))
        return std::nullopt;
    const QStringView rest = version.sliced(windows.size());
    const qsizetype end = rest.indexOf(QLatin1Char('.'));
    bool isNumber = false;
    const int build = (end < 0 ? rest : rest.first(end)).toInt(&isNumber);
    return isNumber ? std::optional(build) : std::nullopt;
}

} // namespace

QString windowsRelease(const Device &device)
{
    const std::optional<int> build = buildOf(device);
    const auto *found = std::find_if(
        releases.begin(), releases.end(), [&build](const KnownBuild &release) { return release.build == build; });
    return found != releases.end() ? QString::fromLatin1(found->name) : QString();
}

const WindowsSupport &knownWindowsSupport()
{
    static const WindowsSupport known {.asOf = QDate(2026, 11, 28),
        .source = QStringLiteral("Microsoft, lifecycle pages of Windows 10 and Windows 11"),
        .windowsSE = QDate(2026, 10, 13),
        .builds = {
            {10240, QDate(2017, 5, 9), QDate(2017, 5, 9), true},
            {10586, QDate(2017, 10, 10), QDate(2018, 4, 10)},
            {14393, QDate(2018, 4, 10), QDate(2019, 4, 9), true},
            {15063, QDate(2018, 10, 9), QDate(2019, 10, 8)},
            {16299, QDate(2019, 4, 9), QDate(2020, 10, 13)},
            {17134, QDate(2019, 11, 12), QDate(2021, 5, 11)},
            {17763, QDate(2020, 11, 10), QDate(2021, 5, 11), true},
            {18362, QDate(2020, 12, 8), QDate(2020, 12, 8)},
            {18363, QDate(2021, 5, 11), QDate(2022, 5, 10)},
            {19041, QDate(2021, 12, 14), QDate(2021, 12, 14)},
            {19042, QDate(2022, 5, 10), QDate(2023, 5, 9)},
            {19043, QDate(2022, 12, 13), QDate(2022, 12, 13)},
            {19044, QDate(2023, 6, 13), QDate(2024, 6, 11), true},
            {19045, QDate(2025, 10, 14), QDate(2025, 10, 14)},
            {22000, QDate(2023, 10, 10), QDate(2024, 10, 8)},
            {22621, QDate(2024, 10, 8), QDate(2025, 10, 14)},
            {22631, QDate(2025, 11, 11), QDate(2026, 11, 10)},
            {26100, QDate(2026, 10, 13), QDate(2027, 10, 12), true},
            {26200, QDate(2027, 10, 12), QDate(2028, 10, 10)},
        }};
    return known;
}

namespace {

/// The table's row of that device's build, or its end.
auto rowOf(const Device &device, const WindowsSupport &support)
{
    const std::optional<int> build = buildOf(device);
    return std::find_if(support.builds.cbegin(), support.builds.cend(),
        [&build](const WindowsSupport::Build &each) { return each.number == build; });
}

} // namespace

std::optional<LastUpdates> lastUpdates(const Device &device, const WindowsSupport &support)
{
    const auto found = rowOf(device, support);
    if (device.edition == Edition::WindowsSE) // its own end, or that of its build where that comes first
        return found == support.builds.cend()
            ? LastUpdates {support.windowsSE, support.windowsSE}
            : LastUpdates {std::min(found->pro, support.windowsSE), std::min(found->education, support.windowsSE)};
    if (found == support.builds.cend())
        return std::nullopt;
    switch (servicingOf(device.editionName)) {
    case Servicing::LongTerm:
        return std::nullopt;
    case Servicing::Pro:
        return LastUpdates {found->pro, found->pro};
    case Servicing::Education:
        return LastUpdates {found->education, found->education};
    case Servicing::Unknown:
        break;
    }
    return LastUpdates {found->pro, found->hasLongTerm ? QDate() : found->education};
}

std::optional<bool> isWindowsSupported(const Device &device, const QDate &day, const WindowsSupport &support)
{
    // Asked of each row of a list: of most of them the edition, whose name takes time to find, doesn't matter.
    const auto found = rowOf(device, support);
    if (found != support.builds.cend() && device.edition != Edition::WindowsSE) {
        if (day <= found->pro)
            return true;
        if (day > found->education && !found->hasLongTerm)
            return false;
    }
    const std::optional<LastUpdates> last = lastUpdates(device, support);
    if (!last)
        return std::nullopt;
    if (day <= last->earliest)
        return true;
    return last->latest.isValid() && day > last->latest ? std::optional(false) : std::nullopt;
}

} // namespace Reslate
