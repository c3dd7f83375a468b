// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/selection.h"

#include "displaytext.h"
#include "labels.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <utility>

namespace Reslate {
namespace {

struct SelectionText {
    Q_DECLARE_TR_FUNCTIONS(SelectionText)
};

constexpr qint64 largestFile = 16 * 1024 * 1024;

tl::unexpected<Refusal> refuse(const QString &message)
{
    return tl::make_unexpected(Refusal {ExitCode::Usage, message});
}

QString candidatesText(const QList<Group> &groups)
{
    QString lines;
    for (const Group &group : groups)
        lines += QStringLiteral("\n  %1  %2").arg(group.id.toString(), plainForDisplay(group.name));
    return lines;
}

/// How a serial number is compared: firmware and labels disagree about case and space.
QString comparable(const QString &serial)
{
    return serial.trimmed().toCaseFolded();
}

} // namespace

tl::expected<Group, Refusal> findGroup(const QList<Group> &groups, const QString &nameOrId)
{
    QList<Group> exact;
    QList<Group> similar;
    for (const Group &group : groups) {
        if (group.id == GroupId(nameOrId) || group.name == nameOrId)
            exact.append(group);
        else if (group.name.trimmed().compare(nameOrId.trimmed(), Qt::CaseInsensitive) == 0)
            similar.append(group);
    }
    const QString shown = plainForDisplay(nameOrId);
    if (exact.size() > 1)
        return refuse(SelectionText::tr("Several groups are called \"%1\". Name one by its id:%2")
                          .arg(shown, candidatesText(exact)));
    if (!exact.isEmpty())
        return exact.first();
    if (!similar.isEmpty())
        return refuse(SelectionText::tr("There is no group \"%1\". The name must match exactly; similar ones:%2")
                          .arg(shown, candidatesText(similar)));
    return refuse(SelectionText::tr("There is no group \"%1\".").arg(shown));
}

tl::expected<QList<SerialLine>, Refusal> readSerials(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(SelectionText::tr("The file %1 can't be read: %2").arg(path, file.errorString()));
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return refuse(SelectionText::tr("The file %1 is too large for a list of serial numbers.").arg(path));
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    QList<SerialLine> serials;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        if (const QString serial = lines.at(i).trimmed(); !serial.isEmpty())
            serials.append({.number = i + 1, .serial = serial});
    }
    if (serials.isEmpty())
        return refuse(SelectionText::tr("There is no serial number in %1.").arg(path));
    return serials;
}

Selection selectAll(const DeviceCatalog &catalog)
{
    Selection selection {.title = SelectionText::tr("All devices")};
    for (int row = 0; row < catalog.count(); ++row)
        selection.devices.append(&catalog.at(row));
    return selection;
}

Selection selectGroup(const DeviceCatalog &catalog, const Group &group)
{
    Selection selection {.title = group.name};
    const DeviceCatalog::Members *members = catalog.members(group.id);
    if (!members)
        return selection;
    QSet<EntraDeviceId> listed;
    for (int row = 0; row < catalog.count(); ++row) {
        const Device &device = catalog.at(row);
        if (device.entraDeviceId.isEmpty() || !members->devices.contains(device.entraDeviceId))
            continue;
        listed.insert(device.entraDeviceId);
        selection.devices.append(&device);
    }
    selection.withoutRecord = static_cast<int>(members->devices.size() - listed.size());
    return selection;
}

Selection selectSerials(const DeviceCatalog &catalog, const QList<SerialLine> &serials)
{
    QHash<QString, QList<int>> rows;
    for (const SerialLine &line : serials)
        rows.insert(comparable(line.serial), {});
    for (int row = 0; row < catalog.count(); ++row) {
        const auto wanted = rows.find(comparable(catalog.at(row).serialNumber));
        if (wanted != rows.end())
            wanted->append(row);
    }
    Selection selection {.title = SelectionText::tr("List of serial numbers")};
    QSet<QString> seen;
    for (const SerialLine &line : serials) {
        const QString serial = comparable(line.serial);
        if (seen.contains(serial))
            continue;
        seen.insert(serial);
        const QList<int> hits = rows.value(serial);
        const QString shown = plainForDisplay(line.serial);
        if (hits.size() == 1)
            selection.devices.append(&catalog.at(hits.first()));
        else if (hits.isEmpty())
            selection.problems.append(
                SelectionText::tr("Line %1: no device has the serial number \"%2\".").arg(line.number).arg(shown));
        else
            selection.problems.append(
                SelectionText::tr("Line %1: %2 have the serial number \"%3\"; name the right one by --device.")
                    .arg(line.number)
                    .arg(devicesText(static_cast<int>(hits.size())), shown));
    }
    return selection;
}

Selection selectIds(const DeviceCatalog &catalog, const QStringList &ids)
{
    Selection selection {.title = SelectionText::tr("Named devices")};
    QSet<DeviceId> seen;
    for (const QString &text : ids) {
        const DeviceId id(text);
        const int row = catalog.rowOf(id);
        if (row < 0)
            selection.problems.append(SelectionText::tr("There is no device with the id \"%1\".").arg(plainForDisplay(text)));
        else if (!seen.contains(id))
            selection.devices.append(&catalog.at(row));
        seen.insert(id);
    }
    return selection;
}

} // namespace Reslate
