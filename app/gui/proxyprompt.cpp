// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proxyprompt.h"

#include "app/gui/appcontext.h"
#include "ui/account/proxydialog.h"
#include "ui/kit/messagebox.h"

#include <QApplication>

#include <utility>

namespace Reslate {

ProxyPrompt::ProxyPrompt(ProxyAccess &proxies, std::function<QWidget *()> window, QObject *parent)
    : QObject(parent)
    , m_proxies(proxies)
    , m_window(std::move(window))
{
    connect(&m_proxies, &ProxyAccess::wanted, this, &ProxyPrompt::ask);
    connect(&m_proxies, &ProxyAccess::notKept, this, &ProxyPrompt::tellNotKept);
}

void ProxyPrompt::ask(const QString &proxy, const QString &user, bool refused)
{
    QWidget *window = m_window();
    if (!window || !window->isVisible()) // the program is closing
        return;
    if (m_dialog)
        m_dialog->close();
    QWidget *front = QApplication::activeModalWidget();
    m_dialog = new ProxyDialog(proxy, user, refused, front ? front : window);
    connect(
        m_dialog, &ProxyDialog::given, this, [this, proxy](const QString &name, const QString &password, bool keep) {
            m_proxies.give(proxy, {.user = name, .password = password}, keep);
            Q_EMIT given();
        });
    m_dialog->open();
}

void ProxyPrompt::tellNotKept(const QString &proxy)
{
    const QString text = AppContext::tr(
        "The password for the proxy %1 holds for this run only: the keychain of this computer can't be used.")
                             .arg(proxy);
    tellWarning(QStringLiteral("programBox"), {.title = AppContext::tr("Password not kept"), .text = text, .more = {}},
        m_window());
}

} // namespace Reslate
