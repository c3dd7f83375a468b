// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalwindow.h"

#include "core/async.h"
#include "jobs/plans/planfile.h"
#include "models/paper/filesaving.h"
#include "models/paper/reportpaper.h"
#include "models/paper/schoolsettings.h"
#include "models/records/escrowlabels.h"
#include "models/retirement/handover.h"
#include "models/retirement/removalchoices.h"
#include "models/retirement/removalordertext.h"
#include "models/text/labels.h"
#include "ui/assistant/pacepage.h"
#include "ui/assistant/plankeeper.h"
#include "ui/assistant/printing.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/reasonpage.h"
#include "ui/retirement/removalcheckpage.h"
#include "ui/retirement/removalconfirmpage.h"
#include "ui/retirement/removaldevicespage.h"
#include "ui/retirement/removalstepspage.h"
#include "ui/shell/savednotice.h"

#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>

namespace Reslate {

RemovalWindow::RemovalWindow(const AppServices &work, QWidget *parent)
    : PlanFrame(work,
        {.name = QStringLiteral("removal"),
            .title = tr("Wipe and remove"),
            .size = QSize(1180, 700),
            .steps = {{tr("Devices"), tr("Next: reason")}, {tr("Reason"), tr("Next: what to do")},
                {tr("What to do"), tr("Next: check")}, {tr("Check"), tr("Next: pace")},
                {tr("Pace"), tr("Next: confirm")}, {tr("Confirm"), {}}},
            .check = static_cast<int>(Step::Check)},
        parent)
    , m_work(work)
    , m_assistant(work.catalog, work.engine, work.plans, work.clock)
{
    keepPlanOf(m_assistant);
    m_devices = new RemovalDevicesPage(work, m_assistant, stack());
    m_reason = new ReasonPage(stack());
    m_steps = new RemovalStepsPage(m_assistant, stack());
    m_confirm = new RemovalConfirmPage(work, m_assistant, stack());
    connect(m_reason, &AssistantPage::edited, this, [this] { m_assistant.setDetails(m_reason->details()); });
    setPages({m_devices, m_reason, m_steps, new RemovalCheckPage(work, m_assistant, stack()),
                 new PacePage(work, m_assistant.paced(), stack()), m_confirm},
        m_confirm);
    follow(m_assistant);
    connect(m_steps, &RemovalStepsPage::sheetsWanted, this, &RemovalWindow::printSheets);
    connect(&work.retirements, &RetirementStarter::keysRead, this, [this](int done, int of) {
        if (isStarting())
            showProgress(tr("Reading the recovery keys: %1 of %2. Nothing has been sent yet.", "12 of 40")
                             .arg(numberText(done), numberText(of)));
    });
    connect(&work.retirements, &RetirementStarter::keysKept, this, [this] { m_keepsKeys = false; });
    connect(&work.retirements, &RetirementStarter::photographed, this, [this](int done, int of) {
        if (isStarting())
            showProgress(tr("Keeping what is known of the devices: %1 of %2. Nothing has been sent yet.", "12 of 40")
                             .arg(numberText(done), numberText(of)));
    });
    beginAnew();
}

QList<QPushButton *> RemovalWindow::makeOwnButtons(QWidget *foot)
{
    m_save = makeButton(foot, tr("Save plan…"), QStringLiteral("removalSave"));
    m_save->setToolTip(tr("As a file for Reslate."));
    m_cancel = makeButton(foot, tr("Cancel"), QStringLiteral("removalCancel"));
    connect(m_save, &QPushButton::clicked, this, &RemovalWindow::savePlan);
    connect(m_cancel, &QPushButton::clicked, this, &RemovalWindow::cancelStart);
    return {m_save, m_cancel};
}

void RemovalWindow::chooseGroup(const GroupId &group)
{
    m_assistant.chooser().setGroup(group, true);
    m_devices->showChosen();
    beginAnew();
}

void RemovalWindow::chooseDevices(const QList<DeviceId> &devices)
{
    m_assistant.chooser().addDevices(devices);
    m_devices->showChosen();
    beginAnew();
}

void RemovalWindow::openPlan(const SavedRemoval &plan, bool own)
{
    m_assistant.open(plan, own);
    m_reason->setDetails(m_assistant.details());
    m_steps->refresh(); // so that it knows of keys that are to be kept
    m_assistant.readAgain();
    go(reachable(static_cast<int>(Step::Check)));
}

void RemovalWindow::savePlan()
{
    auto *dialog = new QFileDialog(this, tr("Save plan"), {}, tr("Plan for Reslate (*.json)"));
    dialog->setObjectName(QStringLiteral("savePlanDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(
        fileNameOf({m_work.origin.practice ? tr("Practice plan") : tr("Plan"), tr("Wipe and remove"),
                       m_assistant.draft().wish.title, m_work.clock.now().toLocalTime().date().toString(Qt::ISODate)},
            QStringLiteral("json")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RemovalWindow::writePlan);
    dialog->open();
}

void RemovalWindow::writePlan(const QString &path)
{
    if (const auto saved = saveFile(path, planDocument(m_assistant.snapshot(m_work.who))))
        tellSaved(path, this);
    else
        tellWarning(QStringLiteral("removalBox"),
            {.title = tr("Not saved"), .text = tr("The plan could not be saved."), .more = saved.error()}, this);
}

void RemovalWindow::printSheets()
{
    RetirementReport report = handoverReport(m_assistant, m_work.clock.now());
    report.school = SchoolSettings(m_work.settings).details(m_work.origin.school);
    report.isPractice = m_work.origin.practice;
    previewOrder({.name = tr("Handover sheets"), .document = [report] { return handoverPaper(report, {}); }}, this);
}

void RemovalWindow::onCheck(bool comesAnew)
{
    for (const StepTemplate &ordered : workflowOf(m_assistant.draft().wish))
        Q_EMIT planned(ordered.kind);
    if (comesAnew && !m_assistant.facts().loading)
        m_assistant.readAgain();
}

void RemovalWindow::onRefreshed()
{
    if (step() == Step::Reason)
        m_reason->setDevices(m_assistant.devices());
    if (m_assistant.isSaved())
        m_devices->onSaved(m_assistant.planId());
    PlanFrame::onRefreshed();
}

QString RemovalWindow::stateText() const
{
    if (isStarting())
        return m_progress;
    const RemovalDraft &draft = m_assistant.draft();
    if (step() == Step::Devices && !m_devices->stateText().isEmpty())
        return m_devices->stateText();
    const QString text = step() < Step::Check ? devicesText(draft.asked())
                                              : ofDevicesText(numberText(draft.going()), draft.asked());
    return text + keptText();
}

AssistantFrame::OrderText RemovalWindow::orderText() const
{
    const QString text = removalOrderText(m_assistant.draft(), m_assistant.paced().beginsAt(), m_work.clock.now());
    return {text, text};
}

void RemovalWindow::showOwnButtons()
{
    m_cancel->setVisible(isStarting());
    m_save->setVisible(!isStarting());
    m_save->setEnabled(hasDevices());
}

void RemovalWindow::showProgress(const QString &text)
{
    m_progress = text;
    showFoot();
}

bool RemovalWindow::isAnyChosen() const
{
    return m_assistant.devicesObstacle().isEmpty();
}

/// What no plan keeps: texts of the last page, and why records go without a wipe, which is allowed for one day's
/// devices.
bool RemovalWindow::isAnyWritten() const
{
    const bool allowsRecords = m_assistant.sleeping() == SleepingEnd::RecordsOnly
        && !m_assistant.recordsReason().trimmed().isEmpty();
    return allowsRecords || m_confirm->holdsText();
}

QString RemovalWindow::keptAnyway() const
{
    return m_assistant.source() == RemovalSource::Scans
        ? tr("The scans are kept: they are there again when you choose to scan.")
        : QString();
}

void RemovalWindow::start(std::chrono::seconds countdown, const Consent &consent)
{
    keeper().cancel();
    m_isCanceled = false;
    // Kept first, so that a plan which was started elsewhere is refused before anything is written down.
    const QFuture<Result<void>> saving = m_assistant.save(m_work.who);
    RemovalOrder order = m_assistant.order(countdown, m_work.who, consent);
    order.escrow = m_steps->takeEscrow();
    order.escrow.tenantName = m_work.origin.school;
    order.escrow.tenantId = m_work.tenantId;
    m_keepsKeys = !order.escrow.file.isEmpty();
    showProgress(m_keepsKeys ? tr("Reading the recovery keys. Nothing has been sent yet.")
                             : tr("Keeping what is known of the devices. Nothing has been sent yet."));
    m_cancel->setFocus();
    onceSettled(saving, this, [this, order](const Result<void> &saved) {
        if (saved && !m_isCanceled)
            return startSaved(order);
        m_keepsKeys = false;
        onStarted(saved ? failure(ErrorKind::Canceled) : tl::make_unexpected(saved.error()), {});
    });
}

void RemovalWindow::startSaved(const RemovalOrder &order)
{
    whenReady(m_work.retirements.start(order), this,
        [this, plans = order.draft.plans](const Result<StartedRemoval> &started) { onStarted(started, plans); });
}

void RemovalWindow::cancelStart()
{
    m_isCanceled = true;
    m_work.retirements.cancel();
}

void RemovalWindow::onStarted(const Result<StartedRemoval> &started, const QList<Plan> &plans)
{
    if (started) {
        m_devices->forgetScans();
        finishStart(started->jobs, {});
        return;
    }
    m_assistant.takeUpFailed();
    if (m_keepsKeys && started.error().kind == ErrorKind::Conflict) { // the file's name, which the page says as well
        finishStart(tl::make_unexpected(Error {}),
            tr("Nothing was started, and nothing was sent.") + QLatin1Char(' ') + m_steps->obstacle());
        return;
    }
    m_confirm->showKeyGaps(m_work.retirements.gaps());
    const bool isCanceled = started.error().kind == ErrorKind::Canceled; // by the person, who sees that nothing runs
    if (m_keepsKeys && !isCanceled && m_work.retirements.gaps().isEmpty()) { // the file, not the journal
        finishStart(tl::make_unexpected(Error {}),
            tr("Nothing was started, and nothing was sent.") + QLatin1Char(' ') + escrowRefusalText(started.error()));
        return;
    }
    finishStart(tl::make_unexpected(started.error()),
        isCanceled                                ? QString()
            : m_work.retirements.gaps().isEmpty() ? tr("Nothing was started, and nothing was sent.")
                                                  : tr("Not every recovery key could be kept, so nothing was started, "
                                                       "and nothing was sent. The page says of which devices."),
        plans);
}

} // namespace Reslate
