// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobfoot.h"

#include "domain/job/itemmoves.h"
#include "models/text/labels.h"
#include "ui/kit/iconset.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace Reslate {

JobFoot::JobFoot(const AppServices &work, const JobId &job,
    std::function<void(const ChaseMenu::Then &then)> makeChaseList, QWidget *parent)
    : QFrame(parent)
    , m_work(work)
    , m_job(job)
    , m_retry(makeButton(QStringLiteral("jobRetry"), tr("Retry failed…")))
    , m_confirm(makeButton(QStringLiteral("jobConfirm"), tr("Confirm by hand…")))
    , m_untouched(makeButton(QStringLiteral("jobUntouched"), tr("Nothing happened…")))
    , m_waive(makeButton(QStringLiteral("jobWaive"), tr("Go on without proof…")))
    , m_chase(makeButton(QStringLiteral("jobChase"), tr("Chase list: devices not back ▾")))
    , m_close(makeButton(QStringLiteral("jobPageClose"), tr("Close")))
{
    setObjectName(QStringLiteral("confirmFoot"));
    m_untouched->setToolTip(tr("You looked: the order whose answer was lost did nothing to any of them. They then "
                               "count as failed, and the order can be sent again."));
    setUpChase(std::move(makeChaseList));
    setUpClose();
    layOut();
    connectButtons();
}

QPushButton *JobFoot::makeButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    setNames(button, objectName, text);
    button->setAutoDefault(false); // Enter belongs to the list or button that has the focus
    return button;
}

void JobFoot::setUpChase(std::function<void(const ChaseMenu::Then &then)> make)
{
    setSpokenName(m_chase, tr("Chase list: devices not back"));
    m_chase->setToolTip(tr("The devices that did not come back, for the person who follows up on them."));
    m_chase->setMenu(new ChaseMenu(m_work, m_job, std::move(make), m_chase));
}

void JobFoot::setUpClose()
{
    const auto paintIcon = [this] {
        m_close->setIcon(tintedIcon(QStringLiteral("close"), m_work.theme.colors().text));
    };
    connect(&m_work.theme, &Theme::changed, m_close, paintIcon);
    paintIcon();
}

void JobFoot::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 12, 20, 14);
    row->setSpacing(8);
    for (QPushButton *button : {m_retry, m_confirm, m_untouched, m_waive, m_chase})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_close);
}

void JobFoot::connectButtons()
{
    connect(m_retry, &QPushButton::clicked, this, &JobFoot::retryClicked);
    connect(m_confirm, &QPushButton::clicked, this, &JobFoot::confirmClicked);
    connect(m_untouched, &QPushButton::clicked, this, &JobFoot::untouchedClicked);
    connect(m_waive, &QPushButton::clicked, this, &JobFoot::waiveClicked);
    connect(m_close, &QPushButton::clicked, this, &JobFoot::closeClicked);
}

void JobFoot::showJob(const Job &job, const QList<int> &places)
{
    showConfirm(job, places);
    showWaive(job, places);
    const auto failed = static_cast<int>(m_work.engine.retryPlan(m_job).items.size());
    m_retry->setVisible(m_work.jobs.indexOf(m_job).isValid()); // one from long ago is there to be looked at
    m_retry->setEnabled(failed > 0);
    m_retry->setText(failed > 0 ? tr("Retry %1 that failed…").arg(devicesText(failed)) : tr("Retry failed…"));
    m_retry->setToolTip(
        failed > 0 ? QString() : tr("No device of this job failed, or another job is working on those that did."));
    const auto unknown = static_cast<int>(m_work.engine.unknownDevices(m_job).size());
    m_untouched->setVisible(unknown > 0);
    m_untouched->setText(unknown == 1 ? tr("Nothing happened to 1 device…")
                                      : tr("Nothing happened to %1 devices…").arg(numberText(unknown)));
    for (QPushButton *button : {m_confirm, m_untouched, m_waive, m_retry})
        setSpokenName(button, button->text());
}

void JobFoot::showConfirm(const Job &job, const QList<int> &places)
{
    const QList<DeviceId> worth = m_work.engine.devicesWorthConfirming(m_job);
    const QSet<DeviceId> confirmable(worth.cbegin(), worth.cend());
    const auto count = static_cast<int>(std::count_if(places.cbegin(), places.cend(),
        [&](int place) { return confirmable.contains(job.items.at(place).device.id); }));
    m_confirm->setVisible(!confirmable.isEmpty());
    m_confirm->setEnabled(count > 0);
    m_confirm->setText(count > 0 ? tr("Confirm %1 by hand…").arg(devicesText(count)) : tr("Confirm by hand…"));
    m_confirm->setToolTip(
        count > 0 ? QString() : tr("Select the devices in the table that you saw yourself and that aren't done yet."));
}

void JobFoot::showWaive(const Job &job, const QList<int> &places)
{
    const auto may = [&job](const JobItem &item) { return mayBeWaived(item, job.workflow); };
    const auto count = static_cast<int>(
        std::count_if(places.cbegin(), places.cend(), [&](int place) { return may(job.items.at(place)); }));
    m_waive->setVisible(!isOver(job) && std::any_of(job.items.cbegin(), job.items.cend(), may));
    m_waive->setEnabled(count > 0);
    m_waive->setText(
        count > 0 ? tr("Go on without proof for %1…").arg(devicesText(count)) : tr("Go on without proof…"));
    m_waive->setToolTip(count > 0 ? tr("The next step of these devices doesn't wait for the proof any longer. The "
                                       "report prints who decided that, and why.")
                                  : tr("Select the devices in the table that wait for a proof."));
}

void JobFoot::setChecking(bool checking)
{
    if (checking)
        m_hadFocus = m_chase->hasFocus();
    m_chase->setEnabled(!checking);
    m_chase->setText(checking ? tr("Checking the journal…") : tr("Chase list: devices not back ▾"));
    if (!checking && m_hadFocus)
        m_chase->setFocus();
}

} // namespace Reslate
