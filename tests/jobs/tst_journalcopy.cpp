// SPDX-License-Identifier: GPL-3.0-or-later
// An older copy of the journal is put back, as by a backup: what it doesn't know of must not be sent a second time.
#include "jobrig.h"
#include "jobs/journal/journal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

class JournalCopyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resetsNothingASecondTime_data();
    void resetsNothingASecondTime();
};

void JournalCopyTest::resetsNothingASecondTime_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<std::chrono::seconds>("ahead"); // this computer's clock
    for (const ResetMode mode : {ResetMode::AutopilotReset, ResetMode::WipeKeepAccount})
        QTest::newRow(modeName(mode).data()) << mode << std::chrono::seconds(0);
    QTest::newRow("a clock two minutes ahead") << ResetMode::AutopilotReset << std::chrono::seconds(2min);
    QTest::newRow("a clock a day ahead") << ResetMode::AutopilotReset << std::chrono::seconds(24h);
}

void JournalCopyTest::resetsNothingASecondTime()
{
    QFETCH(ResetMode, mode);
    QFETCH(std::chrono::seconds, ahead);
    constexpr int count = 20;
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("journal.sqlite"));
    JobRig rig;
    rig.clock.advance(ahead);
    rig.store.keepIn(Journal::open(file, rig.clock).value());
    Plan plan = rig.plan(mode, count);
    plan.countdown = 60s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    for (const char *part : {"", "-wal"})
        QVERIFY(QFile::copy(file + QLatin1String(part), file + QLatin1String(".copy") + QLatin1String(part)));

    rig.clock.advance(60s);
    QTRY_VERIFY(rig.turnUntilSent(id));
    rig.tenant->advance(24h);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).done == count; }));
    QCOMPARE(rig.carriedOut(), count);

    rig.engine.reset();
    rig.store.keepIn(nullptr);
    for (const char *part : {"", "-wal"}) {
        QFile::remove(file + QLatin1String(part));
        QVERIFY(QFile::rename(file + QLatin1String(".copy") + QLatin1String(part), file + QLatin1String(part)));
    }
    rig.store.keepIn(Journal::open(file, rig.clock).value());
    rig.restart();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.counts(id).planned, count);
    rig.engine->resume(id);
    rig.clock.advance(60s);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    for (const JobItem &item : rig.engine->job(id)->items)
        QCOMPARE(reasonName(item.current().blockedReason), reasonName(Reason::AlreadyReset));
    QCOMPARE(rig.carriedOut(), count);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

QTEST_GUILESS_MAIN(JournalCopyTest)
#include "tst_journalcopy.moc"
