// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QNetworkProxy>
#include <QObject>

#include <functional>

class QTcpSocket;

namespace Reslate::SignIn {

/// Shows a proxy one name and password, once, over a connection of its own that carries nothing else. What the network
/// stack is shown it may show again by itself: with Qt 6.8 an access manager keeps a password that was refused, and
/// offers it for each later request that has none. So it gets only those that came through here.
class ProxyTrial final : public QObject {
public:
    enum class Outcome {
        LetIn,
        Refused,
        Unanswered, ///< the proxy hung up, said something else, or nothing for 30 s
        NotReached, ///< the proxy isn't there; nothing was shown
    };

    /// What a proxy is asked for a tunnel to.
    struct Target {
        QString host;
        quint16 port = 0;
    };

    /// Asks the proxy, with the login in it, for a tunnel to there. done is called once, later, unless the trial is
    /// deleted before.
    ProxyTrial(const QNetworkProxy &proxy, const Target &target, Clock &clock, std::function<void(Outcome)> done,
        QObject *parent);

private:
    void end(Outcome outcome);

    QTcpSocket *m_socket;
    std::function<void(Outcome)> m_done;
};

} // namespace Reslate::SignIn
