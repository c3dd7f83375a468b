// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

class QWidget;

namespace Reslate {

/// Says what signing out does and doesn't, and calls signOut if the person wants it. user is plain text.
void askBeforeSigningOut(const QString &user, QWidget *window, const std::function<void()> &signOut);

/// The keychain couldn't be used, so everything is as before.
void tellStillSignedIn(const QString &user, const Error &error, QWidget *window);

} // namespace Reslate
