// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/protectionlabels.h"

#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

namespace Reslate {

QString protectionKindText(ProtectionKind kind)
{
    switch (kind) {
    case ProtectionKind::Device:
        return Labels::tr("Device");
    case ProtectionKind::Group:
        return Labels::tr("Group");
    case ProtectionKind::User:
        return Labels::tr("User");
    case ProtectionKind::Model:
        return Labels::tr("Model");
    }
    return {};
}

QString protectionTitle(const Protection &protection)
{
    if (protection.kind == ProtectionKind::Device)
        return displayName(protection.name, protection.serialNumber);
    for (const QString &text : {protection.name, protection.serialNumber, protection.key}) {
        if (!text.trimmed().isEmpty())
            return plainForDisplay(text);
    }
    return {};
}

QString protectionSentence(const Protection &protection)
{
    return Labels::tr("%1 %2, by %3 on %4: %5", "kind, name, person, time, reason")
        .arg(protectionKindText(protection.kind), protectionTitle(protection), plainForDisplay(protection.who),
            exactTime(protection.since), plainForDisplay(protection.reason));
}

QString liftSentence(const PendingLift &lift)
{
    return Labels::tr("The block of what is pending was lifted by %1 on %2: %3", "person, time, reason")
        .arg(plainForDisplay(lift.who), exactTime(lift.at), plainForDisplay(lift.reason));
}

} // namespace Reslate
