// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/jobgroupmodel.h"
#include "models/jobs/jobitemmodel.h"
#include "models/paper/chaselist.h"
#include "ui/shell/appservices.h"

#include <QDialog>
#include <QSortFilterProxyModel>

#include <functional>
#include <optional>

class QLabel;
class QListView;
class QTableView;

namespace Reslate {

class CurrentRow;
class JobFoot;
class JobHead;
class JobItemPanel;

/// One job: its devices by rung and by reason, what to do about each, and for every device how it came there. Stays
/// open beside the window and follows the job.
class JobPage final : public QDialog {
    Q_OBJECT
public:
    JobPage(const AppServices &work, const JobId &job, QWidget *parent = nullptr);
    /// Shows the devices that failed first.
    void showFailures();
    /// Shows this device and its history, and selects it: who opened the page at it chose it. Nothing happens when it
    /// isn't in the job.
    void showDevice(const DeviceId &device);

Q_SIGNALS:
    /// The failed ones are to be sent again, after the usual question.
    void retryRequested(const Reslate::JobId &id);
    /// A person saw these devices.
    void confirmed(const Reslate::JobId &id, const QList<Reslate::JobItem> &asked, Reslate::Witnessed witnessed,
        const QString &note);

private:
    void layOut();
    QWidget *makeGroups();
    QWidget *makeDevices();
    void connectParts();
    void showJob();
    /// Verifies the journal whole, and calls then when what it found is shown.
    void checkJournal(const std::function<void()> &then = {});
    void showJournalNotice(const Error &error);
    void makeChaseList(const std::function<void(const ChaseList &list)> &then);
    void chooseGroup();
    void restoreGroup();
    void showItem();
    void updateActions();
    void watchTime();
    void askToConfirm();
    void askAboutUnknown();
    void askToWaive();
    /// unknown: of so many the outcome is.
    void ask(const QList<JobItem> &items, int unknown);
    void copyDetails();
    QList<int> selectedPlaces() const;
    const Device *deviceOf(const DeviceId &id) const;

    const AppServices &m_work;
    JobId m_job;
    JobItemModel m_items;
    QSortFilterProxyModel m_shown;
    JobGroupModel m_groups;
    std::optional<QString> m_group; ///< key of the chosen group; empty: all; nullopt: none was shown yet
    JobNotice m_journalNotice; ///< what the head's banner says; nothing while the journal is as it was written
    JobHead *m_head = nullptr;
    QListView *m_groupList = nullptr;
    QLabel *m_groupTitle = nullptr;
    QLabel *m_advice = nullptr;
    QTableView *m_table = nullptr;
    CurrentRow *m_current = nullptr; ///< the device whose history stands at the side
    JobItemPanel *m_item = nullptr;
    JobFoot *m_foot = nullptr;
};

} // namespace Reslate
