// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QString>

namespace Reslate {

/// How many orders left today for one school, counted in a file that all programs share which use the same, whatever
/// folder their journals lie in. For limits that IT lays down: a second folder is no second limit.
class DayCount {
public:
    enum class Reach : quint8 {
        User, ///< the file is its user's alone, and its folder is made when it is needed
        Computer, ///< every user may read and write the file; IT made its folder, in which all may write
    };
    /// file: of this school.
    explicit DayCount(const QString &file, Reach reach = Reach::User);

    struct Claim {
        int granted = 0;
        int counted = 0; ///< on that day, by all, with these
    };
    /// Counts up to wanted of that kind, so that no more than most are counted on that day. They are counted before
    /// they leave; the rest has to wait. returned: so many that were claimed on that day did not leave, or came back
    /// refused. StorageInUse: another program counts at this moment; try again soon. Storage…: nobody knows, and
    /// nothing may leave. These errors bear dayCountCode. Never waits.
    Result<Claim> claim(const QString &kind, int wanted, int most, const QDate &day, int returned = 0) const;

private:
    QString m_file;
    Reach m_reach;
};

/// A question to a shared count that any thread may ask it: it reads and writes the file.
struct DayClaim {
    DayCount count;
    QString kind;
    int wanted = 0; ///< 0: only how many are counted
    int most = 0;
    QDate day;
    int returned = 0;

    Result<DayCount::Claim> ask() const { return count.claim(kind, wanted, most, day, returned); }
};

} // namespace Reslate
