// SPDX-License-Identifier: GPL-3.0-or-later
// One computer under several records: which jobs hold it, and which of their resets count as its own.
#include "core/utc.h"
#include "directstore.h"
#include "fakeclock.h"
#include "jobs/engine/jobregistry.h"
#include "memoryjobstore.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

/// "i:1 a:2 e:3 s:C0FFEE77": records and serial number, of which each may be missing.
DeviceRef refOf(const QByteArray &about)
{
    DeviceRef device;
    const QStringList parts = QString::fromLatin1(about).split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString value = part.mid(2).replace(u'_', u' ');
        if (part.startsWith(u'i'))
            device.id = DeviceId(value);
        else if (part.startsWith(u'a'))
            device.autopilot = AutopilotId(value);
        else if (part.startsWith(u'e'))
            device.entraDevice = EntraDeviceId(value);
        else
            device.serialNumber = value;
    }
    return device;
}

struct Registry {
    FakeClock clock {QDateTime(QDate(2026, 8, 3), QTime(8, 0), utcZone)};
    MemoryJobStore store;
    DirectStore access {store};
    JobRegistry jobs {access, clock};

    Job jobOf(const char *id, const DeviceRef &device, ItemState state, SerialBearers bearers) const
    {
        Job job {.id = JobId(text(id)), .workflow = ResetMode::FactoryWipe, .title = text(id)};
        job.created = clock.now();
        job.phase = JobPhase::Following;
        job.items = {{.device = device}};
        Step &step = job.items.first().current();
        step.kind = ResetMode::FactoryWipe;
        step.state = state;
        step.changed = clock.now();
        step.tries = 1;
        step.serialBearers = bearers;
        return job;
    }
};

Device deviceOf(const DeviceRef &ref)
{
    Device device;
    device.id = ref.id;
    device.entraDeviceId = ref.entraDevice;
    device.autopilotId = ref.autopilot;
    device.serialNumber = ref.serialNumber;
    return device;
}

} // namespace

class SameComputerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoHolds_data();
    void whoHolds();
    void placeholdersHoldNobody_data();
    void placeholdersHoldNobody();
    void aNumberMayTurnOutToBeNoOnes();
    void goneWithItsWipe_data();
    void goneWithItsWipe();
    void whatCameBackElsewhereCounts();
};

void SameComputerTest::whoHolds_data()
{
    QTest::addColumn<QByteArray>("planned");
    QTest::addColumn<SerialBearers>("bearers");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<int>("by"); // SameBy; -1: nobody holds it
    const auto row = [](const char *name, const char *planned, SerialBearers bearers, const char *asked, int by) {
        QTest::newRow(name) << QByteArray(planned) << bearers << QByteArray(asked) << by;
    };
    using enum SerialBearers;
    row("the record", "i:1 s:C0FFEE77", One, "i:1", 0);
    row("the registration", "i:1 a:2", One, "i:9 a:2", 1);
    row("the Entra device", "i:1 e:3", One, "i:9 e:3", 2);
    row("the surest first", "i:1 a:2 e:3 s:C0FFEE77", One, "i:9 a:2 e:3 s:C0FFEE77", 1);
    row("the serial number alone", "i:1 a:2 e:3 s:C0FFEE77", One, "i:9 a:8 e:7 s:C0FFEE77", 3);
    row("written otherwise", "i:1 s:C0FFEE77", NotKnown, "i:9 s:_c0ffee77_", 3);
    row("no list told", "i:1 s:C0FFEE77", NotKnown, "i:9 s:C0FFEE77", 3);
    row("of several", "i:1 s:C0FFEE77", Several, "i:9 s:C0FFEE77", -1);
    row("of several, and an id", "i:1 e:3 s:C0FFEE77", Several, "i:9 e:3 s:C0FFEE77", 2);
    row("another", "i:1 s:C0FFEE77", One, "i:9 s:C0FFEE78", -1);
    row("nothing known", "i:1", One, "i:9", -1);
}

void SameComputerTest::whoHolds()
{
    QFETCH(QByteArray, planned);
    QFETCH(SerialBearers, bearers);
    QFETCH(QByteArray, asked);
    QFETCH(int, by);
    Registry registry;
    registry.jobs.insert(registry.jobOf("Room 101", refOf(planned), ItemState::Waiting, bearers));
    const std::optional<Holder> holder = registry.jobs.holderOf(refOf(asked));
    QCOMPARE(holder.has_value(), by >= 0);
    if (holder) {
        QCOMPARE(static_cast<int>(holder->by), by);
        QCOMPARE(holder->job, JobId(text("Room 101")));
        QCOMPARE(holder->device.id, DeviceId(text("1")));
    }
}

