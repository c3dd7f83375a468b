// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "signin/redirectpages.h"

#include <QString>

namespace Reslate {

/// Why a sign-in did not come about, or is needed again: what happened and what to do.
struct SignInTrouble {
    QString whatHappened;
    QString whatToDo;
};
SignInTrouble signInTrouble(const Error &error);

/// Somebody else signed in than the one whose sign-in was needed. Names as they came.
SignInTrouble otherAccountTrouble(const QString &came, const QString &wanted);
/// Why nothing is sent to an address that was given.
QString addressProblemText();
/// The sign-in holds for this run alone: nothing could keep it.
QString notKeptText();

/// Whether an error's code is one of a sign-in, so that signInTrouble() says more about it than its kind does.
bool isSignInCode(const QString &code);
/// Such a code in a few words, to stand within a sentence; empty for another code. A locked keychain is no sign-in that
/// has ended.
QString signInShort(const QString &code);

/// What the browser shows at the end.
RedirectPages redirectPages();

} // namespace Reslate
