// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notices.h"

#include "models/devices/loadwatch.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/signinlabels.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

using Part = DeviceCatalog::Part;
using LoadState = DeviceCatalog::Load::State;

constexpr auto silentSeconds = static_cast<int>(LoadWatch::patience.count());

} // namespace

Notices::Notices(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_banner(new Banner(work.theme, this))
    , m_journalBanner(new Banner(work.theme, this, QStringLiteral("sealNotice")))
    , m_loadWatch(new LoadWatch(work.catalog, work.clock, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(m_journalBanner);
    m_journalBanner->setObjectName(QStringLiteral("sealNotice"));
    m_journalBanner->setButtonText(tr("I have read it"));
    hide();
    connect(m_banner, &Banner::retryClicked, this, &Notices::retry);
    connect(m_journalBanner, &Banner::retryClicked, this, &Notices::acknowledge);
    connect(m_loadWatch, &LoadWatch::changed, this, &Notices::updateBanner);
    connect(&work.catalog, &DeviceCatalog::loadChanged, this, &Notices::updateBanner);
    connect(&work.catalog, &DeviceCatalog::membersChanged, this, &Notices::updateBanner);
    connect(&work.engine, &JobEngine::followed, this, [this](const std::optional<Error> &error) {
        m_followError = error;
        updateReach();
    });
}

void Notices::setChoice(const SidebarChoice &choice)
{
    m_choice = choice;
    updateBanner();
}

void Notices::setAccountError(const std::optional<Error> &error)
{
    m_accountError = error;
    updateBanner();
}

void Notices::setSignInError(const std::optional<Error> &error)
{
    m_signInError = error;
    updateBanner();
}

void Notices::setJournalError(const std::optional<Error> &error)
{
    m_journalError = error;
    updateBanner();
    if (error && error->kind == ErrorKind::StorageDamaged)
        askAboutDamage(*error);
}

void Notices::showJournalNotice(const JobNotice &notice)
{
    if (notice.title.isEmpty())
        return;
    m_journalBanner->showNotice(notice.tone, notice.title, notice.text, {});
    updateBanner();
    Q_EMIT announced(notice.title);
}

void Notices::updateReach()
{
    Reach reach = Reach::Answers;
    const auto take = [&reach](const std::optional<Error> &error) {
        if (error)
            reach = std::max(reach, reachOf(*error));
    };
    take(m_work.catalog.load(Part::Devices).error);
    take(m_accountError);
    take(m_followError);
    if (m_signInError)
        reach = Reach::Refused;
    if (m_loadWatch->isSilent() && reach == Reach::Answers)
        reach = Reach::Offline;
    if (std::exchange(m_reach, reach) != reach)
        Q_EMIT reachChanged(reach);
}

const DeviceCatalog::Load *Notices::membersLoad() const
{
    const auto *group = std::get_if<GroupId>(&m_choice);
    const DeviceCatalog::Members *members = group ? m_work.catalog.members(*group) : nullptr;
    return members ? &members->load : nullptr;
}

QList<Trouble> Notices::troubles() const
{
    QList<Trouble> all;
    // Editions and join types come from a list that the service only offers as a preview, so its absence is no reason
    // for a banner.
    for (const Part part : {Part::Devices, Part::EntraRecords, Part::AutopilotRecords, Part::Groups, Part::GroupCounts})
        addTrouble(all, partTitle(part), m_work.catalog.load(part));
    if (const DeviceCatalog::Load *members = membersLoad())
        addTrouble(all, tr("Members of this group"), *members);
    if (m_accountError)
        all.append({tr("Name of the school"), 0, *m_accountError});
    return all;
}

void Notices::updateBanner()
{
    const QList<Trouble> all = troubles();
    updateReach();
    const bool isObstructed = updateBlockingBanner();
    const bool isSilent = m_loadWatch->isSilent();
    setVisible(!all.isEmpty() || isObstructed || isSilent || !m_journalBanner->isHidden());
    if (isObstructed)
        return;
    if (isSilent) {
        m_banner->setButtonText(tr("Stop loading"));
        m_banner->showNotice(Tone::Caution, tr("No answer from the service for %1 seconds.").arg(silentSeconds),
            tr("Reslate goes on waiting. What is shown may be incomplete or out of date. You can stop, and load again "
               "later; jobs are not touched by that."),
            {});
    } else {
        showTroubles(all);
    }
}

bool Notices::updateBlockingBanner()
{
    m_banner->setButtonText(m_signInError && !m_journalError ? tr("Sign in…") : tr("Retry"));
    if (m_journalError) { // before all else: nothing can be sent
        const ErrorText text = errorText(*m_journalError, ErrorContext::Sending);
        m_banner->showNotice(Tone::Bad, text.whatHappened, text.meaningForDevices + QLatin1Char(' ') + text.whatToDo,
            text.supportDetails);
    } else if (m_signInError) {
        const SignInTrouble trouble = signInTrouble(*m_signInError);
        m_banner->showNotice(Tone::Caution, trouble.whatHappened,
            tr("%1 Jobs that need it wait and go on afterward; nothing is sent twice.").arg(trouble.whatToDo).trimmed(),
            errorText(*m_signInError, ErrorContext::Reading).supportDetails);
    }
    return m_journalError || m_signInError;
}

void Notices::showTroubles(const QList<Trouble> &troubles)
{
    if (troubles.isEmpty()) {
        m_banner->hide();
        return;
    }
    const TroubleText text = troubleText(troubles);
    const bool some = m_work.catalog.count() > 0;
    m_banner->showNotice(some ? Tone::Caution : Tone::Bad, text.title, text.text, text.supportDetails);
}

void Notices::retry()
{
    if (m_loadWatch->isSilent() && !m_signInError && !m_journalError) {
        m_work.catalog.cancelLoading();
        return;
    }
    if (m_signInError && !m_journalError) { // signing in reads all again
        Q_EMIT signInWanted();
        return;
    }
    const DeviceCatalog::Load *members = membersLoad();
    const bool membersStopped = members && members->state == LoadState::Incomplete;
    for (int part = 0; part < DeviceCatalog::partCount; ++part) {
        if (m_work.catalog.load(Part(part)).state == LoadState::Incomplete)
            m_work.catalog.reload(Part(part));
    }
    if (membersStopped)
        m_work.catalog.loadMembers(std::get<GroupId>(m_choice));
    if (m_accountError || m_journalError)
        Q_EMIT refreshRequested();
    Q_EMIT answered();
}

void Notices::acknowledge()
{
    m_journalBanner->hide();
    updateBanner();
    Q_EMIT journalNoticeRead();
    Q_EMIT answered();
}

void Notices::askAboutDamage(const Error &error)
{
    const ErrorText text = errorText(error, ErrorContext::Sending);
    QMessageBox *box = makeMessageBox(QMessageBox::Warning, QStringLiteral("damagedBox"),
        {.title = tr("The journal is damaged"),
            .text = text.whatHappened,
            .more = text.meaningForDevices + QLatin1Char(' ') + text.whatToDo},
        window());
    addSafeButton(box, tr("Not now"), QStringLiteral("damagedLater"));
    QPushButton *anew = addButton(
        box, tr("Start a new journal"), QMessageBox::AcceptRole, QStringLiteral("damagedAnew"));
    connect(anew, &QPushButton::clicked, this, &Notices::newJournalWanted);
    box->open();
}

} // namespace Reslate
