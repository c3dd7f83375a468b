// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/assettags.h"

#include "domain/list/listtext.h"
#include "models/retirement/scanlabels.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/listdoctorlabels.h"

#include <QFile>

#include <algorithm>

namespace Reslate {
namespace {

QString namesOf(const QList<int> &indexes, const QList<DeviceRef> &devices)
{
    constexpr qsizetype shown = 5;
    QStringList names;
    for (const int index : indexes.mid(0, shown))
        names.append(missingText(devices.at(index)));
    const QString text = names.join(Labels::tr(", ", "between names of devices"));
    return indexes.size() > shown ? Labels::tr("%1 and %2 more").arg(text, numberText(indexes.size() - shown)) : text;
}

QString rowsText(int rows)
{
    return rows == 1 ? Labels::tr("1 row") : Labels::tr("%1 rows").arg(numberText(rows));
}

} // namespace

tl::expected<AssetTable, QString> readAssetFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(Labels::tr("The file can't be read: %1").arg(file.errorString()));
    const QByteArray bytes = file.read(largestList + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::make_unexpected(Labels::tr("The file can't be read: %1").arg(file.errorString()));
    return assetTableOf(bytes);
}

tl::expected<AssetTable, QString> assetTableOf(const QByteArray &bytes)
{
    const auto text = listTextOf(bytes);
    if (!text)
        return tl::make_unexpected(listRefusalText(text.error()));
    const AssetTable table = readAssetTable(*text);
    const bool hasColumns = std::any_of(
        table.rows.begin(), table.rows.end(), [](const QStringList &row) { return row.size() > 1; });
    if (!hasColumns)
        return tl::make_unexpected(
            Labels::tr("It has one column only. Export the serial number and the asset tag, as CSV."));
    return table;
}

QStringList assetColumnNames(const AssetTable &table)
{
    qsizetype columns = 0;
    for (const QStringList &row : table.rows)
        columns = std::max(columns, row.size());
    constexpr qsizetype mostColumns = 200; // nobody chooses among more
    QStringList names;
    for (qsizetype i = 0; i < std::min(columns, mostColumns); ++i)
        names.append(Labels::tr("%1: %2", "number of a column, its title")
                         .arg(numberText(i + 1), plainForDisplay(table.titles.value(i))));
    return names;
}

QString assetMatchText(const AssetMatch &match)
{
    return Labels::tr("%1 of %2 matched", "39 of 40").arg(numberText(match.matched), numberText(match.tags.size()));
}

QStringList assetTroubleTexts(const AssetMatch &match, const AssetList &list, const QList<DeviceRef> &devices)
{
    QStringList texts;
    if (!match.missing.isEmpty())
        texts.append(Labels::tr("Not in the file: %1.", "names of devices").arg(namesOf(match.missing, devices)));
    if (!match.untagged.isEmpty())
        texts.append(Labels::tr("In the file without a tag that can be printed: %1.", "names of devices")
                         .arg(namesOf(match.untagged, devices)));
    if (!match.several.isEmpty())
        texts.append(Labels::tr("More than one tag, so none is taken: %1.", "names of devices")
                         .arg(namesOf(match.several, devices)));
    if (!match.shared.isEmpty())
        texts.append(Labels::tr("The same tag as another computer, so none is taken: %1.", "names of devices")
                         .arg(namesOf(match.shared, devices)));
    if (list.withoutSerial > 0)
        texts.append(Labels::tr("No serial number that can be used: %1.", "3 rows").arg(rowsText(list.withoutSerial)));
    if (list.withoutTag > 0)
        texts.append(Labels::tr("No asset tag: %1.", "3 rows").arg(rowsText(list.withoutTag)));
    return texts;
}

} // namespace Reslate
