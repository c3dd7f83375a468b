// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/retirement/retirementstarter.h"
#include "models/plans/resetassistant.h"
#include "models/retirement/retirementdetails.h"
#include "models/retirement/scansession.h"

namespace Reslate {

/// Where the devices that leave come from.
enum class RemovalSource : quint8 {
    Groups, ///< groups minus groups, plus and minus single devices
    List, ///< a list of serial numbers, of which some may stand only in Autopilot
    Scans, ///< what was scanned on the table
};

/// What becomes of devices that were not seen lately.
enum class SleepingEnd : quint8 {
    Include, ///< they are wiped when they connect, and their records wait for that
    LeaveOut,
    RecordsOnly, ///< their records go without a wipe, for a reason that the report prints; without one: left out
};
inline constexpr int sleepingEndCount = 3;

/// Taking devices out of the school, without its window: which devices, what a person said of them, and what would
/// happen to each by what is known now. Follows the catalog and the engine. Sends nothing: RetirementStarter does.
class RemovalAssistant final : public QObject {
    Q_OBJECT
public:
    using Facts = ResetAssistant::Facts;

    /// All references must outlive the assistant.
    RemovalAssistant(
        DeviceCatalog &catalog, JobEngine &engine, PlanStore &plans, Clock &clock, QObject *parent = nullptr);

    /// Chooses groups, devices and the lines of a list; its mode, its plans and its start are not used.
    ResetAssistant &chooser() { return m_chooser; }
    const ResetAssistant &chooser() const { return m_chooser; }
    /// What is scanned. Expected is what groups and devices were chosen, if any were.
    ScanSession &scans() { return m_scans; }
    const ScanSession &scans() const { return m_scans; }

    RemovalSource source() const { return m_source; }
    void setSource(RemovalSource source);
    void setDetails(const RetirementDetails &details);
    const RetirementDetails &details() const { return m_details; }
    void setGate(Gate gate);
    void setKeepsEntra(bool keeps);
    void setBoardChanged(bool changed);
    /// Whether Windows is installed anew by hand on devices that stay in the school, so that nothing is sent.
    void setByHand(bool byHand);
    bool isByHand() const { return m_isByHand && mayBeByHand(); }
    bool mayBeByHand() const { return removalKindOf(m_draft.wish.reason) == RemovalKind::HandOver; }
    /// Whether recovery keys and local passwords are to be kept in a file first; the file and its passphrase are never
    /// here.
    void setKeepsKeys(bool keeps);
    bool keepsKeys() const { return m_keepsKeys && mayKeepKeys(); }
    /// Whether records go with which keys are lost.
    bool mayKeepKeys() const { return removalKindOf(m_draft.wish.reason) == RemovalKind::Remove; }
    void setSleeping(SleepingEnd end, const QString &reason);
    /// As far as the reason allows it: records go without a wipe only where they go at all.
    SleepingEnd sleeping() const;
    bool mayDeleteRecordsOnly() const { return removalKindOf(m_draft.wish.reason) == RemovalKind::Remove; }
    const QString &recordsReason() const { return m_recordsReason; } ///< as it was typed
    /// Of devices that were reset lately; reason: one of isRecent().
    void setAgain(Reason reason, AgainChoice choice);
    /// What the account may do. Nothing is known at first.
    void setPermissions(const Permissions &permissions);
    /// How fast and when they are sent.
    PacedPlans &paced() { return m_paced; }
    const PacedPlans &paced() const { return m_paced; }

    const RemovalDraft &draft() const { return m_draft; }
    /// The chosen devices, in the order of the list; of one that stands only in Autopilot, its registration.
    QList<DeviceRef> devices() const;
    /// What is listed of a chosen device.
    Device listed(const DeviceId &device) const;
    /// Of a list: how many of its lines name what stands only in Autopilot.
    int onlyRegistered() const;
    const Facts &facts() const { return m_chooser.facts(); }
    /// How the devices go together with the file of asset tags.
    AssetMatch assets() const { return matchAssets(m_details.assets, devices()); }
    /// Grows with everything that a person decides.
    int revision() const { return m_revision + m_chooser.revision(); }
    /// Why nobody can go on from the choice of devices, as a sentence; empty: they can.
    QString devicesObstacle() const;
    /// Why nobody can go on from what is to be done, as a sentence; empty: they can.
    QString stepsObstacle() const;
    /// Why nothing can be confirmed yet, as a sentence; empty: it can.
    QString checkObstacle() const;
    /// What would be started, as RetirementStarter takes it, with what is listed of each device that gets something.
    RemovalOrder order(std::chrono::seconds countdown, const QString &who, const Consent &consent) const;

    /// Reads all lists again.
    void readAgain() { m_chooser.readAgain(); }

Q_SIGNALS:
    void changed(); ///< at most once per turn of the event loop

private:
    void decide();
    void update();
    void touch();
    void expectChosen();
    void updateDraft();
    QList<const Device *> chosenDevices() const;
    QList<AutopilotRecord> registrations() const;
    QString title() const;

    DeviceCatalog &m_catalog;
    JobEngine &m_engine;
    Clock &m_clock;
    ResetAssistant m_chooser;
    ScanSession m_scans;
    PacedPlans m_paced;
    RemovalSource m_source = RemovalSource::Groups;
    RetirementDetails m_details;
    RemovalWish m_wish; ///< gate, keepsEntra, isBoardChanged and what was decided of those that were reset lately
    SleepingEnd m_sleeping = SleepingEnd::Include;
    QString m_recordsReason;
    bool m_keepsKeys = false;
    bool m_isByHand = true; ///< what Microsoft prefers
    Permissions m_permissions;
    QList<AutopilotRecord> m_registrations; ///< of the draft
    RemovalDraft m_draft;
    int m_revision = 0;
    bool m_expectsChosen = false; ///< what the scans expect is what was chosen here
    bool m_pending = false;
};

} // namespace Reslate
