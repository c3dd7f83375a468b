// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/disposallabels.h"

#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"

namespace Reslate {

QString backedUpText(BackedUp backedUp)
{
    switch (backedUp) {
    case BackedUp::NotRecorded:
        return Labels::tr("not recorded");
    case BackedUp::Yes:
        return Labels::tr("yes", "backed up");
    case BackedUp::No:
        return Labels::tr("no", "backed up");
    case BackedUp::NotNeeded:
        return Labels::tr("not needed", "backed up");
    }
    return {};
}

QString nistWordText(NistWord word)
{
    switch (word) { // the standard's own words, in every language
    case NistWord::NotClaimed:
        return Labels::tr("not claimed");
    case NistWord::Clear:
        return QStringLiteral("NIST Clear");
    case NistWord::Purge:
        return QStringLiteral("NIST Purge");
    case NistWord::Destroy:
        return QStringLiteral("NIST Destroy");
    }
    return {};
}

QString disposalLabel(DisposalText text)
{
    switch (text) {
    case DisposalText::BackupPlace:
        return Labels::tr("Backed up where");
    case DisposalText::NistReason:
        return Labels::tr("Why that word, by what");
    case DisposalText::Verification:
        return Labels::tr("How the drive was checked");
    case DisposalText::DiskReport:
        return Labels::tr("Report of a disk tool");
    case DisposalText::Recycler:
        return Labels::tr("Recycler");
    case DisposalText::RecyclerLicence:
        return Labels::tr("Recycler's license");
    case DisposalText::TransferNote:
        return Labels::tr("Transfer note");
    case DisposalText::Collected:
        return Labels::tr("Collected on");
    case DisposalText::Pallet:
        return Labels::tr("Pallet");
    case DisposalText::Weight:
        return Labels::tr("Weight");
    case DisposalText::RecyclerCertificate:
        return Labels::tr("Recycler's certificate");
    case DisposalText::Proceeds:
        return Labels::tr("Value or price");
    }
    return {};
}

QString backupFact(const DisposalFacts &facts)
{
    const QString &place = facts.text(DisposalText::BackupPlace);
    const QString word = facts.backedUp == BackedUp::NotRecorded ? QString() : backedUpText(facts.backedUp);
    if (!isVisible(place))
        return word;
    return word.isEmpty() ? place : Labels::tr("%1: %2", "backed up or not, where").arg(word, place);
}

QString nistFact(const DisposalFacts &facts)
{
    if (facts.nist == NistWord::NotClaimed)
        return nistWordText(facts.nist);
    return Labels::tr("%1, as a person states: %2", "word of NIST, reason")
        .arg(nistWordText(facts.nist), facts.text(DisposalText::NistReason));
}

QString labelsRemovedFact(const DisposalFacts &facts)
{
    if (!facts.labelsRemoved)
        return {};
    return *facts.labelsRemoved ? Labels::tr("yes", "labels removed") : Labels::tr("no", "labels removed");
}

} // namespace Reslate
