// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/signedinaccount.h"

#include <QList>
#include <QSettings>

#include <optional>

namespace Reslate {

/// The accounts that are signed in on this computer, in the settings file. Secrets never stand there.
class AccountList {
public:
    /// store must outlive it.
    explicit AccountList(QSettings &store);

    /// The one that signed in, or was switched to, last is the first. What isn't whole, or names addresses to which no
    /// token may go, is left out.
    QList<SignedInAccount> all() const;
    /// Those with that user name, in upper or lower case, or with that id.
    QList<SignedInAccount> named(const QString &name) const;
    /// Puts it first; one with the same key is replaced.
    void put(const SignedInAccount &account);
    void remove(const SignedInAccount &account);

    /// The app registration that a person gave last; nullopt: none was, or it isn't sound.
    std::optional<Registration> registration() const;
    void keepRegistration(const Registration &registration);

private:
    void save(const QList<SignedInAccount> &accounts);

    QSettings &m_store;
};

} // namespace Reslate
