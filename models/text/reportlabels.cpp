// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/reportlabels.h"

#include "domain/retirement/removalwish.h"
#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

#include <QTimeZone>

#include <algorithm>

namespace Reslate::Models {

QString voidedText(const RetirementReport &report)
{
    QString text = report.voidedBy.isEmpty() ? Labels::tr("Void since %1.", "time").arg(exactTime(report.voided))
                                             : Labels::tr("Void since %1, by %2.", "time, person")
                                                   .arg(exactTime(report.voided), plainForDisplay(report.voidedBy));
    if (!report.voidReason.isEmpty())
        text = Labels::tr("%1 Reason: %2", "sentence, words of a person").arg(text, wholeForDisplay(report.voidReason));
    if (!report.replacedBy.isEmpty())
        text = Labels::tr("%1 Report %2 was made instead.", "sentence, number")
                   .arg(text, plainForDisplay(report.replacedBy));
    return text;
}

QStringList howToCheckTexts()
{
    return {Labels::tr("Give the number and the check code, or the PDF itself, to the school's IT. Nobody needs an "
                       "account for that."),
        Labels::tr(
            "They run \"reslate-cli report verify NUMBER:CODE\", or \"reslate-cli report verify FILE.pdf\", and tell "
            "whether the report is genuine, altered, void or unknown. The QR code holds the number and the "
            "check code, and nothing else."),
        Labels::tr("The check code is made of the SHA-256 of the record, which is part of a chain: each report names "
                   "the one before. A report is never changed, only declared void and made anew.")};
}

QStringList limitTexts(const Retirement &retirement)
{
    const RemovalKind kind = removalKindOf(retirement.reason);
    const bool isClaimed = retirement.disposal.nist != NistWord::NotClaimed;
    QStringList texts;
    if (kind == RemovalKind::Remove || kind == RemovalKind::Repair)
        texts.append(
            Labels::tr("A device that was joined to Entra or registered there is only soft-deleted: for 30 days an "
                       "administrator can restore it, and its recovery keys and local administrator passwords are kept "
                       "that long. A hybrid joined one is deleted at once, and comes back as long as the computer "
                       "stands in Active Directory."));
    texts.append(Labels::tr("Windows Autopilot device association stays in the firmware of a computer. No wipe and no "
                            "deleted record ends it: it must be un-enrolled and unlinked on the computer itself."));
    if (kind == RemovalKind::HandOver)
        texts.append(Labels::tr("An Autopilot Reset removes what its users left and keeps Windows and the enrollment. "
                                "By itself it is no purge by NIST SP 800-88."));
    else if (isClaimed)
        texts.append(
            Labels::tr("A wipe by Intune resets Windows. By itself it is no purge by NIST SP 800-88: the word of NIST "
                       "on this paper is a person's, for the reason that stands beside it."));
    else
        texts.append(Labels::tr(
            "A wipe by Intune resets Windows. It is no purge by NIST SP 800-88, and nobody claims one here."));
    texts.append(Labels::tr("Nobody promises that restore points, backups and copies in the cloud are gone."));
    return texts;
}

namespace {

/// What stays unproven where no person looked at a computer: that it is the one which reported its wipe. Empty: a
/// person confirmed each of them, or the school deletes no record before one does.
QString notLookedAtText(const Retirement &retirement, const QList<ReportedDevice> &devices)
{
    const auto isSeen = [](const ReportedDevice &device) { return device.proof == WipeProof::Confirmed; };
    if (retirement.gate == Gate::Confirmed
        || (!devices.isEmpty() && std::all_of(devices.cbegin(), devices.cend(), isSeen)))
        return {};
    return std::any_of(devices.cbegin(), devices.cend(), isSeen)
        ? Labels::tr("That the computer in somebody's hands is the one that reported: only what a person confirmed was "
                     "looked at.")
        : Labels::tr("That the computer in somebody's hands is the one that reported: nobody had to look at it.");
}

} // namespace

QStringList notProvenTexts(const Retirement &retirement, const QList<ReportedDevice> &devices)
{
    const DisposalFacts &said = retirement.disposal;
    const bool isTested = !said.text(DisposalText::Verification).isEmpty()
        || !said.text(DisposalText::DiskReport).isEmpty();
    QStringList texts {isTested
            ? Labels::tr("That nothing can be read from the drive any more. The program didn't test it; what a person "
                         "says of that stands under Disposal.")
            : Labels::tr("That nothing can be read from the drive any more. Nobody tested it for this report."),
        Labels::tr("That drives which were taken out, memory cards and sticks were wiped.")};
    if (const QString notLookedAt = notLookedAtText(retirement, devices); !notLookedAt.isEmpty())
        texts.prepend(notLookedAt);
    return texts;
}

QString provenTitle(const RetirementReport &report, bool isProven)
{
    const auto isReset = [](const ReportedDevice &line) { return line.mode == ResetMode::AutopilotReset; };
    const auto isWipe = [&isReset](const ReportedDevice &line) { return line.mode && !isReset(line); };
    if (std::none_of(report.lines.cbegin(), report.lines.cend(), isReset))
        return isProven ? Labels::tr("Wipe proven") : Labels::tr("Wipe not proven");
    if (std::none_of(report.lines.cbegin(), report.lines.cend(), isWipe))
        return isProven ? Labels::tr("Reset proven") : Labels::tr("Reset not proven");
    return isProven ? Labels::tr("Wipe or reset proven") : Labels::tr("Wipe or reset not proven");
}

QStringList signatureLabels()
{
    return {Labels::tr("Technician: name, job, telephone, place, date"),
        Labels::tr("Second person: name, job, telephone, place, date"),
        Labels::tr("Head or governor: name, minute number, date"), Labels::tr("Received by: name, date")};
}

QString zoneText()
{
    return Labels::tr("Times without a zone are local times of %1.", "Europe/Berlin")
        .arg(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
}

} // namespace Reslate::Models
