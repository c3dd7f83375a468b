// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/escrow/escrowwish.h"
#include "models/retirement/removalassistant.h"
#include "ui/assistant/confirmpage.h"

namespace Reslate {

/// The last step of a removal.
class RemovalConfirmPage final : public ConfirmPage {
    Q_OBJECT
public:
    RemovalConfirmPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent = nullptr);

    /// What couldn't be kept of the keys when it was last tried; shown until it is tried again.
    void showKeyGaps(const QList<EscrowGap> &gaps);

protected:
    Summary summary() const override;
    QString before() const override;

private:
    const RemovalAssistant &m_assistant;
    QStringList m_gaps;
};

} // namespace Reslate
