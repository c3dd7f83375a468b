// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that another program has open is read by way of a copy, which is what was written at one moment.
#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "jobs/journal/journalcopy.h"
#include "jobs/journal/tenantjournal.h"
#include "jobs/reports/reportarchive.h"
#include "retirementsamples.h"
#include "settled.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

const QString school = QStringLiteral("school");

} // namespace

class JournalReadingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatAnotherHolds();
    void writesNothing();
    void sealsNothing();
    void saysWhatIsMissing();
    void hasNoWordsOfTheDatabase();
    void isWholeWhileSomebodyWrites();

private:
    FakeClock m_clock {momentAt(0)};
};

void JournalReadingTest::readsWhatAnotherHolds()
{
    const QTemporaryDir folder;
    TenantJournal held(m_clock);
    QVERIFY(held.open(folder.path(), school).has_value());
    const Retirement retirement = sampleRetirement(QStringLiteral("r-1"), 3);
    QVERIFY(settled(held.addRetirement(retirement)).has_value());
    const auto made = settled(held.makeReport(sampleReport(retirement)));
    QVERIFY(made.has_value());
    TenantJournal second(m_clock);
    QCOMPARE(second.open(folder.path(), school).error().kind, ErrorKind::StorageInUse);
    QVERIFY(second.openCopy(folder.path(), school).has_value());
    QVERIFY(!second.isNew());
    QCOMPARE(second.file(), held.file());
    QCOMPARE(settled(second.loadReport(made->number)).value(), *made);
    QCOMPARE(settled(second.verifyReport(made->number, checkCode(made->hash)))->finding, ReportCheck::Finding::Genuine);
    QVERIFY(settled(held.voidReport({made->number, QStringLiteral("anna"), QStringLiteral("wrong"), momentAt(1)})));
    QVERIFY(!settled(second.loadReport(made->number))->voided.isValid()); // it is of one moment
    TenantJournal third(m_clock);
    QVERIFY(third.openCopy(folder.path(), school).has_value());
    QVERIFY(settled(third.loadReport(made->number))->voided.isValid());
}

void JournalReadingTest::writesNothing()
{
    const QTemporaryDir folder;
    TenantJournal held(m_clock);
    QVERIFY(held.open(folder.path(), school).has_value());
    TenantJournal copy(m_clock);
    QVERIFY(copy.openCopy(folder.path(), school).has_value());
    const auto added = settled(copy.addRetirement(sampleRetirement(QStringLiteral("r-1"), 1)));
    QCOMPARE(added.error().kind, ErrorKind::StorageReadOnly);
    QVERIFY(settled(held.loadRetirements())->isEmpty());
    QVERIFY(settled(held.addRetirement(sampleRetirement(QStringLiteral("r-2"), 1))).has_value());
}

void JournalReadingTest::sealsNothing()
{
    const QTemporaryDir folder;
    TenantJournal held(m_clock); // whose keychain is locked
    QVERIFY(held.open(folder.path(), school).has_value());
    QVERIFY(settled(held.addRetirement(sampleRetirement(QStringLiteral("r-1"), 1))).has_value());
    TenantJournal copy(m_clock);
    copy.setSealKey(SealKey(SealKey::random()));
    QVERIFY(copy.openCopy(folder.path(), school).has_value());
    QVERIFY(!copy.sealState().isNew); // else a person reads that the journal is sealed from now on
    const Result<ChainReport> report = copy.verify();
    QVERIFY(report.has_value() && !report->isSealed);
    QCOMPARE(settled(copy.loadRetirements())->size(), 1);
}

void JournalReadingTest::saysWhatIsMissing()
{
    const QTemporaryDir folder;
    TenantJournal copy(m_clock);
    QCOMPARE(copy.openCopy(folder.path(), school).error().kind, ErrorKind::StorageMissing);
    QVERIFY(!QFile::exists(copy.file()));
    QVERIFY(copy.open(folder.path(), school).has_value()); // may be tried again
}

void JournalReadingTest::hasNoWordsOfTheDatabase()
{
    const QTemporaryDir folder;
    TenantJournal held(m_clock);
    QVERIFY(held.open(folder.path(), school).has_value());
    TenantJournal second(m_clock);
    const Error error = second.open(folder.path(), school).error();
    QVERIFY2(error.message.isEmpty() && error.code.isEmpty(), qPrintable(error.message));
}

/// The log grows past the size at which it goes into the file, and begins anew, again and again.
void JournalReadingTest::isWholeWhileSomebodyWrites()
{
    constexpr int enough = 250;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("journal.sqlite"));
    const auto idOf = [](int n) { return QStringLiteral("r-%1").arg(n); };
    std::atomic<int> written = -1;
    std::atomic<bool> isEnough = false;
    std::thread writer([&] {
        FakeClock clock(momentAt(0));
        auto journal = Journal::open(file, clock);
        for (int i = 0; journal && !isEnough && i <= enough; ++i) {
            if ((*journal)->reports().addRetirement(sampleRetirement(idOf(i), 40)))
                written = i;
        }
        written = enough;
    });
    const auto end = qScopeGuard([&] {
        isEnough = true;
        writer.join();
    });
    QTRY_VERIFY(written >= 0);
    int copies = 0;
    for (; copies == 0 || written < enough; ++copies) {
        const int least = written;
        const QTemporaryDir own;
        QVERIFY(copyJournal(file, own.path()).has_value());
        const auto journal = Journal::open(own.filePath(QStringLiteral("journal.sqlite")), m_clock);
        QVERIFY2(journal.has_value(), journal ? "" : qPrintable(journal.error().message));
        QVERIFY((*journal)->verifyChain().has_value());
        QVERIFY((*journal)->reports().loadRetirement(RetirementId(idOf(least))).has_value());
    }
    QVERIFY(copies > 2);
}

QTEST_GUILESS_MAIN(JournalReadingTest)
#include "tst_journalreading.moc"
