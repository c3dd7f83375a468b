// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicechecklist.h"
#include "models/devices/groupchecklist.h"
#include "ui/shell/appservices.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace Reslate {

/// Groups, minus groups, plus and minus single devices.
class GroupsPanel final : public QWidget {
    Q_OBJECT
public:
    GroupsPanel(const AppServices &work, ResetAssistant &assistant, QWidget *parent = nullptr);

    void refresh();
    /// Brings the first chosen group into sight.
    void showChosen();
    /// The control where a person begins: the search, because in a list a space that is typed ticks a group.
    QLineEdit *beginning() const { return m_groupSearch; }

private:
    QWidget *makeGroups();
    QWidget *makeDevices();
    QListView *makeList(GroupChecklist &model, const QString &objectName, const QString &accessibleName);

    const AppServices &m_work;
    ResetAssistant &m_assistant;
    GroupChecklist m_groups;
    GroupChecklist m_minus;
    DeviceChecklist m_devices;
    QLineEdit *m_groupSearch = nullptr;
    QListView *m_groupList = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace Reslate
