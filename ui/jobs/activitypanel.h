// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Reslate {

class CountdownKey;
class ElidedLabel;
class JobPage;
class JobRow;

/// What was sent and how far it is: a row per job, in the order of JobModel.
class ActivityPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityPanel(const AppServices &work, QWidget *parent = nullptr);
    /// No job yet; the panel is then one line high.
    bool isEmpty() const;
    /// How high it has to be to show so many of the first jobs whole, or all that there are.
    int heightOf(int jobs) const;
    /// Gives Stop of the first of these jobs the keyboard, as long as it counts down or waits for its time.
    void watchStart(const QList<JobId> &jobs);
    /// Whether the journal could be opened: until then nobody knows whether something was sent. nullopt: it could.
    void showJournal(const std::optional<Error> &error);
    /// Opens the page of a job, also of one that is not in the list because it finished long ago.
    void showJob(const JobId &id);
    /// The same, at this device.
    void showDevice(const JobId &id, const DeviceId &device);

Q_SIGNALS:
    void filled(); ///< a job came
    // What a job's page asks for.
    void retryRequested(const Reslate::JobId &id);
    void confirmed(const Reslate::JobId &id, const QList<Reslate::JobItem> &asked, Reslate::Witnessed witnessed,
        const QString &note);

private:
    JobPage *makePage(const JobId &id);
    void layOutHead();
    void connectWork();
    void showFollowing(const std::optional<Error> &error);
    void insertRows(int first, int last);
    void removeRows(int first, int last);
    void moveRow(int from, int to);
    void holdClicks();
    void orderTabs();
    void updateRows(int first, int last);
    void updateSummary();
    JobRow *rowAt(int row) const;
    QList<JobRow *> counting() const;
    void updateEscape();
    void stopCounting();

    const AppServices &m_work;
    QWidget *m_head;
    ElidedLabel *m_nothing;
    ElidedLabel *m_trouble;
    QLabel *m_summary;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows;
    QTimer m_settling; ///< no click counts while it runs
    CountdownKey *m_escape; ///< takes back what counts down
};

} // namespace Reslate
