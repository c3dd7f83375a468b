// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

namespace Reslate {

/// By what two are known to name the same computer, the surest first.
enum class SameBy : quint8 { IntuneRecord, AutopilotRegistration, EntraDevice, SerialNumber };

/// A job that has to do with a computer, so that nobody else may order anything for it.
struct Holder {
    JobId job; ///< empty: it is being written down
    DeviceRef device; ///< as the plan of that job named the computer
    SameBy by = SameBy::IntuneRecord; ///< how who asked and the job agree
};

} // namespace Reslate
