// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include <QByteArray>

#include <optional>

namespace Reslate {

/// A line of the standard input, which a person types unseen: the only way a password comes in. nullopt: it was given
/// up, or there is none.
std::optional<QByteArray> readSecret(Terminal &terminal, const QString &question);

} // namespace Reslate
