// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QtTest/QTest>

namespace Reslate::Test {

/// What the future brings, at once where it is there; else the event loop runs until then.
template <typename T> T settled(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
        qFatal("nothing came of what the test asked for");
    return future.result();
}

} // namespace Reslate::Test
