// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/catalogs.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>

namespace Reslate {

void installCatalogs(QCoreApplication &app, const QLocale &locale, const QString &folder)
{
    struct Catalog {
        QString name;
        QString folder;
    };
    const std::array catalogs {
        // A package of the program brings Qt's catalogs as one, an installed Qt has one for each module.
        Catalog {QStringLiteral("qt"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        Catalog {QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        Catalog {QStringLiteral("reslate"), folder},
    };
    for (const Catalog &catalog : catalogs) {
        auto *translator = new QTranslator(&app);
        if (translator->load(locale, catalog.name, QStringLiteral("_"), catalog.folder))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace Reslate
