// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/list/listdoctor.h"

#include "domain/device/serialcell.h"
#include "domain/device/seriallabel.h"
#include "domain/device/serialnumber.h"
#include "domain/list/listreader.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace Reslate {
namespace {

constexpr qsizetype maxSerial = 256; // a longer text is no serial number, and nobody wants to read it

QString withoutZeros(const QString &serial)
{
    qsizetype zeros = 0;
    while (zeros < serial.size() && serial[zeros] == QLatin1Char('0'))
        ++zeros;
    return serial.mid(zeros);
}

/// The devices by real serial number, and by what may be meant by others.
class SerialIndex {
public:
    SerialIndex(const QList<const Device *> &devices, const QList<const AutopilotRecord *> &registrations)
    {
        for (const AutopilotRecord *record : registrations) {
            if (isRealSerial(record->serialNumber))
                m_registered[comparableSerial(record->serialNumber)].append(record);
        }
        for (const Device *device : devices) {
            const QString serial = comparableSerial(device->serialNumber);
            if (device->recordGone || !isRealSerial(serial))
                continue;
            m_exact[serial].append(device);
            m_alike[lookAlike(serial)].append(device);
            if (serial.startsWith(QLatin1Char('0')))
                m_zeroed[withoutZeros(serial)].append(device);
        }
    }

    QList<const Device *> exact(const QString &comparable) const { return m_exact.value(comparable); }
    QList<const AutopilotRecord *> registered(const QString &comparable) const
    {
        return m_registered.value(comparable);
    }
    bool isKnown(const QString &comparable) const
    {
        return m_exact.contains(comparable) || m_registered.contains(comparable);
    }

    /// The one device that may be meant by a serial number that doesn't name one, or nullptr.
    const Device *meant(const QString &comparable, SuggestedBy by) const
    {
        QList<const Device *> devices;
        switch (by) {
        case SuggestedBy::Look:
            devices = m_alike.value(lookAlike(comparable));
            break;
        case SuggestedBy::LeadingZeros:
            devices = m_zeroed.value(withoutZeros(comparable));
            devices.removeIf([&comparable](const Device *device) {
                return comparableSerial(device->serialNumber).size() <= comparable.size();
            });
            break;
        case SuggestedBy::LenovoLabel:
            devices = exact(serialOfLenovoLabel(comparable));
            break;
        case SuggestedBy::ExpressCode:
            for (const QString &tag : tagsOfExpressCode(comparable))
                devices += exact(tag);
            break;
        }
        return devices.size() == 1 ? devices.first() : nullptr;
    }

private:
    QHash<QString, QList<const Device *>> m_exact;
    QHash<QString, QList<const AutopilotRecord *>> m_registered;
    QHash<QString, QList<const Device *>> m_alike;
    QHash<QString, QList<const Device *>> m_zeroed; ///< those that begin with 0, without their zeros
};

/// Which cells of the list hold the serial numbers.
struct Shape {
    QChar separator;
    qsizetype column = 0;
    bool singleLine = false; ///< the list is one line: all its cells do
};

/// The column with the most devices, the first of equals.
qsizetype bestColumn(const QList<int> &hits)
{
    return std::max_element(hits.begin(), hits.end()) - hits.begin();
}

Shape shapeOf(const QString &text, const SerialIndex &index)
{
    Shape shape {.separator = findSeparator(text)};
    if (shape.separator.isNull())
        return shape;
    std::optional<qsizetype> titled;
    QList<int> hits(1, 0);
    int filled = 0;
    ListReader reader(text, shape.separator);
    for (ListRecord record; reader.next(record);) {
        if (isBlank(record) || namesSeparator(record))
            continue;
        ++filled;
        hits.resize(std::max(hits.size(), record.size()), 0);
        for (qsizetype i = 0; i < record.size(); ++i) {
            const QString tidy = tidyCell(record[i].text);
            if (!titled && isSerialTitle(tidy))
                titled = i;
            hits[i] += index.isKnown(comparableSerial(tidy)) ? 1 : 0;
        }
    }
    shape.column = titled.value_or(bestColumn(hits));
    shape.singleLine = filled == 1 && !titled;
    return shape;
}

/// Goes through the list once and says of each entry what it is.
class Examination {
public:
    explicit Examination(const SerialIndex &index)
        : m_index(index)
    {
    }

    void takeColumn(const ListRecord &record, qsizetype column)
    {
        const ListCell cell = record.value(column, {.line = record.first().line});
        const QString tidy = tidyCell(cell.text);
        if (isBlank(record))
            append(cell.line, {}, ListFinding::Blank);
        else if (namesSeparator(record))
            append(cell.line, record.first().text, ListFinding::Header);
        else if (tidy.isEmpty())
            append(cell.line, {}, ListFinding::NoSerial);
        else
            judge(cell, tidy);
        for (qsizetype i = 0; i < record.size(); ++i) {
            const QString other = i == column ? QString() : comparableSerial(tidyCell(record[i].text));
            if (other != comparableSerial(tidy) && m_index.isKnown(other))
                ++m_report.serialsElsewhere;
        }
    }

