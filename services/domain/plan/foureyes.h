// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Reslate {

/// The second pair of eyes on what is about to be started. Nobody signs in for it: it rests on the trust that whoever
/// types the name is that person.
struct SecondPerson {
    QString name;
    QString code; ///< as they typed it
};

/// What lets plans start where two pairs of eyes are asked for.
struct Consent {
    bool byTenant = false; ///< the service itself asks a second administrator about each of them that is destructive
    SecondPerson second;
};

/// That a second person confirmed a job, and when.
struct Witness {
    JobId job;
    QString name;
    QString code;
    QDateTime at; ///< UTC

    bool operator==(const Witness &) const = default;
};

/// Whether two pairs of eyes are asked for, and where they were.
struct FourEyes {
    bool on = false;
    QList<Witness> witnesses; ///< oldest first

    bool operator==(const FourEyes &) const = default;
};

/// Why a second person's word doesn't count.
enum class SecondPersonProblem {
    None,
    NoName,
    SamePerson, ///< as the one who starts it
    NoCode,
    OtherCode, ///< of another mode, another list, or another time
};

/// Eight characters that stand for exactly these modes, options and devices, in whatever order; none that is easily
/// taken for another. identity: what they are the plans of, so that the code is no good for another start of the same.
/// Pure.
QString planCode(const QList<Plan> &plans, const QString &identity);

/// Whether these words confirm those plans. Blanks, hyphens and case of the code don't matter; a name is the same with
/// and without what follows its @. Pure.
SecondPersonProblem problemOf(
    const SecondPerson &second, const QString &startedBy, const QList<Plan> &plans, const QString &identity);

/// Whether any of them takes data or the device away.
bool isDestructive(const QList<Plan> &plans);

} // namespace Reslate
