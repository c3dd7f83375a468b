// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/signout.h"

#include "models/text/displaytext.h"
#include "ui/kit/messagebox.h"

#include <QCoreApplication>
#include <QPushButton>

namespace Reslate {
namespace {

struct SignOutText {
    Q_DECLARE_TR_FUNCTIONS(SignOutText)
};

} // namespace

void askBeforeSigningOut(const QString &user, QWidget *window, const std::function<void()> &signOut)
{
    QMessageBox *box = makeMessageBox(QMessageBox::Question, QStringLiteral("signOutBox"),
        {.title = SignOutText::tr("Sign out"),
            .text = SignOutText::tr("Sign out %1 on this computer?").arg(plainForDisplay(user)),
            .more = SignOutText::tr(
                "Reslate takes the sign-in out of this computer's keychain. The journal of this school stays, "
                "so its jobs go on when somebody signs in again.\n\n"
                "Your browser may still know the account: on a computer that others use, sign out there, too. "
                "If the computer was lost or the account misused, have an administrator revoke its sessions in the "
                "Microsoft Entra admin center; to shut Reslate out of the school, remove the consent of its app "
                "registration there.")},
        window);
    addSafeButton(box, SignOutText::tr("Cancel"), QStringLiteral("signOutCancel"));
    QPushButton *out = addButton(
        box, SignOutText::tr("Sign out"), QMessageBox::AcceptRole, QStringLiteral("signOutYes"));
    QObject::connect(out, &QPushButton::clicked, window, signOut);
    box->open();
}

void tellStillSignedIn(const QString &user, const Error &error, QWidget *window)
{
    const bool isLocked = error.kind == ErrorKind::KeychainLocked;
    const QString text = isLocked
        ? SignOutText::tr("%1 is still signed in: the keychain is locked, and nothing was removed.")
        : SignOutText::tr("%1 is still signed in: the keychain of this computer can't be used.");
    tellWarning(QStringLiteral("stillSignedInBox"),
        {.title = SignOutText::tr("Not signed out"),
            .text = text.arg(plainForDisplay(user)),
            .more = isLocked
                ? SignOutText::tr("Unlock the keychain and sign out again.")
                : SignOutText::tr("Your sign-in may still be kept there. Try again once the keychain works.")},
        window);
}

} // namespace Reslate
