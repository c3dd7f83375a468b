// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/confirmpage.h"

namespace Reslate {

/// Step 5 of the group reset.
class ResetConfirmPage final : public ConfirmPage {
    Q_OBJECT
public:
    ResetConfirmPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent = nullptr);

protected:
    Summary summary() const override;

private:
    const AppServices &m_work;
    const ResetAssistant &m_assistant;
};

} // namespace Reslate
