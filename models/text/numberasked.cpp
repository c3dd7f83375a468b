// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/numberasked.h"

#include "models/text/labels.h"
#include "models/text/labelscontext.h"

namespace Reslate {

QString numberProblem(const QString &typed, int asked)
{
    const QString number = typed.trimmed();
    if (number == QString::number(asked) || number == numberText(asked))
        return {};
    return number.isEmpty() ? Labels::tr("Type %1 first.").arg(asked)
                            : Labels::tr("That is not the number of devices: type %1.").arg(asked);
}

} // namespace Reslate
