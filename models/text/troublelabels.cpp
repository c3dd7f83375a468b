// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/troublelabels.h"

#include "models/text/labels.h"
#include "models/text/labelscontext.h"

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

Reach reachOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::Certificate:
    case ErrorKind::ProxySignIn:
    case ErrorKind::AnswerTooSlow:
        return Reach::Offline;
    case ErrorKind::SignInRequired:
    case ErrorKind::Forbidden:
    case ErrorKind::KeychainLocked:
        return Reach::Refused;
    default: // the service said something
        return Reach::Answers;
    }
}

QString reachMark(Reach reach)
{
    switch (reach) {
    case Reach::Answers:
        return QStringLiteral("●");
    case Reach::Offline:
        return QStringLiteral("○");
    case Reach::Refused:
        return QStringLiteral("⊘");
    }
    return {};
}

QString reachWord(Reach reach)
{
    switch (reach) {
    case Reach::Answers:
        return {};
    case Reach::Offline:
        return Labels::tr("offline");
    case Reach::Refused:
        return Labels::tr("refused", "the account was, by the service");
    }
    return {};
}

QString reachSentence(Reach reach)
{
    switch (reach) {
    case Reach::Answers:
        return {};
    case Reach::Offline:
        return Labels::tr("The service can't be reached. What is shown may be out of date.");
    case Reach::Refused:
        return Labels::tr("The service doesn't let this account in. What is shown may be out of date.");
    }
    return {};
}

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
    const bool isStopped = alike && first.kind == ErrorKind::Canceled;
    const QStringList sentences {lines.join(QStringLiteral(" · ")) + QLatin1Char('.'), error.meaningForDevices,
        isStopped ? Labels::tr("Retry reads them again.") : error.whatToDo};
    return {.title = isStopped ? Labels::tr("You stopped loading.")
            : alike            ? error.whatHappened
                               : Labels::tr("Some lists could not be read to their end."),
        .text = sentences.join(QLatin1Char(' ')).trimmed(),
        .supportDetails = error.supportDetails};
}

} // namespace Reslate
