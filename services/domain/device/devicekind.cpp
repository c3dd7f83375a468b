// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/devicekind.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

bool has(const QString &text, const char *part)
{
    return text.contains(QLatin1String(part), Qt::CaseInsensitive);
}

/// What a model is, as Intune shows it.
struct KnownModel {
    const char *maker; ///< how the manufacturer begins; empty: any
    const char *words; ///< the model has these where a word begins; '^' before them: where the model begins
    DeviceKind kind;
};

// Names of families that are sold for nothing else. What isn't here reads as a computer, so the table needn't be whole;
// but a name that a pupil's computer bears, too, must not be here: "ThinkCentre", "OptiPlex" and "Elite Slice" run room
// systems as well, and can't be told apart by their names.
constexpr std::array knownModels {
    // Microsoft: "Create a dynamic device group containing your Cloud PCs".
    KnownModel {"", "Cloud PC", DeviceKind::CloudPc},
    // Microsoft: HoloLens and Surface Hub, "Assign … with Windows Autopilot".
    KnownModel {"Microsoft", "HoloLens", DeviceKind::HoloLens},
    KnownModel {"Microsoft", "Surface Hub", DeviceKind::SurfaceHub},
    // The makers' names for their servers, as SMBIOS bears them in public dmidecode and kernel logs: "PowerEdge R650",
    // "ProLiant DL380 Gen10", "ThinkSystem SR650 -[7X06CTO1WW]-", "System x3650 M5: -[8871AC1]-", "PRIMERGY RX2530 M5".
    KnownModel {"Dell", "^PowerEdge", DeviceKind::ServerHardware},
    KnownModel {"H", "^ProLiant", DeviceKind::ServerHardware}, // HP, HPE, Hewlett-Packard (Enterprise)
    KnownModel {"Lenovo", "^ThinkSystem", DeviceKind::ServerHardware},
    KnownModel {"Lenovo", "^ThinkServer", DeviceKind::ServerHardware},
    KnownModel {"Lenovo", "^System x3", DeviceKind::ServerHardware},
    KnownModel {"IBM", "^System x3", DeviceKind::ServerHardware},
    KnownModel {"Fujitsu", "^PRIMERGY", DeviceKind::ServerHardware},
    // Microsoft: "Teams Rooms certified systems and peripherals" (Teams/rooms/certified-hardware), for all of these.
    KnownModel {"", "Teams Room", DeviceKind::MeetingRoom},
    KnownModel {"Lenovo", "ThinkSmart", DeviceKind::MeetingRoom},
    // Intune shows Lenovo's machine type: 10V5 is the ThinkSmart Hub 500 (10V50002LS in a public price list), 11H0 the
    // ThinkSmart Hub. There are more, of which no public source was found.
    KnownModel {"Lenovo", "^10V5", DeviceKind::MeetingRoom},
    KnownModel {"Lenovo", "^11H0", DeviceKind::MeetingRoom},
    // "HP Elite Slice for Meeting Rooms G2", "HP Elite Slice G2 Audio Ready …", and as its firmware has it "HP Slice G2
    // for Meeting Rooms". The first Elite Slice is an office computer, too.
    KnownModel {"H", "Slice for Meeting Rooms", DeviceKind::MeetingRoom},
    KnownModel {"H", "Slice G2", DeviceKind::MeetingRoom},
    // HP's list of platforms (its PowerShell module HPCMSL): "HP Mini Conferencing PC with Zoom Rooms".
    KnownModel {"H", "Conferencing PC", DeviceKind::MeetingRoom},
    // How firmware writes Poly's is in no public record; these are the names of the product.
    KnownModel {"", "^Poly Studio", DeviceKind::MeetingRoom},
    KnownModel {"", "^HP Poly Studio", DeviceKind::MeetingRoom},
    KnownModel {"Crestron", "UC-Engine", DeviceKind::MeetingRoom},
    KnownModel {"Yealink", "MCore", DeviceKind::MeetingRoom},
};

/// Whether the words stand in the text where a word begins.
bool hasWords(QStringView text, QLatin1String words)
{
    for (qsizetype at = 0; (at = text.indexOf(words, at, Qt::CaseInsensitive)) >= 0; ++at) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

/// This is asked for every device and every mode, a hundred thousand times at once: the maker comes first, because it
/// rules out most rows.
DeviceKind kindOfModel(const Device &device)
{
    const QStringView maker = QStringView(device.manufacturer).trimmed();
    const QStringView model = QStringView(device.model).trimmed();
    const auto isIt = [maker, model](const KnownModel &known) {
        const QLatin1String words(known.words);
        const QLatin1String wanted(known.maker);
        const auto isOther = [&] {
            return !wanted.isEmpty() && maker.front().toLower() != QChar(wanted.front()).toLower();
        };
        if (!maker.isEmpty() && (isOther() || !maker.startsWith(wanted, Qt::CaseInsensitive)))
            return false;
        return words.startsWith(QLatin1Char('^')) ? model.startsWith(words.sliced(1), Qt::CaseInsensitive)
                                                  : hasWords(model, words);
    };
    const auto *found = std::find_if(knownModels.begin(), knownModels.end(), isIt);
    return found == knownModels.end() ? DeviceKind::Computer : found->kind;
}

/// Builds that no Windows for computers has: Windows Server 2022, Azure Stack HCI 22H2 and Windows Server 23H2
/// (Microsoft: "Windows Server release information", "Azure Stack HCI release information"). Server 2016, 2019 and 2025
/// share theirs (14393, 17763, 26100) with Windows 10 and 11, so those need the edition or the system's name.
bool isServerBuild(const Device &device)
{
    constexpr std::array builds {"10.0.20348", "10.0.20349", "10.0.25398"};
    const QStringView version = QStringView(device.osVersion).trimmed();
    const auto isOf = [version](const char *build) {
        const QLatin1String begin(build);
        return version.startsWith(begin)
            && (version.size() == begin.size() || version[begin.size()] == QLatin1Char('.'));
    };
    return device.platform == Platform::Windows && std::any_of(builds.begin(), builds.end(), isOf);
}

} // namespace

DeviceKind kindOf(const Device &device)
{
    const DeviceKind model = kindOfModel(device);
    if (model == DeviceKind::CloudPc)
        return model;
    if (device.edition == Edition::MultiSession)
        return DeviceKind::SessionHost;
    if (device.edition == Edition::Server || has(device.operatingSystem, "Windows Server") || isServerBuild(device))
        return DeviceKind::Server;
    if (device.edition == Edition::Holographic || has(device.operatingSystem, "Holographic")
        || model == DeviceKind::HoloLens)
        return DeviceKind::HoloLens;
    if (device.edition == Edition::Team)
        return DeviceKind::TeamSystem;
    if (model == DeviceKind::SurfaceHub)
        return model;
    if (device.chassis == Chassis::Server || model == DeviceKind::ServerHardware)
        return DeviceKind::ServerHardware;
    const bool isTagged = device.groupTag.startsWith(QLatin1String("MTR-"), Qt::CaseInsensitive);
    if (device.edition == Edition::IoT || isTagged || model == DeviceKind::MeetingRoom)
        return DeviceKind::MeetingRoom;
    return DeviceKind::Computer;
}

} // namespace Reslate
