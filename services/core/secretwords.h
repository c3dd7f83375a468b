// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Reslate {

/// What of a command line looks like a token or an app's secret: an argument, what stands behind its "=" or behind the
/// letter of an option, and any token inside of one. Somebody put it in the wrong place, and no message may repeat it.
QStringList secretWords(const QStringList &arguments);

/// The text without these words.
QString withoutWords(QString text, const QStringList &words);

/// What a message may repeat of an option that doesn't exist: its name as people write one, "--group", or "-g" of what
/// is glued to it; never a value, which may be a secret. Empty: nothing.
QString repeatableOption(const QString &argument);

/// Whether a message may repeat a word that is not understood: it is short and of letters, as names of commands and
/// files are. Digits and signs may be a password's.
bool isRepeatable(const QString &word);

} // namespace Reslate
