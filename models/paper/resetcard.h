// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace Reslate {

/// What a card for a local Autopilot Reset names. Texts are hostile.
struct ResetCard {
    QString room; ///< its title; empty: none
    QStringList computers; ///< to be ticked off, in this order; more than fit on the page are a number
    PaperOrigin origin = {};
};

/// One page in large letters for who resets the computers of a room where they stand: the keys, who may sign in, what
/// happens, and what to do when it doesn't. Source: Microsoft's page "Windows Autopilot Reset" (local reset,
/// troubleshooting); that an administrator is signed in instead: "Windows Autopilot known issues".
PaperDocument localResetDocument(const ResetCard &card);
/// The same as lines of plain text.
QString localResetText(const ResetCard &card);
/// The same as a PDF, written as saveFile() does. Needs a QGuiApplication; the platform "offscreen" will do.
tl::expected<void, QString> saveLocalResetPdf(const ResetCard &card, const QString &file);

/// How to make the provisioning package that allows a local reset, with Windows Configuration Designer. Sources:
/// Microsoft's pages "Windows Autopilot Reset" (the setting and its value) and "Create a provisioning package".
PaperDocument packageRecipe();
/// The same as lines of plain text.
QString packageRecipeText();

} // namespace Reslate
