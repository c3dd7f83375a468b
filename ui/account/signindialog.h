// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "models/text/signinlabels.h"
#include "signin/registration.h"
#include "ui/kit/writingdialog.h"

#include <QUrl>

class QStackedWidget;

namespace Reslate {

class BrowserPage;
class CodePage;
class RegistrationPage;
struct RegistrationLocks;
class TroublePage;

/// What a person sees of a sign-in. Shows what it is told and says what the person wants; closing it is rejected().
class SignInDialog final : public WritingDialog {
    Q_OBJECT
public:
    /// clock must outlive it.
    SignInDialog(Clock &clock, QWidget *parent);

    void askRegistration(const Registration &known, const RegistrationLocks &locks);
    void showBrowser(const QUrl &address, bool opened);
    void waitForCode();
    void showCode(const QString &code, const QUrl &address, const QDateTime &expires);
    /// fixed: the app registration can't be changed here.
    void showTrouble(const SignInTrouble &trouble, const QString &details, bool fixed);

Q_SIGNALS:
    void registrationGiven(const Reslate::Registration &registration);
    void registrationWanted();
    void browserWanted();
    void openAgainWanted();
    void codeWanted();

private:
    /// first: the object name of what gets the focus there.
    void turnTo(QWidget *page, const char *first);

    QStackedWidget *m_stack;
    RegistrationPage *m_registration;
    BrowserPage *m_browser;
    CodePage *m_code;
    TroublePage *m_trouble;
};

} // namespace Reslate
