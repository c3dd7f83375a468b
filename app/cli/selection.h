// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/inputfile.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "catalog/devicecatalog.h"
#include "domain/device/device.h"
#include "domain/device/group.h"

#include <QJsonObject>
#include <QStringList>

namespace Reslate {

/// What of the named groups can't be acted on. It is never left out silently.
struct Shortfall {
    /// A member that Intune doesn't list.
    struct Unlisted {
        EntraDeviceId entraDevice;
        QString serialNumber; ///< of its Autopilot registration, where that names an Intune record; hostile
    };

    QStringList emptyGroups; ///< names of the groups without a device, hostile
    QList<Unlisted> unlisted;

    bool isEmpty() const { return emptyGroups.isEmpty() && unlisted.isEmpty(); }
};

/// The devices that a command names.
struct Selection {
    QString title;
    QList<const Device *> devices; ///< each once; valid until the catalog changes
    QList<AutopilotRecord> registrations; ///< that stand only in Autopilot, where these are asked for
    QStringList problems; ///< a sentence for every line or id that doesn't name exactly one device
    Shortfall shortfall;
};

/// Says it to a person, and with --json a record for each, to which extra is added.
void tellShortfall(const Shortfall &shortfall, Terminal &terminal, const QJsonObject &extra = {});

/// The one group with this id or exactly this name. Several: refused, with the candidates.
tl::expected<Group, Refusal> findGroup(const QList<Group> &groups, const QString &nameOrId);

/// The text of a file with a list of serial numbers, for the list doctor.
tl::expected<QString, Refusal> readSerials(const QString &path, std::chrono::milliseconds patience = maxPipeSilence);

Selection selectAll(const DeviceCatalog &catalog);
/// The members of all groups, without those of the groups that are taken off.
Selection selectGroups(const DeviceCatalog &catalog, const QList<Group> &groups, const QList<Group> &without);
/// Takes the members of these groups off.
void takeOff(Selection &selection, const DeviceCatalog &catalog, const QList<Group> &without);
/// What stands only in Autopilot, and no device.
enum class AutopilotOnly { IsProblem, IsTaken };
/// The devices that the list doctor finds. A list may name a device twice; every other doubt is a problem.
Selection selectSerials(
    const DeviceCatalog &catalog, const QString &list, AutopilotOnly registered = AutopilotOnly::IsProblem);
Selection selectIds(const DeviceCatalog &catalog, const QStringList &ids);

} // namespace Reslate
