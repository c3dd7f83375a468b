// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/notstarted.h"

#include "domain/plan/twins.h"
#include "jobs/engine/jobengine.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labelscontext.h"

namespace Reslate {
namespace {

/// By what the computer is known to be the same as that of the job. title: the job's, hostile; of no use while it is
/// being written down.
QString holderSentence(const Holder &holder, const QString &title)
{
    if (holder.job.isEmpty())
        return Labels::tr("A plan with this computer is being started at this moment.");
    const QString job = plainForDisplay(title);
    switch (holder.by) {
    case SameBy::IntuneRecord:
        return Labels::tr("The job “%1” still has to do with it.").arg(job);
    case SameBy::AutopilotRegistration:
        return Labels::tr("The job “%1” still has to do with this computer under another record: their Autopilot "
                          "registration is the same.")
            .arg(job);
    case SameBy::EntraDevice:
        return Labels::tr("The job “%1” still has to do with this computer under another record: their Entra device is "
                          "the same.")
            .arg(job);
    case SameBy::SerialNumber:
        return Labels::tr("The job “%1” still has to do with this computer under another record: their serial number "
                          "is the same.")
            .arg(job);
    }
    return {};
}

/// What is said of the first device that is held; empty: none is.
QString firstHeld(const JobEngine &engine, const QList<Plan> &plans)
{
    for (const Plan &plan : plans) {
        for (const JobItem &item : plan.items) {
            if (const QString held = holderText(engine, item.device); !held.isEmpty())
                return Labels::tr("%1: %2", "device, which job holds it").arg(displayName(item), held);
        }
    }
    return {};
}

/// What is said of the first computer that the plans name twice; empty: there is none.
QString firstTwins(const QList<Plan> &plans)
{
    const std::optional<Twins> twins = twinsIn(plans);
    return twins
        ? Labels::tr("%1 stands in this selection twice, under two Intune records with the same serial number. "
                     "Choose the one in use.")
              .arg(displayName(twins->one.name, twins->one.serialNumber, {}))
        : QString();
}

} // namespace

QString holderText(const JobEngine &engine, const DeviceRef &device)
{
    const std::optional<Holder> holder = engine.holderOf(device);
    if (!holder)
        return {};
    const Job *job = engine.job(holder->job);
    return holderSentence(*holder, job ? job->title : QString());
}

QString notStartedText(const Error &error, const JobEngine &engine, const QList<Plan> &plans)
{
    const ErrorText text = errorText(error, ErrorContext::Sending);
    const QString held = error.kind == ErrorKind::Conflict ? firstHeld(engine, plans) : QString();
    if (const QString twins = firstTwins(plans);
        error.kind == ErrorKind::Conflict && held.isEmpty() && !twins.isEmpty())
        return twins;
    return QStringLiteral("%1 %2").arg(held.isEmpty() ? text.whatHappened : held, text.whatToDo).simplified();
}

} // namespace Reslate
