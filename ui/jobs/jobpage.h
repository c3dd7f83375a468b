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
#include <utility>

class QFrame;
class QLabel;
class QListView;
class QListWidget;
class QPushButton;
class QTableView;

namespace Reslate {

class Banner;
class CurrentRow;
class JobBar;

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
    void confirmed(const Reslate::JobId &id, const QList<Reslate::DeviceId> &devices, Reslate::Witnessed witnessed,
        const QString &note);

private:
    void layOut();
    QWidget *makeHead();
    QWidget *makeNotice();
    QWidget *makeGroups();
    QWidget *makeDevices();
    QWidget *makeDetails();
    QWidget *makeFoot();
    QPushButton *addButton(QWidget *parent, const QString &objectName, const QString &text);
    void connectParts();
    void showJob();
    void showNotice(const Job &job);
    /// Verifies the journal whole, and calls then when what it found is shown.
    void checkJournal(const std::function<void()> &then = {});
    void showJournalNotice(const Error &error);
    void makeChaseList(const std::function<void(const ChaseList &list)> &then);
    void chooseGroup();
    void restoreGroup();
    void showItem();
    using ItemPlace = std::pair<JobId, int>;
    void showLadder(const Job &job, int place, const QList<HistoryEntry> &history);
    void showNoItem();
    void updateActions();
    void watchTime();
    void askToConfirm();
    void askAboutUnknown();
    void ask(const QStringList &names, const QList<DeviceId> &devices, int unknown);
    void copyDetails();
    QList<int> selectedPlaces() const;
    const Device *deviceOf(const DeviceId &id) const;

    const AppServices &m_work;
    JobId m_job;
    JobItemModel m_items;
    QSortFilterProxyModel m_shown;
    JobGroupModel m_groups;
    std::optional<QString> m_group; ///< key of the chosen group; empty: all; nullopt: none was shown yet
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    JobBar *m_bar = nullptr;
    QLabel *m_legend = nullptr; ///< hidden while nothing was sent
    Banner *m_journalBanner = nullptr; ///< hidden while the journal is as it was written
    JobNotice m_journalNotice; ///< what it says
    QFrame *m_notice = nullptr;
    QLabel *m_noticeTitle = nullptr;
    QLabel *m_noticeText = nullptr;
    QListView *m_groupList = nullptr;
    QLabel *m_groupTitle = nullptr;
    QLabel *m_advice = nullptr;
    QTableView *m_table = nullptr;
    CurrentRow *m_current = nullptr; ///< the device whose history stands at the side
    QLabel *m_device = nullptr;
    QLabel *m_detail = nullptr;
    QListWidget *m_ladder = nullptr;
    ItemPlace m_laddersPlace; ///< of the item whose history it shows, or is about to
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_confirm = nullptr; ///< hidden while looking at the devices could tell nothing new
    QPushButton *m_untouched = nullptr; ///< of all whose outcome is unknown; hidden while there are none
    QPushButton *m_retry = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_chase = nullptr;
};

} // namespace Reslate
