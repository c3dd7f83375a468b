// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings.h"
#include "domain/retirement/report.h"

#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// The bytes of a file that readLogo() takes; else why not, in a sentence. Reads no more than a logo may have.
tl::expected<QByteArray, QString> logoBytes(const QString &file);

/// What the school writes on every report, in the settings that both programs share.
class SchoolSettings {
public:
    explicit SchoolSettings(QSettings &store)
        : m_settings(store)
    {
    }
    explicit SchoolSettings(const Settings &settings)
        : m_settings(settings)
    {
    }

    /// tenantName: what the school is called where nobody wrote a name. The logo is read each time; it is empty where
    /// there is none or it can't be used, and logoProblem() says why.
    SchoolDetails details(const QString &tenantName) const;
    /// Keeps all but the logo's bytes.
    void setDetails(const SchoolDetails &details);

    QString logoFile() const { return m_settings.get(settingkeys::schoolLogo); }
    /// Empty: none. Refuses, in a sentence, one that can't be used, and keeps the one before.
    tl::expected<void, QString> setLogoFile(const QString &file);
    /// Why the logo isn't on paper; empty: it is, or there is none.
    QString logoProblem() const;

private:
    Settings m_settings;
};

} // namespace Reslate
