// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

#include <QDate>

#include <optional>

namespace Reslate {

/// What people call the Windows of a device: "Windows 11 23H2" for 10.0.22631.4317. Empty where it is no Windows for
/// computers, where the build is not in the table, or where the version says none: nothing is guessed, not even from
/// the next lower build. Pure. Source of the table: Microsoft's pages "Windows 10 release information" and "Windows 11
/// release information".
QString windowsRelease(const Device &device);

/// Whether Microsoft still gives that Windows updates on that day, extended ones that are paid for aside. nullopt: it
/// isn't known, depends on an edition that isn't, or it is a long-term edition, which has dates of its own. Pure.
/// Source: Microsoft's lifecycle pages "Windows 11 Home and Pro" (with Pro Education and Pro for Workstations),
/// "Windows 11 Enterprise and Education", "Windows 10 Enterprise and Education", as they stood in November 2026;
/// Windows 11 SE: news.md; which build is a long-term
/// edition's, too: "Windows 11 Enterprise LTSC 2024". Names of editions: Microsoft's page on the properties of
/// assignment filters.
std::optional<bool> isWindowsSupported(const Device &device, const QDate &day);

} // namespace Reslate
