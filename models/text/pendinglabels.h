// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/pending.h"

#include <QString>

namespace Reslate {

/// What is the matter with a device, and what a person can do about it. Sentences.
struct Advice {
    QString why;
    QString whatToDo;

    bool operator==(const Advice &) const = default;
};

/// "Offline since the order", for the head of a group; empty for Pending::No.
QString pendingTitle(Pending pending);
/// Both empty for Pending::No. device == nullptr: nothing is known about it.
Advice pendingAdvice(Pending pending, const Device *device, const QDateTime &now);
/// The same for a group of devices, without times.
Advice pendingAdvice(Pending pending);

} // namespace Reslate
