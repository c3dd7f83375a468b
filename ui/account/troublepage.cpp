// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/troublepage.h"

#include "ui/kit/widgets.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

TroublePage::TroublePage(QWidget *parent)
    : SignInPage(QStringLiteral("troublePage"), tr("Not signed in"), parent)
    , m_details(addCopyable(QStringLiteral("troubleDetails")))
    , m_registration(addButton(tr("Change the app registration"), QStringLiteral("changeRegistration")))
{
    setRole(m_details, "muted");
    QPushButton *code = addButton(tr("Use a code"), QStringLiteral("troubleCode"));
    QPushButton *again = addButton(tr("Try again in the browser"), QStringLiteral("troubleAgain"), "primary");
    QPushButton *close = addButton(tr("Close"), QStringLiteral("troubleClose"));
    connect(m_registration, &QPushButton::clicked, this, &TroublePage::registrationWanted);
    connect(code, &QPushButton::clicked, this, &TroublePage::codeWanted);
    connect(again, &QPushButton::clicked, this, &TroublePage::browserWanted);
    connect(close, &QPushButton::clicked, this, &TroublePage::canceled);
}

void TroublePage::show(const SignInTrouble &trouble, const QString &details, bool fixed)
{
    setTitle(trouble.whatHappened);
    setText(trouble.whatToDo);
    m_details->setText(details.isEmpty() ? QString() : breakable(tr("The sign-in service said: %1").arg(details)));
    setSpokenName(m_details, m_details->text());
    m_details->setVisible(!details.isEmpty());
    m_registration->setVisible(!fixed);
}

} // namespace Reslate
