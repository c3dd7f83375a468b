// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

#include <QList>

class QHBoxLayout;
class QLabel;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace Reslate {

class Banner;
class GroupsPanel;
class ListPanel;

/// The step in which every assistant asks which devices: groups and devices, a list of serial numbers, and what else
/// it takes them from.
class DevicesPage : public AssistantPage {
    Q_OBJECT
public:
    /// Brings what is chosen into sight, after it was chosen elsewhere.
    void showChosen();

Q_SIGNALS:
    /// A person wants them from there: 0 and 1 as above, then those of addSource().
    void sourceChosen(int source);

protected:
    /// Both references must outlive it. chooser: chooses groups, devices and the lines of a list.
    DevicesPage(const AppServices &work, ResetAssistant &chooser, QWidget *parent);

    QRadioButton *addSource(const QString &text, const QString &objectName, QWidget *panel);
    /// Of a saved plan that was taken up.
    QString savedText(int devices, const QString &title, const QString &savedBy, const QDateTime &saved) const;
    void addBelowList(QWidget *widget);
    /// Shows what is chosen there. beginning: where a person begins, for what was added by addSource().
    void showSource(int source, QWidget *beginning);
    GroupsPanel &groups() { return *m_groups; }
    ListPanel &list() { return *m_list; }

private:
    QRadioButton *makeSource(const QString &text, const QString &objectName);

    const AppServices &m_work;
    ResetAssistant &m_chooser;
    QHBoxLayout *m_row;
    QList<QRadioButton *> m_sources;
    Banner *m_banner;
    QStackedWidget *m_panels;
    QVBoxLayout *m_below = nullptr; ///< what stands with the list
    GroupsPanel *m_groups = nullptr;
    ListPanel *m_list = nullptr;
};

} // namespace Reslate
