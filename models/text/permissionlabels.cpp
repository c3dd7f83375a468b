// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/permissionlabels.h"

#include "domain/rules/missingscope.h"
#include "models/text/labelscontext.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

/// Modes that need the same, and what they do.
struct Doing {
    ResetMode mode; ///< one of them
    const char *text;
    const char *permission;
};

constexpr std::array doings {
    Doing {ResetMode::FactoryWipe, QT_TRANSLATE_NOOP("Labels", "reset and wipe devices"),
        QT_TRANSLATE_NOOP("Labels", "Remote tasks: Wipe")},
    Doing {ResetMode::Retire, QT_TRANSLATE_NOOP("Labels", "retire devices"),
        QT_TRANSLATE_NOOP("Labels", "Remote tasks: Retire")},
    Doing {ResetMode::FreshStart, QT_TRANSLATE_NOOP("Labels", "give devices a fresh start"),
        QT_TRANSLATE_NOOP("Labels", "Remote tasks: Clean PC")},
    Doing {ResetMode::Sync, QT_TRANSLATE_NOOP("Labels", "sync devices"),
        QT_TRANSLATE_NOOP("Labels", "Remote tasks: Sync devices")},
    Doing {ResetMode::Restart, QT_TRANSLATE_NOOP("Labels", "restart devices"),
        QT_TRANSLATE_NOOP("Labels", "Remote tasks: Reboot now")},
    Doing {ResetMode::DeleteIntune, QT_TRANSLATE_NOOP("Labels", "delete Intune records"),
        QT_TRANSLATE_NOOP("Labels", "Managed devices: Delete")},
    Doing {ResetMode::RemovePrimaryUser, QT_TRANSLATE_NOOP("Labels", "remove primary users"),
        QT_TRANSLATE_NOOP("Labels", "Managed devices: Set primary user")},
    Doing {ResetMode::DeleteAutopilot, QT_TRANSLATE_NOOP("Labels", "delete Autopilot registrations"),
        QT_TRANSLATE_NOOP("Labels", "Enrollment programs: Delete device")},
    Doing {ResetMode::DeleteEntra, QT_TRANSLATE_NOOP("Labels", "delete Entra records"),
        QT_TRANSLATE_NOOP("Labels", "Cloud Device Administrator in Entra")},
};

const Doing &doingOf(ResetMode mode)
{
    // A mode that is several of them is refused by what goes last in Intune.
    const ResetMode refused = mode == ResetMode::WipeAndRemove ? ResetMode::DeleteIntune : mode;
    const QLatin1String needed(needsOf(refused).constFirst().permission);
    const auto *found = std::find_if(doings.begin(), doings.end(), [refused, &needed](const Doing &doing) {
        return doing.mode == refused
            || (!needed.isEmpty() && needed == QLatin1String(needsOf(doing.mode).constFirst().permission));
    });
    return *found;
}

/// "a", "a and b", "a, b and c".
QString listed(const QStringList &texts)
{
    if (texts.size() < 2)
        return texts.value(0);
    return Labels::tr("%1 and %2", "the last two of a list")
        .arg(texts.mid(0, texts.size() - 1).join(Labels::tr(", ")), texts.last());
}

QString sentenceOf(May may, const QString &doing, bool onlyAdministrators)
{
    switch (may) {
    case May::Yes:
        return Labels::tr("You may %1.").arg(doing);
    case May::RoleAllows:
        return Labels::tr(
            "Your Intune role lets you %1. Whether your school allows Reslate to do it shows when it is first needed.")
            .arg(doing);
    case May::LacksScope:
        return Labels::tr("You may not %1: your school hasn't given Reslate the permission for it. Ask an "
                          "administrator to grant consent.")
            .arg(doing);
    case May::LacksRole:
        return onlyAdministrators
            ? Labels::tr("You may not %1: ask for School Administrator.").arg(doing)
            : Labels::tr("You may not %1: ask for Help Desk Operator or School Administrator.").arg(doing);
    case May::Unknown:
        break;
    }
    return Labels::tr("It isn't known whether you may %1: the service decides.").arg(doing);
}

bool isForAdministrators(ResetMode mode)
{
    return mode == ResetMode::DeleteIntune || mode == ResetMode::WipeAndRemove;
}

} // namespace

QStringList permissionSentences(const Permissions &permissions)
{
    QStringList sentences;
    for (const May may : {May::Yes, May::RoleAllows, May::LacksScope, May::LacksRole, May::Unknown}) {
        for (const bool onlyAdministrators : {false, true}) {
            QStringList texts;
            for (const Doing &doing : doings) {
                const bool isTold = may == May::LacksRole ? isForAdministrators(doing.mode) == onlyAdministrators
                                                          : !onlyAdministrators;
                // Nothing tells it of these before they are asked for, so it would be said to everybody.
                const bool isNever = may == May::Unknown && isDirectoryDeletion(doing.mode);
                if (isTold && !isNever && permissions.of(doing.mode) == may)
                    texts.append(Labels::tr(doing.text));
            }
            if (!texts.isEmpty())
                sentences.append(sentenceOf(may, listed(texts), onlyAdministrators));
        }
    }
    return sentences;
}

QString permissionSentence(May may, ResetMode mode)
{
    return sentenceOf(may, Labels::tr(doingOf(mode).text), isForAdministrators(mode));
}

QString rolePermissionText(ResetMode mode)
{
    return Labels::tr(doingOf(mode).permission);
}

MissingPermission missingPermission(const Error &error, std::optional<ResetMode> mode)
{
    if (const QStringList scopes = missingScopes(error); !scopes.isEmpty())
        return {Labels::tr("Your school hasn't allowed Reslate to do this."),
            Labels::tr("Ask an administrator to grant consent to %1 in the app registration.")
                .arg(scopes.join(Labels::tr(" or ", "one of several permissions")))};
    const QString happened = Labels::tr("Your account may not do this.");
    if (mode)
        return {happened,
            Labels::tr(
                "Ask an administrator for an Intune role with the permission “%1”, such as School Administrator.")
                .arg(rolePermissionText(*mode))};
    return {happened,
        Labels::tr("Ask an administrator for an Intune role that may do this, such as School Administrator.")};
}

} // namespace Reslate
