// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordercontroller.h"

#include "core/async.h"
#include "jobs/engine/handconfirmation.h"
#include "models/plans/notstarted.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/permissionlabels.h"
#include "ui/kit/messagebox.h"
#include "ui/orders/confirmdialog.h"

#include <memory>
#include <vector>

namespace Reslate {

OrderController::OrderController(const AppServices &work, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_window(window)
{
}

void OrderController::request(ResetMode mode, const QString &title, const QList<const Device *> &devices, int hidden)
{
    if (devices.isEmpty())
        return;
    OrderQuestion question = questionOf({.mode = mode, .title = title}, devices);
    question.hidden = hidden;
    order(question);
}

OrderQuestion OrderController::questionOf(const ResetWish &wish, const QList<const Device *> &devices) const
{
    const auto known = std::make_shared<std::vector<Device>>(); // as they are now, whatever is read meanwhile
    for (const Device *device : devices)
        known->push_back(*device);
    const DraftBasis basis {.now = m_work.clock.now(),
        .isHeld = [this](const DeviceRef &ref) { return m_work.engine.isHeld(ref); },
        .permissions = m_work.permissions.permissions(),
        .recentOf = [this](const Device &device) { return m_work.engine.recentReset(device); }};
    const auto draftOf = [wish, known, basis](const PlanChoices &choices) {
        QList<const Device *> all;
        for (const Device &device : *known)
            all.append(&device);
        ResetWish chosen = wish;
        chosen.choices = choices;
        return draftReset(chosen, all, basis);
    };
    return {.draftOf = draftOf, .choices = wish.choices};
}

void OrderController::order(const OrderQuestion &question)
{
    if (m_asking)
        return;
    ResetDraft draft = question.draftOf(question.choices);
    const ResetMode mode = draft.wish.mode;
    Q_EMIT planned(mode);
    if (asksFirst(mode) || draft.plans.isEmpty()) {
        ask(question, mode);
        return;
    }
    for (Plan &plan : draft.plans)
        plan.countdown = std::chrono::seconds(0);
    start(draft.plans, {});
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
    // That they just failed is why they are here.
    const ResetWish wish {.mode = plan.workflow.goal(),
        .choices = {.afterFailure = AgainChoice::Include, .keepUserData = plan.keepUserData},
        .title = plan.title};
    OrderQuestion again = questionOf(wish, devices);
    again.draftOf = [draftOf = again.draftOf, plan](const PlanChoices &choices) {
        ResetDraft draft = draftOf(choices);
        for (Plan &each : draft.plans) {
            each.justification = plan.justification;
            if (each.workflow.goal() == plan.workflow.goal())
                each.workflow = plan.workflow;
        }
        return draft;
    };
    order(again);
}

void OrderController::confirm(const JobId &id, const QList<JobItem> &asked, Witnessed witnessed, const QString &note)
{
    // Reading may have settled some of them while the question was open.
    const Job *job = m_work.engine.job(id);
    const QList<DeviceId> unknown = m_work.engine.unknownDevices(id);
    const QSet<DeviceId> untouchable(unknown.cbegin(), unknown.cend());
    const QHash<DeviceId, qsizetype> steps = stepsOf(asked);
    QList<DeviceId> fitting;
    int moved = 0;
    for (const JobItem &item : job ? job->items : QList<JobItem>()) {
        if (!steps.contains(item.device.id))
            continue;
        const bool fits = witnessed == Witnessed::Fresh ? canMove(item.current().state, ItemState::Confirmed)
                                                        : untouchable.contains(item.device.id);
        if (!isAsAsked(item, steps))
            ++moved; // what was seen was seen of the step before
        else if (fits)
            fitting.append(item.device.id);
    }
    const HandConfirmation seen {.what = witnessed, .note = note, .who = m_work.who, .at = {}, .asked = steps};
    const QFuture<Result<void>> confirming = fitting.isEmpty() ? readyFuture(Result<void>())
                                                               : m_work.engine.byHand().confirm(id, fitting, seen);
    whenReady(confirming, this, [this, asked = asked.size(), fit = fitting.size(), moved](const Result<void> &kept) {
        const auto refused = static_cast<int>(asked - (kept ? fit : 0));
        if (refused > 0)
            tellUnconfirmed(refused, moved, kept ? Error {.kind = ErrorKind::Usage} : kept.error());
    });
}

void OrderController::tellUnconfirmed(int refused, int moved, const Error &why)
{
    const ErrorText text = errorText(why, ErrorContext::Sending);
    const QString other = QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).simplified();
    tell(tr("Not confirmed"), tr("%1 could not be confirmed.").arg(devicesText(refused)),
        moved == 0       ? other
            : moved == 1 ? tr("1 device went on to another step while you were asked. Look at it again.")
                         : tr("%1 went on to another step while you were asked. Look at them again.", "3 devices")
                               .arg(devicesText(moved)));
}

void OrderController::ask(const OrderQuestion &question, ResetMode mode)
{
    auto *dialog = new ConfirmDialog(m_work, question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_asking = true;
    connect(dialog, &ConfirmDialog::confirmed, this,
        [this, dialog](const QList<Plan> &plans) { start(plans, dialog->consent()); });
    connect(dialog, &ConfirmDialog::otherTimeWanted, this, &OrderController::otherTimeWanted);
    connect(dialog, &ConfirmDialog::jobWanted, this, &OrderController::jobWanted);
    connect(dialog, &QDialog::finished, this, [this] { m_asking = false; });
    // What was asked for with the question may turn out to be missing while it is open.
    connect(&m_work.permissions, &AccountPermissions::known, dialog, [this, dialog, mode] {
        const May may = m_work.permissions.permissions().of(mode);
        if (!isNo(may) || !dialog->isVisible())
            return;
        dialog->done(QDialog::Rejected); // what was typed in it is of no use any more
        tell(tr("Not started"), tr("%1 was not started. Nothing was sent.").arg(modeTitle(mode)),
            permissionSentence(may, mode));
    });
    dialog->open();
}

void OrderController::start(const QList<Plan> &plans, const Consent &consent)
{
    const auto starting = m_work.engine.startTogether(plans, m_work.who, consent);
    whenReady(starting, this, [this, plans](const Result<QList<JobId>> &jobs) {
        if (jobs) {
            Q_EMIT started(*jobs);
            return;
        }
        const Workflow &workflow = plans.constFirst().workflow;
        tell(tr("Not started"), tr("%1 was not started. Nothing was sent.").arg(workflowTitle(workflow)),
            notStartedText(jobs.error(), m_work.engine, plans));
    });
}

void OrderController::tell(const QString &title, const QString &text, const QString &more)
{
    tellWarning(QStringLiteral("notStartedBox"), {.title = title, .text = text, .more = more}, m_window);
}

} // namespace Reslate
