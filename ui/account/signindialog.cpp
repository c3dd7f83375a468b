// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/signindialog.h"

#include "ui/account/browserpage.h"
#include "ui/account/codepage.h"
#include "ui/account/registrationpage.h"
#include "ui/account/troublepage.h"
#include "ui/kit/widgets.h"

#include <QLineEdit>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Reslate {

SignInDialog::SignInDialog(Clock &clock, QWidget *parent)
    : WritingDialog(parent)
    , m_stack(new QStackedWidget(this))
    , m_registration(new RegistrationPage(m_stack))
    , m_browser(new BrowserPage(m_stack))
    , m_code(new CodePage(clock, m_stack))
    , m_trouble(new TroublePage(m_stack))
{
    setNames(this, QStringLiteral("signInDialog"), tr("Sign in"));
    setWindowTitle(tr("Sign in"));
    resize(QSize(940, 660).boundedTo(screen()->availableSize()));
    for (QWidget *page : {static_cast<QWidget *>(m_registration), static_cast<QWidget *>(m_browser),
             static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_trouble)})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_registration, &RegistrationPage::given, this, &SignInDialog::registrationGiven);
    connect(m_registration, &RegistrationPage::canceled, this, &QDialog::reject);
    connect(m_browser, &BrowserPage::codeWanted, this, &SignInDialog::codeWanted);
    connect(m_browser, &BrowserPage::openAgainWanted, this, &SignInDialog::openAgainWanted);
    connect(m_browser, &BrowserPage::canceled, this, &QDialog::reject);
    connect(m_code, &CodePage::browserWanted, this, &SignInDialog::browserWanted);
    connect(m_code, &CodePage::canceled, this, &QDialog::reject);
    connect(m_trouble, &TroublePage::browserWanted, this, &SignInDialog::browserWanted);
    connect(m_trouble, &TroublePage::codeWanted, this, &SignInDialog::codeWanted);
    connect(m_trouble, &TroublePage::registrationWanted, this, &SignInDialog::registrationWanted);
    connect(m_trouble, &TroublePage::canceled, this, &QDialog::reject);
}

void SignInDialog::askRegistration(const Registration &known, const RegistrationLocks &locks)
{
    m_registration->fill(known, locks);
    const QList<QLineEdit *> fields = m_registration->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields)
        keepText(field);
    turnTo(m_registration, "clientId");
}

void SignInDialog::showBrowser(const QUrl &address, bool opened)
{
    m_browser->show(address, opened);
    turnTo(m_browser, "browserCancel");
}

void SignInDialog::waitForCode()
{
    m_code->wait();
    turnTo(m_code, "copyCode");
}

void SignInDialog::showCode(const QString &code, const QUrl &address, const QDateTime &expires)
{
    m_code->show(code, address, expires);
    turnTo(m_code, "copyCode");
}

void SignInDialog::showTrouble(const SignInTrouble &trouble, const QString &details, bool fixed)
{
    m_trouble->show(trouble, details, fixed);
    turnTo(m_trouble, "troubleAgain");
}

void SignInDialog::turnTo(QWidget *page, const char *first)
{
    m_stack->setCurrentWidget(page);
    // A page that is a focus proxy is a stop of its own: from there Tab goes on behind its widget, and what lies before
    // that one is reached by no key.
    page->findChild<QWidget *>(QLatin1String(first))->setFocus();
}

} // namespace Reslate
