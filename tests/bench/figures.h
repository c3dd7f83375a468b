// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Reslate::Bench {

/// One thing that was measured once, and what it should be.
struct Figure {
    QString what;
    double value = 0;
    double goal = 0;
    QString unit;
    bool isMoreBetter = false; ///< the goal is the least that it should be, no longer the most
};

/// Prints one measured figure as a line for figureFromLine(). Figures are never asserted: a slow machine is no defect.
void figure(const QString &what, double value, double goal, const QString &unit);
/// The same where more is better.
void figureAtLeast(const QString &what, double value, double goal, const QString &unit);
/// nullopt: the line is a remark.
std::optional<Figure> figureFromLine(const QString &line);
void remark(const QString &text);

/// Resident memory of this process in KiB, after giving free pages back to the system.
double residentKiB();

} // namespace Reslate::Bench
