// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/importlabels.h"

#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"

#include <array>

namespace Reslate {
namespace {

QString importErrorText(const QString &name)
{
    switch (importErrorNamed(name)) {
    case ImportError::AlreadyAssigned:
        return Labels::tr("It is registered in this school already.");
    case ImportError::OtherTenant:
        return Labels::tr("It is registered in another organization, which has to remove it first.");
    case ImportError::Duplicated:
        return Labels::tr("It was imported twice.");
    case ImportError::InvalidHash:
        return Labels::tr("Its hardware hash is not valid. Read it from the device again.");
    case ImportError::None:
        return Labels::tr("The import failed, and the service doesn't say why.");
    case ImportError::Other:
        break;
    }
    return Labels::tr("The import failed: %1").arg(plainForDisplay(name));
}

} // namespace

QString hashListRefusalText(HashListRefusal refusal)
{
    switch (refusal) {
    case HashListRefusal::TooLarge:
        return Labels::tr("The file is larger than any list of hardware hashes.");
    case HashListRefusal::Workbook:
        return Labels::tr("This is a workbook. Save it as CSV.");
    case HashListRefusal::NotText:
        return Labels::tr("This is not a text file.");
    case HashListRefusal::Empty:
        return Labels::tr("There is no device in it.");
    case HashListRefusal::NoHeader:
        break;
    }
    return Labels::tr("Its first line doesn't name the columns \"Device Serial Number\" and \"Hardware Hash\".");
}

QString hashFaultText(const BadHashRow &row)
{
    switch (row.fault) {
    case HashFault::NoSerialNumber:
        return Labels::tr("no serial number");
    case HashFault::Hidden:
        return Labels::tr("characters that nobody sees stand in it: type its serial number, tag and user anew");
    case HashFault::PlaceholderSerial:
        return Labels::tr("the serial number is a placeholder, which tells no computer from another");
    case HashFault::ChangedSerial:
        return Labels::tr("a spreadsheet has changed its serial number: take the file as the script wrote it");
    case HashFault::NoUser:
        return Labels::tr("the assigned user is no sign-in name such as anna@school.example");
    case HashFault::NoHash:
        return Labels::tr("no hardware hash");
    case HashFault::BadHash:
        return Labels::tr("the hardware hash holds characters that none has");
    case HashFault::ShortHash:
        return Labels::tr("the hardware hash was cut off");
    case HashFault::LongHash:
        return Labels::tr("the hardware hash is longer than that of any computer");
    case HashFault::TooManyCells:
        return Labels::tr("more cells than columns");
    case HashFault::CutOff:
        return Labels::tr("the file ends within this line. Take it from where it was written once more; if nothing is "
                          "missing, put a line break at its end");
    case HashFault::Double:
        break;
    }
    return Labels::tr("the same device as in line %1").arg(row.firstLine);
}

QString importText(ImportState state, const QString &errorName)
{
    switch (state) {
    case ImportState::Unknown:
    case ImportState::Pending:
        return Labels::tr("The service is still at it.");
    case ImportState::Partial:
        return QStringLiteral("%1 %2")
            .arg(Labels::tr("It was imported in part. Look at it in Intune."),
                errorName.isEmpty() ? QString() : importErrorText(errorName))
            .trimmed();
    case ImportState::Complete:
        return Labels::tr("It is registered.");
    case ImportState::Error:
        break;
    }
    return importErrorText(errorName);
}

QString profileText(ProfileAssignment profile, bool isListed)
{
    if (!isListed)
        return Labels::tr("Autopilot doesn't list it yet.");
    switch (profile) {
    case ProfileAssignment::Assigned:
        return Labels::tr("Its deployment profile is assigned.");
    case ProfileAssignment::Failed:
        return Labels::tr("Assigning its deployment profile failed.");
    case ProfileAssignment::NotAssigned:
        return Labels::tr("No deployment profile is assigned yet.");
    case ProfileAssignment::Pending:
    case ProfileAssignment::Unknown:
        break;
    }
    return Labels::tr("Its deployment profile is being assigned.");
}

QLatin1String importStateName(ImportState state)
{
    static constexpr std::array names {"unknown", "pending", "partial", "complete", "error"};
    return QLatin1String(names[static_cast<size_t>(state)]);
}

QLatin1String importErrorName(ImportError error)
{
    static constexpr std::array names {"", "already-assigned", "other-tenant", "duplicated", "invalid-hash", "other"};
    return QLatin1String(names[static_cast<size_t>(error)]);
}

QLatin1String profileName(ProfileAssignment profile)
{
    static constexpr std::array names {"unknown", "assigned", "not-assigned", "pending", "failed"};
    return QLatin1String(names[static_cast<size_t>(profile)]);
}

} // namespace Reslate
