// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;
class QLocale;

namespace Reslate {

/// Has the program and Qt speak the language of that locale, as far as there are catalogs for it; without them the
/// words stay English. folder: where the program's own catalogs are.
void installCatalogs(QCoreApplication &app, const QLocale &locale, const QString &folder = QStringLiteral(":/i18n"));

} // namespace Reslate
