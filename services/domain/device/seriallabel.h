// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Reslate {

// Makers print more on a label than the serial number. What stands on it is never taken for that number by itself:
// these say which one may be meant.

/// The serial number on a Lenovo label: 1S, ten characters of the model, eight of the serial number. Empty: the text is
/// none. comparable: see comparableSerial(). Pure.
QString serialOfLenovoLabel(const QString &comparable);

/// The Dell service tags that a number is the express code of, which is the tag in base 36: seven characters, old ones
/// five. It is printed in groups ("125-423-316-01"); the Interleaved 2 of 5 code of older labels has an even number of
/// digits, and so perhaps a 0 in front. Empty: the text is none. Pure.
QStringList tagsOfExpressCode(const QString &comparable);

} // namespace Reslate
