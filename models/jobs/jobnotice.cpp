// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/jobnotice.h"

#include "domain/job/jobstanding.h"
#include "domain/job/pace.h"
#include "domain/rules/missingscope.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/prooflabels.h"
#include "models/text/signinlabels.h"

#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

constexpr qsizetype maxNoticedNames = 12;

bool isUnderWay(ItemState proof)
{
    return proof == ItemState::Sent || proof == ItemState::Accepted || proof == ItemState::Waiting
        || proof == ItemState::Active || proof == ItemState::Unknown;
}

QString nameList(const QStringList &names)
{
    const QString list = QStringList(names.first(std::min(names.size(), maxNoticedNames)))
                             .join(Labels::tr(", ", "between parts of a list"));
    return names.size() > maxNoticedNames
        ? Labels::tr("%1 and %2 more", "names, number").arg(list, numberText(names.size() - maxNoticedNames))
        : list;
}

JobNotice stoppedNotice(const Job &job)
{
    QStringList names;
    for (const JobItem &item : job.items) {
        if (isUnderWay(item.current().state))
            names.append(displayName(item));
    }
    if (names.isEmpty())
        return {};
    return {Labels::tr("%1 can't be called back.", "3 devices").arg(devicesText(static_cast<int>(names.size()))),
        Labels::tr("The order for them had left before you stopped: %1. They are followed to the end.")
            .arg(nameList(names)),
        Tone::Caution};
}

/// Of one that was stopped and of which nothing is waited for any more.
JobNotice stoppedAndOver(const Job &job)
{
    // Of several steps the last may be taken back where the first one left.
    const auto withdrawn = static_cast<int>(std::count_if(job.items.cbegin(), job.items.cend(),
        [](const JobItem &item) { return item.current().state == ItemState::Withdrawn && item.steps.size() == 1; }));
    const QString meaning = withdrawn == 0
        ? Labels::tr("Every order had left by then, so nothing could be taken back. All devices were followed to the "
                     "end.")
        : Labels::tr(
            "Taken back, so nothing was sent to them: %1. What had left by then was followed to the end.", "3 devices")
              .arg(devicesText(withdrawn));
    return {Labels::tr("This job was stopped."), meaning, Tone::Caution};
}

/// The failure that the stop rule counted, or that the pilot's device had.
QString reasonText(const Job &job)
{
    QStringList reasons;
    for (const JobItem &item : job.items) {
        const QString reason = item.current().state == ItemState::Failed || item.current().state == ItemState::Unknown
            ? proofTitle(item, item.current().kind)
            : QString();
        if (!reason.isEmpty() && !reasons.contains(reason))
            reasons.append(reason);
    }
    return reasons.isEmpty()
        ? QString()
        : reasons.first(std::min<qsizetype>(reasons.size(), 3)).join(QStringLiteral("; ")) + QLatin1Char('.');
}

/// Of devices that were to be read once more before their order.
ErrorText unreadText(const Error &error)
{
    ErrorText text = errorText(error, ErrorContext::Reading);
    if (error.kind == ErrorKind::Forbidden && !lacksConsent(error) && !isSignInCode(error.code))
        text.whatToDo = Labels::tr("Ask an administrator for an Intune role that may read devices and their records, "
                                   "such as School Administrator.");
    text.whatHappened = Labels::tr(
        "What has to be known of the devices before each order can't be read. %1", "what happened")
                            .arg(text.whatHappened);
    text.meaningForDevices = Labels::tr(
        "No order leaves without it, so nothing more is sent. What was sent before goes "
        "on at the devices, and perhaps nobody sees how far it is.");
    return text;
}

/// Of a job that is held since answers were lost: no device is known to have failed.
ErrorText lostAnswersText(const Job &job)
{
    Error reason = *job.pausedBy;
    reason.code.clear(); // none of the service's
    const QString details = errorText(reason, ErrorContext::Sending).supportDetails;
    return {
        .whatHappened = Labels::tr("The answers to several orders were lost on the way, so the rest waits for you."),
        .meaningForDevices = Labels::tr(
            "Whether the service took these orders isn't known yet. They aren't sent again; the devices' state is read "
            "to find out. Nothing more is sent to the other devices."),
        .whatToDo = Labels::tr("Check the connection, and wait until it is known what became of them. Then resume to "
                               "go on with the rest, or stop the job."),
        .supportDetails = details};
}

} // namespace

bool isHeldForFailures(const Job &job)
{
    return job.phase == JobPhase::Paused && job.pausedBy
        && (job.pausedBy->kind == ErrorKind::PilotFailed || job.pausedBy->kind == ErrorKind::TooManyFailures);
}

