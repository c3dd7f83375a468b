// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/assetlist.h"

#include "domain/device/hardwarehash.h"
#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "domain/list/listreader.h"
#include "domain/retirement/paperlimit.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

/// Letters alone, without accents.
constexpr std::array tagTitles {
    // English: Snipe-IT, GLPI, and what schools write themselves
    QLatin1String("asset"),
    QLatin1String("assettag"),
    QLatin1String("assetid"),
    QLatin1String("assetno"),
    QLatin1String("assetnr"),
    QLatin1String("assetnumber"),
    QLatin1String("inventoryno"),
    QLatin1String("inventorynumber"),
    QLatin1String("inventorytag"),
    QLatin1String("tag"),
    // German
    QLatin1String("anlagennr"),
    QLatin1String("anlagennummer"),
    QLatin1String("inventarnr"),
    QLatin1String("inventarnummer"),
    QLatin1String("inventarisierungsnummer"),
    // Dutch, Swedish, Danish
    QLatin1String("inventarisnummer"),
    QLatin1String("inventarienummer"),
    QLatin1String("inventarnummer"),
    // French, Spanish, Italian, Portuguese, Polish
    QLatin1String("numerodinventaire"),
    QLatin1String("numerodeinventario"),
    QLatin1String("numerodinventario"),
    QLatin1String("numerinwentarzowy"),
    QLatin1String("etiquetadeactivo"),
};

/// Letters and digits alone, of what people write where there is no tag.
constexpr std::array noTags {QLatin1String("na"), QLatin1String("nil"), QLatin1String("none"), QLatin1String("notag"),
    QLatin1String("noassettag"), QLatin1String("null"), QLatin1String("tba"), QLatin1String("tbd"),
    QLatin1String("unknown"), QLatin1String("keine"), QLatin1String("unbekannt")};

/// A tag is printed on the paper that goes with the device.
bool isTag(const QString &tidy)
{
    QString bare;
    for (const QChar c : tidy) {
        if (c.isLetterOrNumber())
            bare += c.toCaseFolded();
    }
    const bool saysNothing = bare.isEmpty() || std::find(noTags.begin(), noTags.end(), bare) != noTags.end();
    return !saysNothing && tidy.size() <= maxPaperText && !isSheetError(tidy) && !hasUnseen(tidy);
}

bool isSerial(const QString &tidy)
{
    return isRealSerial(tidy) && !isShortenedNumber(tidy) && !isSheetError(tidy) && !hasUnseen(tidy);
}

/// On one line, as labels are: a line break, a tab or what nobody sees was left by whoever typed or exported it.
QString oneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return line.simplified();
}

QStringList cellsOf(const ListRecord &record)
{
    QStringList cells;
    for (const ListCell &cell : record)
        cells.append(tidyCell(oneLine(cell.text)));
    return cells;
}

/// The only column with such a title; -1: none, or several.
int titledColumn(const QStringList &titles, bool (*isTitle)(const QString &))
{
    if (std::count_if(titles.begin(), titles.end(), isTitle) != 1)
        return -1;
    return static_cast<int>(std::find_if(titles.begin(), titles.end(), isTitle) - titles.begin());
}

} // namespace

bool isAssetTagTitle(const QString &tidy)
{
    constexpr qsizetype maxTitle = 40;
    if (tidy.size() > maxTitle)
        return false;
    QString word;
    for (const QChar c : tidy.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetter())
            word += c.toLower();
        else if (c.isDigit())
            return false;
    }
    return std::find(tagTitles.begin(), tagTitles.end(), word) != tagTitles.end();
}

AssetTable readAssetTable(const QString &text)
{
    AssetTable table;
    ListReader reader(text, findSeparator(text));
    for (ListRecord record; reader.next(record);) {
        if (isBlank(record) || namesSeparator(record))
            continue;
        table.rows.append(cellsOf(record));
        table.lines.append(record.first().line);
    }
    table.titles = table.rows.value(0);
    table.columns = {titledColumn(table.titles, isSerialTitle), titledColumn(table.titles, isAssetTagTitle)};
    return table;
}

QString AssetList::tagOf(const QString &serialNumber) const
{
    const QStringList tags = isRealSerial(serialNumber) ? tagsBySerial.value(comparableSerial(serialNumber))
                                                        : QStringList();
    return tags.size() == 1 ? tags.first() : QString();
}

void AssetList::add(const QString &comparable, const QString &tag)
{
    if (serialsByTag.contains(comparableSerial(tag), comparable))
        return;
    serialsByTag.insert(comparableSerial(tag), comparable);
    tagsBySerial[comparable].append(tag);
}

AssetList assetList(const AssetTable &table, const AssetColumns &columns)
{
    AssetList list;
    for (const QStringList &row : table.rows) {
        const QString serial = row.value(columns.serial);
        const QString tag = row.value(columns.tag);
        const bool isHead = serial == table.titles.value(columns.serial);
        if (isSerialTitle(serial) || (isHead && isAssetTagTitle(tag)))
            continue;
        ++list.rows;
        if (!isTag(tag)) {
            ++list.withoutTag;
            if (isSerial(serial))
                list.untagged.insert(comparableSerial(serial));
        } else if (!isSerial(serial)) {
            ++list.withoutSerial;
        } else {
            list.add(comparableSerial(serial), tag);
        }
    }
    return list;
}

AssetList assetsFor(const AssetList &list, const QList<DeviceRef> &devices)
{
    AssetList kept;
    kept.rows = list.rows;
    kept.withoutSerial = list.withoutSerial;
    kept.withoutTag = list.withoutTag;
    QStringList tags;
    for (const DeviceRef &device : devices) {
        const QString serial = comparableSerial(device.serialNumber);
        if (list.untagged.contains(serial))
            kept.untagged.insert(serial);
        for (const QString &tag : list.tagsBySerial.value(serial)) {
            kept.add(serial, tag);
            tags.append(comparableSerial(tag));
        }
    }
    for (const QString &tag : std::as_const(tags)) { // also of others: a shared one is certain for nobody
        for (const QString &serial : list.serialsByTag.values(tag)) {
            for (const QString &other : list.tagsBySerial.value(serial)) {
                if (comparableSerial(other) == tag)
                    kept.add(serial, other);
            }
        }
    }
    return kept;
}

AssetMatch matchAssets(const AssetList &list, const QList<DeviceRef> &devices)
{
    AssetMatch match;
    for (int i = 0; i < devices.size(); ++i) {
        const QString &serial = devices.at(i).serialNumber;
        const QStringList tags = isRealSerial(serial) ? list.tagsBySerial.value(comparableSerial(serial))
                                                      : QStringList();
        const bool isShared = tags.size() == 1 && list.serialsByTag.count(comparableSerial(tags.first())) > 1;
        const bool isCertain = tags.size() == 1 && !isShared;
        match.tags.append(isCertain ? tags.first() : QString());
        match.matched += isCertain ? 1 : 0;
        if (tags.isEmpty() && isRealSerial(serial) && list.untagged.contains(comparableSerial(serial)))
            match.untagged.append(i);
        else if (tags.isEmpty())
            match.missing.append(i);
        else if (tags.size() > 1)
            match.several.append(i);
        else if (isShared)
            match.shared.append(i);
    }
    return match;
}

} // namespace Reslate
