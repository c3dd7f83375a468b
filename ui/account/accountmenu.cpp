// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountmenu.h"

#include "models/text/displaytext.h"
#include "ui/kit/widgets.h"

#include <utility>

namespace Reslate {

AccountMenu::AccountMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("accountMenu"));
    setTitle(tr("&Account"));
    m_end = addSeparator();
    addAction(tr("Add account…"), this, &AccountMenu::addWanted)->setObjectName(QStringLiteral("addAccount"));
    m_practice = addAction(tr("Practice with a pretend school"), this, &AccountMenu::practiceWanted);
    m_practice->setObjectName(QStringLiteral("practiceAction"));
    addAction(tr("What your account may do…"), this, &AccountMenu::permissionsWanted)
        ->setObjectName(QStringLiteral("permissionsAction"));
    addSeparator();
    m_signOut = addAction(tr("Sign out…"), this, &AccountMenu::signOutWanted);
    m_signOut->setObjectName(QStringLiteral("signOut"));
    setAccounts({}, {});
}

void AccountMenu::setAccounts(const QList<AccountChoice> &accounts, const QString &current)
{
    qDeleteAll(std::exchange(m_accounts, {}));
    for (const AccountChoice &account : accounts) {
        QString text = plainForDisplay(account.user);
        if (!account.name.isEmpty())
            text = tr("%1 · %2", "user name, name").arg(text, plainForDisplay(account.name));
        if (!account.exclusionReason.isEmpty())
            text = tr("%1 (%2)", "account, why it can't be chosen").arg(text, account.exclusionReason);
        auto *action = new QAction(withoutMnemonic(text), this);
        action->setObjectName(QStringLiteral("account-%1").arg(m_accounts.size()));
        action->setEnabled(account.exclusionReason.isEmpty());
        action->setCheckable(true);
        action->setChecked(account.key == current);
        connect(
            action, &QAction::triggered, this, [this, action, key = account.key, isCurrent = account.key == current] {
                action->setChecked(isCurrent); // what is open changes when another school is, not before
                if (!isCurrent)
                    Q_EMIT chosen(key);
            });
        insertAction(m_end, action);
        m_accounts.append(action);
    }
    m_end->setVisible(!m_accounts.isEmpty());
    m_signOut->setVisible(!current.isEmpty());
}

} // namespace Reslate
