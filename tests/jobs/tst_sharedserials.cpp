// SPDX-License-Identifier: GPL-3.0-or-later
// Wiped computers with one serial number between them: which of them enrolled again the number alone doesn't tell.
#include "core/utc.h"
#include "domain/job/jobstart.h"
#include "jobrig.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/journal/journal.h"
#include "jobs/proof/proof.h"
#include "jobs/sending/serialcensus.h"
#include "memoryjobstore.h"
#include "ordered.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

namespace {

TenantOptions lifelike()
{
    TenantOptions options = TestTenant::quick(200);
    options.speed = 1;
    return options;
}

/// The engine over a real journal, at two devices that can be wiped: lost doesn't find its way back by itself, back
/// does.
struct SharedRig : JobRig {
    SharedRig()
        : JobRig(lifelike())
    {
        openJournal();
        wanted = plan(ResetMode::FactoryWipe, 200);
        QSet<QString> registered;
        for (const TenantDevice &device : tenant->devices()) {
            if (device.autopilot)
                registered.insert(device.id);
        }
        std::stable_partition(wanted.items.begin(), wanted.items.end(),
            [&](const JobItem &item) { return !registered.contains(item.device.id.toString()); });
        lost = wanted.items.constFirst();
        back = wanted.items.constLast();
        [&] {
            QVERIFY(!registered.contains(lost.device.id.toString()));
            QVERIFY(registered.contains(back.device.id.toString()));
        }();
    }

    void openJournal()
    {
        store.keepIn(nullptr); // lets go of the file
        store.keepIn(Journal::open(m_dir.filePath(QStringLiteral("journal.db")), clock).value());
    }

    /// Another program over the same journal, as if this one had been killed.
    void startAgain()
    {
        engine.reset();
        openJournal();
        restart();
        [&] { QVERIFY(engine->restore().has_value()); }();
    }

    static void setSerial(JobRig &rig, JobItem &item, const QString &serial)
    {
        item.device.serialNumber = serial;
        rig.tenant->setSerialNumber(item.device.id.toString(), serial);
    }

    JobId start(const QList<JobItem> &items)
    {
        wanted.items = items;
        return settled(engine->start(wanted, QStringLiteral("anna"))).value();
    }

    /// By a release that started plans with two records of one serial number.
    JobId startedBefore(const QList<JobItem> &items)
    {
        wanted.items = items;
        const Job job = jobOf(wanted, QStringLiteral("anna"), clock.now(), planBaseline({}));
        [&] { QVERIFY(store.addJob(job).has_value()); }();
        startAgain();
        engine->resume(job.id);
        return job.id;
    }

    JobId wipe(const QList<JobItem> &items) { return untilGone(start(items)); }

