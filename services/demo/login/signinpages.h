// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "school.h"

#include <vector>

namespace Reslate::Demo {

// What the practice tenant's sign-in answers.

/// An OAuth error.
struct OAuthProblem {
    QByteArray code;
    QByteArray description; ///< begins with AADSTS and a number
    QByteArray detail; ///< the suberror; empty: none
    QByteArray trace; ///< ids for support
    QByteArray correlation;
    Time time = 0;
};
/// The problem with status 400 in JSON, in Entra's shape.
Answer oauthError(const OAuthProblem &problem);
/// The browser goes there.
Answer browserTo(const QByteArray &url);

/// A page for a person.
Answer messagePage(int status, const QByteArray &title, const QByteArray &text);
/// A page with a link per account, and one that says no. link is followed by the account's number or by "none".
Answer chooserPage(const QByteArray &title, const std::vector<User> &accounts, const QByteArray &link);
/// A page where the code of a device is typed.
Answer deviceCodePage();

} // namespace Reslate::Demo
