// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMenu>
#include <QString>

namespace Reslate {

/// An account that can be chosen.
struct AccountChoice {
    QString key; ///< names it for good
    QString user;
    QString name;
    QString exclusionReason; ///< it is there and can't be chosen; empty: it can
};

/// Who is signed in on this computer, and the ways in and out.
class AccountMenu final : public QMenu {
    Q_OBJECT
public:
    explicit AccountMenu(QWidget *parent = nullptr);

    /// current: the key of the one that the window works as; empty: none of them, so that none can sign out.
    void setAccounts(const QList<AccountChoice> &accounts, const QString &current);
    /// The window shows the pretend school.
    void setPracticing() { m_practice->setEnabled(false); }

Q_SIGNALS:
    void permissionsWanted();
    void chosen(const QString &key);
    void addWanted();
    void practiceWanted();
    void signOutWanted();

private:
    QList<QAction *> m_accounts;
    QAction *m_end; ///< of the accounts
    QAction *m_practice;
    QAction *m_signOut;
};

} // namespace Reslate
