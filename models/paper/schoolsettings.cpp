// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/schoolsettings.h"

#include "models/paper/paperlogo.h"
#include "models/text/labelscontext.h"

#include <QFile>
#include <QFileInfo>

namespace Reslate {

tl::expected<QByteArray, QString> logoBytes(const QString &file)
{
    QFile in(file);
    if (!QFileInfo(file).isFile() || !in.open(QIODevice::ReadOnly)) // no pipe, which may never end
        return tl::make_unexpected(Labels::tr("The logo %1 can't be read.").arg(file));
    const QByteArray bytes = in.read(Models::maxLogoBytes + 1);
    return Models::readLogo(bytes).map([&bytes](const QImage &) { return bytes; });
}

SchoolDetails SchoolSettings::details(const QString &tenantName) const
{
    const QString name = m_settings.get(settingkeys::schoolName);
    return {.name = name.isEmpty() ? tenantName : name,
        .address = m_settings.get(settingkeys::schoolAddress),
        .office = m_settings.get(settingkeys::schoolOffice),
        .telephone = m_settings.get(settingkeys::schoolTelephone),
        .dataController = m_settings.get(settingkeys::dataController),
        .standard = m_settings.get(settingkeys::eraseStandard),
        .retention = m_settings.get(settingkeys::reportRetention),
        .logo = logoFile().isEmpty() ? QByteArray() : logoBytes(logoFile()).value_or(QByteArray())};
}

void SchoolSettings::setDetails(const SchoolDetails &details)
{
    m_settings.set(settingkeys::schoolName, details.name);
    m_settings.set(settingkeys::schoolAddress, details.address);
    m_settings.set(settingkeys::schoolOffice, details.office);
    m_settings.set(settingkeys::schoolTelephone, details.telephone);
    m_settings.set(settingkeys::dataController, details.dataController);
    m_settings.set(settingkeys::eraseStandard, details.standard);
    m_settings.set(settingkeys::reportRetention, details.retention);
}

tl::expected<void, QString> SchoolSettings::setLogoFile(const QString &file)
{
    if (!file.isEmpty()) {
        if (const auto logo = logoBytes(file); !logo)
            return tl::make_unexpected(logo.error());
    }
    m_settings.set(settingkeys::schoolLogo, file);
    return {};
}

QString SchoolSettings::logoProblem() const
{
    if (logoFile().isEmpty())
        return {};
    const auto logo = logoBytes(logoFile());
    return logo ? QString() : logo.error();
}

} // namespace Reslate
