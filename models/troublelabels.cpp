// SPDX-License-Identifier: GPL-3.0-or-later
#include "troublelabels.h"

#include "labels.h"
#include "labelscontext.h"

#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

/// "Devices: stopped after 50", with the reason when the lists stopped for several.
QString lineOf(const Trouble &trouble, bool withReason)
{
    const QString line = trouble.count > 0
        ? Labels::tr("%1: stopped after %2", "list, number").arg(trouble.what, numberText(trouble.count))
        : Labels::tr("%1: not read", "list").arg(trouble.what);
    return withReason ? Labels::tr("%1 (%2)", "text, reason").arg(line, errorShort(trouble.error)) : line;
}

} // namespace

void addTrouble(QList<Trouble> &troubles, const QString &what, const DeviceCatalog::Load &load)
{
    if (load.state == DeviceCatalog::Load::State::Incomplete)
        troubles.append({what, load.count, load.error.value_or(Error {.kind = ErrorKind::ServiceFailed})});
}

TroubleText troubleText(const QList<Trouble> &troubles)
{
    if (troubles.isEmpty())
        return {};
    const Error &first = troubles.constFirst().error;
    const bool alike = std::all_of(troubles.cbegin(), troubles.cend(),
        [&first](const Trouble &trouble) { return trouble.error.kind == first.kind; });
    QStringList lines;
    for (const Trouble &trouble : troubles)
        lines.append(lineOf(trouble, !alike));
    const ErrorText error = errorText(first, ErrorContext::Reading);
    const QStringList sentences {
        lines.join(QStringLiteral(" · ")) + QLatin1Char('.'), error.meaningForDevices, error.whatToDo};
    return {.title = alike ? error.whatHappened : Labels::tr("Some lists could not be read to their end."),
        .text = sentences.join(QLatin1Char(' ')).trimmed(),
        .supportDetails = error.supportDetails};
}

} // namespace Reslate
