// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "core/clock.h"
#include "domain/retirement/planstore.h"
#include "jobs/engine/jobengine.h"
#include "models/plans/assistantdevices.h"
#include "models/plans/assistantstate.h"
#include "models/plans/pacedplans.h"
#include "models/plans/plandecisions.h"

#include <QFuture>
#include <QObject>

namespace Reslate {

/// The group reset assistant without its window: what was chosen, what would happen to these devices by what is known
/// now, the saved plan, and the start. Follows the catalog and the engine.
class ResetAssistant final : public QObject, public PlanDecisions {
    Q_OBJECT
public:
    using Facts = AssistantDevices::Facts;

    /// All references must outlive the assistant.
    ResetAssistant(
        DeviceCatalog &catalog, JobEngine &engine, PlanStore &plans, Clock &clock, QObject *parent = nullptr);

    const AssistantState &state() const { return m_state; }
    void setSource(DeviceSource source);
    void setGroup(const GroupId &group, bool chosen);
    void setMinusGroup(const GroupId &group, bool chosen);
    /// Adds or takes off one device, whatever the groups say.
    void setDevice(const DeviceId &device, bool chosen);
    /// Adds all of these at once, as setDevice() does each.
    void addDevices(const QList<DeviceId> &devices);
    void setList(const QString &text, const QString &name);
    void setMode(ResetMode mode);
    void setChoices(const PlanChoices &choices);
    /// How fast and when they are sent.
    PacedPlans &paced() { return m_paced; }
    const PacedPlans &paced() const { return m_paced; }
    /// What the account may do. Nothing is known at first.
    void setPermissions(const Permissions &permissions);
    const Permissions &permissions() const { return m_permissions; }
    /// Takes up a saved plan. own: it stands in the store as it is.
    void open(const SavedPlan &plan, bool own);

    const DeviceCatalog &catalog() const { return m_catalog; }
    const ListReport &report() const { return m_devices.report(); } ///< DeviceSource::List
    const ResetDraft &draft() const { return m_draft; }
    bool isChosen(const DeviceId &device) const { return m_chosen.contains(device); }
    /// Members of the groups that Intune doesn't list.
    int withoutRecord() const { return m_state.source == DeviceSource::Saved ? 0 : m_devices.withoutRecord(); }
    /// Of the chosen devices: records beside the first one of the same device.
    int secondRecords() const;
    const Facts &facts() const { return m_devices.facts(); }
    /// The groups' names, or where the list is from.
    QString title() const;
    /// What would be started: with pace, pilot, countdown and justification.
    QList<Plan> plans(std::chrono::seconds countdown) const;

    /// Reads all lists again.
    void readAgain();
    QFuture<Result<void>> save(const QString &who) override;
    /// The plan as save() would keep it.
    SavedPlan snapshot(const QString &who) const;
    bool isSaved() const override { return m_saved; }
    int revision() const override { return m_revision; }
    /// How many of the chosen devices could take that mode.
    int possible(ResetMode mode);
    /// Why most of them can't, in a few words; empty: some can.
    QString whyNone(ResetMode mode);
    /// Starts what the draft says, once. Nothing was sent when it fails.
    QFuture<Result<QList<JobId>>> start(
        std::chrono::seconds countdown, const QString &who, const Consent &consent = {});

Q_SIGNALS:
    void changed(); ///< at most once per turn of the event loop

private:
    void touch();
    void update();
    void updateDraft();
    ResetDraft draftOf(ResetMode mode, const PlanChoices &choices);

    DeviceCatalog &m_catalog;
    JobEngine &m_engine;
    PlanStore &m_plans;
    Clock &m_clock;
    AssistantState m_state;
    Permissions m_permissions;
    AssistantDevices m_devices;
    PacedPlans m_paced;
    ResetDraft m_draft;
    QSet<DeviceId> m_chosen;
    int m_revision = 0;
    bool m_pending = false;
    bool m_saved = false;
};

} // namespace Reslate
