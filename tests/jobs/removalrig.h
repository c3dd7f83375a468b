// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/retirement/removal.h"
#include "nothingheld.h"
#include "workflowrig.h"

#include <QHash>

namespace Reslate::Test {

inline TenantOptions leaving()
{
    TenantOptions options = handTurned();
    options.devices = 60;
    options.retiringDevices = true;
    return options;
}

inline int indexOf(const Job &job, const DeviceId &device)
{
    const auto found = std::find_if(
        job.items.cbegin(), job.items.cend(), [&device](const JobItem &item) { return item.device.id == device; });
    return static_cast<int>(std::distance(job.items.cbegin(), found));
}

/// A school of which a batch of 40 leaves, as the program itself sees and drafts it.
struct RemovalRig : WorkflowRig {
    explicit RemovalRig(const TenantOptions &options = leaving())
        : WorkflowRig(options)
        , catalog(api, clock)
    {
        catalog.refresh();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!catalog.isReading() && catalog.count() >= 100, 60'000); }();
        for (const QString &id : tenant->membersOf(QStringLiteral("Laptops to retire")))
            batch.append(&catalog.at(catalog.rowOf(DeviceId(id))));
        for (const TenantDevice &device : tenant->devices())
            known.insert(DeviceId(device.id), device);
    }

    RemovalDraft draft(const RemovalWish &wish = {}) const
    {
        return draftRemoval(wish, batch, {}, nothingHeld(clock.now()));
    }
    /// The registrations that no Intune record belongs to.
    QList<AutopilotRecord> autopilotOnly()
    {
        QList<AutopilotRecord> alone;
        QObject context;
        bool isListed = false;
        const auto page = [&alone](std::vector<AutopilotRecord> &&records) {
            for (const AutopilotRecord &record : records) {
                if (record.managedDeviceId.isEmpty())
                    alone.append(record);
            }
        };
        whenReady(api.listAutopilotRecords(&context, page), &context, [&](const ListEnd &) { isListed = true; });
        [&isListed] { QTRY_VERIFY(isListed); }();
        return alone;
    }
    /// One job for each plan.
    QList<JobId> startAll(const RemovalDraft &draft)
    {
        QList<Plan> plans = draft.plans;
        for (Plan &plan : plans) {
            plan.countdown = std::chrono::seconds(0);
            plan.justification = QStringLiteral("They leave");
        }
        return settled(engine->startTogether(plans, QStringLiteral("anna@school.example"))).value();
    }
    JobId startOne(const RemovalWish &wish = {}) { return startAll(draft(wish)).value(0); }

    /// A person who doesn't give up lets an hour and a half pass: nothing of the job is on its way then.
    void passAll(const JobId &id)
    {
        const QDateTime end = clock.now().addSecs(90 * 60);
        QVERIFY(passUntil([&] {
            if (engine->job(id)->phase == JobPhase::Paused)
                engine->resume(id);
            return clock.now() >= end;
        }));
    }

    /// How often the tenant carried out that order for that record.
    int carriedOutFor(const QString &record, const char *what)
    {
        const QList<DestructiveRequest> all = tenant->destructiveRequests();
        return static_cast<int>(std::count_if(all.cbegin(), all.cend(), [&](const DestructiveRequest &request) {
            return request.deviceId.compare(record, Qt::CaseInsensitive) == 0 && request.what == what;
        }));
    }
    int carriedOutOf(const char *what)
    {
        const QList<DestructiveRequest> all = tenant->destructiveRequests();
        return static_cast<int>(std::count_if(
            all.cbegin(), all.cend(), [what](const DestructiveRequest &request) { return request.what == what; }));
    }
    /// Whether no record got an order twice, and none before the one that has to stand first for it.
    QByteArray whatIsWrong()
    {
        QHash<QString, int> counts;
        QHash<QString, QDateTime> wiped;
        QHash<QString, QDateTime> deregistered;
        QHash<QString, QString> ownerOf;
        for (const JobId &id : engine->jobs()) {
            for (const JobItem &item : engine->job(id)->items) {
                for (const Step &step : item.steps) // it came back under another record
                    ownerOf.insert(step.enrolledAs.toString().toLower(), item.device.id.toString().toLower());
            }
        }
        for (const TenantDevice &device : known) {
            ownerOf.insert(device.autopilotId.toLower(), device.id.toLower());
            ownerOf.insert(device.entraObjectId.toLower(), device.id.toLower());
            ownerOf.insert(device.entraDeviceId.toLower(), device.id.toLower());
        }
        for (const DestructiveRequest &request : tenant->destructiveRequests()) {
            const QString record = request.deviceId.toLower();
            if (++counts[record + QLatin1String(request.what)] > 1)
                return "twice: " + request.what;
            if (request.what == "wipe")
                wiped.insert(record, request.time);
            const QString owner = ownerOf.value(record, record);
            if (request.what.startsWith("delete") && !mayLoseRecords.contains(owner) && !wiped.contains(owner))
                return "not wiped before: " + request.what;
            if (request.what == "deleteAutopilot")
                deregistered.insert(owner, request.time);
            const bool wasRegistered = known.value(DeviceId(owner)).autopilot;
            if (request.what == "deleteEntra" && wasRegistered && !deregistered.contains(owner))
                return "Entra before Autopilot";
        }
        return {};
    }

    DeviceCatalog catalog;
    QList<const Device *> batch;
    QHash<DeviceId, TenantDevice> known; ///< as they were
    QSet<QString> mayLoseRecords; ///< without a wipe, because a person said so
};

} // namespace Reslate::Test
