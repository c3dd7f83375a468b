// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "cli/options.h"
#include "domain/device.h"
#include "domain/group.h"
#include "graph/devicecatalog.h"

#include <QStringList>

namespace Reslate {

/// The devices that a command names.
struct Selection {
    QString title;
    QList<const Device *> devices; ///< each once; valid until the catalog changes
    QStringList problems;          ///< a sentence for every line or id that doesn't name exactly one device
    int withoutRecord = 0;         ///< members of the group that Intune doesn't list
};

/// The one group with this id or exactly this name. Several: refused, with the candidates.
tl::expected<Group, Refusal> findGroup(const QList<Group> &groups, const QString &nameOrId);

/// Reads a list of serial numbers: one a line; blank lines, space around a number and a byte order mark don't count.
tl::expected<QList<SerialLine>, Refusal> readSerials(const QString &path);

Selection selectAll(const DeviceCatalog &catalog);
Selection selectGroup(const DeviceCatalog &catalog, const Group &group);
/// Compares whole serial numbers, without regard to case or to space around them; one that several devices share names
/// none of them.
Selection selectSerials(const DeviceCatalog &catalog, const QList<SerialLine> &serials);
Selection selectIds(const DeviceCatalog &catalog, const QStringList &ids);

} // namespace Reslate
