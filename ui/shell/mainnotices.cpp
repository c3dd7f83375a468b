// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says over its lists: of the service, the journal and the clock.
#include "ui/shell/mainwindow.h"

#include "models/devices/loadwatch.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/timelabels.h"
#include "models/text/troublelabels.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/jobs/activitypanel.h"
#include "ui/jobs/alljobsdialog.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/widgets.h"
#include "ui/shell/banner.h"
#include "ui/shell/toolrow.h"

#include <QPushButton>

#include <algorithm>

namespace Reslate {
namespace {

constexpr auto silentSeconds = static_cast<int>(LoadWatch::patience.count());

} // namespace

/// The worst that the last answers say.
void MainWindow::updateReach()
{
    Reach reach = Reach::Answers;
    const auto take = [&reach](const std::optional<Error> &error) {
        if (error)
            reach = std::max(reach, reachOf(*error));
    };
    take(m_work.catalog.load(DeviceCatalog::Part::Devices).error);
    take(m_accountError);
    take(m_followError);
    if (m_signInError)
        reach = Reach::Refused;
    if (m_loadWatch->isSilent() && reach == Reach::Answers)
        reach = Reach::Offline;
    m_tools->setReach(reach);
}

void MainWindow::updateBanner()
{
    using Part = DeviceCatalog::Part;
    QList<Trouble> troubles;
    // Editions and join types come from a list that the service only offers as a preview, so its absence is no reason
    // for a banner.
    for (const Part part : {Part::Devices, Part::EntraRecords, Part::AutopilotRecords, Part::Groups, Part::GroupCounts})
        addTrouble(troubles, partTitle(part), m_work.catalog.load(part));
    if (const DeviceCatalog::Load *members = m_pane->membersLoad())
        addTrouble(troubles, tr("Members of this group"), *members);
    if (m_accountError)
        troubles.append({tr("Name of the school"), 0, *m_accountError});
    updateReach();
    const bool isObstructed = updateBlockingBanner();
    const bool isSilent = m_loadWatch->isSilent();
    m_notice->setVisible(!troubles.isEmpty() || isObstructed || isSilent || !m_journalBanner->isHidden());
    if (isObstructed)
        return;
    if (isSilent) {
        m_banner->setButtonText(tr("Stop loading"));
        m_banner->showNotice(Tone::Caution, tr("No answer from the service for %1 seconds.").arg(silentSeconds),
            tr("Reslate goes on waiting. What is shown may be incomplete or out of date. You can stop, and load again "
               "later; jobs are not touched by that."),
            {});
        return;
    }
    if (troubles.isEmpty()) {
        m_banner->hide();
        return;
    }
    const TroubleText text = troubleText(troubles);
    const bool some = m_work.catalog.count() > 0;
    m_banner->showNotice(some ? Tone::Caution : Tone::Bad, text.title, text.text, text.supportDetails);
}

void MainWindow::retry()
{
    using State = DeviceCatalog::Load::State;
    if (m_loadWatch->isSilent() && !m_signInError && !m_journalError) {
        m_work.catalog.cancelLoading();
        return;
    }
    if (m_signInError && !m_journalError) { // signing in reads all again
        Q_EMIT signInWanted();
        return;
    }
    const DeviceCatalog::Load *members = m_pane->membersLoad();
    const bool membersStopped = members && members->state == State::Incomplete;
    for (int part = 0; part < DeviceCatalog::partCount; ++part) {
        if (m_work.catalog.load(DeviceCatalog::Part(part)).state == State::Incomplete)
            m_work.catalog.reload(DeviceCatalog::Part(part));
    }
    if (membersStopped)
        m_work.catalog.loadMembers(std::get<GroupId>(m_pane->choice()));
    if (m_accountError || m_journalError)
        Q_EMIT refreshRequested();
    m_pane->table()->setFocus(); // the button that had it may be gone
}

void MainWindow::showClockDifference(const std::optional<std::chrono::milliseconds> &serviceAhead)
{
    const QString text = serviceAhead ? clockDifferenceText(*serviceAhead) : QString();
    m_clock->setText(text.section(QLatin1Char('.'), 0, 0)); // the rest is the tooltip's
    m_clock->setToolTip(text);
    setSpokenName(m_clock, text);
    m_clock->setVisible(serviceAhead.has_value());
    if (serviceAhead)
        announce(text);
}

/// What lists say of no device at all: nothing is wrong with them, so there is nothing to try again.
void MainWindow::updateMissing()
{
    QStringList texts;
    for (int part = 0; part < DeviceCatalog::partCount; ++part)
        texts.append(withoutText(DeviceCatalog::Part(part), m_work.catalog.load(DeviceCatalog::Part(part))));
    texts.removeAll(QString());
    const QString text = texts.join(QLatin1Char('\n'));
    if (text == m_missing->toolTip())
        return;
    m_missing->setText(tr("Your school's cloud leaves facts out"));
    m_missing->setToolTip(text);
    setSpokenName(m_missing, text);
    m_missing->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        announce(m_missing->text());
}

void MainWindow::showJournalError(const std::optional<Error> &error)
{
    m_journalError = error;
    m_activity->showJournal(error);
    if (m_allJobs)
        m_allJobs->readAgain();
    updateBanner();
    if (error && error->kind == ErrorKind::StorageDamaged)
        askAboutDamage(*error);
}

void MainWindow::showJournalNotice(const JobNotice &notice)
{
    if (notice.title.isEmpty())
        return;
    m_journalBanner->showNotice(notice.tone, notice.title, notice.text, {});
    updateBanner();
    announce(notice.title);
}

void MainWindow::acknowledge()
{
    m_journalBanner->hide();
    updateBanner();
    Q_EMIT journalNoticeRead();
    m_pane->table()->setFocus(); // the button that had it is gone
}

void MainWindow::askAboutDamage(const Error &error)
{
    const ErrorText text = errorText(error, ErrorContext::Sending);
    QMessageBox *box = makeMessageBox(QMessageBox::Warning, QStringLiteral("damagedBox"),
        {.title = tr("The journal is damaged"),
            .text = text.whatHappened,
            .more = text.meaningForDevices + QLatin1Char(' ') + text.whatToDo},
        this);
    addSafeButton(box, tr("Not now"), QStringLiteral("damagedLater"));
    QPushButton *anew = addButton(
        box, tr("Start a new journal"), QMessageBox::AcceptRole, QStringLiteral("damagedAnew"));
    connect(anew, &QPushButton::clicked, this, &MainWindow::newJournalWanted);
    box->open();
}

} // namespace Reslate
