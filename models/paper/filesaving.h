// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace Reslate {

/// Writes the file wholly, readable by its owner alone, or leaves what was there as it was. Fails with a sentence that
/// says why: a full drive, or the system's words.
tl::expected<void, QString> saveFile(const QString &file, const QByteArray &content);

/// Tries whether saveFile() may write to that place, before there is anything to write: fails as it would, with a
/// sentence that says why. Leaves no file there, and what stands there as it is. It can't tell whether the drive has
/// room.
tl::expected<void, QString> tryPlaceOf(const QString &file);

/// A name for a file that tells what it is, which every system takes: "Chase list - Autopilot Reset - Room 101 -
/// 2026-08-24.pdf". parts: hostile; empty ones are left out. suffix: without its dot.
QString fileNameOf(const QStringList &parts, const QString &suffix);

} // namespace Reslate
