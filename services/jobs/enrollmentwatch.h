// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/factreader.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace Reslate {

class JobBook;
struct JobEntry;

/// How often the list is read for wiped devices that enroll again.
inline constexpr std::chrono::minutes enrollmentLook {2};
/// For so long after the last change of an item.
inline constexpr std::chrono::hours enrollmentPatience {30 * 24};

/// Finds wiped devices that enrolled again: the proof of a factory wipe that comes after the record went. Such a device
/// has a new Intune record, so it is looked for by its serial number in the whole list. No job waits for that.
class EnrollmentWatch final : public QObject {
    Q_OBJECT
public:
    EnrollmentWatch(JobBook &book, FactReader &reader, Clock &clock, QObject *parent = nullptr);

    /// Something may be to be looked for.
    void wake();
    /// Reads the list now; looked() comes in any case.
    void lookNow();

Q_SIGNALS:
    void looked(const std::optional<Reslate::Error> &error); ///< why nothing is known

private:
    struct Sought {
        JobEntry *entry = nullptr;
        int item = -1;
    };
    QHash<QString, Sought> sought() const;
    void look();
    void take(const QHash<QString, Sought> &sought, const QMultiHash<QString, Device> &found);

    JobBook &m_book;
    FactReader &m_reader;
    Clock &m_clock;
    bool m_awaiting = false; ///< a look is asked for
    bool m_looking = false;
};

} // namespace Reslate
