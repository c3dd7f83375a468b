// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

#include <tl/expected.hpp>

namespace Reslate {

/// What IT has laid down for everybody on this computer, in reslate.ini and, on Windows, in the policy of the registry.
struct Presets {
    QString clientId; ///< empty: not preset; so are those below
    QString tenant;
    QString cloud;
    bool signInLocked = false; ///< these three can't be given otherwise
    std::optional<int> wipesPerDay; ///< at most; so are those below
    std::optional<int> retiresPerDay;
    std::optional<int> deletesPerDay;
    QString countFolder; ///< where all users of the computer count what left today; empty: each counts alone
    QStringList protectedGroups; ///< ids; nobody lifts them
    bool secondPerson = false; ///< has to confirm what is destructive, whatever the journal says
    QString updateAddress; ///< of the announcement of newer versions; https. Empty: nobody can ask for it here
    QString updateKey; ///< who has to have signed it, as minisign prints it
    bool updatesOff = false; ///< the school brings new versions to its computers itself
    QString setBy; ///< the file, or files, that said something
};

/// Where presets may stand. What isn't there is left out.
struct PresetSource {
    QString place; ///< a file, or a key of the registry
    QSettings::Format format = QSettings::IniFormat;
};

/// Why presets can't be obeyed. Then nothing may be sent: nobody knows what they would have forbidden.
struct PresetProblem {
    enum class What {
        Unreadable, ///< it is there and can't be read
        Damaged, ///< it isn't in the form of such a file
        UnknownKey, ///< it says something that Reslate doesn't know, by a misspelling most likely
        BadValue,
    };
    What what = What::Unreadable;
    QString place;
    QString key; ///< of the last two
};

/// All that the sources say. Where two say different things, the first names client, tenant and cloud; of everything
/// else the stricter counts.
tl::expected<Presets, PresetProblem> readPresets(const QList<PresetSource> &sources);

} // namespace Reslate
