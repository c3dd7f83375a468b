// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

#include <QWidget>

#include <variant>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;

namespace Reslate {

class Banner;

/// What the middle of the window is about.
using SidebarChoice = std::variant<AllDevices, GroupId, DeviceView>;

/// Groups and views, with a search over the groups.
class GroupSidebar final : public QWidget {
    Q_OBJECT
public:
    explicit GroupSidebar(const Workspace &work, QWidget *parent = nullptr);

    /// "All devices" until somebody chooses.
    const SidebarChoice &choice() const { return m_choice; }
    QString choiceTitle() const;

Q_SIGNALS:
    void chosen();

private:
    QWidget *makeSearch();
    void makeList();
    void take(const QModelIndex &index);
    void keepCurrent();
    void updateState();
    QModelIndex indexOfChoice() const;

    const Workspace &m_work;
    SidebarChoice m_choice;
    QString m_title;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_state;
    Banner *m_banner;
    QCheckBox *m_showEmpty;
    bool m_restoring = false;
};

} // namespace Reslate
