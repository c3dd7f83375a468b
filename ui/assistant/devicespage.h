// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

class QLabel;
class QRadioButton;
class QStackedWidget;

namespace Reslate {

class Banner;
class GroupsPanel;
class ListPanel;

/// Step 1: which devices.
class DevicesPage final : public AssistantPage {
    Q_OBJECT
public:
    DevicesPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;
    /// Brings what is chosen into sight, after it was chosen elsewhere.
    void showChosen();

private:
    QRadioButton *addSource(DeviceSource source, const QString &text, const QString &objectName);

    ResetAssistant &m_assistant;
    const AppServices &m_work;
    QHash<DeviceSource, QRadioButton *> m_sources;
    Banner *m_banner = nullptr;
    QStackedWidget *m_panels = nullptr;
    GroupsPanel *m_groups = nullptr;
    ListPanel *m_list = nullptr;
    QLabel *m_saved = nullptr;
};

} // namespace Reslate
