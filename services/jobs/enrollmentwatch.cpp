// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/enrollmentwatch.h"

#include "core/async.h"
#include "jobs/jobbook.h"
#include "jobs/proof.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Reslate {

EnrollmentWatch::EnrollmentWatch(JobBook &book, FactReader &reader, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_reader(reader)
    , m_clock(clock)
{
}

void EnrollmentWatch::wake()
{
    if (m_awaiting || sought().isEmpty())
        return;
    m_awaiting = true;
    m_clock.callAfter(enrollmentLook, this, [this] {
        m_awaiting = false;
        lookNow();
    });
}

void EnrollmentWatch::lookNow()
{
    if (!std::exchange(m_looking, true))
        QMetaObject::invokeMethod(this, &EnrollmentWatch::look, Qt::QueuedConnection);
}

QHash<QString, EnrollmentWatch::Sought> EnrollmentWatch::sought() const
{
    QHash<QString, Sought> sought;
    QSet<QString> shared; // a serial number that several computers bear proves nothing about one of them
    const QDateTime now = m_clock.now();
    for (const std::unique_ptr<JobEntry> &entry : m_book.entries()) {
        const Job &job = entry->job;
        if (!mayEnrollAgain(Proof::RecordGone, job.mode)
            || entry->count(Proof::RecordGone) + entry->count(Proof::Done) == 0)
            continue;
        for (int i = 0; i < job.items.size(); ++i) {
            const JobItem &item = job.items.at(i);
            const bool isRecent = item.changed.msecsTo(now) < std::chrono::milliseconds(enrollmentPatience).count();
            if (!mayEnrollAgain(item.proof, job.mode) || item.serialNumber.isEmpty() || !isRecent)
                continue;
            if (sought.contains(item.serialNumber))
                shared.insert(item.serialNumber);
            sought.insert(item.serialNumber, {entry.get(), i});
        }
    }
    for (const QString &serial : std::as_const(shared))
        sought.remove(serial);
    return sought;
}

void EnrollmentWatch::look()
{
    const QHash<QString, Sought> wanted = sought();
    if (wanted.isEmpty()) {
        m_looking = false;
        Q_EMIT looked({});
        return;
    }
    const QFuture<SerialFacts> facts = m_reader.findSerials(QSet<QString>(wanted.keyBegin(), wanted.keyEnd()));
    whenReady(facts, this, [this, wanted](const SerialFacts &read) {
        if (!read.error)
            take(wanted, read.found);
        m_looking = false;
        wake();
        Q_EMIT looked(read.error);
    });
}

void EnrollmentWatch::take(const QHash<QString, Sought> &sought, const QMultiHash<QString, Device> &found)
{
    QHash<JobEntry *, QList<ItemChange>> news;
    for (auto it = sought.cbegin(); it != sought.cend(); ++it) {
        const QList<Device> devices = found.values(it.key());
        const Job &job = it->entry->job;
        JobItem item = job.items.at(it->item);
        if (devices.isEmpty() || !mayEnrollAgain(item.proof, job.mode))
            continue;
        const auto isProof = [&](const Device &device) { return isEnrolledAgain(item, device); };
        if (std::count_if(devices.cbegin(), devices.cend(), isProof) != 1)
            continue;
        item.enrolledAs = std::find_if(devices.cbegin(), devices.cend(), isProof)->id;
        item.proof = Proof::SeenFresh;
        item.changed = m_clock.now();
        news[it->entry].append({it->item, item});
    }
    for (auto it = news.cbegin(); it != news.cend(); ++it)
        m_book.record(*it.key(), it.value());
}

} // namespace Reslate