    /// Until the records of its devices are gone.
    JobId untilGone(const JobId &id)
    {
        const auto isGone = [&] {
            tenant->advance(1min);
            const QList<JobItem> &now = engine->job(id)->items; // a report may come before the record goes, or a return
            return std::all_of(now.cbegin(), now.cend(), [this](const JobItem &item) {
                return (item.current().state == ItemState::SeenFresh
                           || mayEnrollAgain(item.current().state, wanted.workflow.goal()))
                    && !isListed(item);
            });
        };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(turn(isGone, 3s), 20'000); }();
        return id;
    }

    bool isListed(const JobItem &item)
    {
        const QList<TenantDevice> devices = tenant->devices();
        return std::any_of(devices.cbegin(), devices.cend(),
            [&item](const TenantDevice &device) { return DeviceId(device.id) == item.device.id; });
    }

    /// The record under which a computer with this serial number is listed; empty: none is.
    QString listed(const QString &serial)
    {
        for (const TenantDevice &device : tenant->devices()) {
            if (device.serialNumber == serial)
                return device.id;
        }
        return {};
    }

    /// The whole list was read this many times more.
    void lookAtTheList(const JobId &id, int times)
    {
        for (int i = 0; i < times; ++i) {
            bool looked = false;
            QObject context;
            QObject::connect(engine.get(), &JobEngine::followed, &context, [&looked] { looked = true; });
            engine->lookNow(id);
            [&] { QTRY_VERIFY(turn([&] { return looked; }, 1s)); }();
        }
    }

    Plan wanted;
    JobItem lost;
    JobItem back;

private:
    QTemporaryDir m_dir;
};

bool isProven(const JobItem &item)
{
    return item.current().state == ItemState::SeenFresh || !item.current().enrolledAs.isEmpty();
}

} // namespace

class SharedSerialsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Both are wiped, one comes back and is known by its Entra record: that is no proof of the other's wipe.
    void oneOfTwoComesBack()
    {
        SharedRig rig;
        SharedRig::setSerial(rig, rig.lost, rig.back.device.serialNumber);
        const JobId id = rig.untilGone(rig.startedBefore({rig.lost, rig.back}));
        rig.startAgain();
        for (int place : {0, 1})
            QCOMPARE(rig.item(id, place).current().serialBearers, SerialBearers::Several);
        rig.tenant->advance(10min);
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.item(id, 1).current().state == ItemState::SeenFresh; }, 5s), 20'000);
        rig.lookAtTheList(id, 2);
        QVERIFY(!isProven(rig.item(id, 0)));
        rig.startAgain();
        rig.lookAtTheList(id, 2);
        QVERIFY(!isProven(rig.item(id, 0)));
        QCOMPARE(rig.item(id, 1).current().state, ItemState::SeenFresh);
        QCOMPARE(rig.mostRequestsForOne(id), 1);
    }

    /// The other record was no order of ours; somebody else wiped that computer.
    void theOtherIsInNoJob()
    {
        SharedRig rig;
        SharedRig::setSerial(rig, rig.lost, rig.back.device.serialNumber);
        const JobId id = rig.wipe({rig.lost});
        bool sent = false;
        QObject context;
        whenReady(rig.api.perform(ResetMode::FactoryWipe, false, {rig.back.device.id}), &context,
            [&sent](const QList<ActionOutcome> &) { sent = true; });
        QTRY_VERIFY(sent);
        rig.startAgain();
        const auto isBack = [&] {
            rig.tenant->advance(1min);
            const QString record = rig.listed(rig.back.device.serialNumber);
            return !record.isEmpty() && record != rig.back.device.id.toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBack(), 20'000);
        rig.lookAtTheList(id, 2);
        QVERIFY(!isProven(rig.item(id, 0)));
        QCOMPARE(rig.item(id, 0).current().serialBearers, SerialBearers::Several);
    }

    /// The first one's record is gone when the order for the second leaves.
    void oneAfterTheOther()
    {
        SharedRig rig;
        const JobId first = rig.wipe({rig.lost});
        QCOMPARE(rig.item(first, 0).current().serialBearers, SerialBearers::One);
        rig.startAgain();
        SharedRig::setSerial(rig, rig.back, rig.lost.device.serialNumber);
        const JobId second = rig.start({rig.back});
        QTRY_VERIFY(rig.turnUntilSent(second));
        QCOMPARE(rig.item(second, 0).current().serialBearers, SerialBearers::Several);
    }

    /// A record that proved one wipe is no other computer's, whatever serial number it reports later.
    void oneRecordProvesOneWipe()
    {
        SharedRig rig;
        SharedRig::setSerial(rig, rig.back, QStringLiteral("N/A"));
        const JobId id = rig.wipe({rig.lost, rig.back});
        QCOMPARE(rig.item(id, 0).current().serialBearers, SerialBearers::One);
        QCOMPARE(rig.item(id, 1).current().serialBearers, SerialBearers::NotKnown);
        rig.tenant->advance(10min);
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.item(id, 1).current().state == ItemState::SeenFresh; }, 5s), 20'000);
        rig.tenant->setSerialNumber(rig.item(id, 1).current().enrolledAs.toString(), rig.lost.device.serialNumber);
        rig.startAgain();
        rig.lookAtTheList(id, 2);
        QVERIFY(!isProven(rig.item(id, 0)));
    }

    /// One record with the number: it proves by itself, also after a restart. The list is read once for the job.
    void aNumberOfOnesOwnProves()
    {
        SharedRig rig;
        rig.back.device.entraDevice = {}; // only the number is left
        const JobId id = rig.wipe({rig.back});
        rig.startAgain();
        QCOMPARE(rig.item(id, 0).current().serialBearers, SerialBearers::One);
        rig.tenant->advance(10min);
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.item(id, 0).current().state == ItemState::SeenFresh; }, 5s), 20'000);
    }

    /// The order leaves all the same; what isn't known then proves nothing later.
    void aListThatCannotBeReadProvesNothing()
    {
        SharedRig rig;
        rig.back.device.entraDevice = {};
        rig.tenant->faults().on("GET", "/managedDevices?").answer(500);
        const JobId id = rig.wipe({rig.back});
        QCOMPARE(rig.item(id, 0).current().serialBearers, SerialBearers::NotKnown);
        rig.tenant->faults().clear();
        rig.tenant->advance(10min);
        rig.startAgain();
        rig.lookAtTheList(id, 2);
        QVERIFY(!isProven(rig.item(id, 0)));
        QCOMPARE(rig.mostRequestsForOne(id), 1);
    }

    /// A list without an answer holds an order up for three minutes, and for no longer.
    void anOrderWaitsForTheListAWhile()
    {
        SharedRig rig;
        rig.back.device.entraDevice = {};
        rig.wanted.countdown = 0s;
        rig.tenant->faults().on("GET", "/managedDevices?").hang();
        const JobId id = rig.start({rig.back});
        const QDateTime begun = rig.clock.now();
        const auto waited = [&rig, begun] { return begun.secsTo(rig.clock.now()); };
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return waited() >= 172; }, 900ms), 40'000);
        QVERIFY(rig.tenant->requestCount("GET", "/managedDevices?") > 0);
        QCOMPARE(rig.carriedOut(), 0);
        // What is read in the moment before is only good for seconds.
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.carriedOut() == 1; }, 100ms), 40'000);
        QVERIFY2(waited() < 240, qPrintable(QString::number(waited())));
        QTRY_VERIFY(rig.turnUntilSent(id));
        QCOMPARE(rig.item(id, 0).current().serialBearers, SerialBearers::NotKnown);
        QCOMPARE(rig.mostRequestsForOne(id), 1);
    }

    void onlyWipesAreLookedAt()
    {
        SharedRig rig;
        rig.wanted.workflow = ResetMode::Retire;
        SharedRig::setSerial(rig, rig.lost, rig.back.device.serialNumber);
        rig.tenant->clearLog();
        const JobId id = rig.start({rig.lost});
        QTRY_VERIFY(rig.turnUntilSent(id));
        QCOMPARE(rig.tenant->requestCount("GET", "/managedDevices?"), 0);
        QCOMPARE(rig.item(id, 0).current().serialBearers, SerialBearers::NotKnown);
    }

    void countsWhoBoreANumber()
    {
        FakeClock clock {QDateTime(QDate(2026, 8, 3), QTime(8, 0), utcZone)};
        MemoryJobStore store;
        DirectStore access(store);
        JobRegistry registry(access, clock);
        const auto item = [](const char *id, const char *serial) {
            return JobItem {
                .device = {.id = DeviceId(QString::fromLatin1(id)), .serialNumber = QString::fromLatin1(serial)}};
        };
        Job earlier {.id = JobId(QStringLiteral("earlier")), .workflow = ResetMode::FactoryWipe};
        for (const char *serial : {"GONE", "BACK", "FAILED", "NEVER"})
            earlier.items.append(item(serial, serial));
        for (JobItem &each : earlier.items) {
            each.current().state = ItemState::Confirmed;
            each.current().tries = 1;
        }
        order(earlier, ResetMode::FactoryWipe);
        earlier.items[1].current().enrolledAs = DeviceId(QStringLiteral("b"));
        earlier.items[2].current().state = ItemState::Failed;
        earlier.items[3].current().state = ItemState::Blocked;
        earlier.items[3].current().tries = 0;
        registry.insert(earlier);
        const Job job {.items = {item("a", "GONE"), item("b", "back"), item("c", "FAILED"), item("d", "NEVER"),
                           item("e", "TWICE"), item("f", "None"), item("g", "UNLISTED")}};
        const QSet<QString> serials = realSerials(job, {0, 1, 2, 3, 4, 5, 6});
        QCOMPARE(serials.size(), 6);
        LinkedFacts listed;
        for (const char *id : {"b", "b"}) // a list that changes while it is read may name one twice
            listed.bySerial.insert(QStringLiteral("BACK"), Device {.id = DeviceId(QString::fromLatin1(id))});
        for (const char *id : {"e", "x"})
            listed.bySerial.insert(QStringLiteral("TWICE"), Device {.id = DeviceId(QString::fromLatin1(id))});
        const SerialCensus census = takeCensus(serials, listed, registry, clock.now());
        using enum SerialBearers;
        const QList<SerialBearers> expected {Several, One, One, One, Several, NotKnown, One};
        for (int place = 0; place < job.items.size(); ++place)
            QCOMPARE(bearersOf(census, job.items.at(place)), expected.at(place));
        QCOMPARE(bearersOf(census, item("z", "ELSE")), NotKnown);
        listed.error = Error {.kind = ErrorKind::ServiceFailed};
        QCOMPARE(bearersOf(takeCensus(serials, listed, registry, clock.now()), job.items.at(1)), NotKnown);
        QVERIFY(!takeCensus(serials, listed, registry, clock.now()).asOf.isValid());
    }
};

QTEST_GUILESS_MAIN(SharedSerialsTest)
#include "tst_sharedserials.moc"
