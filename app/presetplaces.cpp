// SPDX-License-Identifier: GPL-3.0-or-later
#include "presetplaces.h"

#include "jobs/foureyesrule.h"
#include "jobs/jobengine.h"
#include "jobs/protectedlist.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace Reslate {
namespace {

struct PresetText {
    Q_DECLARE_TR_FUNCTIONS(PresetText)
};

} // namespace

QList<PresetSource> presetPlaces()
{
    QStringList files {QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("reslate.ini"))};
#ifdef Q_OS_UNIX
    files.append(QStringLiteral("/etc/xdg/reslate/reslate.ini"));
#endif
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    folders.removeAll(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)); // the user's own
    for (const QString &folder : std::as_const(folders))
        files.append(QDir(folder).filePath(QStringLiteral("reslate/reslate.ini")));
    files.removeDuplicates();
    QList<PresetSource> places;
#ifdef Q_OS_WIN
    places.append({QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\Reslate"), QSettings::NativeFormat});
#endif
    for (const QString &file : std::as_const(files))
        places.append({file});
    return places;
}

PaceLimits limitsWith(const Presets &presets, PaceLimits limits)
{
    limits.wipesPerDay = std::min(limits.wipesPerDay, presets.wipesPerDay.value_or(limits.wipesPerDay));
    limits.retiresPerDay = std::min(limits.retiresPerDay, presets.retiresPerDay.value_or(limits.retiresPerDay));
    limits.deletesPerDay = std::min(limits.deletesPerDay, presets.deletesPerDay.value_or(limits.deletesPerDay));
    return limits;
}

void obeyPresets(const Presets &presets, JobEngine &engine)
{
    QList<Protection> groups;
    for (const QString &group : presets.protectedGroups)
        groups.append({.kind = ProtectionKind::Group, .key = group, .reason = PresetText::tr("Laid down for this computer"), .who = presets.setBy});
    engine.protectedList().setFixed(groups);
    engine.fourEyes().setFixed(presets.secondPerson);
}

} // namespace Reslate
