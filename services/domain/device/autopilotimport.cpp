// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/autopilotimport.h"

#include <array>

namespace Reslate {

ImportError importErrorNamed(const QString &name)
{
    struct Row {
        const char *name;
        ImportError error;
    };
    static constexpr std::array table {
        Row {"ZtdDeviceAlreadyAssigned", ImportError::AlreadyAssigned},
        Row {"ZtdDeviceAssignedToOtherTenant", ImportError::OtherTenant},
        Row {"ZtdDeviceAssignedToAnotherTenant", ImportError::OtherTenant},
        Row {"ZtdDeviceDuplicated", ImportError::Duplicated},
        Row {"InvalidZtdHardwareHash", ImportError::InvalidHash},
    };
    for (const Row &row : table) {
        if (name.compare(QLatin1String(row.name), Qt::CaseInsensitive) == 0)
            return row.error;
    }
    return name.isEmpty() ? ImportError::None : ImportError::Other;
}

} // namespace Reslate
