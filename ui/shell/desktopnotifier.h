// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QSystemTrayIcon;

namespace Reslate {

/// Calls a person back who looks at another program: the window's entry in the taskbar asks for attention, and the
/// desktop shows a notification; a click on that brings the window to the front. Nothing of that while a window of ours
/// is the active one. Also keeps the symbol in the system tray, for who wants one.
class DesktopNotifier final : public QObject {
    Q_OBJECT
public:
    /// The window and the settings must outlive it.
    DesktopNotifier(QWidget &window, const Settings &settings, QObject *parent = nullptr);

    /// Both are plain text. title: of any content. text: names in it have passed plainForDisplay().
    void notify(const QString &title, const QString &text);
    /// As the settings say from now on.
    void applySettings();
    /// What the symbol in the tray says when the pointer is over it.
    void setStatus(const QString &text);
    static bool hasTray();

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);

private:
    void showNotification(const QString &title, const QString &text);
    /// Of the desktop's own service (freedesktop.org, Desktop Notifications Specification 1.2). hasMarkup: it reads
    /// the text as markup.
    void askForNotification(const QString &title, const QString &text, bool hasMarkup);
    void showInTray(const QString &title, const QString &text);
    void raiseWindow();
    QSystemTrayIcon *tray();

    QWidget &m_window;
    const Settings &m_settings;
    QString m_status;
    QSystemTrayIcon *m_tray = nullptr; ///< made when it is first needed
    bool m_listens = false; ///< to clicks on notifications
    uint m_shownId = 0; ///< of the newest notification, whose place the next one takes
};

} // namespace Reslate
