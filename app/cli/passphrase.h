// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "core/secret.h"

#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// The passphrase of a file of recovery keys: what the environment variable of that name holds or, where none is named,
/// what a person types unseen. Otherwise a sentence that says why there is none. The terminal keeps it out of every
/// output.
tl::expected<Secret, QString> readPassphrase(const QString &variable, const QString &file, Terminal &terminal);

} // namespace Reslate
