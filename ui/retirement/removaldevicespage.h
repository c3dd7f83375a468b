// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
#include "models/retirement/scanfile.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

#include <QHash>

class QLabel;
class QRadioButton;
class QStackedWidget;

namespace Reslate {

class Banner;
class GroupsPanel;
class ListPanel;
class ScanPanel;

/// Step 1: which devices leave: groups and devices, a list of serial numbers, or what is scanned.
class RemovalDevicesPage final : public AssistantPage {
    Q_OBJECT
public:
    RemovalDevicesPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;
    /// Brings what is chosen into sight, after it was chosen elsewhere.
    void showChosen();
    /// Where devices are scanned, how many and whether that is kept; empty otherwise.
    QString stateText() const;
    /// The scans are under way, so they are kept no longer.
    void forgetScans();

private:
    QRadioButton *addSource(RemovalSource source, const QString &text, const QString &objectName);
    void nameGroups();
    QWidget *makeListPanel();
    void choose(RemovalSource source);
    /// From now on what is scanned is kept; scans that were kept before are there again.
    void keepScans();

    const AppServices &m_work;
    RemovalAssistant &m_assistant;
    QHash<RemovalSource, QRadioButton *> m_sources;
    Banner *m_banner;
    QStackedWidget *m_panels;
    GroupsPanel *m_groups;
    ListPanel *m_list = nullptr;
    QLabel *m_registered = nullptr; ///< of the list: what stands only in Autopilot is taken, too
    ScanPanel *m_scans;
    ScanKeeper *m_keeper = nullptr; ///< from the first time on that scans are chosen
};

} // namespace Reslate
