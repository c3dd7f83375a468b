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

QString supportFileText(const SupportFileFault &fault, const QString &file)
{
    const QString place = plainForDisplay(file);
    QString what;
    switch (fault.what) {
    case SupportFileFault::What::NoJson:
        what = Labels::tr("The table of support ends in %1 can't be read.").arg(place);
        break;
    case SupportFileFault::What::WrongForm:
        what = Labels::tr("The table of support ends in %1 is not in a form that this version of Reslate knows.")
                   .arg(place);
        break;
    case SupportFileFault::What::BadValue:
        what = Labels::tr("The table of support ends in %1 has a value that is missing or can't be right: %2.")
                   .arg(place, plainForDisplay(fault.where));
        break;
    case SupportFileFault::What::Older:
        what = Labels::tr("The table of support ends in %1 is older than what Reslate knows itself.").arg(place);
        break;
    }
    return Labels::tr("%1 Reslate shows what it knows itself. This changes nothing about what can be sent.").arg(what);
}

} // namespace Reslate
