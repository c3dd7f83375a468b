// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/catalogs.h"
#include "catalog/devicecatalog.h"
#include "foreignwords.h"
#include "germancases.h"

#include <QCoreApplication>
#include <QLocale>

namespace Reslate::Test {

/// Sets the program to German, as the build made its catalog, and notes where it says something else.
class GermanReader {
public:
    GermanReader()
        : m_foreign(QStringLiteral(RESLATE_GERMAN_CATALOG))
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
                m_foreign.addOwnWord(QLocale().standaloneDayName(day, format)); // "Do" is a Thursday
        }
        installCatalogs(*qApp, QLocale(), QStringLiteral(RESLATE_CATALOG_FOLDER));
    }

    const ForeignWords &words() const { return m_foreign; }

    /// Words of the school or of a person, in whatever language.
    void addData(const QString &data) { m_foreign.addData(data); }
    /// What the devices and groups of the school are called.
    void addData(const DeviceCatalog &catalog)
    {
        for (int row = 0; row < catalog.count(); ++row) {
            const Device &device = catalog.at(row);
            for (const QString &data : {device.name, device.serialNumber, device.manufacturer, device.model,
                     device.operatingSystem, device.userPrincipalName, device.enrollmentProfile, device.groupTag})
                addData(data);
        }
        for (const Group &group : catalog.groups())
            addData(group.name);
    }

    /// Looks at everything that stands in the widget.
    void look(QWidget *widget)
    {
        const TextsOf texts(widget);
        for (const auto &[place, text] : texts.all) {
            if (const QString words = m_foreign.in(text) + wrongCaseIn(text); !words.isEmpty()) {
                const QString line = QStringLiteral("%1: \"%2\" (%3)").arg(place, text, words);
                if (m_found.contains(line))
                    continue;
                m_found.append(line);
                qWarning("%s", qPrintable(line));
            }
        }
    }

    /// Where English was seen.
    const QStringList &found() const { return m_found; }
    void forget() { m_found.clear(); }

private:
    ForeignWords m_foreign;
    QStringList m_found;
};

} // namespace Reslate::Test
