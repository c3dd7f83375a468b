// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Reslate::Bench {

/// Prints one measured figure beside its goal. Figures are never asserted: a slow machine is no defect.
void figure(const QString &what, double value, double goal, const QString &unit);
/// The same where more is better.
void figureAtLeast(const QString &what, double value, double goal, const QString &unit);
void remark(const QString &text);

/// Resident memory of this process in KiB, after giving free pages back to the system.
double residentKiB();

} // namespace Reslate::Bench
