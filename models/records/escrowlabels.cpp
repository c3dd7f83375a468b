// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/escrowlabels.h"

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
