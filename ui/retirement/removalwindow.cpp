// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalwindow.h"

#include "core/async.h"
#include "models/paper/reportpaper.h"
#include "models/paper/schoolsettings.h"
#include "models/retirement/handover.h"
#include "models/retirement/removalordertext.h"
#include "models/text/labels.h"
#include "ui/assistant/pacepage.h"
#include "ui/assistant/printing.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/reasonpage.h"
#include "ui/retirement/removalcheckpage.h"
#include "ui/retirement/removalconfirmpage.h"
#include "ui/retirement/removaldevicespage.h"
#include "ui/retirement/removalstepspage.h"

#include <QPushButton>
#include <QStackedWidget>

namespace Reslate {

RemovalWindow::RemovalWindow(const AppServices &work, QWidget *parent)
    : AssistantFrame(work,
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
    m_begunRevision = m_assistant.revision();
}

QList<QPushButton *> RemovalWindow::makeOwnButtons(QWidget *foot)
{
    m_cancel = makeButton(foot, tr("Cancel"), QStringLiteral("removalCancel"));
    connect(m_cancel, &QPushButton::clicked, &m_work.retirements, &RetirementStarter::cancel);
    return {m_cancel};
}

void RemovalWindow::chooseGroup(const GroupId &group)
{
    m_assistant.chooser().setGroup(group, true);
    m_devices->showChosen();
    m_begunRevision = m_assistant.revision();
}

void RemovalWindow::chooseDevices(const QList<DeviceId> &devices)
{
    m_assistant.chooser().addDevices(devices);
    m_devices->showChosen();
    m_begunRevision = m_assistant.revision();
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
}

QString RemovalWindow::stateText() const
{
    if (isStarting())
        return m_progress;
    const RemovalDraft &draft = m_assistant.draft();
    if (step() == Step::Devices && !m_devices->stateText().isEmpty())
        return m_devices->stateText();
    return step() < Step::Check ? devicesText(draft.asked()) : ofDevicesText(numberText(draft.going()), draft.asked());
}

AssistantFrame::OrderText RemovalWindow::orderText() const
{
    const QString text = removalOrderText(m_assistant.draft(), m_assistant.paced().beginsAt(), m_work.clock.now());
    return {text, text};
}

void RemovalWindow::showOwnButtons()
{
    m_cancel->setVisible(isStarting());
}

void RemovalWindow::showProgress(const QString &text)
{
    m_progress = text;
    showFoot();
}

bool RemovalWindow::holdsChoices() const
{
    return !isSent() && !isDiscarded() && m_assistant.devicesObstacle().isEmpty()
        && m_assistant.revision() != m_begunRevision;
}

void RemovalWindow::leave(const std::function<void()> &then)
{
    if (isStarting())
        return; // its answer closes this window, or says why not
    if (!holdsChoices())
        return then();
    const bool scans = m_assistant.source() == RemovalSource::Scans;
    QMessageBox *box = askToClose(
        {.title = tr("Close it?"),
            .text = tr("What you chose here isn't kept. Nothing was sent."),
            .more = scans ? tr("The scans are kept: they are there again when you choose to scan.") : QString()},
        then);
    if (box)
        box->open();
}

void RemovalWindow::start(std::chrono::seconds countdown, const Consent &consent)
{
    RemovalOrder order = m_assistant.order(countdown, m_work.who, consent);
    order.escrow = m_steps->takeEscrow();
    m_keepsKeys = !order.escrow.file.isEmpty();
    showProgress(order.escrow.file.isEmpty() ? tr("Keeping what is known of the devices. Nothing has been sent yet.")
                                             : tr("Reading the recovery keys. Nothing has been sent yet."));
    m_cancel->setFocus();
    whenReady(
        m_work.retirements.start(order), this, [this](const Result<StartedRemoval> &started) { onStarted(started); });
}

void RemovalWindow::onStarted(const Result<StartedRemoval> &started)
{
    if (started) {
        m_devices->forgetScans();
        finishStart(started->jobs, {});
        return;
    }
    if (m_keepsKeys && started.error().kind == ErrorKind::Conflict) { // the file's name, which the page says as well
        finishStart(tl::make_unexpected(Error {}),
            tr("Nothing was started, and nothing was sent.") + QLatin1Char(' ') + m_steps->obstacle());
        return;
    }
    m_confirm->showKeyGaps(m_work.retirements.gaps());
    const bool isCanceled = started.error().kind == ErrorKind::Canceled; // by the person, who sees that nothing runs
    finishStart(tl::make_unexpected(started.error()),
        isCanceled                                ? QString()
            : m_work.retirements.gaps().isEmpty() ? tr("Nothing was started, and nothing was sent.")
                                                  : tr("Not every recovery key could be kept, so nothing was started, "
                                                       "and nothing was sent. The page says of which devices."));
}

} // namespace Reslate
