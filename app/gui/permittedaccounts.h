// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guioptions.h"
#include "app/gui/signinflow.h"
#include "core/presets.h"
#include "signin/accountlist.h"
#include "ui/account/accountmenu.h"

#include <QList>

namespace Reslate {

/// The accounts of this computer, by what IT has laid down for it: which may be used, and what a new one signs in with.
class PermittedAccounts {
public:
    /// Both must outlive it. presets: without them no account may be used.
    PermittedAccounts(const AccountList &accounts, const tl::expected<Presets, PresetProblem> &presets)
        : m_accounts(accounts)
        , m_presets(presets)
    {
    }

    /// Those that may be used on this computer.
    QList<SignedInAccount> all() const;
    /// All of them, with why one may not be used. open: the one whose school is open, which may have signed in for this
    /// run only; nullptr: none is.
    QList<AccountChoice> choices(const SignedInAccount *open) const;
    /// What a sign-in of anybody begins with, once there are presets: known from an account, from an earlier try, or
    /// not at all; an address on the command line goes before all.
    SignInFlow::Goal newSignIn(const GuiOptions &options) const;

private:
    /// Why an account may not be used on this computer; empty: it may.
    QString exclusionReason(const SignedInAccount &account) const;

    const AccountList &m_accounts;
    const tl::expected<Presets, PresetProblem> &m_presets;
};

} // namespace Reslate
