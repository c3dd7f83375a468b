// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/signout.h"

#include "models/text/displaytext.h"
#include "ui/kit/widgets.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace Reslate {
namespace {

struct SignOutText {
    Q_DECLARE_TR_FUNCTIONS(SignOutText)
};

} // namespace

void askBeforeSigningOut(const QString &user, QWidget *window, const std::function<void()> &signOut)
{
    auto *box = new QMessageBox(QMessageBox::Question, SignOutText::tr("Sign out"),
        SignOutText::tr("Sign out %1 on this computer?").arg(plainForDisplay(user)), QMessageBox::NoButton, window);
    box->setObjectName(QStringLiteral("signOutBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        SignOutText::tr("Reslate takes the sign-in out of this computer's keychain. The journal of this school stays, "
                        "so its jobs go on when "
                        "somebody signs in again.\n\n"
                        "Your browser may still know the account: on a computer that others use, sign out there, too. "
                        "If the computer was "
                        "lost or the account misused, have an administrator revoke its sessions in the Microsoft Entra "
                        "admin center; to shut "
                        "Reslate out of the school, remove the consent of its app registration there."));
    QPushButton *stay = box->addButton(SignOutText::tr("Cancel"), QMessageBox::RejectRole);
    QPushButton *out = box->addButton(SignOutText::tr("Sign out"), QMessageBox::AcceptRole);
    setNames(stay, QStringLiteral("signOutCancel"), stay->text());
    setNames(out, QStringLiteral("signOutYes"), out->text());
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(out, &QPushButton::clicked, window, signOut);
    box->open();
}

void tellStillSignedIn(const QString &user, const Error &error, QWidget *window)
{
    const bool isLocked = error.kind == ErrorKind::KeychainLocked;
    auto *box = new QMessageBox(QMessageBox::Warning, SignOutText::tr("Not signed out"),
        (isLocked ? SignOutText::tr("%1 is still signed in: the keychain is locked, and nothing was removed.")
                  : SignOutText::tr("%1 is still signed in: the keychain of this computer can't be used."))
            .arg(plainForDisplay(user)),
        QMessageBox::Ok, window);
    box->setObjectName(QStringLiteral("stillSignedInBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(isLocked ? SignOutText::tr("Unlock the keychain and sign out again.")
                                     : SignOutText::tr("Your sign-in may still be kept there. Try again once the "
                                                       "keychain works."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Reslate
