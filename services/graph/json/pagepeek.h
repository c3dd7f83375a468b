// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Reslate {

/// The next link of a page without reading the page, so that the next page can be asked for while this one is
/// read. Only a guess: empty for a text that is not a page, and to be compared with what the reading gives.
QByteArray peekNextLink(const QByteArray &json);

} // namespace Reslate
