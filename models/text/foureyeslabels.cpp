// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/foureyeslabels.h"

#include "models/text/labelscontext.h"

namespace Reslate {

QString secondPersonProblemText(SecondPersonProblem problem)
{
    switch (problem) {
    case SecondPersonProblem::None:
        return {};
    case SecondPersonProblem::NoName:
        return Labels::tr("A second person has to look at this and give their name.");
    case SecondPersonProblem::SamePerson:
        return Labels::tr("The second person must be another one than the person who starts this.");
    case SecondPersonProblem::NoCode:
        return Labels::tr("The second person has to type the code.");
    case SecondPersonProblem::OtherCode:
        return Labels::tr("This is not the code of these devices and this mode.");
    }
    return {};
}

QString codeText(const QString &code)
{
    return code.left(4) + QLatin1Char(' ') + code.mid(4);
}

QString trustText()
{
    return Labels::tr(
        "The second person doesn't sign in, so this rests on trust: Reslate can't check whose name is typed.");
}

} // namespace Reslate
