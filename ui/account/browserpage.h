// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/signinpage.h"

#include <QUrl>

namespace Reslate {

/// While the person signs in in the browser.
class BrowserPage final : public SignInPage {
    Q_OBJECT
public:
    explicit BrowserPage(QWidget *parent);

    /// The address that the browser has, or that somebody has to open there: none could be started.
    void show(const QUrl &address, bool opened);

Q_SIGNALS:
    void codeWanted();
    void openAgainWanted();
    void canceled();

private:
    QUrl m_address;
    QPushButton *m_open;
    QPushButton *m_copy;
};

} // namespace Reslate
