// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordercontroller.h"

#include "core/async.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/permissionlabels.h"
#include "ui/kit/messagebox.h"
#include "ui/orders/confirmdialog.h"

namespace Reslate {

OrderController::OrderController(const AppServices &work, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_window(window)
{
}

void OrderController::request(ResetMode mode, const QString &title, const QList<const Device *> &devices, int hidden)
{
    if (!devices.isEmpty())
        order(draft(mode, title, devices), hidden);
}

PlanDraft OrderController::draft(ResetMode mode, const QString &title, const QList<const Device *> &devices) const
{
    return draftPlan(mode, title, devices,
        {.now = m_work.clock.now(),
            .isHeld = [this](const DeviceId &id) { return m_work.engine.isHeld(id); },
            .permissions = m_work.permissions.permissions(),
            .recentOf = [this](const Device &device) { return m_work.engine.recentReset(device); }});
}

void OrderController::order(const PlanDraft &draft, int hidden)
{
    const ResetMode mode = draft.plan.workflow.goal();
    if (m_asking)
        return;
    Q_EMIT planned(mode);
    if (asksFirst(draft.plan.workflow) || draft.plan.items.isEmpty()) {
        ask(draft, hidden);
        return;
    }
    Plan plan = draft.plan;
    plan.countdown = std::chrono::seconds(0);
    start(plan, {});
}

void OrderController::retry(const JobId &id)
{
    const Plan plan = m_work.engine.retryPlan(id);
    QList<const Device *> devices;
    for (const JobItem &item : plan.items) {
        if (const int row = m_work.catalog.rowOf(item.device.id); row >= 0)
            devices.append(&m_work.catalog.at(row));
    }
    if (devices.isEmpty()) {
        tell(tr("Not started"), tr("The devices that failed aren't in the list."),
            tr("Refresh the list, then try again."));
        return;
    }
    PlanDraft again = draft(plan.workflow.goal(), plan.title, devices);
    again.plan.workflow = plan.workflow;
    again.plan.keepUserData = plan.keepUserData;
    again.plan.justification = plan.justification;
    again.passedOver = {Reason::FailedLately, Reason::RefusedLately};
    order(again, 0);
}

void OrderController::confirm(const JobId &id, const QList<DeviceId> &devices, Witnessed witnessed, const QString &note)
{
    // Reading may have settled some of them while the question was open.
    const Job *job = m_work.engine.job(id);
    const QList<DeviceId> unknown = m_work.engine.unknownDevices(id);
    const QSet<DeviceId> asked(devices.cbegin(), devices.cend());
    const QSet<DeviceId> untouchable(unknown.cbegin(), unknown.cend());
    QList<DeviceId> fitting;
    for (const JobItem &item : job ? job->items : QList<JobItem>()) {
        const bool fits = witnessed == Witnessed::Fresh ? canMove(item.current().state, ItemState::Confirmed)
                                                        : untouchable.contains(item.device.id);
        if (asked.contains(item.device.id) && fits)
            fitting.append(item.device.id);
    }
    const QFuture<Result<void>> confirming = fitting.isEmpty()
        ? readyFuture(Result<void>())
        : m_work.engine.confirmAll(id, fitting, witnessed, note, m_work.who);
    whenReady(confirming, this, [this, asked = devices.size(), fit = fitting.size()](const Result<void> &confirmed) {
        const auto refused = static_cast<int>(asked - (confirmed ? fit : 0));
        if (refused == 0)
            return;
        const Error last = confirmed ? Error {.kind = ErrorKind::Usage} : confirmed.error();
        const ErrorText text = errorText(last, ErrorContext::Sending);
        tell(tr("Not confirmed"), tr("%1 could not be confirmed.").arg(devicesText(refused)),
            QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).simplified());
    });
}

void OrderController::ask(const PlanDraft &draft, int hidden)
{
    auto *dialog = new ConfirmDialog(m_work, draft, hidden, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_asking = true;
    connect(
        dialog, &ConfirmDialog::confirmed, this, [this, dialog](const Plan &plan) { start(plan, dialog->consent()); });
    connect(dialog, &ConfirmDialog::otherTimeWanted, this, &OrderController::otherTimeWanted);
    connect(dialog, &QDialog::finished, this, [this] { m_asking = false; });
    // What was asked for with the question may turn out to be missing while it is open.
    connect(&m_work.permissions, &AccountPermissions::known, dialog, [this, dialog, mode = draft.plan.workflow.goal()] {
        const May may = m_work.permissions.permissions().of(mode);
        if (!isNo(may) || !dialog->isVisible())
            return;
        dialog->done(QDialog::Rejected); // what was typed in it is of no use any more
        tell(tr("Not started"), tr("%1 was not started. Nothing was sent.").arg(modeTitle(mode)),
            permissionSentence(may, mode));
    });
    dialog->open();
}

void OrderController::start(const Plan &plan, const Consent &consent)
{
    const QFuture<Result<JobId>> starting = m_work.engine.start(plan, m_work.who, consent);
    whenReady(starting, this, [this, workflow = plan.workflow](const Result<JobId> &job) {
        if (job) {
            Q_EMIT started(*job);
            return;
        }
        const ErrorText text = errorText(job.error(), ErrorContext::Sending);
        tell(tr("Not started"), tr("%1 was not started. Nothing was sent.").arg(workflowTitle(workflow)),
            QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).simplified());
    });
}

void OrderController::tell(const QString &title, const QString &text, const QString &more)
{
    tellWarning(QStringLiteral("notStartedBox"), {.title = title, .text = text, .more = more}, m_window);
}

} // namespace Reslate
