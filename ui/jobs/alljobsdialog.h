// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/alljobsmodel.h"
#include "ui/shell/appservices.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Reslate {

/// Every job of any age, with a search for a device. Those that finished long ago are read when it opens.
class AllJobsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AllJobsDialog(const AppServices &work, QWidget *parent = nullptr);

    /// Narrows the list down to what somebody looks for.
    void search(const QString &text);
    /// Reads those that finished long ago again: the journal was opened meanwhile.
    void readAgain();

Q_SIGNALS:
    /// The page of this job is wanted.
    void jobWanted(const Reslate::JobId &id);
    void deviceWanted(const Reslate::JobId &id, const Reslate::DeviceId &device); ///< that was searched for in it

private:
    void layOut();
    void connectParts();
    void openCurrent();
    void showReading(const std::optional<Error> &error);
    void updateState();

    const AppServices &m_work;
    AllJobsModel m_model;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_state; ///< how many there are, and whether more are being read
    QLabel *m_trouble; ///< hidden while all could be read
    QPushButton *m_open;
};

} // namespace Reslate
