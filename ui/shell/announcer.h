// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace Reslate {

/// Tells a screen reader what has happened in one window. Nobody sees it. From Qt 6.8 on it raises an announcement.
/// Before, nothing but a notification that appears is spoken on Linux (seen with Orca 43: alerts, status bars and
/// labels whose text changes are not), so that it is one, and appears anew for each text.
class Announcer final : public QWidget {
    Q_OBJECT
public:
    /// The one of the window that the widget is in; made when it is first asked for.
    static Announcer &of(QWidget *widget);

    /// Says the plain text, after those that came shortly before: a screen reader asks for the words a moment later,
    /// and they must still be there.
    void say(const QString &text);

private:
    explicit Announcer(QWidget *window);
    void sayWaiting();

    QStringList m_waiting;
    QTimer m_pause;
};

} // namespace Reslate
