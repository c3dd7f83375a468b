// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/device/device.h"
#include "domain/job/job.h"
#include "models/jobs/jobnotice.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace Reslate {

/// A device of a job that did not come back, and what to do about it. Texts are as the network gave them, hostile.
struct ChaseRow {
    DeviceId device;
    AutopilotId autopilot; ///< its registration; empty: none is known
    QString name;
    QString serialNumber;
    QString model; ///< empty: not known
    QString user; ///< empty: none, or not known
    QDateTime lastSeen; ///< invalid: never, or not known
    QDateTime since; ///< when it came to stand where it stands
    QString state; ///< "Waiting: offline"
    QString why;
    QString whatToDo;
};

/// Everybody to go after, in the order of the rooms.
struct ChaseList {
    struct Section {
        QString title; ///< the group's name, or the job's title where no group is known
        QList<ChaseRow> rows;
    };
    QString job; ///< "Autopilot Reset · Year 7 – Room 101"
    QString jobId;
    QDateTime asOf;
    int devices = 0; ///< of the job
    int underWay = 0; ///< of them: nothing shows yet that they came back, or that they won't
    int notSent = 0; ///< of them
    QList<Section> sections;
    JobNotice notice; ///< what its reader should know first about the journal that it was made of

    int count() const;
    /// Whether every device of the job came back.
    bool isEveryoneBack() const { return count() + underWay + notSent == 0; }
};

/// "12 of 86 devices are not back. 40 are still under way…": never that all are back while some may not be.
QString chaseSummary(const ChaseList &list);

/// What is known beside the job. Both may be empty functions.
struct ChaseFacts {
    std::function<const Device *(const DeviceId &)> device; ///< nullptr: nothing is known about it
    std::function<QString(const DeviceId &)> group; ///< empty: not known
};

/// The facts of a catalog as far as it is loaded, which must outlive the result. A device in several groups counts to
/// the one that the job was made from, otherwise to the smallest.
ChaseFacts chaseFactsOf(const DeviceCatalog &catalog, const Job &job);

/// The devices of the job that needsChasing() names. Pure.
ChaseList chaseList(const Job &job, const ChaseFacts &facts, const QDateTime &now);

/// With a header line, as csvText() writes it, and below it the notice, if there is one; times are local:
/// "2026-08-24 10:31".
QByteArray chaseCsv(const ChaseList &list);

} // namespace Reslate
