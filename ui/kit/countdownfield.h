// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings.h"
#include "ui/kit/numberfield.h"

namespace Reslate {

/// So long a countdown is at least that is kept for the next question.
inline constexpr int shortestKeptCountdown = 5;

/// Keeps it for the next question. What leaves nobody the time to take anything back counts once only, so that no later
/// order goes without a countdown because of an earlier one.
inline void keepCountdown(Settings &settings, int seconds)
{
    if (seconds >= shortestKeptCountdown)
        settings.set(settingkeys::countdownSeconds, seconds);
}

/// The seconds in which everything can be taken back before the first order leaves. Begins with what was kept.
class CountdownField final : public NumberField {
    Q_OBJECT
public:
    CountdownField(const Settings &settings, const QString &objectName, QWidget *parent);

    /// problem(), with the name of the field, for a place that is about other fields, too.
    QString obstacle() const;
    /// What so short a countdown means, as a sentence; empty: it leaves the time to take something back.
    QString caution() const;
};

} // namespace Reslate
