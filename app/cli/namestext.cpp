// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/namestext.h"

#include "catalog/devicecatalog.h"
#include "models/text/devicename.h"

#include <QStringList>

#include <algorithm>

namespace Reslate {

QString namesText(const QList<JobItem> &items, const DeviceCatalog &catalog)
{
    constexpr qsizetype shown = 8;
    QStringList names = displayNames(items.first(std::min(items.size(), shown)), catalog);
    if (items.size() > shown)
        names.append(QStringLiteral("…"));
    return names.join(QLatin1String(", "));
}

} // namespace Reslate
