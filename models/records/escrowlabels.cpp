// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/escrowlabels.h"

#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"

namespace Reslate {

QString escrowFaultText(EscrowFault fault)
{
    switch (fault) {
    case EscrowFault::Unreadable:
        return Labels::tr("The file can't be read.");
    case EscrowFault::NotEscrow:
        return Labels::tr("This is not a file of recovery keys that Reslate wrote.");
    case EscrowFault::Newer:
        return Labels::tr("A newer version of Reslate wrote this file. Open it with that one.");
    case EscrowFault::WrongPassphrase:
        return Labels::tr("The passphrase is not the one that this file was encrypted with.");
    case EscrowFault::Damaged:
        return Labels::tr("The file is not as it was written, so nothing of it is shown. Use another copy of it.");
    case EscrowFault::Cut:
        return Labels::tr("The end of the file is missing, so nothing of it is shown. Use another copy of it.");
    case EscrowFault::NoMemory:
        break;
    }
    return Labels::tr("There is not enough memory: opening the file takes 256 MiB.");
}

QString escrowRefusalText(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Usage:
        return Labels::tr("The passphrase needs at least %1 characters, and at least %2 different ones.")
            .arg(minPassphrase)
            .arg(minPassphraseVariety);
    case ErrorKind::Conflict:
        return Labels::tr(
            "The file for the recovery keys is there already. It never replaces another one: choose a new "
            "name.");
    case ErrorKind::StorageMissing:
        return Labels::tr("The folder for the file of recovery keys isn't there.");
    case ErrorKind::StorageReadOnly:
        return Labels::tr("The file of recovery keys can't be written into that folder.");
    case ErrorKind::StorageFull:
        return Labels::tr("The drive for the file of recovery keys is full.");
    case ErrorKind::StorageDamaged:
        return Labels::tr("The file of recovery keys can't be read again as it was written.");
    default:
        return error.message.isEmpty()
            ? Labels::tr("The file of recovery keys can't be written.")
            : Labels::tr("The file of recovery keys can't be written: %1", "the system's words")
                  .arg(plainForDisplay(error.message));
    }
}

QString keyVolumeText(KeyVolume volume)
{
    switch (volume) {
    case KeyVolume::OperatingSystem:
        return Labels::tr("Windows drive");
    case KeyVolume::FixedData:
        return Labels::tr("data drive");
    case KeyVolume::Removable:
        return Labels::tr("removable drive");
    case KeyVolume::Unknown:
        break;
    }
    return Labels::tr("a drive");
}

} // namespace Reslate
