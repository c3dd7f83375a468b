// SPDX-License-Identifier: GPL-3.0-or-later
// A limit of a day that several programs share, while one of them counts.
#include "core/storageerror.h"
#include "jobrig.h"
#include "jobs/engine/daycount.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mayStandStill = 1'000; // ms; a busy machine takes some by itself

} // namespace

class TestJobDayCount final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void waitsForNobody();
    void aJobGoesOnWhenTheOtherHasCounted();
    void aLockThatStaysIsTold();
    void othersMayWriteWhatCountsForAll();
    void aFolderThatIsNotThereIsNotMade();

private:
    const QTemporaryDir m_folder;
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
};

void TestJobDayCount::waitsForNobody()
{
    QLockFile other(file("first.json.lock"));
    QVERIFY(other.lock());
    DayCount count(file("first.json"));
    QElapsedTimer time;
    time.start();
    const auto claim = count.claim(QStringLiteral("wipes"), 3, 500, QDate(2026, 8, 24));
    QVERIFY2(time.elapsed() < mayStandStill, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(claim.error().kind, ErrorKind::StorageInUse);
    other.unlock();
    QCOMPARE(count.claim(QStringLiteral("wipes"), 3, 500, QDate(2026, 8, 24))->granted, 3);
}

/// Nobody has to resume it, and nothing is said of a journal that another program had open.
void TestJobDayCount::aJobGoesOnWhenTheOtherHasCounted()
{
    PaceLimits limits = PaceLimits::none();
    limits.wipesPerDay = 500;
    JobRig rig(TestTenant::quick(120), limits);
    rig.engine->shareDayCount(DayCount(file("second.json")));
    QLockFile other(file("second.json.lock"));
    QVERIFY(other.lock());
    const auto started = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 3), QStringLiteral("anna")));
    QVERIFY(started);
    const JobId id = rig.engine->jobs().constFirst();
    int passed = 0;
    QVERIFY(rig.runUntil([&passed] { return passed >= 50; },
        [&rig, &passed] {
            ++passed;
            rig.clock.advance(100ms);
        }));
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    QVERIFY(!rig.engine->job(id)->pausedBy);
    QCOMPARE(rig.carriedOut(), 0);
    other.unlock();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 3);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

/// A folder that nobody may write in looks the same on some systems.
void TestJobDayCount::aLockThatStaysIsTold()
{
    PaceLimits limits = PaceLimits::none();
    limits.wipesPerDay = 500;
    JobRig rig(TestTenant::quick(120), limits);
    rig.engine->shareDayCount(DayCount(file("third.json")));
    QLockFile other(file("third.json.lock"));
    QVERIFY(other.lock());
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 3), QStringLiteral("anna"))).value();
    QVERIFY(rig.runUntil(
        [&] { return rig.engine->job(id)->phase == JobPhase::Paused; }, [&rig] { rig.clock.advance(100ms); }));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::StorageInUse);
    QCOMPARE(rig.carriedOut(), 0);
    other.unlock();
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 3);
}

/// Whatever a user's umask is.
void TestJobDayCount::othersMayWriteWhatCountsForAll()
{
    const auto rightsOf = [this](const char *name, DayCount::Reach reach) {
        DayCount count(file(name), reach);
        const auto before = ::umask(0077);
        const bool isCounted = count.claim(QStringLiteral("wipes"), 3, 500, QDate(2026, 8, 24)).has_value();
        ::umask(before);
        return isCounted ? QFile::permissions(file(name)) : QFile::Permissions();
    };
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(rightsOf("ours.json", DayCount::Reach::Computer) & others, QFile::Permissions(others));
    QCOMPARE(rightsOf("mine.json", DayCount::Reach::User) & others, QFile::Permissions());
    QVERIFY(rightsOf("mine.json", DayCount::Reach::User) & QFile::ReadOwner);
}

/// One that was made for one user would keep all others out, or count for nobody else.
void TestJobDayCount::aFolderThatIsNotThereIsNotMade()
{
    const QString missing = file("missing");
    DayCount count(missing + QStringLiteral("/today.json"), DayCount::Reach::Computer);
    const auto claim = count.claim(QStringLiteral("wipes"), 3, 500, QDate(2026, 8, 24));
    QVERIFY(!claim);
    QCOMPARE(claim.error().code, QString(dayCountCode)); // which is told from the journal's
    QVERIFY(claim.error().message.contains(missing));
    QVERIFY(!QFileInfo::exists(missing));
}

QTEST_GUILESS_MAIN(TestJobDayCount)
#include "tst_jobdaycount.moc"
