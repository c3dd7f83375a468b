// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Reslate {

/// Serial numbers by asset tag, both as comparableSerial() has them.
using SerialsByTag = QMultiHash<QString, QString>;

/// Which columns of an asset list count, from 0; -1: not known.
struct AssetColumns {
    int serial = -1;
    int tag = -1;

    bool areKnown() const { return serial >= 0 && tag >= 0 && serial != tag; }
    bool operator==(const AssetColumns &) const = default;
};

/// A file of an asset system, taken apart. All texts are hostile.
struct AssetTable {
    QStringList titles; ///< of the columns, by the first line that isn't blank; perhaps it is no title but a device
    QList<QStringList> rows; ///< with that line, tidied by tidyCell()
    QList<int> lines; ///< of the file, from 1, on which each row begins
    AssetColumns columns; ///< by their titles: of serial numbers and of asset tags

    bool operator==(const AssetTable &) const = default;
};

/// Takes the text of a CSV file apart, with any of the separators ; , and tab, and finds both columns by their titles
/// in several languages: each only where one column alone has such a title. Pure.
AssetTable readAssetTable(const QString &text);
/// Whether a tidy cell is the title of a column of asset tags, as asset systems and schools call it ("Asset Tag" of
/// Snipe-IT, "Inventory number" of GLPI, "Inventarnummer"). Pure.
bool isAssetTagTitle(const QString &tidy);

/// The asset tags by real serial number.
struct AssetList {
    QHash<QString, QStringList> tagsBySerial; ///< comparableSerial(); each tag once, as it is written
    SerialsByTag serialsByTag;
    QSet<QString> untagged; ///< comparableSerial() of rows that hold no tag that can be taken
    int rows = 0; ///< that hold anything, without the titles
    int withoutSerial = 0; ///< rows with a tag and without a serial number that can tell computers apart
    int withoutTag = 0; ///< rows without a tag, or with what is none: "-", N/A, more than maxPaperText

    /// The one tag of that serial number; empty: there is none, or more than one.
    QString tagOf(const QString &serialNumber) const;
    /// comparable: the serial number by comparableSerial().
    void add(const QString &comparable, const QString &tag);
    bool isEmpty() const { return tagsBySerial.isEmpty(); }

    bool operator==(const AssetList &) const = default;
};

/// The list by those two columns, which must be known. Pure.
AssetList assetList(const AssetTable &table, const AssetColumns &columns);

/// What of the list matchAssets() needs for these devices. How many rows there were stays. Pure.
AssetList assetsFor(const AssetList &list, const QList<DeviceRef> &devices);

/// How the devices of a retirement go together with an asset list.
struct AssetMatch {
    QStringList tags; ///< of each device, in their order; empty: none for certain
    int matched = 0;
    QList<int> missing; ///< devices that the list doesn't name
    QList<int> untagged; ///< devices that it names without a tag that can be taken
    QList<int> several; ///< devices to which it gives more than one tag
    QList<int> shared; ///< devices whose tag it gives to another serial number as well: it is taken for none of them

    bool operator==(const AssetMatch &) const = default;
};

/// By exact serial number only (isSameSerial()); one that stands in for a number matches nothing. Pure.
AssetMatch matchAssets(const AssetList &list, const QList<DeviceRef> &devices);

} // namespace Reslate
