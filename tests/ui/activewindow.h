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
    // qWaitForWindowActive() is content when the window's parent has it. A request before the window is on the screen
    // is lost, and one that is closing may take the focus along.
    const auto isActive = [&safe] {
        if (safe && !safe->isActiveWindow())
            safe->activateWindow();
        return !safe || safe->isActiveWindow();
    };
    QVERIFY2(QTest::qWaitFor(isActive), qPrintable(window->objectName() + QLatin1String(" did not get the focus")));
#else
    QApplication::setActiveWindow(window);
#endif
}

} // namespace Reslate::Test
