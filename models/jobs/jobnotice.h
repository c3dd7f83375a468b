// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "models/text/badge.h"
#include "models/text/errorlabels.h"

#include <QString>

namespace Reslate {

/// What a person should know before all else about a job, or about the journal that it stands in.
struct JobNotice {
    QString title; ///< empty: there is nothing
    QString text; ///< what it means and what to do
    Tone tone = Tone::Neutral;
};

/// Why the program holds the job, which has a Job::pausedBy: in words of the order that was refused, or of its devices
/// that couldn't be read before. Whether it can be resumed isn't said.
ErrorText pauseText(const Job &job);
/// The same in a word or two.
QString pauseShort(const Job &job);
/// Why the program holds a job, or after Stop which devices can't be called back.
JobNotice jobNotice(const Job &job);
/// What a person is called back for who looks elsewhere: the job came to its end, or waits for somebody. name: what the
/// job is called. Without a title: nothing.
JobNotice jobNews(const Job &job, const QString &name);
/// What a page or a paper that shows jobs says first when the journal that they stand in could not be verified whole.
JobNotice journalNotice(const Error &error);
/// That this computer's key seals the journal for the first time, or that others wrote in it since it was sealed last
/// (sealedAnew; foreign: so many entries). Without a title: neither.
JobNotice sealNotice(bool sealedAnew, qint64 foreign);
/// That the journal which is open now is not the one that was used before: that is gone, or another file stands in its
/// place. file: where it belongs.
JobNotice lostJournalNotice(bool isGone, const QString &file);
/// A pilot or stop rule holds the job, so that looking at the failures comes first.
bool isHeldForFailures(const Job &job);

} // namespace Reslate
