// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// Writes the file wholly, readable by its owner alone, or leaves what was there as it was. Fails with a sentence that
/// says why: a full drive, or the system's words.
tl::expected<void, QString> saveFile(const QString &file, const QByteArray &content);

} // namespace Reslate
