// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/countdownfield.h"

#include "domain/job/jobstart.h"
#include "models/text/labels.h"
#include "ui/kit/spoken.h"

namespace Reslate {

CountdownField::CountdownField(const Settings &settings, const QString &objectName, QWidget *parent)
    : NumberField(0, static_cast<int>(maxCountdown.count()), parent)
{
    setNames(this, objectName, tr("Seconds to take it back"));
    setValue(settings.get(settingkeys::countdownSeconds));
    setToolTip(tr("How long everything can still be taken back before the first order leaves."));
}

QString CountdownField::obstacle() const
{
    return problem().isEmpty() ? QString()
                               : tr("The seconds to take it back can't be that. %1", "sentence").arg(problem());
}

QString CountdownField::caution() const
{
    if (!problem().isEmpty() || value() >= shortestKeptCountdown)
        return {};
    if (value() == 0)
        return tr("With 0 seconds the first orders leave at once, and nobody can take them back.");
    return value() == 1 ? tr("With 1 second, hardly anybody can take it back.")
                        : tr("With %1 seconds, hardly anybody can take it back.").arg(numberText(value()));
}

} // namespace Reslate
