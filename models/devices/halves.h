// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtConcurrentRun>

namespace Reslate::Models {

/// Does work(first, end) for both halves of 0 to count at once, where there is enough of it, and returns when both are
/// done. One half is another thread's, so the two must not write into one another's rows.
template <typename Work> void inHalves(int count, Work work)
{
    constexpr int worthAThread = 2000;
    if (count < worthAThread)
        return work(0, count);
    const int middle = count / 2;
    QFuture<void> second = QtConcurrent::run([&work, middle, count] { work(middle, count); });
    work(0, middle);
    second.waitForFinished();
}

} // namespace Reslate::Models
