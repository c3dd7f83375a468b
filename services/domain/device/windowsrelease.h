// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace Reslate {

/// What people call the Windows of a device: "Windows 11 23H2" for 10.0.22631.4317. Empty where it is no Windows for
/// computers, where the build is not in the table, or where the version says none: nothing is guessed, not even from
/// the next lower build. Pure. Source of the table: Microsoft's pages "Windows 10 release information" and "Windows 11
/// release information".
QString windowsRelease(const Device &device);

/// When Microsoft's updates for the builds of Windows end, as it stood on one day.
struct WindowsSupport {
    struct Build {
        int number = 0;
        QDate pro; ///< the last day with updates, of Home and Pro
        QDate education; ///< of Enterprise and Education; never before the other
        bool hasLongTerm = false; ///< there is a long-term edition of that build, which goes on for years

        bool operator==(const Build &) const = default;
    };

    QDate asOf; ///< the day when somebody read its source
    QString source;
    QDate windowsSE; ///< the last day with updates, whatever the build
    QList<Build> builds;

    bool operator==(const WindowsSupport &) const = default;
};

/// What this version of Reslate knows. Source: Microsoft's lifecycle pages "Windows 11 Home and Pro" (with Pro
/// Education and Pro for Workstations), "Windows 11 Enterprise and Education", "Windows 10 Enterprise and Education",
/// "Windows 10 Home and Pro", as they stood in November 2026; Windows 11 SE: news.md; which builds are a long-term
/// edition's, too: the pages of Windows 10 and 11 Enterprise LTSC.
const WindowsSupport &knownWindowsSupport();

/// The last day with updates of a device: between these two, since the edition isn't always known.
struct LastUpdates {
    QDate earliest;
    QDate latest; ///< null: a long-term edition is possible, which has dates of its own

    bool operator==(const LastUpdates &) const = default;
};

/// When the updates of that device's Windows end, extended ones that are paid for aside. nullopt: the table doesn't
/// have its build, it is no Windows for computers, or it is a long-term edition. Pure. Names of editions: Microsoft's
/// page on the properties of assignment filters.
std::optional<LastUpdates> lastUpdates(const Device &device, const WindowsSupport &support = knownWindowsSupport());

/// Whether Microsoft still gives it updates on that day; nullopt: it isn't known, or depends on an edition that isn't.
/// Pure.
std::optional<bool> isWindowsSupported(
    const Device &device, const QDate &day, const WindowsSupport &support = knownWindowsSupport());

} // namespace Reslate
