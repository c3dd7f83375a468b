// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errorlabels.h"
#include "graph/devicecatalog.h"

#include <QList>

namespace Reslate {

/// One list that could not be read, or not to its end.
struct Trouble {
    QString what; ///< "Devices"
    int count = 0; ///< how many were read before it stopped
    Error error;
};

/// A notice: what happened, and what it means and what to do.
struct TroubleText {
    QString title;
    QString text;
    QString supportDetails;
};

/// What a load that stopped early adds to the list; nothing for every other state.
void addTrouble(QList<Trouble> &troubles, const QString &what, const DeviceCatalog::Load &load);
/// One notice about all of them: a service that is away is told once, not once per list. Empty: no trouble.
TroubleText troubleText(const QList<Trouble> &troubles);

} // namespace Reslate
