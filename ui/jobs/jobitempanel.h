// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QModelIndex;
class QPushButton;

namespace Reslate {

/// The side of a job's page: one device of the job, how it came where it is, and who says so.
class JobItemPanel final : public QWidget {
    Q_OBJECT
public:
    JobItemPanel(const AppServices &work, const JobId &job, QWidget *parent);

    /// Shows that row of the job's JobItemModel; its history follows when it is read.
    void showItem(const QModelIndex &item);
    /// Shows none; left: the row of a device that left the chosen group while it was shown, invalid: there is none.
    void showNone(const QModelIndex &left);
    /// Copies what somebody who helps has to know of these items of the job.
    void copy(const QList<int> &places);

Q_SIGNALS:
    void copyClicked();

private:
    void layOut();
    void turnTo(int place);
    void showLadder(const Job &job, int place, const QList<HistoryEntry> &history);

    const AppServices &m_work;
    JobId m_job;
    QLabel *m_device;
    QLabel *m_detail;
    QListWidget *m_ladder;
    QPushButton *m_copy;
    int m_place = -1; ///< of the item whose history it shows, or is about to; -1: none
};

} // namespace Reslate
