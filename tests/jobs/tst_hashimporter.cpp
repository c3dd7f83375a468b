// SPDX-License-Identifier: GPL-3.0-or-later
// Computers that come back from repair are registered again: hash by hash to its own end.
#include "jobs/importing/hashimporter.h"

#include "graphrig.h"
#include "settled.h"
#include "testtenant.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

TenantOptions still()
{
    TenantOptions options = TestTenant::quick(60);
    options.speed = 1;
    options.clockStands = true;
    return options;
}

HardwareHash computer(const QString &serial)
{
    const QByteArray mark = serial.toUtf8().leftJustified(40, '.');
    return {.serialNumber = serial,
        .hash = ("OA" + mark + QByteArray(2958, '\x11')).toBase64(),
        .groupTag = QStringLiteral("BACK")};
}

/// Time passes for the importer and the tenant together, and only while nobody waits for an answer.
struct Rig {
    TestTenant tenant {still()};
    GraphRig graph {tenant.url(), {tenant.token()}};
    RecordApi api {graph.client};
    FakeClock clock;
    HashImporter importer;
    const HashImporter::Times times;
    QSignalSpy imported {&importer, &HashImporter::imported};
    QSignalSpy finished {&importer, &HashImporter::finished};

    explicit Rig(const HashImporter::Times &given = {})
        : importer(api, clock, given)
        , times(given)
    {
    }

    bool runTo(const QSignalSpy &spy)
    {
        const QDateTime longest = clock.now().addDays(1);
        return QTest::qWaitFor(
            [&] {
                if (spy.isEmpty() && clock.waiting() > 0 && clock.now() < longest) {
                    tenant->advance(times.look);
                    clock.advance(times.look);
                }
                return !spy.isEmpty();
            },
            60'000);
    }
    const HashProgress &at(qsizetype place) const { return importer.progress()[place]; }
    int records(const QString &serial)
    {
        int n = 0;
        const auto count = [&](std::vector<AutopilotRecord> &&page) {
            for (const AutopilotRecord &record : page)
                n += record.serialNumber == serial ? 1 : 0;
        };
        settled(graph.api.listAutopilotRecords(&graph.client, count));
        return n;
    }
};

const QString first = QStringLiteral("REPAIRED-1");
const QString second = QStringLiteral("REPAIRED-2");

} // namespace

class TestHashImporter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWholeWay();
    void eachToItsOwnEnd();
    void inParts();
    void lostAnswersAreLookedUp_data();
    void lostAnswersAreLookedUp();
    void whoMayNotAsksOnce();
    void syncsWaitForTheirTurn();
    void aSyncThatRunsIsWaitedFor();
    void timeIsUp();
    void removedNotesEnd();
    void nothingToDo();
};

void TestHashImporter::theWholeWay()
{
    Rig rig;
    rig.importer.start({computer(first), computer(second)});
    QVERIFY(rig.runTo(rig.imported));
    QVERIFY(rig.finished.isEmpty());
    for (const qsizetype place : {0, 1}) {
        QCOMPARE(rig.at(place).state, ImportState::Complete);
        QVERIFY(!rig.at(place).registration.isEmpty() && !rig.at(place).isListed);
    }
    QVERIFY(rig.runTo(rig.finished));
    QCOMPARE(rig.imported.size(), 1);
    QVERIFY(!rig.importer.syncError());
    for (const qsizetype place : {0, 1}) {
        QVERIFY(rig.at(place).isListed);
        QCOMPARE(rig.at(place).profile, ProfileAssignment::Assigned);
    }
    QCOMPARE(rig.records(first), 1);
    QCOMPARE(rig.tenant->requestCount("POST", "windowsAutopilotSettings/sync"), 1);
    QVERIFY(settled(rig.api.imports())->isEmpty()); // the notes are removed
}

void TestHashImporter::eachToItsOwnEnd()
{
    Rig rig;
    HardwareHash broken = computer(QStringLiteral("BROKEN"));
    broken.hash = QByteArray(1000, 'A');
    rig.importer.start({computer(QStringLiteral("OTHER-1")), computer(first), computer(QStringLiteral("ANOTHER-1")),
        broken, computer(QStringLiteral("PARTIAL-1")), computer(first)});
    QVERIFY(rig.runTo(rig.finished));
    const auto errorOf = [&rig](qsizetype place) { return importErrorNamed(rig.at(place).errorName); };
    QCOMPARE(errorOf(0), ImportError::OtherTenant);
    QCOMPARE(rig.at(1).profile, ProfileAssignment::Assigned);
    QCOMPARE(errorOf(2), ImportError::OtherTenant);
    QCOMPARE(errorOf(3), ImportError::InvalidHash);
    QCOMPARE(rig.at(4).state, ImportState::Partial);
    QCOMPARE(errorOf(5), ImportError::Duplicated);
    for (const qsizetype place : {0, 2, 3, 4, 5}) {
        QVERIFY(rig.at(place).hasEnded() && !rig.at(place).isComplete() && !rig.at(place).isListed);
        QVERIFY(!rig.at(place).error);
    }
    QCOMPARE(rig.records(first), 1);
}

