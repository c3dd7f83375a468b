// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/clouds.h"
#include "signin/registration.h"

#include <QList>
#include <QString>

namespace Reslate {

/// A permission as the page about the app registration lists it.
struct PermissionText {
    QString name; ///< as Microsoft Entra has it
    QString reason; ///< what Reslate needs it for
};
/// All that Reslate asks for, in the order in which it does.
QList<PermissionText> permissionTexts();

/// Microsoft's worldwide cloud and the separate ones.
QString cloudTitle(Cloud cloud);
/// Where an account signs in, for services that are none of Microsoft's as well.
QString serviceTitle(const Endpoints &endpoints);

/// Why a registration can't be used, given the error of Registration::make.
QString registrationTrouble(const Error &error);

} // namespace Reslate