ErrorText pauseText(const Job &job)
{
    if (holdsForLostAnswers(*job.pausedBy))
        return lostAnswersText(job);
    return isPausedByReading(job) ? unreadText(*job.pausedBy)
                                  : errorText(*job.pausedBy, ErrorContext::Sending, job.workflow.goal());
}

QString pauseShort(const Job &job)
{
    return holdsForLostAnswers(*job.pausedBy) ? Labels::tr("answers were lost") : errorShort(*job.pausedBy);
}

JobNotice jobNotice(const Job &job)
{
    if (wasStopped(job) && job.phase == JobPhase::Finished)
        return stoppedAndOver(job);
    if (job.phase == JobPhase::Stopped)
        return stoppedNotice(job);
    if (job.phase != JobPhase::Paused || !job.pausedBy)
        return {};
    const ErrorText text = pauseText(job);
    QStringList sentences {text.meaningForDevices, text.whatToDo};
    if (isHeldForFailures(job))
        sentences.prepend(reasonText(job));
    if (isPausedByReading(job))
        sentences.append(Labels::tr("Resume the job when it can be read again, or stop it."));
    sentences.removeAll(QString());
    return {text.whatHappened, sentences.join(QLatin1Char(' ')), Tone::Caution};
}

JobNotice jobNews(const Job &job, const QString &name)
{
    const JobCounts counts = countsOf(job);
    if (job.phase == JobPhase::Finished) {
        const bool isGood = counts.failed + counts.unknown + counts.recordGone == 0;
        return {wasStopped(job) ? Labels::tr("Stopped, and nothing is waited for any more: %1").arg(name)
                                : Labels::tr("Finished: %1").arg(name),
            countsText(counts, job.workflow), isGood ? Tone::Good : Tone::Caution};
    }
    if (job.phase == JobPhase::Paused && job.pausedBy) {
        const JobNotice notice = jobNotice(job);
        return {Labels::tr("Waits for you: %1").arg(name),
            QStringLiteral("%1 %2").arg(notice.title, notice.text).trimmed(), Tone::Caution};
    }
    if (awaitsApprovalAlone(job)) {
        return {Labels::tr("Waits for a second administrator: %1").arg(name),
            Labels::tr("%1 can't go on before.", "3 devices").arg(devicesText(counts.awaitingApproval)), Tone::Caution};
    }
    return {};
}

JobNotice journalNotice(const Error &error)
{
    if (error.kind == ErrorKind::StorageDamaged) {
        return {Labels::tr("The journal is not as Reslate wrote it."),
            Labels::tr(
                "Something else changed it, or the drive did. What stands here may be wrong: how far a device got, "
                "when, and who ordered it. Don't take it as proof; look at the devices themselves, and keep a "
                "copy of the journal's file before anything else is done with it."),
            Tone::Bad};
    }
    const ErrorText text = errorText(error, ErrorContext::Reading);
    return {Labels::tr("The journal could not be verified."),
        Labels::tr("%1 So it isn't certain that what stands here is what was written. %2", "what happened, what to do")
            .arg(text.whatHappened, text.whatToDo)
            .trimmed(),
        Tone::Caution};
}

JobNotice lostJournalNotice(bool isGone, const QString &file)
{
    return {isGone ? Labels::tr("The journal of this school is gone, so a new one begins.")
                   : Labels::tr("The journal of this school is another one than before."),
        Labels::tr(
            "Jobs that stood in the old one are not followed any more, and what they had not sent stays unsent. What "
            "was sent carries on at the devices. The protected list, the closed hours and the second person's rule of "
            "the old one don't count, either. If you have a copy of it, close Reslate and put it back as %1 before you "
            "send anything. Otherwise look in Intune at what the devices are doing, and protect again what must not be "
            "touched.")
            .arg(plainForDisplay(file)),
        Tone::Bad};
}

JobNotice sealNotice(bool sealedAnew, qint64 foreign)
{
    if (sealedAnew) {
        return {Labels::tr("The journal is sealed from now on, with a key in this computer's keychain."),
            Labels::tr(
                "If it was sealed before, somebody took the seal away and may have changed what stands in it: look "
                "at the devices that something was ordered for last before you order anything for them again. "
                "If this is the first time, there is nothing to do."),
            Tone::Caution};
    }
    if (foreign > 0) {
        return {Labels::tr("Part of the journal was written without this computer's key."),
            Labels::tr(
                "Entries since it was sealed last: %1. Another user or computer wrote them, or the keychain could "
                "not be used then. If you know of neither, look at the devices of these jobs before you rely on "
                "what stands there.")
                .arg(numberText(foreign)),
            Tone::Caution};
    }
    return {};
}

} // namespace Reslate
