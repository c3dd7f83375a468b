// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktopnotifier.h"

#include "models/text/displaytext.h"
#include "ui/kit/iconset.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSystemTrayIcon>

#ifdef RESLATE_DBUS
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

#include <utility>

namespace Reslate {
namespace {

#ifdef RESLATE_DBUS
const QString busName = QStringLiteral("org.freedesktop.Notifications");
const QString busPath = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage callOf(const char *method, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(busName, busPath, busName, QLatin1String(method));
    call.setArguments(arguments);
    return call;
}
#endif

} // namespace

DesktopNotifier::DesktopNotifier(QWidget &window, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    applySettings();
}

bool DesktopNotifier::hasTray()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void DesktopNotifier::applySettings()
{
    const bool isWanted = m_settings.get(settingkeys::trayIcon) && hasTray();
    if (isWanted || m_tray)
        tray()->setVisible(isWanted);
}

void DesktopNotifier::setStatus(const QString &text)
{
    m_status = text;
    if (m_tray)
        m_tray->setToolTip(text);
}

void DesktopNotifier::notify(const QString &title, const QString &text)
{
    const bool isHere = QApplication::activeWindow() != nullptr && !m_window.isMinimized();
    if (isHere || !m_settings.get(settingkeys::notifyWhenAway))
        return;
    QApplication::alert(&m_window);
    showNotification(plainForDisplay(title), text);
}

void DesktopNotifier::showNotification(const QString &title, const QString &text)
{
#ifdef RESLATE_DBUS
    QDBusConnection bus = QDBusConnection::sessionBus(); // where there is none, every call fails
    if (!std::exchange(m_listens, true))
        bus.connect(
            busName, busPath, busName, QStringLiteral("ActionInvoked"), this, SLOT(onActionInvoked(uint, QString)));
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(callOf("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            showInTray(title, text); // no such service
        else
            askForNotification(title, text, reply.value().contains(QLatin1String("body-markup")));
    });
#else
    showInTray(title, text);
#endif
}

void DesktopNotifier::askForNotification(const QString &title, const QString &text, bool hasMarkup)
{
#ifdef RESLATE_DBUS
    constexpr int untilTheDesktopSays = -1;
    const QString body = hasMarkup ? text.toHtmlEscaped() : text; // the title never is markup
    const QVariantMap hints {{QStringLiteral("desktop-entry"), QStringLiteral("org.reslate.Reslate")}};
    const QVariantList arguments {QStringLiteral("Reslate"), m_shownId, QStringLiteral("org.reslate.Reslate"), title,
        body, QStringList {QStringLiteral("default"), tr("Show")}, hints, untilTheDesktopSays};
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(callOf("Notify", arguments)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            showInTray(title, text);
        else
            m_shownId = reply.value();
    });
#else
    Q_UNUSED(hasMarkup)
    showInTray(title, text);
#endif
}

void DesktopNotifier::onActionInvoked(uint id, const QString &)
{
    if (id == m_shownId && id != 0)
        raiseWindow();
}

void DesktopNotifier::showInTray(const QString &title, const QString &text)
{
    if (!hasTray() || !QSystemTrayIcon::supportsMessages())
        return; // the taskbar has to do
    tray()->show(); // there are no messages without it
    tray()->showMessage(title, text);
}

void DesktopNotifier::raiseWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    applySettings(); // a symbol that was there for a message only goes
}

QSystemTrayIcon *DesktopNotifier::tray()
{
    if (m_tray)
        return m_tray;
    m_tray = new QSystemTrayIcon(programIcon(), this);
    m_tray->setToolTip(m_status);
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("trayMenu"));
    connect(menu->addAction(tr("Show Reslate")), &QAction::triggered, this, &DesktopNotifier::raiseWindow);
    connect(menu->addAction(tr("Quit")), &QAction::triggered, &m_window, &QWidget::close);
    m_tray->setContextMenu(menu);
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotifier::raiseWindow);
    connect(m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            raiseWindow();
    });
    return m_tray;
}

} // namespace Reslate
