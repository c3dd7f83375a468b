// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/correction.h"

namespace Reslate {
namespace {

QString nameOf(DataClass dataClass)
{
    return dataClass == DataClass::NotRecorded ? QString() : QString(dataClassName(dataClass));
}

QString nameOf(BackedUp backedUp)
{
    return backedUp == BackedUp::NotRecorded ? QString() : QString(backedUpName(backedUp));
}

QString nameOf(NistWord word)
{
    return word == NistWord::NotClaimed ? QString() : QString(nistWordName(word));
}

QString nameOf(std::optional<bool> said)
{
    if (!said)
        return {};
    return *said ? QStringLiteral("yes") : QStringLiteral("no");
}

void addDisposal(QList<Correction> &all, const DisposalWords &was, const DisposalFacts &is)
{
    if (was.backedUp)
        all.append({QStringLiteral("backed-up"), nameOf(*was.backedUp), nameOf(is.backedUp)});
    if (was.nist)
        all.append({QStringLiteral("nist"), nameOf(*was.nist), nameOf(is.nist)});
    if (was.labelsRemoved)
        all.append({QStringLiteral("labels-removed"), nameOf(*was.labelsRemoved), nameOf(is.labelsRemoved)});
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        if (const std::optional<QString> &said = was.text(text))
            all.append({disposalTextName(text), *said, is.text(text)});
    }
}

} // namespace

QList<Correction> corrections(const RetirementReport &report)
{
    const RetirementWords &was = report.corrects;
    const Retirement &is = report.retirement;
    QList<Correction> all;
    if (was.reason)
        all.append({QStringLiteral("reason"), retirementReasonName(*was.reason), retirementReasonName(is.reason)});
    if (was.destination)
        all.append({QStringLiteral("destination"), *was.destination, is.destination});
    if (was.dataClass)
        all.append({QStringLiteral("data-class"), nameOf(*was.dataClass), nameOf(is.dataClass)});
    if (was.gate)
        all.append({QStringLiteral("gate"), gateName(*was.gate), gateName(is.gate)});
    addDisposal(all, report.correctsDisposal, is.disposal);
    return all;
}

} // namespace Reslate
