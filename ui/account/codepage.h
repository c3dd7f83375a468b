// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ui/account/signinpage.h"

#include <QUrl>

namespace Reslate {

/// While the person types a code in a browser on any device.
class CodePage final : public SignInPage {
    Q_OBJECT
public:
    CodePage(Clock &clock, QWidget *parent);

    /// There is no code yet.
    void wait();
    void show(const QString &code, const QUrl &address, const QDateTime &expires);

Q_SIGNALS:
    void browserWanted();
    void canceled();

private:
    void tick();

    Clock &m_clock;
    QDateTime m_expires; ///< invalid: there is no code yet
    bool m_ticking = false;
    QWidget *m_card;
    QLabel *m_code;
    QLabel *m_address;
    QLabel *m_left;
    QLabel *m_qr;
};

} // namespace Reslate