void SameComputerTest::placeholdersHoldNobody_data()
{
    QTest::addColumn<QString>("serial");
    for (const char *serial : {"Default string", "To be filled by O.E.M.", "0", "", "None", "System Serial Number",
             "N/A", "123456789", "XXXXXXXX", "Not Specified"})
        QTest::newRow(serial) << text(serial);
}

void SameComputerTest::placeholdersHoldNobody()
{
    QFETCH(QString, serial);
    Registry registry;
    DeviceRef one = refOf("i:1 e:3");
    DeviceRef other = refOf("i:9 e:7");
    one.serialNumber = serial;
    other.serialNumber = serial;
    registry.jobs.insert(registry.jobOf("Room 101", one, ItemState::Waiting, SerialBearers::NotKnown));
    QVERIFY(registry.jobs.isHeld(one));
    QVERIFY(!registry.jobs.isHeld(other));
    DeviceRef gone = refOf("i:4 e:5");
    gone.serialNumber = serial;
    registry.jobs.insert(registry.jobOf("Room 102", gone, ItemState::RecordGone, SerialBearers::NotKnown));
    QVERIFY(!registry.jobs.resetEnds().of(deviceOf(other)));
}

/// Known only with the order: then it holds nothing any more.
void SameComputerTest::aNumberMayTurnOutToBeNoOnes()
{
    Registry registry;
    Job job = registry.jobOf("Room 101", refOf("i:1 s:C0FFEE77"), ItemState::Planned, SerialBearers::NotKnown);
    job.phase = JobPhase::Sending;
    JobEntry &entry = registry.jobs.insert(job);
    QVERIFY(registry.jobs.isHeld(refOf("i:9 s:C0FFEE77")));
    JobItem sent = job.items.constFirst();
    sent.current().state = ItemState::Sent;
    sent.current().serialBearers = SerialBearers::Several;
    registry.jobs.record(entry, {{0, sent}});
    QVERIFY(!registry.jobs.isHeld(refOf("i:9 s:C0FFEE77")));
    QVERIFY(registry.jobs.isHeld(refOf("i:1 s:C0FFEE77")));
}

void SameComputerTest::goneWithItsWipe_data()
{
    QTest::addColumn<SerialBearers>("bearers");
    QTest::addColumn<QByteArray>("back");
    QTest::addColumn<bool>("isIt");
    using enum SerialBearers;
    const auto row = [](const char *name, SerialBearers bearers, const char *back, bool isIt) {
        QTest::newRow(name) << bearers << QByteArray(back) << isIt;
    };
    row("by its serial number", One, "i:9 e:7 s:c0ffee77", true);
    row("by its registration", Several, "i:9 a:2 s:C0FFEE77", true);
    row("by its Entra device", Several, "i:9 e:3", true);
    row("its Entra id in another computer", One, "i:9 e:3 s:OTHER4711", false);
    row("its registration names another computer", One, "i:9 a:2 s:OTHER4711", false);
    row("a number of several", Several, "i:9 s:C0FFEE77", false);
    row("another computer", One, "i:9 s:OTHER4711", false);
    row("a placeholder", One, "i:9 s:Default_string", false);
}

/// Its Intune record went with the wipe, and it is enrolled again under another one before any job has noticed.
void SameComputerTest::goneWithItsWipe()
{
    QFETCH(SerialBearers, bearers);
    QFETCH(QByteArray, back);
    QFETCH(bool, isIt);
    Registry registry;
    registry.jobs.insert(registry.jobOf("Room 101", refOf("i:1 a:2 e:3 s:C0FFEE77"), ItemState::RecordGone, bearers));
    const std::optional<RecentReset> reset = registry.jobs.resetEnds().of(deviceOf(refOf(back)));
    QCOMPARE(reset.has_value(), isIt);
    if (reset) {
        QCOMPARE(reset->end, RecentReset::End::RecordGone); // which isn't Done: nothing proves the wipe
        QCOMPARE(reset->at, registry.clock.now());
    }
}

void SameComputerTest::whatCameBackElsewhereCounts()
{
    Registry registry;
    Job job = registry.jobOf("Room 101", refOf("i:1 s:C0FFEE77"), ItemState::SeenFresh, SerialBearers::One);
    job.items.first().current().enrolledAs = DeviceId(text("9"));
    registry.jobs.insert(job);
    for (const char *known : {"i:9", "i:5 s:C0FFEE77"}) {
        const std::optional<RecentReset> reset = registry.jobs.resetEnds().of(deviceOf(refOf(known)));
        QVERIFY(reset && reset->end == RecentReset::End::Done);
    }
}

QTEST_GUILESS_MAIN(SameComputerTest)
#include "tst_samecomputer.moc"
