// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/planstore.h"
#include "jobs/retirement/retirementstarter.h"
#include "models/plans/plandecisions.h"
#include "models/plans/resetassistant.h"
#include "models/retirement/removalchoices.h"
#include "models/retirement/scansession.h"

namespace Reslate {

/// Where the devices that leave come from.
enum class RemovalSource : quint8 {
    Groups, ///< groups minus groups, plus and minus single devices
    List, ///< a list of serial numbers, of which some may stand only in Autopilot
    Scans, ///< what was scanned on the table
    Saved, ///< the exact list of a plan that was saved before
};

/// Taking devices out of the school, without its window: which devices, what a person said of them, and what would
/// happen to each by what is known now. Follows the catalog and the engine. Sends nothing: RetirementStarter does.
class RemovalAssistant final : public QObject, public PlanDecisions {
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
    const RetirementDetails &details() const { return m_choices.details; }
    void setGate(Gate gate);
    void setKeepsEntra(bool keeps);
    void setBoardChanged(bool changed);
    /// Whether Windows is installed anew by hand on devices that stay in the school, so that nothing is sent.
    void setByHand(bool byHand);
    bool isByHand() const { return m_choices.isByHand && mayBeByHand(); }
    bool mayBeByHand() const { return m_choices.kind() == RemovalKind::HandOver; }
    /// Whether recovery keys and local passwords are to be kept in a file first; the file and its passphrase are never
    /// here.
    void setKeepsKeys(bool keeps);
    bool keepsKeys() const { return wantsKeys() && mayKeepKeys(); }
    bool wantsKeys() const { return m_choices.keepsKeys; } ///< whatever the reason allows
    /// Whether records go with which keys are lost.
    bool mayKeepKeys() const { return m_choices.kind() == RemovalKind::Remove; }
    void setSleeping(SleepingEnd end, const QString &reason);
    SleepingEnd sleeping() const { return m_choices.sleeping(); }
    bool mayDeleteRecordsOnly() const { return m_choices.kind() == RemovalKind::Remove; }
    const QString &recordsReason() const { return m_choices.recordsReason; } ///< as it was typed
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
    AssetMatch assets() const { return matchAssets(m_choices.details.assets, devices()); }
    /// Grows with everything that a person decides.
    int revision() const override { return m_revision + m_chooser.revision(); }
    QFuture<Result<void>> save(const QString &who) override;
    /// The plan as save() would keep it.
    SavedRemoval snapshot(const QString &who) const;
    bool isSaved() const override { return m_savedRevision == revision(); }
    /// Of the plan as it is saved; empty: it wasn't.
    const PlanId &planId() const { return m_id; }
    /// Takes up a saved plan, before anything else is chosen. own: it stands in the store as it is.
    void open(const SavedRemoval &plan, bool own);
    /// The plan that was taken up; without devices: none was.
    const SavedRemoval &saved() const { return m_saved; }
    /// A start has failed: what was not sent may be tried again, as another plan where this one counts as started.
    void takeUpFailed();
    /// Why nobody can go on from the choice of devices, as a sentence; empty: they can.
    QString devicesObstacle() const;
    /// Why nobody can go on from what is to be done, as a sentence; empty: they can.
    QString stepsObstacle() const;
    /// Why nothing can be confirmed yet, as a sentence; empty: it can.
    QString checkObstacle() const;
    /// What would be started, as RetirementStarter takes it, with what is listed of each device that gets something. It
    /// bears the saved plan's id, once save() was called, so that no plan starts twice.
    RemovalOrder order(std::chrono::seconds countdown, const QString &who, const Consent &consent) const;

    /// Reads all lists again.
    void readAgain();

Q_SIGNALS:
    void changed(); ///< at most once per turn of the event loop

private:
    void decide();
    void update();
    void touch();
    void expectChosen();
    void updateDraft();
    const Device *find(const DeviceId &device) const;
    QList<const Device *> chosenDevices() const;
    QList<AutopilotRecord> registrations() const;
    QString title() const;

    DeviceCatalog &m_catalog;
    JobEngine &m_engine;
    PlanStore &m_plans;
    Clock &m_clock;
    ResetAssistant m_chooser;
    ScanSession m_scans;
    PacedPlans m_paced;
    RemovalSource m_source = RemovalSource::Groups;
    RemovalChoices m_choices;
    Permissions m_permissions;
    SavedRemoval m_saved;
    FoundRemoval m_found; ///< of the draft: what the devices of the saved plan are by now
    PlanId m_id; ///< under which the plan is kept; empty: not yet
    int m_savedRevision = -1; ///< the one that is kept; -1: none
    QList<DeviceRef> m_savedDevices; ///< of it
    QList<AutopilotRecord> m_registrations; ///< of the draft
    RemovalDraft m_draft;
    int m_revision = 0;
    bool m_expectsChosen = false; ///< what the scans expect is what was chosen here
    bool m_pending = false;
};

} // namespace Reslate
