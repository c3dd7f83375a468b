// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QPointer>
#include <QTest>
#include <QWidget>

namespace Reslate::Test {

/// Gives a window the focus where no window manager does it.
inline void activateNow(QWidget *window)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QPointer<QWidget> safe(window);
    window->activateWindow();
    // qWaitForWindowActive() is content when the window's parent has it.
    QVERIFY2(QTest::qWaitFor([&safe] { return !safe || safe->isActiveWindow(); }), "the window did not get the focus");
#else
    QApplication::setActiveWindow(window);
#endif
}

} // namespace Reslate::Test
