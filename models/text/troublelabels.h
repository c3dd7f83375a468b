// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "models/text/errorlabels.h"

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

/// How the service of the school is reached, as far as its last answers tell.
enum class Reach : quint8 {
    Answers,
    Offline, ///< nothing comes back: the network, the proxy or the service is away
    Refused, ///< it answers, and lets the account in no longer
};
/// What this error says about it.
Reach reachOf(const Error &error);
/// "●", "○" or "⊘": a shape for each.
QString reachMark(Reach reach);
/// "offline", "refused"; empty: it answers.
QString reachWord(Reach reach);
/// The same as a sentence; empty: it answers.
QString reachSentence(Reach reach);

/// What a load that stopped early adds to the list; nothing for every other state.
void addTrouble(QList<Trouble> &troubles, const QString &what, const DeviceCatalog::Load &load);
/// One notice about all of them: a service that is away is told once, not once per list. Empty: no trouble.
TroubleText troubleText(const QList<Trouble> &troubles);

} // namespace Reslate
