// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Reslate {

class JobRow;

/// What was sent and how far it is: a row per job, the newest first.
class ActivityPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityPanel(const Workspace &work, QWidget *parent = nullptr);

private:
    QWidget *makeHead();
    void insertRows(int first, int last);
    void removeRows(int first, int last);
    void updateRows(int first, int last);
    void updateSummary();
    JobRow *rowAt(int row) const;
    void showItems(const JobId &id);

    const Workspace &m_work;
    QLabel *m_summary;
    QLabel *m_nothing;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows;
};

} // namespace Reslate
