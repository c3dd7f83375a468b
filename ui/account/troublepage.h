// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/signinlabels.h"
#include "ui/account/signinpage.h"

namespace Reslate {

/// Why a sign-in did not come about, and the ways on.
class TroublePage final : public SignInPage {
    Q_OBJECT
public:
    explicit TroublePage(QWidget *parent);

    /// details: the service's own words, or empty. fixed: the app registration can't be changed here.
    void show(const SignInTrouble &trouble, const QString &details, bool fixed);

Q_SIGNALS:
    void browserWanted();
    void codeWanted();
    void registrationWanted();
    void canceled();

private:
    QLabel *m_details;
    QPushButton *m_registration;
};

} // namespace Reslate
