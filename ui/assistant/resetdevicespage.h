// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/assistant/devicespage.h"

namespace Reslate {

/// Step 1 of the group reset: which devices; those of a saved plan, too.
class ResetDevicesPage final : public DevicesPage {
    Q_OBJECT
public:
    ResetDevicesPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;

private:
    ResetAssistant &m_assistant;
    QRadioButton *m_source; ///< of the saved plan
    QLabel *m_saved;
};

} // namespace Reslate
