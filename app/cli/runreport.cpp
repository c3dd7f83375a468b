// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runreport.h"

#include "app/cli/jobgoal.h"
#include "app/cli/steprecords.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/prooflabels.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

} // namespace

void RunReport::add(const Job &job)
{
    Told &told = m_jobs[job.id];
    for (const JobItem &item : job.items) {
        told.states.append(item.current().state);
        told.accepted.append(showsAcceptance(item));
    }
}

void RunReport::tell(const Job &job, int index, const JobItem &item)
{
    Told &told = m_jobs.at(job.id);
    told.accepted[index] = told.accepted[index] || showsAcceptance(item);
    if (std::exchange(told.states[index], item.current().state) == item.current().state || !m_terminal.json())
        return;
    QJsonObject event {{QStringLiteral("proof"), itemStateName(item.current().state)},
        {QStringLiteral("detail"), proofDetail(item, item.current().kind, m_clock.now())}};
    if (item.current().state == ItemState::Blocked)
        event.insert(QStringLiteral("reason"), reasonName(item.current().blockedReason));
    if (item.current().error && !item.current().error->message.isEmpty())
        event.insert(QStringLiteral("serviceMessage"), item.current().error->message);
    addId(event, item);
    addSteps(event, item, job.workflow);
    if (!item.current().requestId.isEmpty())
        event.insert(QStringLiteral("requestId"), item.current().requestId);
    m_terminal.record(event);
}

void RunReport::tellEnd(const Job &ended)
{
    if (m_terminal.json())
        return;
    const QDateTime now = m_clock.now();
    QList<QStringList> rows;
    for (const JobItem &item : ended.items)
        rows.append(
            {displayName(item), plainForDisplay(item.device.serialNumber), proofText(item, item.current().kind, now)});
    m_terminal.table({RunText::tr("Device"), RunText::tr("Serial number"), workflowTitle(ended.workflow)}, rows);
}

void RunReport::tellSummary(const QList<Job> &ended)
{
    JobCounts counts;
    qsizetype planned = 0, sent = 0, accepted = 0;
    QStringList texts;
    for (const Job &job : ended) {
        counts += countsOf(job);
        planned += job.items.size();
        sent += std::count_if(job.items.cbegin(), job.items.cend(), hasLeft);
        accepted += m_jobs.at(job.id).accepted.count(true);
        texts.append(countsText(countsOf(job), job.workflow));
    }
    if (!m_terminal.json()) {
        for (const QString &text : std::as_const(texts))
            m_terminal.message(text);
        return;
    }
    const QJsonObject summary {
        {QStringLiteral("planned"), planned},
        {QStringLiteral("sent"), sent},
        {QStringLiteral("accepted"), accepted},
        {QStringLiteral("held"), counts.planned},
        {QStringLiteral("awaitingApproval"), counts.awaitingApproval},
        {QStringLiteral("pending"), counts.accepted},
        {QStringLiteral("waiting"), counts.waiting},
        {QStringLiteral("active"), counts.active},
        {QStringLiteral("done"), counts.done},
        {QStringLiteral("gone"), counts.recordGone},
        {QStringLiteral("failed"), counts.failed},
        {QStringLiteral("unknown"), counts.unknown},
        {QStringLiteral("takenBack"), counts.withdrawn},
        {QStringLiteral("blocked"), counts.blocked + m_leftOut},
        {QStringLiteral("leftOut"), m_leftOut},
    };
    m_terminal.record({{QStringLiteral("summary"), summary}});
}

} // namespace Reslate
