// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"
#include "ui/shell/groupsidebar.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace Reslate {

class DeviceActions;
class DeviceTable;
class ElidedLabel;
class ListStatePage;
class NarrowingBar;

/// The middle of the window: title, counts, actions and the table of what the sidebar chose, with its loading, empty,
/// error and incomplete states.
class DevicePane final : public QWidget {
    Q_OBJECT
public:
    explicit DevicePane(const AppServices &work, QWidget *parent = nullptr);

    void setChoice(const SidebarChoice &choice, const QString &title);
    const SidebarChoice &choice() const { return m_choice; }
    const QString &title() const { return m_title; }
    /// Whether a search or filter is on; the counts then say how much it shows, the empty state offers to clear it.
    void setNarrowed(bool narrowed);
    /// The load of the group's members; nullptr: it is no group, or not asked for yet.
    const DeviceCatalog::Load *membersLoad() const;
    DeviceTable *table() const { return m_table; }
    DeviceActions *actions() const { return m_actions; }
    NarrowingBar *narrowing() const { return m_narrowing; }
    /// Every device of the list is known.
    bool isKnown() const;

Q_SIGNALS:
    void clearNarrowingClicked();
    /// The search is to look at all devices, whatever list and filter are chosen.
    void searchAllClicked();
    /// The search names a group, which is to be shown.
    void searchGroupsClicked();
    /// The search is to go on among the devices of all jobs: a record may be gone after a wipe.
    void searchJobsClicked();

private:
    QWidget *makeActionRow();
    void connectParts();
    void takeMembers(const GroupId &group);
    void updateCounts();
    /// Members of the chosen group that the complete list of devices doesn't hold.
    int unlistedMembers() const;
    QString emptyText() const;
    QStringList countParts() const;
    void updateState();
    /// Why there is no row.
    void showState();
    /// After another list was chosen: the device that was current stays so where the list holds it; else the first is.
    void settleCurrent();
    /// Which devices the list holds may still change by loading.
    bool isListLoading() const;
    /// The loads that the list stands on; the members first when it is a group.
    QList<const DeviceCatalog::Load *> loads() const;
    bool isLoading() const;
    /// It is a group, and every device of it is known.
    bool isWhole() const;

    const AppServices &m_work;
    SidebarChoice m_choice;
    QString m_title;
    bool m_narrowed = false;
    bool m_settles = true; ///< the list was chosen just now; settleCurrent() has still to do
    ElidedLabel *m_titleLabel;
    QLabel *m_counts;
    DeviceActions *m_actions;
    NarrowingBar *m_narrowing;
    QProgressBar *m_progress;
    DeviceTable *m_table;
    QStackedWidget *m_stack;
    ListStatePage *m_state; ///< in the place of the table
};

} // namespace Reslate
