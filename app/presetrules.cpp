// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presetrules.h"

#include "app/datafolder.h"
#include "jobs/engine/daycount.h"
#include "jobs/engine/jobengine.h"
#include "jobs/rules/foureyesrule.h"
#include "jobs/rules/protectedlist.h"
#include "signin/clouds.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace Reslate {
namespace {

struct PresetText {
    Q_DECLARE_TR_FUNCTIONS(PresetText)
};

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

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
        groups.append({.kind = ProtectionKind::Group,
            .key = group,
            .reason = PresetText::tr("Laid down for this computer"),
            .who = presets.setBy});
    engine.protectedList().setFixed(groups);
    engine.fourEyes().setFixed(presets.secondPerson);
}

void countPerComputer(const Presets &presets, JobEngine &engine, const QString &journalFile)
{
    if (!presets.wipesPerDay && !presets.retiresPerDay && !presets.deletesPerDay)
        return;
    const QString school = QFileInfo(journalFile).completeBaseName(); // names it in every folder
    const bool isShared = !presets.countFolder.isEmpty();
    const QDir folder(isShared ? presets.countFolder : dataFolder({}));
    engine.shareDayCount(DayCount(folder.filePath(QStringLiteral("sent-today-%1.json").arg(school)),
        isShared ? DayCount::Reach::Computer : DayCount::Reach::User));
}

QString shutOutReason(const SignedInAccount &account, const Presets &presets)
{
    if (!presets.signInLocked)
        return {};
    const Registration &registration = account.registration;
    const bool isTenant = isSame(registration.tenant, presets.tenant) || isSame(account.tenantId, presets.tenant);
    if (!presets.tenant.isEmpty() && !isTenant)
        return PresetText::tr("this computer is kept to another school");
    const auto cloud = cloudOf(registration.endpoints);
    if (!presets.cloud.isEmpty() && (!cloud || cloudName(*cloud) != presets.cloud))
        return PresetText::tr("this computer is kept to another cloud");
    if (!presets.clientId.isEmpty() && !isSame(registration.clientId, presets.clientId))
        return PresetText::tr("this computer is kept to another app registration");
    return {};
}

bool isForeignTenant(const QString &tenantId, const Presets &presets)
{
    const QUuid wanted = QUuid::fromString(presets.tenant);
    return presets.signInLocked && !wanted.isNull() && QUuid::fromString(tenantId) != wanted;
}

Registration registrationWith(const Presets &presets, Registration known)
{
    if (!presets.clientId.isEmpty())
        known.clientId = presets.clientId;
    if (!presets.tenant.isEmpty())
        known.tenant = presets.tenant;
    if (const auto cloud = cloudFromName(presets.cloud))
        known.endpoints = endpointsOf(*cloud);
    return known;
}

UpdateSource updateSourceOf(const Presets &presets)
{
    if (presets.updatesOff)
        return {};
    return {.address = QUrl(presets.updateAddress, QUrl::StrictMode), .publicKey = presets.updateKey.toLatin1()};
}

} // namespace Reslate
