// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobitemmodel.h"
#include "workspace.h"

#include <QDialog>

class QLabel;
class QTableView;

namespace Reslate {

class JobBar;

/// Every device of one job and where it stands. Stays open beside the window and follows the job.
class JobItemsDialog final : public QDialog {
    Q_OBJECT
public:
    JobItemsDialog(const Workspace &work, const JobId &job, QWidget *parent = nullptr);

private:
    QTableView *makeTable();
    void showJob();

    const Workspace &m_work;
    JobId m_job;
    JobItemModel m_items;
    QLabel *m_title;
    QLabel *m_counts;
    JobBar *m_bar;
    QLabel *m_detail;
};

} // namespace Reslate
