// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/assetlist.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace Reslate {

/// The table in a CSV file of an asset system, in whatever encoding a program wrote it; or a sentence that says why
/// there is none. Reads the file and nothing else.
tl::expected<AssetTable, QString> readAssetFile(const QString &path);
/// The same of bytes that have been read. Pure.
tl::expected<AssetTable, QString> assetTableOf(const QByteArray &bytes);

/// What the columns are called, for a person to choose among: "1: Asset tag". Hostile text is made safe.
QStringList assetColumnNames(const AssetTable &table);
/// "39 of 40 matched"
QString assetMatchText(const AssetMatch &match);
/// What isn't matched and why, a sentence each: which devices the list doesn't name, to which it gives several tags,
/// and how many of its rows are of no use. Long lists end in "and 12 more". Empty: all is well.
QStringList assetTroubleTexts(const AssetMatch &match, const AssetList &list, const QList<DeviceRef> &devices);

} // namespace Reslate
