// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printedby.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace Reslate::Test {

/// A page (from 1) as it is printed at so many dots per inch; null: it can't be drawn here.
inline QImage pageOf(const QByteArray &pdf, int page, int dpi)
{
    const QString number = QString::number(page);
    const auto png = printedBy(QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-f"), number, QStringLiteral("-l"), number,
            QStringLiteral("-png"), QStringLiteral("-")},
        pdf);
    return QImage::fromData(png.value_or(QByteArray()));
}

/// The folder of Debian's Java libraries, where PDFBox Preflight and what it needs are in it.
inline QStringList preflightJars()
{
    QStringList jars;
    for (const char *name :
        {"preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation", "jaxb-api"}) {
        const QString jar = QStringLiteral("/usr/share/java/%1.jar").arg(QLatin1String(name));
        if (!QFile::exists(jar))
            return {};
        jars.append(jar);
    }
    return jars;
}

/// What PDFBox Preflight says of the files; nullopt: it isn't here.
inline std::optional<QString> preflight(const QString &file)
{
    const QStringList jars = preflightJars();
    if (jars.isEmpty())
        return std::nullopt;
    const auto said = printedBy(QStringLiteral("java"),
        {QStringLiteral("-Djava.awt.headless=true"), QStringLiteral("-cp"), jars.join(QLatin1Char(':')),
            QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), file});
    return said ? std::optional<QString>(QString::fromUtf8(*said)) : std::nullopt;
}

} // namespace Reslate::Test
