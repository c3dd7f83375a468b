// SPDX-License-Identifier: GPL-3.0-or-later
// A large job against a service of which every fifth answer goes wrong in one way or another: each device ends where it
// truly stands, and none gets a second order. Counted at the server, and read back from the journal.
#include "jobrig.h"
#include "jobs/journal/journal.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

namespace {

constexpr double faultRate = 0.2;

int fromEnvironment(const char *name, int otherwise)
{
    const int asked = qEnvironmentVariableIntValue(name);
    return asked > 0 ? asked : otherwise;
}

PaceLimits withoutQuota()
{
    PaceLimits limits;
    limits.wipesPerDay = PaceLimits::unlimited;
    return limits;
}

/// What may be said of a device that got so many orders.
bool isTrue(const JobItem &item, int orders)
{
    const bool lost = item.current().error && item.current().error->kind == ErrorKind::OutcomeUnknown;
    const bool reported = item.current().error && item.current().error->kind == ErrorKind::DeviceReportedFailure;
    switch (item.current().state) {
    case ItemState::Accepted:
    case ItemState::Waiting:
    case ItemState::Active:
    case ItemState::Done:
    case ItemState::SeenFresh:
    case ItemState::RecordGone:
        return orders == 1;
    case ItemState::Failed:
        return orders == (reported ? 1 : 0);
    case ItemState::Unknown:
        return lost;
    case ItemState::Planned:
    case ItemState::Sent:
    case ItemState::AwaitingApproval:
    case ItemState::Confirmed:
    case ItemState::Blocked:
    case ItemState::Withdrawn:
    case ItemState::NotNeeded:
    case ItemState::Waived:
        return false; // every order is allowed, and a person never gives up
    }
    return false;
}

} // namespace

class FaultRunTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDeviceEndsWhereItStands();
};

/// RESLATE_FAULT_DEVICES: how many; `./bootstrap soak` asks for 5,000. RESLATE_FAULT_SEED: another sequence of faults.
void FaultRunTest::everyDeviceEndsWhereItStands()
{
    const int devices = fromEnvironment("RESLATE_FAULT_DEVICES", 600);
    const auto seed = static_cast<quint32>(fromEnvironment("RESLATE_FAULT_SEED", 20260824));
    QElapsedTimer since;
    since.start();
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("journal.sqlite"));
    JobRig rig(TestTenant::quick(devices * 4), withoutQuota());
    rig.store.keepIn(Journal::open(file, rig.clock).value());
    const Plan plan = rig.plan(ResetMode::FactoryWipe, devices);
    QCOMPARE(plan.items.size(), devices);
    rig.tenant->clearLog();
    rig.tenant->faults().random(faultRate, seed);

    const JobId id = settled(rig.engine->start(plan, {})).value();
    int pauses = 0;
    const auto goOn = [&] { // a person who doesn't give up
        if (rig.engine->job(id)->phase != JobPhase::Paused)
            return;
        ++pauses;
        rig.engine->resume(id);
    };
    const auto isSent = [&] {
        goOn();
        const JobCounts counts = rig.counts(id);
        return counts.planned + counts.sent == 0;
    };
    QVERIFY(rig.runUntil(isSent, [&rig] { rig.clock.advance(100ms); }));
    rig.tenant->advance(48h);
    const auto isFinished = [&] { return rig.engine->job(id)->phase == JobPhase::Finished; };
    QVERIFY(rig.runUntil(isFinished, [&rig] { rig.clock.advance(1s); }));

    int unknown = 0;
    int unknownThoughTaken = 0;
    for (const JobItem &item : rig.engine->job(id)->items) {
        const int orders = rig.tenant->destructiveRequests(item.device.id.toString());
        QVERIFY2(orders <= 1, "a device got two destructive requests");
        QVERIFY2(isTrue(item, orders),
            (QByteArray(itemStateName(item.current().state).data()) + " after " + QByteArray::number(orders))
                .constData());
        unknown += item.current().state == ItemState::Unknown ? 1 : 0;
        unknownThoughTaken += item.current().state == ItemState::Unknown && orders == 1 ? 1 : 0;
    }
    qInfo("%d devices, seed %u: %d faults, %d carried out, none twice, %d left unknown (%d of them taken), %d pauses, "
          "%.1f s",
        devices, seed, rig.tenant->faults().hits(), rig.carriedOut(), unknown, unknownThoughTaken, pauses,
        static_cast<double>(since.elapsed()) / 1000);
    QVERIFY(rig.tenant->faults().hits() > devices / 10);
    QCOMPARE(unknownThoughTaken, 0); // what was taken shows when it is read

    // And so it stands written.
    const QList<JobItem> known = rig.engine->job(id)->items;
    rig.engine.reset();
    rig.store.keepIn(nullptr);
    const auto journal = Journal::open(file, rig.clock).value();
    QVERIFY(journal->verifyChain().has_value());
    const QList<Job> jobs = journal->loadJobs().value();
    QCOMPARE(jobs.size(), 1);
    for (int i = 0; i < known.size(); ++i)
        QCOMPARE(jobs.constFirst().items.at(i).current().state, known.at(i).current().state);
}

QTEST_GUILESS_MAIN(FaultRunTest)
#include "tst_faultrun.moc"
