// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>

namespace Reslate::Test {

/// Gives a window the focus where no window manager does it.
inline void activateNow(QWidget *window)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    window->activateWindow();
    QVERIFY2(QTest::qWaitForWindowActive(window), "the window did not get the focus");
#else
    QApplication::setActiveWindow(window);
#endif
}

} // namespace Reslate::Test