    void takeCells(const ListRecord &record)
    {
        for (const ListCell &cell : record) {
            if (const QString tidy = tidyCell(cell.text); !tidy.isEmpty())
                judge(cell, tidy);
        }
    }

    const ListReport &report() const { return m_report; }

private:
    ListEntry &append(int line, const QString &text, ListFinding finding)
    {
        m_report.entries.append({.line = line, .text = text.left(maxSerial), .finding = finding});
        return m_report.entries.last();
    }

    void judge(const ListCell &cell, const QString &tidy)
    {
        const int line = cell.line;
        if (isSerialTitle(tidy) || isShortenedNumber(tidy)) {
            append(line, tidy, isSerialTitle(tidy) ? ListFinding::Header : ListFinding::Shortened);
            return;
        }
        if (!isRealSerial(tidy)) {
            append(line, tidy, ListFinding::NoSerial);
            return;
        }
        const QString serial = comparableSerial(tidy);
        const QList<const Device *> devices = m_index.exact(serial);
        const QList<const AutopilotRecord *> records = m_index.registered(serial);
        const auto computers = static_cast<int>(devices.isEmpty() ? records.size() : devices.size());
        ListEntry &entry = append(line, tidy, ListFinding::NoHit);
        entry.hidesCharacters = hasHidden(cell.text);
        if (computers > 1) {
            entry.finding = ListFinding::Several;
            entry.sharedBy = computers;
        } else if (computers == 1 && !entry.hidesCharacters) {
            entry.firstLine = m_firstLines.value(serial);
            if (devices.isEmpty())
                name(entry, *records.first());
            else
                name(entry, *devices.first());
            if (entry.firstLine == 0)
                m_firstLines.insert(serial, line);
        } else if (computers == 1) {
            entry.suggestion = serial;
        } else {
            suggest(entry, serial);
        }
    }

    static void name(ListEntry &entry, const Device &device)
    {
        const bool isFirst = entry.firstLine == 0;
        entry.finding = isFirst ? ListFinding::Hit : ListFinding::Double;
        entry.device = isFirst ? device.id : DeviceId();
        entry.name = device.name;
        entry.serialNumber = device.serialNumber;
    }

    static void name(ListEntry &entry, const AutopilotRecord &record)
    {
        const bool isFirst = entry.firstLine == 0;
        entry.finding = isFirst ? ListFinding::AutopilotOnly : ListFinding::Double;
        entry.registration = isFirst ? record : AutopilotRecord();
        entry.serialNumber = record.serialNumber;
    }

    void suggest(ListEntry &entry, const QString &serial) const
    {
        for (const SuggestedBy by :
            {SuggestedBy::Look, SuggestedBy::LeadingZeros, SuggestedBy::LenovoLabel, SuggestedBy::ExpressCode}) {
            const Device *device = m_index.meant(serial, by);
            if (!device)
                continue;
            entry.suggestedBy = by;
            entry.suggestion = comparableSerial(device->serialNumber);
            return;
        }
    }

    const SerialIndex &m_index;
    ListReport m_report;
    QHash<QString, int> m_firstLines;
};

} // namespace

QLatin1String listFindingName(ListFinding finding)
{
    constexpr std::array<QLatin1String, listFindingCount> names {QLatin1String("hit"), QLatin1String("double"),
        QLatin1String("missing"), QLatin1String("several"), QLatin1String("no-serial"), QLatin1String("shortened"),
        QLatin1String("header"), QLatin1String("blank"), QLatin1String("only-registered")};
    return names[static_cast<size_t>(finding)];
}

QLatin1String suggestedByName(SuggestedBy by)
{
    switch (by) {
    case SuggestedBy::Look:
        return QLatin1String("look");
    case SuggestedBy::LeadingZeros:
        return QLatin1String("leading-zeros");
    case SuggestedBy::LenovoLabel:
        return QLatin1String("lenovo-label");
    case SuggestedBy::ExpressCode:
        return QLatin1String("express-code");
    }
    return {};
}

int ListReport::count(ListFinding finding) const
{
    return static_cast<int>(std::count_if(
        entries.begin(), entries.end(), [finding](const ListEntry &entry) { return entry.finding == finding; }));
}

bool ListReport::isSound() const
{
    const int fine = count(ListFinding::Hit) + count(ListFinding::Header) + count(ListFinding::Blank);
    return count(ListFinding::Hit) > 0 && fine == entries.size() && serialsElsewhere == 0;
}

ListReport withRegistrations(ListReport report)
{
    for (ListEntry &entry : report.entries) {
        if (entry.finding == ListFinding::AutopilotOnly)
            entry.finding = ListFinding::Hit;
    }
    return report;
}

ListReport examineList(
    const QString &text, const QList<const Device *> &devices, const QList<const AutopilotRecord *> &registrations)
{
    const SerialIndex index(devices, registrations);
    const Shape shape = shapeOf(text, index);
    Examination examination(index);
    ListReader reader(text, shape.separator);
    for (ListRecord record; reader.next(record);) {
        if (shape.singleLine && !isBlank(record) && !namesSeparator(record))
            examination.takeCells(record);
        else
            examination.takeColumn(record, shape.column);
    }
    return examination.report();
}

} // namespace Reslate
