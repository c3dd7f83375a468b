// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/windowssupportfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace Reslate {
namespace {

using What = SupportFileFault::What;
using Fault = tl::unexpected<SupportFileFault>;

Fault badValue(const QString &where)
{
    return Fault({What::BadValue, where});
}

std::optional<QDate> dayAt(const QJsonObject &object, QLatin1String key)
{
    const QDate day = QDate::fromString(object.value(key).toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

tl::expected<WindowsSupport::Build, SupportFileFault> buildAt(const QJsonArray &builds, int index)
{
    const QJsonObject object = builds[index].toObject();
    const auto where = [index](QLatin1String key) { return QStringLiteral("builds[%1].%2").arg(index).arg(key); };
    const int number = object.value(QLatin1String("build")).toInt();
    if (number <= 0)
        return badValue(where(QLatin1String("build")));
    const std::optional<QDate> pro = dayAt(object, QLatin1String("pro"));
    if (!pro)
        return badValue(where(QLatin1String("pro")));
    const std::optional<QDate> education = dayAt(object, QLatin1String("education"));
    if (!education || *education < *pro)
        return badValue(where(QLatin1String("education")));
    const QJsonValue longTerm = object.value(QLatin1String("longTerm"));
    if (!longTerm.isUndefined() && !longTerm.isBool())
        return badValue(where(QLatin1String("longTerm")));
    return WindowsSupport::Build {number, *pro, *education, longTerm.toBool()};
}

/// The build takes the place of the one with its number.
void put(QList<WindowsSupport::Build> &builds, const WindowsSupport::Build &build)
{
    const auto same = std::find_if(builds.begin(), builds.end(),
        [&build](const WindowsSupport::Build &each) { return each.number == build.number; });
    if (same == builds.end())
        builds.append(build);
    else
        *same = build;
}

} // namespace

tl::expected<WindowsSupport, SupportFileFault> readSupportFile(const QByteArray &json, const WindowsSupport &known)
{
    const QJsonDocument document = json.size() <= maxSupportFile ? QJsonDocument::fromJson(json) : QJsonDocument();
    if (!document.isObject())
        return Fault({What::NoJson, {}});
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("format")).toInt() != 1)
        return Fault({What::WrongForm, {}});
    WindowsSupport support = known;
    const std::optional<QDate> asOf = dayAt(object, QLatin1String("asOf"));
    if (!asOf)
        return badValue(QStringLiteral("asOf"));
    if (*asOf < known.asOf)
        return Fault({What::Older, {}});
    support.asOf = *asOf;
    support.source = object.value(QLatin1String("source")).toString();
    if (support.source.trimmed().isEmpty())
        return badValue(QStringLiteral("source"));
    if (object.contains(QLatin1String("windowsSE"))) {
        const std::optional<QDate> windowsSE = dayAt(object, QLatin1String("windowsSE"));
        if (!windowsSE)
            return badValue(QStringLiteral("windowsSE"));
        support.windowsSE = *windowsSE;
    }
    if (!object.value(QLatin1String("builds")).isArray())
        return badValue(QStringLiteral("builds"));
    const QJsonArray builds = object.value(QLatin1String("builds")).toArray();
    for (int i = 0; i < builds.size(); ++i) {
        const auto build = buildAt(builds, i);
        if (!build)
            return Fault(build.error());
        put(support.builds, *build);
    }
    return support;
}

} // namespace Reslate
