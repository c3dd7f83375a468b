// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/presetoptions.h"

#include "app/presetrules.h"

#include <QCoreApplication>

namespace Reslate {
namespace {

struct PresetText {
    Q_DECLARE_TR_FUNCTIONS(PresetText)
};

Refusal refusalOf(const char *option, const Presets &presets)
{
    return {ExitCode::Usage,
        PresetText::tr("Leave out --%1: %2 lays that down for this computer.")
            .arg(QLatin1String(option), presets.setBy)};
}

bool isSameText(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<Refusal> applyPresets(Options &options, const Presets &presets)
{
    options.presets = presets;
    SignInOptions &signIn = options.signIn;
    const std::optional<Cloud> cloud = presets.cloud.isEmpty() ? std::nullopt : cloudFromName(presets.cloud);
    const auto contradicts = [&presets](const QString &said, const QString &preset) {
        return presets.signInLocked && !preset.isEmpty() && !said.isEmpty() && !isSameText(said, preset);
    };
    if (contradicts(signIn.clientId, presets.clientId))
        return refusalOf("client-id", presets);
    if (contradicts(signIn.tenant, presets.tenant))
        return refusalOf("tenant", presets);
    if (presets.signInLocked && cloud && signIn.cloud && signIn.cloud != cloud)
        return refusalOf("cloud", presets);
    if (presets.signInLocked && cloud && !options.graphUrl.isEmpty())
        return refusalOf("graph-url", presets);
    if (presets.signInLocked && !presets.tenant.isEmpty() && !options.tokenEnv.isEmpty())
        return refusalOf("token-env", presets); // nothing says beforehand which school it is of
    if (signIn.clientId.isEmpty())
        signIn.clientId = presets.clientId;
    if (signIn.tenant.isEmpty())
        signIn.tenant = presets.tenant;
    if (!signIn.cloud && options.graphUrl.isEmpty())
        signIn.cloud = cloud;
    return std::nullopt;
}

std::optional<Refusal> refusalOfTenant(const QString &tenantId, const Presets &presets)
{
    if (!isForeignTenant(tenantId, presets))
        return std::nullopt;
    return Refusal {ExitCode::SignIn,
        PresetText::tr("This is another school than the one that %1 lays down for this computer. Nothing was done.")
            .arg(presets.setBy)};
}

} // namespace Reslate
