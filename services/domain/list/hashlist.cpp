// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/list/hashlist.h"

#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "domain/list/listreader.h"
#include "domain/list/listtext.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

// Characters: those of computers have some 4,000 (news.md), so both are far from any.
constexpr qsizetype leastHash = 1024;
constexpr qsizetype mostHash = 64 * 1024;

enum Column { Serial, Product, Hash, Tag, User, ColumnCount };
constexpr std::array<const char *, ColumnCount> columnTitles {
    "Device Serial Number", "Windows Product ID", "Hardware Hash", "Group Tag", "Assigned User"};

/// Where each column stands in a row; -1: nowhere.
struct Columns {
    std::array<qsizetype, ColumnCount> places;
    qsizetype count = 0;

    bool isHeader() const { return places[Serial] >= 0 && places[Hash] >= 0; }
    QString cell(const ListRecord &record, Column column) const
    {
        const qsizetype place = places[column];
        return place < 0 || place >= record.size() ? QString() : record[place].text.trimmed();
    }
};

Columns columnsOf(const ListRecord &header)
{
    Columns columns {.places = {}, .count = header.size()};
    columns.places.fill(-1);
    for (qsizetype place = 0; place < header.size(); ++place) {
        for (size_t column = 0; column < ColumnCount; ++column) {
            const bool isIt = header[place].text.trimmed().compare(
                                  QLatin1String(columnTitles[column]), Qt::CaseInsensitive)
                == 0;
            if (isIt && columns.places[column] < 0)
                columns.places[column] = place;
        }
    }
    return columns;
}

/// A comma as the script writes it, or what a spreadsheet made of it.
QChar separatorOf(const QString &text)
{
    for (const char separator : {',', ';', '\t'}) {
        ListRecord first;
        if (ListReader(text, QLatin1Char(separator)).next(first) && columnsOf(first).isHeader())
            return QLatin1Char(separator);
    }
    return {};
}

HashListRefusal refusalOf(ListRefusal refusal)
{
    switch (refusal) {
    case ListRefusal::TooLarge:
        return HashListRefusal::TooLarge;
    case ListRefusal::Workbook:
        return HashListRefusal::Workbook;
    case ListRefusal::NotText:
        return HashListRefusal::NotText;
    case ListRefusal::Empty:
        break;
    }
    return HashListRefusal::Empty;
}

bool isChanged(const QString &serialNumber)
{
    return isShortenedNumber(serialNumber) || isSheetError(serialNumber) || serialNumber.startsWith(QLatin1Char('='));
}

/// A name, and a domain with a dot: the form of a user principal name.
bool isUser(const QString &name)
{
    const qsizetype at = name.indexOf(QLatin1Char('@'));
    const QString domain = name.mid(at + 1);
    return at > 0 && !domain.contains(QLatin1Char('@')) && domain.indexOf(QLatin1Char('.')) > 0
        && !domain.endsWith(QLatin1Char('.')) && !name.contains(QLatin1Char(' '));
}

/// What is wrong with a row by itself.
std::optional<HashFault> faultOf(const HardwareHash &hardware, bool isTooWide)
{
    if (isTooWide)
        return HashFault::TooManyCells;
    if (hardware.serialNumber.isEmpty())
        return HashFault::NoSerialNumber;
    const auto texts = {hardware.serialNumber, hardware.productId, hardware.groupTag, hardware.assignedUser};
    if (std::any_of(texts.begin(), texts.end(), hasUnseen))
        return HashFault::Hidden;
    if (!isRealSerial(hardware.serialNumber))
        return HashFault::PlaceholderSerial;
    if (isChanged(hardware.serialNumber))
        return HashFault::ChangedSerial;
    if (!hardware.assignedUser.isEmpty() && !isUser(hardware.assignedUser))
        return HashFault::NoUser;
    if (hardware.hash.isEmpty())
        return HashFault::NoHash;
    if (paddedHash(hardware.hash).isEmpty())
        return HashFault::BadHash;
    if (hardware.hash.size() > mostHash)
        return HashFault::LongHash;
    return hardware.hash.size() < leastHash ? std::optional(HashFault::ShortHash) : std::nullopt;
}

/// Of the last row of a file that ends without a line break: half of such a hash would register another computer, or
/// none, under that serial number. Four letters of base64 are three bytes, so a whole one is a multiple of them. Of
/// half a tag or name nobody can tell that it is one.
bool isCutOff(const ListRecord &record, const Columns &columns)
{
    const bool endsInText = columns.places[Hash] != columns.count - 1 && !record.last().text.trimmed().isEmpty();
    return record.size() < columns.count || columns.cell(record, Hash).size() % 4 != 0 || endsInText;
}

} // namespace

tl::expected<HashList, HashListRefusal> readHashList(const QByteArray &bytes)
{
    const auto text = listTextOf(bytes, largestHashList);
    if (!text)
        return tl::make_unexpected(refusalOf(text.error()));
    const QChar separator = separatorOf(*text);
    if (separator.isNull())
        return tl::make_unexpected(HashListRefusal::NoHeader);
    ListReader reader(*text, separator);
    ListRecord record;
    reader.next(record);
    const Columns columns = columnsOf(record);
    HashList list;
    QHash<QByteArray, int> lines; // where a serial number or a hash was first met
    const bool endsOpen = !text->endsWith(QLatin1Char('\n')) && !text->endsWith(QLatin1Char('\r'));
    ListRecord following;
    for (bool isThere = reader.next(record); isThere; record = std::exchange(following, {})) {
        isThere = reader.next(following);
        if (isBlank(record))
            continue;
        const int line = record.first().line;
        const HardwareHash hardware {.serialNumber = columns.cell(record, Serial),
            .productId = columns.cell(record, Product),
            .hash = columns.cell(record, Hash).toUtf8(),
            .groupTag = columns.cell(record, Tag),
            .assignedUser = columns.cell(record, User)};
        auto fault = faultOf(hardware, record.size() > columns.count);
        if (!fault && !isThere && endsOpen && isCutOff(record, columns))
            fault = HashFault::CutOff;
        if (fault) {
            list.bad.append({.line = line, .fault = *fault, .serialNumber = hardware.serialNumber});
            continue;
        }
        const QByteArray serial = "serial " + hardware.serialNumber.toUpper().toUtf8();
        const int first = lines.value(serial, lines.value(hardware.hash));
        if (first > 0) {
            list.bad.append(
                {.line = line, .fault = HashFault::Double, .serialNumber = hardware.serialNumber, .firstLine = first});
            continue;
        }
        lines.insert(serial, line);
        lines.insert(hardware.hash, line);
        list.rows.append({.line = line, .hardware = hardware});
    }
    if (list.rows.isEmpty() && list.bad.isEmpty())
        return tl::make_unexpected(HashListRefusal::Empty);
    return list;
}

} // namespace Reslate
