// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QVariant>

namespace Reslate {

/// A key of the settings file with its type and default. Every setting of the program stands in settingkeys below;
/// secrets never do.
template <typename T> struct SettingKey {
    const char *name;
    T fallback;
};

namespace settingkeys {
inline const SettingKey<QByteArray> windowGeometry {"window/geometry", {}};
inline const SettingKey<QByteArray> sideSplitter {"window/sideSplitter", {}};
inline const SettingKey<QByteArray> mainSplitter {"window/mainSplitter", {}};
inline const SettingKey<QByteArray> tableHeader {"window/tableHeader", {}};
inline const SettingKey<bool> showEmptyGroups {"groups/showEmpty", false};
inline const SettingKey<int> countdownSeconds {"send/countdownSeconds", 10}; ///< 0 to 600
inline const SettingKey<bool> notifyWhenAway {"window/notifyWhenAway", true}; ///< of jobs that end or wait for somebody
inline const SettingKey<bool> trayIcon {"window/trayIcon", false}; ///< a symbol beside the system's clock
inline const SettingKey<bool> scanSound {"scan/sound", true}; ///< a tone for each scanned device
inline const SettingKey<bool> scanLargeText {"scan/largeText", true}; ///< to be read from where the devices lie
inline const SettingKey<QString> theme {"window/theme", QString()}; ///< "", "light" or "dark"; "" follows the system
inline const SettingKey<qint64> updateNumber {"updates/seenNumber", 0}; ///< of the newest announcement that was read
// What the school writes on every report (models/paper/schoolsettings.h); empty: not recorded.
inline const SettingKey<QString> schoolName {"school/name", {}}; ///< empty: as the tenant is called
inline const SettingKey<QString> schoolAddress {"school/address", {}}; ///< lines
inline const SettingKey<QString> schoolOffice {"school/office", {}};
inline const SettingKey<QString> schoolTelephone {"school/telephone", {}};
inline const SettingKey<QString> dataController {"school/dataController", {}};
inline const SettingKey<QString> eraseStandard {"school/standard", {}};
inline const SettingKey<QString> reportRetention {"school/retention", {}};
inline const SettingKey<QString> schoolLogo {"school/logo", {}}; ///< the path of the file
} // namespace settingkeys

/// Typed access over an injected QSettings; a value of the wrong type reads as the default.
class Settings {
public:
    explicit Settings(QSettings &store)
        : m_store(store)
    {
    }

    template <typename T> T get(const SettingKey<T> &key) const
    {
        QVariant value = m_store.value(QLatin1String(key.name));
        return value.isValid() && value.convert(QMetaType::fromType<T>()) ? value.value<T>() : key.fallback;
    }

    template <typename T> void set(const SettingKey<T> &key, const T &value)
    {
        m_store.setValue(QLatin1String(key.name), QVariant::fromValue(value));
    }

private:
    QSettings &m_store;
};

} // namespace Reslate
