// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
#include "models/retirement/scanfile.h"
#include "ui/assistant/devicespage.h"

class QLabel;

namespace Reslate {

class ScanPanel;

/// Step 1: which devices leave; what is scanned, and those of a saved plan, too.
class RemovalDevicesPage final : public DevicesPage {
    Q_OBJECT
public:
    RemovalDevicesPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;
    /// Where devices are scanned, how many and whether that is kept; empty otherwise.
    QString stateText() const;
    /// All devices stand in that saved plan.
    void onSaved(const PlanId &plan);
    /// The devices are under way, so the scans that they come from are kept no longer.
    void forgetScans();

private:
    void choose(RemovalSource source);
    /// From now on what is scanned is kept; scans that were kept before are there again.
    void keepScans();
    QString scanFile() const;

    const AppServices &m_work;
    RemovalAssistant &m_assistant;
    QLabel *m_registered; ///< of the list: what stands only in Autopilot is taken, too
    ScanPanel *m_scans;
    QLabel *m_saved; ///< of a saved plan
    QRadioButton *m_savedSource = nullptr;
    ScanKeeper *m_keeper = nullptr; ///< from the first time on that scans are chosen
};

} // namespace Reslate
