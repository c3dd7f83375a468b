// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobhead.h"

#include "models/jobs/jobnotice.h"
#include "models/text/modelroles.h"
#include "models/text/prooflabels.h"
#include "ui/jobs/jobbar.h"
#include "ui/kit/widgets.h"
#include "ui/orders/resumedialog.h"
#include "ui/orders/stopquestion.h"
#include "ui/shell/banner.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

JobHead::JobHead(const AppServices &work, const JobId &job, QWidget *parent)
    : QFrame(parent)
    , m_work(work)
    , m_job(job)
    , m_title(wrappedLabel({}, this))
    , m_subtitle(wrappedLabel({}, this, "muted"))
    , m_bar(new JobBar(work.theme, this))
    , m_legend(wrappedLabel(barLegend(), this, "muted"))
    , m_pause(makeButton(QStringLiteral("pagePause"), tr("Pause")))
    , m_resume(makeButton(QStringLiteral("pageResume"), tr("Resume")))
    , m_stop(makeButton(QStringLiteral("pageStop"), tr("Stop")))
    , m_journalBanner(new Banner(work.theme, this, QStringLiteral("journalNotice")))
{
    setObjectName(QStringLiteral("confirmHead"));
    m_title->setObjectName(QStringLiteral("jobPageTitle"));
    makeTitle(m_title, 1.3);
    m_subtitle->setObjectName(QStringLiteral("jobPageSubtitle"));
    m_legend->setObjectName(QStringLiteral("jobBarLegend"));
    m_legend->setFont(scaledFont(font(), 0.86));
    m_stop->setToolTip(tr("Takes back what was not sent. What was sent can't be called back."));
    m_pause->setToolTip(tr("Sends nothing more until you resume. What was sent is followed."));
    m_journalBanner->setObjectName(QStringLiteral("journalNotice"));
    m_journalBanner->setButtonText(tr("Check again"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(6);
    column->addLayout(makeTitleRow());
    column->addWidget(m_subtitle);
    column->addWidget(m_bar);
    column->addWidget(m_legend);
    column->addWidget(m_journalBanner);
    column->addWidget(makeNotice());
    connect(m_pause, &QPushButton::clicked, this, [this] { m_work.engine.pause(m_job); });
    connect(m_resume, &QPushButton::clicked, this, [this] { ResumeDialog::resume(m_work, m_job, window()); });
    connect(m_stop, &QPushButton::clicked, this, [this] { stopJob(m_work, m_job, window()); });
}

QPushButton *JobHead::makeButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    setNames(button, objectName, text);
    button->setAutoDefault(false); // Enter belongs to the list or button that has the focus
    return button;
}

QLayout *JobHead::makeTitleRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    for (QPushButton *button : {m_pause, m_resume, m_stop})
        row->addWidget(button, 0, Qt::AlignTop);
    return row;
}

QWidget *JobHead::makeNotice()
{
    m_notice = new QFrame(this);
    m_notice->setObjectName(QStringLiteral("jobNotice"));
    m_notice->setProperty("role", QStringLiteral("banner"));
    m_notice->setProperty("tone", QStringLiteral("caution"));
    m_noticeTitle = wrappedLabel({}, m_notice);
    m_noticeTitle->setObjectName(QStringLiteral("jobNoticeTitle"));
    m_noticeTitle->setFont(scaledFont(font(), 1, QFont::Bold));
    m_noticeText = wrappedLabel({}, m_notice);
    m_noticeText->setObjectName(QStringLiteral("jobNoticeText"));
    auto *column = new QVBoxLayout(m_notice);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(2);
    column->addWidget(m_noticeTitle);
    column->addWidget(m_noticeText);
    return m_notice;
}

void JobHead::showJob(const Job &job, QWidget *elsewhere)
{
    const auto value = [this, &job](int role) { return m_work.jobs.textsOf(job, role); };
    m_title->setText(breakable(value(Qt::DisplayRole).toString()));
    const QString starts = value(CountdownTextRole).toString();
    m_subtitle->setText(QStringLiteral("%1 – %2").arg(value(SecondLineRole).toString(),
        starts.isEmpty() ? value(CountsTextRole).toString() : tr("%1. Nothing has been sent yet.").arg(starts)));
    m_bar->showJob(value);
    m_legend->setVisible(starts.isEmpty());
    const bool canPause = value(CanPauseRole).toBool();
    showInPlaceOf(canPause ? m_pause : m_resume, canPause ? m_resume : m_pause,
        canPause || value(CanResumeRole).toBool(), elsewhere);
    m_resume->setText(value(HeldRole).toBool() ? tr("Resume anyway…") : tr("Resume"));
    m_resume->setToolTip(starts);
    setSpokenName(m_resume, m_resume->text());
    m_stop->setVisible(value(CanStopRole).toBool());
    showNotice(job);
}

void JobHead::showNotice(const Job &job)
{
    const JobNotice notice = jobNotice(job);
    m_notice->setVisible(!notice.title.isEmpty());
    m_noticeTitle->setText(notice.title);
    m_noticeText->setText(breakable(notice.text));
}

} // namespace Reslate
