// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Reslate {

// Names of devices, groups and users come from the network and may hold anything: markup, line breaks,
// characters that turn the direction of what follows. Every view shows plain text (labels: Qt::PlainText),
// and what it shows passed through one of these.

/// One line, safe to put into other text: control characters and direction overrides taken out, text with
/// right-to-left letters isolated, cut to 120 characters with "…".
QString plainForDisplay(const QString &hostile);

/// The same for what the service says of an error, which a person or their support has to read to its end: up to 2,000
/// characters, which is what is kept of it.
QString wholeForDisplay(const QString &hostile);
/// Whether a person would see anything of it: not so of text that is all space, format characters or blank letters.
bool isVisible(const QString &hostile);
/// Plain text for QWidget::setToolTip or Qt::ToolTipRole, which would otherwise guess whether it is HTML.
/// Line breaks stay.
QString toolTipText(const QString &plain);

} // namespace Reslate
