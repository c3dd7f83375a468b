// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicecriteria.h"
#include "models/devices/deviceflags.h"
#include "models/devices/sidebarsection.h"
#include "ui/shell/appservices.h"

#include <QWidget>

#include <variant>

class QCheckBox;
class QItemSelection;
class QLabel;
class QLineEdit;
class QListView;

namespace Reslate {

/// What the middle of the window is about.
using SidebarChoice = std::variant<AllDevices, GroupId, DeviceView, ListedDevices>;

/// Groups with a search over them, and views. Both lists scroll; the views get the room they need, up to half.
class GroupSidebar final : public QWidget {
    Q_OBJECT
public:
    explicit GroupSidebar(const AppServices &work, QWidget *parent = nullptr);

    /// "All devices" until somebody chooses.
    const SidebarChoice &choice() const { return m_choice; }
    QString choiceTitle() const;
    /// The same as a click on it; for devices that no line of the sidebar stands for, none is marked then.
    void choose(const SidebarChoice &choice, const QString &title);
    /// The same as typing it into the search over the groups and pressing Enter.
    void searchFor(const QString &text);

Q_SIGNALS:
    void chosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSearch();
    QLayout *makeGroupsFoot();
    QListView *makeList(SidebarSectionModel &model, const QString &objectName, const QString &accessibleName);
    void connectModel();
    void take(const QItemSelection &selected);
    void keepCurrent();
    QModelIndex firstFound() const; ///< the first group shown; invalid: there is none
    void chooseFirstFound();
    void updateState();
    void shareRoom();
    QModelIndex indexOfChoice() const;

    const AppServices &m_work;
    SidebarChoice m_choice;
    QString m_title;
    SidebarSectionModel m_groups;
    SidebarSectionModel m_views;
    QLineEdit *m_search;
    QListView *m_groupList;
    QListView *m_viewList;
    QLabel *m_state;
    QCheckBox *m_showEmpty;
    bool m_restoring = false;
};

} // namespace Reslate
