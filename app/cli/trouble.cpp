// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trouble.h"

namespace Reslate {

QString troubleText(const Error &error, ErrorContext context, std::optional<ResetMode> mode)
{
    const ErrorText text = errorText(error, context, mode);
    QStringList sentences {text.whatHappened, text.whatToDo};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' ')) + detailLines(error);
}

QString detailLines(const Error &error)
{
    if (error.code.isEmpty() && error.message.isEmpty() && error.requestId.isEmpty())
        return {};
    QString lines;
    const QStringList details = errorText(error, ErrorContext::Reading).supportDetails.split(QLatin1Char('\n'));
    for (const QString &line : details)
        lines += QStringLiteral("\n  ") + line;
    return lines;
}

} // namespace Reslate
