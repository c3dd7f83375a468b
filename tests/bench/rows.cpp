// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to remove 1,000 of 100,000 rows here and there, and to give 1,000 of them another Entra device.
#include "sections.h"

#include "figures.h"

#include "catalog/devicerows.h"

#include <QElapsedTimer>

namespace Reslate::Bench {
namespace {

constexpr int rowCount = 100'000;
constexpr int changed = 1000;

QString guid(QChar kind, int number)
{
    return QStringLiteral("%1e000000-0000-4000-8000-%2").arg(kind).arg(number, 12, 10, QLatin1Char('0'));
}

} // namespace

void rows()
{
    Catalog::DeviceRows rows;
    rows.beginAppend(rowCount);
    for (int row = 0; row < rowCount; ++row) {
        Device device;
        device.id = DeviceId(guid(u'5', row));
        device.entraDeviceId = EntraDeviceId(guid(u'e', row));
        rows.append(std::move(device), 1);
    }
    rows.endAppend();
    QList<DeviceId> gone;
    for (int i = 0; i < changed; ++i)
        gone.append(rows.at(i * (rowCount / changed)).id);

    QElapsedTimer since;
    since.start();
    rows.mergeReadings({}, gone);
    for (int i = 0; i < changed; ++i) {
        const int row = i * (rows.count() / changed);
        const EntraDeviceId before = rows.at(row).entraDeviceId;
        rows.edit(row).entraDeviceId = EntraDeviceId(guid(u'f', i));
        rows.relink(row, before);
    }
    figure(QStringLiteral("1,000 rows removed here and there, 1,000 linked anew"),
        static_cast<double>(since.nsecsElapsed()) / 1e6, 50, QStringLiteral("ms"));
}

} // namespace Reslate::Bench
