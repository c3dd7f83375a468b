// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Reslate::Bench {

/// Runs the sections so many times, each time in a process of its own, and prints the least, the median and the
/// greatest value of each figure beside its goal, which the median has to reach. The exit code of the first process
/// that failed; 0: none did.
int runRounds(int rounds, const QStringList &sections);

} // namespace Reslate::Bench
