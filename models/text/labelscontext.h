// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Reslate {

/// The one translation context of the label functions.
class Labels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

} // namespace Reslate
