// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/utc.h"
#include "domain/job/job.h"
#include "ordered.h"

#include <QDateTime>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QString>
#include <QTimeZone>

namespace Reslate::Test {

inline QDateTime momentAt(int minutes)
{
    return QDateTime(QDate(2026, 8, 24), QTime(8, 0, 0, 123), utcZone).addSecs(60LL * minutes);
}

/// A job of n devices; every field that can be set is, with another value in each item.
inline Job sampleJob(const QString &id, int n)
{
    Job job {.id = JobId(id),
        .workflow = ResetMode::AutopilotReset,
        .title = QStringLiteral("Room 12"),
        .startedBy = QStringLiteral("anna@school.example"),
        .created = momentAt(0),
        .pace = {.pilot = 3,
            .wave = 40,
            .gap = std::chrono::seconds(600),
            .startsAt = momentAt(2),
            .stopAfter = 5,
            .stopPercent = 20},
        .justification = QStringLiteral("before term"),
        .phase = JobPhase::Countdown,
        .countdownEnds = momentAt(1),
        .released = 3,
        .releasedAt = momentAt(3),
        .pilotWaived = true,
        .forgivenAt = momentAt(4)};
    for (int i = 0; i < n; ++i) {
        const QString number = QString::number(i).rightJustified(12, u'0');
        job.items.append(JobItem {.device = {.id = DeviceId(QStringLiteral("d0000000-0000-0000-0000-") + number),
                                      .entraDevice = EntraDeviceId(QStringLiteral("e0000000-0000-0000-0000-") + number),
                                      .autopilot = AutopilotId(QStringLiteral("a0000000-0000-0000-0000-") + number),
                                      .name = QStringLiteral("LAB-%1").arg(i),
                                      .serialNumber = QStringLiteral("SN%1").arg(i)},
            .steps = {Step {.kind = ResetMode::AutopilotReset,
                .changed = momentAt(i),
                .baseline = momentAt(-i),
                .seenBefore = momentAt(-2 * i),
                .note = QStringLiteral("note %1").arg(i),
                .confirmedBy = QStringLiteral("ben %1").arg(i),
                .enrolledAs = DeviceId(QStringLiteral("f0000000-0000-0000-0000-") + number),
                .tries = i,
                .approvalCode = ApprovalCode(QStringLiteral("c0000000-0000-0000-0000-") + number),
                .serialBearers = static_cast<SerialBearers>((i + 1) % serialBearersCount)}}});
    }
    return job;
}

inline bool sameItem(const JobItem &a, const JobItem &b)
{
    return a == b && a.device.id.toString() == b.device.id.toString()
        && a.device.entraDevice.toString() == b.device.entraDevice.toString()
        && a.device.autopilot.toString() == b.device.autopilot.toString()
        && a.current().changed.isValid() == b.current().changed.isValid()
        && a.current().baseline.isValid() == b.current().baseline.isValid();
}

/// Equal in every field, ids letter by letter.
inline bool sameJob(const Job &a, const Job &b)
{
    return a.id.toString() == b.id.toString() && a.workflow == b.workflow && a.title == b.title
        && a.startedBy == b.startedBy && a.created == b.created && a.keepUserData == b.keepUserData
        && a.phase == b.phase && a.pace == b.pace && a.justification == b.justification && a.released == b.released
        && a.releasedAt == b.releasedAt && a.pilotWaived == b.pilotWaived && a.forgivenAt == b.forgivenAt
        && a.countdownEnds == b.countdownEnds && a.pausedBy == b.pausedBy && a.resumesAt == b.resumesAt
        && wasStopped(a) == wasStopped(b)
        && std::equal(a.items.cbegin(), a.items.cend(), b.items.cbegin(), b.items.cend(), sameItem);
}

inline bool sameJobs(const QList<Job> &a, const QList<Job> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), sameJob);
}

/// Adds a job whose devices left "planned" already: nothing but its history takes one from there.
template <typename Store> Result<void> addAsItStands(Store &store, const Job &job)
{
    Job planned = job;
    QList<int> moved;
    for (int place = 0; place < job.items.size(); ++place) {
        if (job.items.at(place).current().state != ItemState::Planned)
            moved.append(place);
        planned.items[place].current().state = ItemState::Planned;
    }
    const Result<void> added = store.addJob(planned);
    return added && !moved.isEmpty() ? store.saveItems(job, itemsAt(job, moved)) : added;
}

/// Runs statements on a journal that nobody has open; gives the first error, and the last value that was selected.
inline QString tamper(const QString &file, const QStringList &statements, QVariant *value = nullptr)
{
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(file);
        if (!database.open())
            error = QStringLiteral("can't open");
        QSqlQuery query(database);
        for (const QString &statement : statements) {
            if (!error.isEmpty())
                break;
            if (!query.exec(statement))
                error = query.lastError().text();
            else if (value && query.next())
                *value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    return error;
}

/// Makes the file from the statements that stand, one a line, in another: a journal that an earlier version wrote.
/// Gives the first error.
inline QString writeJournal(const QString &file, const QString &statements)
{
    QFile source(statements);
    if (!source.open(QIODevice::ReadOnly))
        return QStringLiteral("can't read ") + statements;
    QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("--")); });
    return tamper(file, lines);
}

} // namespace Reslate::Test
