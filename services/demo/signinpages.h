// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "school.h"

#include <vector>

namespace Reslate::Demo {

// What the practice tenant's sign-in answers.

/// An OAuth error in JSON, in Entra's shape. detail: its suberror; empty: none.
Answer oauthError(int status, const QByteArray &code, const QByteArray &description, const QByteArray &detail = {});
/// The browser goes there.
Answer browserTo(const QByteArray &url);

/// A page for a person.
Answer messagePage(int status, const QByteArray &title, const QByteArray &text);
/// A page with a link per account, and one that says no. link is followed by the account's number or by "none".
Answer chooserPage(const QByteArray &title, const std::vector<User> &accounts, const QByteArray &link);
/// A page where the code of a device is typed.
Answer deviceCodePage();

} // namespace Reslate::Demo
