// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/proxyaccess.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace Reslate {

class ProxyDialog;

/// Asks a person for the password that a proxy wants, one proxy at a time.
class ProxyPrompt final : public QObject {
    Q_OBJECT
public:
    /// proxies must outlive it. window: what is on screen just now; it may give nullptr.
    ProxyPrompt(ProxyAccess &proxies, std::function<QWidget *()> window, QObject *parent = nullptr);

Q_SIGNALS:
    /// The proxy may let requests through now that it turned away before.
    void given();

private:
    void ask(const QString &proxy, const QString &user, bool refused);
    void tellNotKept(const QString &proxy);

    ProxyAccess &m_proxies;
    std::function<QWidget *()> m_window;
    QPointer<ProxyDialog> m_dialog;
};

} // namespace Reslate
