// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace Reslate {

/// How the window was started.
struct GuiOptions {
    bool practice = false;
    QString graphUrl; ///< empty: Microsoft's
    QString loginUrl; ///< empty: as graphUrl
    QString tokenEnv;
    QString dataDir; ///< empty: the standard place
    QString answer; ///< --help or --version: what to print instead of opening a window
};

/// The options that arguments (the program's name first) say, or what is wrong with them.
tl::expected<GuiOptions, QString> parseGuiOptions(const QStringList &arguments);

} // namespace Reslate
