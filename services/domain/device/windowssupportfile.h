// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/windowsrelease.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace Reslate {

/// Why a table of support ends that IT put beside the program isn't used.
struct SupportFileFault {
    enum class What {
        NoJson, ///< it is no JSON object, or larger than maxSupportFile
        WrongForm, ///< it has no "format" of 1: it is of another program, or of a later Reslate
        BadValue, ///< what stands at `where` is missing, no day, or can't be
        Older, ///< than what this version of Reslate knows
    };
    What what = What::NoJson;
    QString where; ///< of BadValue: "builds[3].pro"

    bool operator==(const SupportFileFault &) const = default;
};

inline constexpr qsizetype maxSupportFile = 256 * 1024; ///< bytes

/// The table that such a file holds, instead of the known one; builds that only `known` has are kept. Pure.
/// {"format": 1, "asOf": "2027-03-01", "source": "…", "windowsSE": "2026-10-13",
///  "builds": [{"build": 26300, "pro": "2028-10-10", "education": "2029-10-09", "longTerm": false}]}
/// Days are YYYY-MM-DD; "windowsSE" and "longTerm" may be left out.
tl::expected<WindowsSupport, SupportFileFault> readSupportFile(
    const QByteArray &json, const WindowsSupport &known = knownWindowsSupport());

} // namespace Reslate