void TestHashImporter::inParts()
{
    Rig rig({.look = 2min});
    QList<HardwareHash> many;
    for (int n = 0; n < 501; ++n)
        many.append(computer(QStringLiteral("MANY-%1").arg(n)));
    rig.importer.start(many);
    QVERIFY(rig.runTo(rig.finished));
    QCOMPARE(rig.tenant->requestCount("POST", "/import"), 2);
    for (const HashProgress &one : rig.importer.progress())
        QCOMPARE(one.profile, ProfileAssignment::Assigned);
    QCOMPARE(rig.tenant->requestCount("POST", "windowsAutopilotSettings/sync"), 1);
}

void TestHashImporter::lostAnswersAreLookedUp_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("taken") << true;
    QTest::newRow("not taken") << false;
}

void TestHashImporter::lostAnswersAreLookedUp()
{
    QFETCH(bool, arrived);
    Rig rig;
    if (arrived)
        rig.tenant->faults().on("POST", "/import").times(1).dropAfter();
    else
        rig.tenant->faults().on("POST", "/import").times(1).dropBefore();
    rig.importer.start({computer(first)});
    QVERIFY(rig.runTo(rig.finished));
    QCOMPARE(rig.tenant->requestCount("POST", "/import"), 1); // never a second time by itself
    QCOMPARE(rig.at(0).isComplete(), arrived);
    QCOMPARE(rig.at(0).isListed, arrived);
    if (!arrived)
        QCOMPARE(rig.at(0).error->kind, ErrorKind::OutcomeUnknown);
}

void TestHashImporter::whoMayNotAsksOnce()
{
    Rig rig;
    rig.tenant->faults().on("POST", "/import").answer(403);
    QList<HardwareHash> many;
    for (int n = 0; n < 501; ++n)
        many.append(computer(QStringLiteral("MANY-%1").arg(n)));
    rig.importer.start(many);
    QVERIFY(rig.runTo(rig.finished));
    QCOMPARE(rig.tenant->requestCount("POST", "/import"), 1);
    for (const HashProgress &one : rig.importer.progress())
        QCOMPARE(one.error->kind, ErrorKind::Forbidden);
    QCOMPARE(rig.tenant->requestCount("POST", "windowsAutopilotSettings/sync"), 0);
}

void TestHashImporter::syncsWaitForTheirTurn()
{
    Rig rig;
    QVERIFY(!settled(rig.api.syncAutopilot())); // somebody's
    rig.tenant->advance(1min);
    rig.importer.start({computer(first)});
    QVERIFY(rig.runTo(rig.finished));
    QVERIFY(!rig.importer.syncError());
    QVERIFY(rig.tenant->requestCount("POST", "windowsAutopilotSettings/sync") > 3);
    QCOMPARE(rig.at(0).profile, ProfileAssignment::Assigned);
}

void TestHashImporter::aSyncThatRunsIsWaitedFor()
{
    Rig rig;
    rig.tenant->faults().on("POST", "windowsAutopilotSettings/sync").times(2).answer(409);
    rig.importer.start({computer(first)});
    QVERIFY(rig.runTo(rig.finished));
    QVERIFY(!rig.importer.syncError());
    QCOMPARE(rig.at(0).profile, ProfileAssignment::Assigned);

    Rig refused;
    refused.tenant->faults().on("POST", "windowsAutopilotSettings/sync").answer(403);
    refused.importer.start({computer(first)});
    QVERIFY(refused.runTo(refused.finished));
    QCOMPARE(refused.importer.syncError()->kind, ErrorKind::Forbidden);
    QVERIFY(refused.at(0).isComplete() && !refused.at(0).isListed);
}

void TestHashImporter::timeIsUp()
{
    Rig rig({.look = 5min});
    rig.tenant->faults().on("GET", "importedWindowsAutopilotDeviceIdentities/").answer(403);
    rig.importer.start({computer(first)});
    QVERIFY(rig.runTo(rig.finished));
    QCOMPARE(rig.at(0).error->kind, ErrorKind::TimeUp);
    QVERIFY(rig.clock.now() >= FakeClock().now().addSecs(3600));
}

void TestHashImporter::removedNotesEnd()
{
    Rig rig;
    rig.importer.start({computer(first)});
    QVERIFY(QTest::qWaitFor([&] { return rig.clock.waiting() > 0; }));
    const auto sent = settled(rig.api.imports());
    settled(rig.api.deleteImports({sent->first().id})); // a colleague tidies up
    QVERIFY(rig.runTo(rig.finished));
    QCOMPARE(rig.at(0).error->kind, ErrorKind::NotFound);
}

void TestHashImporter::nothingToDo()
{
    Rig rig;
    rig.importer.start({});
    QVERIFY(rig.finished.isEmpty());
    QVERIFY(rig.runTo(rig.finished));
    QCOMPARE(rig.tenant->requestCount("*", "/"), 0);
}

QTEST_GUILESS_MAIN(TestHashImporter)
#include "tst_hashimporter.moc"
