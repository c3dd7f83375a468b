// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "signin/redirectpages.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace Reslate::SignIn {

/// The address on this computer to which the browser brings the answer (RFC 8252 §7.3): one free port on 127.0.0.1 and,
/// where there is one, on ::1. Answers a request with a page and closes the connection.
class RedirectServer final : public QObject {
    Q_OBJECT
public:
    enum class Page { Done, Failed, Refused };
    /// Sees the path and query of a request that named this address, and says what to show.
    using Judge = std::function<Page(const QByteArray &target)>;

    RedirectServer(Clock &clock, RedirectPages pages, Judge judge, QObject *parent = nullptr);

    /// Fails with Unreachable when no port can be had.
    Result<void> listen();
    /// http://localhost:PORT, as Entra wants it.
    QByteArray redirectUri() const;
    quint16 port() const { return m_v4.serverPort(); }
    bool hasIpv6() const { return m_v6.isListening(); }

private:
    void accept(QTcpServer &server);
    void makeRoom();
    void forget(QTcpSocket *socket);
    void take(QTcpSocket &socket);
    Page judged(const QByteArray &head) const;
    void answer(QTcpSocket &socket, Page page);

    Clock &m_clock;
    RedirectPages m_pages;
    Judge m_judge;
    QHash<QTcpSocket *, QByteArray> m_open; ///< what came so far of a request
    QList<QTcpSocket *> m_order; ///< the same connections, oldest first
    QTcpServer m_v4;
    QTcpServer m_v6;
};

} // namespace Reslate::SignIn
