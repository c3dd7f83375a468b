// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "jobs/proof/factreader.h"

#include <QDateTime>
#include <QMultiHash>
#include <QSet>
#include <QString>

namespace Reslate::Jobs {

class JobRegistry;

/// Who bore certain serial numbers at one moment: the records of the whole device list, and computers whose record left
/// by a wipe of ours and that may come back under the number they had. Empty: nothing is known.
struct SerialCensus {
    QSet<QString> asked; ///< comparableSerial() of real ones
    QMultiHash<QString, DeviceId> bearers;
    QDateTime asOf; ///< UTC, when the list was asked for; invalid: it was not, or not read to its end
};

/// The serial numbers of these devices of a job, comparable; those that are not real are left out. Pure.
QSet<QString> realSerials(const Job &job, const QList<int> &items);

/// listed: what the complete list says of those numbers. registry: the wipes of all jobs.
SerialCensus takeCensus(
    const QSet<QString> &serials, const LinkedFacts &listed, const JobRegistry &registry, const QDateTime &asOf);

/// How many bore the number of this planned device, itself included. NotKnown where nothing was asked about it. Pure.
SerialBearers bearersOf(const SerialCensus &census, const JobItem &item);

} // namespace Reslate::Jobs
