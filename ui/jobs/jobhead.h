// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Reslate {

class Banner;
class JobBar;

/// The head of a job's page: what the job is and how far, what holds it, and the buttons that hold it, let it go on and
/// stop it.
class JobHead final : public QFrame {
    Q_OBJECT
public:
    JobHead(const AppServices &work, const JobId &job, QWidget *parent);

    /// Shows the job as it is now. Where a button goes that has the keyboard's focus, elsewhere gets it.
    void showJob(const Job &job, QWidget *elsewhere);
    /// For what the journal's check found; hidden at first.
    Banner *journalBanner() const { return m_journalBanner; }

private:
    QPushButton *makeButton(const QString &objectName, const QString &text);
    QLayout *makeTitleRow();
    QWidget *makeNotice();
    void showNotice(const Job &job);

    const AppServices &m_work;
    JobId m_job;
    QLabel *m_title;
    QLabel *m_subtitle;
    JobBar *m_bar;
    QLabel *m_legend; ///< hidden while nothing was sent
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_stop;
    Banner *m_journalBanner;
    QFrame *m_notice = nullptr;
    QLabel *m_noticeTitle = nullptr;
    QLabel *m_noticeText = nullptr;
};

} // namespace Reslate
