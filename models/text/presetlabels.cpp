// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/presetlabels.h"

#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"

namespace Reslate {

QString presetProblemText(const PresetProblem &problem)
{
    const QString place = plainForDisplay(problem.place);
    const QString key = plainForDisplay(problem.key);
    QString what;
    switch (problem.what) {
    case PresetProblem::What::Unreadable:
        what = Labels::tr("The rules for this computer in %1 can't be read.").arg(place);
        break;
    case PresetProblem::What::Damaged:
        what = Labels::tr("The rules for this computer in %1 are damaged.").arg(place);
        break;
    case PresetProblem::What::UnknownKey:
        what = Labels::tr("The rules for this computer in %1 say something that Reslate doesn't know: %2.")
                   .arg(place, key);
        break;
    case PresetProblem::What::BadValue:
        what = Labels::tr("The rules for this computer in %1 have a value that can't be right: %2.").arg(place, key);
        break;
    }
    return Labels::tr("%1 Until that is fixed, nothing is sent, because it isn't known what they forbid. Tell the "
                      "person who looks after this computer.")
        .arg(what);
}

} // namespace Reslate
