// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/presets.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

using What = PresetProblem::What;

bool takeName(QString &into, const QString &text, const char *form)
{
    if (!QRegularExpression(QLatin1String(form)).match(text).hasMatch())
        return false;
    if (into.isEmpty())
        into = text;
    return true;
}

bool takeLimit(std::optional<int> &into, const QString &text)
{
    bool ok = false;
    const int limit = text.toInt(&ok);
    if (!ok || limit < 0)
        return false;
    into = std::min(into.value_or(limit), limit);
    return true;
}

bool takeFolder(QString &into, const QString &text)
{
    if (!QDir::isAbsolutePath(text)) // else each user and each start would count somewhere else
        return false;
    if (into.isEmpty())
        into = QDir::cleanPath(text);
    return true;
}

bool takeFlag(bool &into, const QString &text)
{
    const QString word = text.toLower();
    const bool isYes = word == QLatin1String("true") || word == QLatin1String("1");
    into = into || isYes;
    return isYes || word == QLatin1String("false") || word == QLatin1String("0"); // the registry has numbers
}

bool takeGroups(QStringList &into, const QString &text)
{
    for (const QString &part : text.split(QLatin1Char(','))) {
        const QUuid id = QUuid::fromString(part.trimmed());
        if (id.isNull())
            return false;
        into.append(id.toString(QUuid::WithoutBraces));
    }
    into.removeDuplicates();
    return true;
}

bool takeAddress(QString &into, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || url.path().size() < 2
        || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return false;
    if (into.isEmpty())
        into = text;
    return true;
}

struct Key {
    const char *name;
    bool (*take)(Presets &presets, const QString &text); ///< false: it makes no sense
};

const std::array keys {
    Key {"signin/clientId",
        [](Presets &p, const QString &text) {
            return takeName(p.clientId, text, "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\z");
        }},
    Key {"signin/tenant",
        [](Presets &p, const QString &text) {
            return takeName(p.tenant, text, "^[A-Za-z0-9][A-Za-z0-9.-]{0,252}\\z");
        }},
    Key {"signin/cloud",
        [](Presets &p, const QString &text) { return takeName(p.cloud, text, "^(global|usgov|usdod|china)\\z"); }},
    Key {"signin/locked", [](Presets &p, const QString &text) { return takeFlag(p.signInLocked, text); }},
    Key {"limits/wipesPerDay", [](Presets &p, const QString &text) { return takeLimit(p.wipesPerDay, text); }},
    Key {"limits/retiresPerDay", [](Presets &p, const QString &text) { return takeLimit(p.retiresPerDay, text); }},
    Key {"limits/deletesPerDay", [](Presets &p, const QString &text) { return takeLimit(p.deletesPerDay, text); }},
    Key {"limits/folder", [](Presets &p, const QString &text) { return takeFolder(p.countFolder, text); }},
    Key {"protection/groups", [](Presets &p, const QString &text) { return takeGroups(p.protectedGroups, text); }},
    Key {"updates/address", [](Presets &p, const QString &text) { return takeAddress(p.updateAddress, text); }},
    Key {"updates/publicKey",
        [](Presets &p, const QString &text) { return takeName(p.updateKey, text, "^RW[A-Za-z0-9+/]{54}\\z"); }},
    Key {"updates/off", [](Presets &p, const QString &text) { return takeFlag(p.updatesOff, text); }},
    Key {"approval/secondPerson", [](Presets &p, const QString &text) { return takeFlag(p.secondPerson, text); }},
};

/// A list with commas reads as several texts; in the registry a number is no text at all.
QString textOf(const QVariant &value)
{
    const bool isList = value.typeId() == QMetaType::QStringList;
    return (isList ? value.toStringList().join(QLatin1Char(',')) : value.toString()).trimmed();
}

std::optional<PresetProblem> take(Presets &presets, const PresetSource &source)
{
    const auto problem = [&source](What what, const QString &key = {}) {
        return PresetProblem {what, source.place, key};
    };
    const bool isFile = source.format == QSettings::IniFormat;
    const QFileInfo file(source.place);
    if (isFile && !file.exists() && !file.isSymLink())
        return std::nullopt;
    if (isFile && (!file.isFile() || !file.isReadable()))
        return problem(What::Unreadable);
    const QSettings said(source.place, source.format);
    const QStringList names = said.allKeys();
    if (said.status() != QSettings::NoError)
        return problem(said.status() == QSettings::FormatError ? What::Damaged : What::Unreadable);
    for (const QString &name : names) {
        const auto key = std::find_if(keys.begin(), keys.end(),
            [&name](const Key &known) { return name.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0; });
        if (key == keys.end())
            return problem(What::UnknownKey, name);
        if (!key->take(presets, textOf(said.value(name))))
            return problem(What::BadValue, name);
    }
    if (!names.isEmpty())
        presets.setBy += (presets.setBy.isEmpty() ? QString() : QStringLiteral(", ")) + source.place;
    return std::nullopt;
}

} // namespace

tl::expected<Presets, PresetProblem> readPresets(const QList<PresetSource> &sources)
{
    Presets presets;
    for (const PresetSource &source : sources) {
        if (const auto problem = take(presets, source))
            return tl::make_unexpected(*problem);
    }
    return presets;
}

} // namespace Reslate
