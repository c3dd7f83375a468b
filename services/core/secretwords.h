// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Reslate {

/// What of a command line looks like a token or an app's secret: an argument, or what stands behind its "=". Somebody
/// put it in the wrong place, and no message may repeat it.
QStringList secretWords(const QStringList &arguments);

/// The text without these words.
QString withoutWords(QString text, const QStringList &words);

} // namespace Reslate
