// SPDX-License-Identifier: GPL-3.0-or-later
// Whose journal it is: another school's, or one with other rules, must never be opened by mistake.
#include "fakeclock.h"
#include "jobs/journal/tenantjournal.h"
#include "settled.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

class TenantJournalTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isNamedByWhatTheServiceSays_data()
    {
        QTest::addColumn<QString>("graph");
        QTest::addColumn<ErrorKind>("error");
        QTest::addColumn<QString>("name"); ///< empty: the error
        const QString local = QStringLiteral("http://127.0.0.1:8123");
        const QString cloud = QStringLiteral("https://graph.microsoft.com");
        QTest::newRow("told") << cloud << ErrorKind::None << QStringLiteral("school");
        QTest::newRow("told here") << local << ErrorKind::None << QStringLiteral("school");
        for (const ErrorKind kind : {ErrorKind::NotFound, ErrorKind::BadAnswer}) {
            QTest::addRow("none here, %d", static_cast<int>(kind)) << local << kind << QStringLiteral("127.0.0.1-8123");
            QTest::addRow("none there, %d", static_cast<int>(kind)) << cloud << kind << QString();
        }
        // What fails today may have told a name yesterday.
        for (const ErrorKind kind : {ErrorKind::Forbidden, ErrorKind::ServiceFailed, ErrorKind::Busy,
                 ErrorKind::Unreachable, ErrorKind::SignInRequired, ErrorKind::Throttled})
            QTest::addRow("fails here, %d", static_cast<int>(kind)) << local << kind << QString();
    }

    void isNamedByWhatTheServiceSays()
    {
        QFETCH(QString, graph);
        QFETCH(ErrorKind, error);
        QFETCH(QString, name);
        const Result<QString> told = error == ErrorKind::None ? Result<QString>(QStringLiteral("school"))
                                                              : Result<QString>(failure(error));
        const Endpoints endpoints = Endpoints::make(graph, graph).value();
        const Result<QString> named = TenantJournal::nameOf(told, endpoints);
        QCOMPARE(named.value_or(QString()), name);
        if (name.isEmpty())
            QCOMPARE(named.error().kind, error);
    }

    void knowsWhetherItIsNew()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        for (const bool isNew : {true, false}) {
            TenantJournal journal(clock);
            QVERIFY(journal.open(folder.path(), QStringLiteral("school")).has_value());
            QCOMPARE(journal.isNew(), isNew);
            QCOMPARE(journal.open(folder.path(), QStringLiteral("another")).error().kind, ErrorKind::Usage);
        }
    }

    void opensWithoutHoldingAnybodyUp()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        TenantJournal journal(clock);
        const QFuture<Result<void>> opening = journal.openSoon(folder.path(), QStringLiteral("school"));
        QVERIFY(!opening.isFinished() && journal.isOpening() && !journal.isOpen());
        // Who asks twice gets no second journal.
        QCOMPARE(settled(journal.openSoon(folder.path(), QStringLiteral("school"))).error().kind, ErrorKind::Usage);
        QVERIFY(settled(opening).has_value());
        QVERIFY(journal.isOpen() && journal.isNew() && !journal.isOpening());
        QVERIFY(journal.firstEntry().isEmpty());
        QVERIFY(
            settled(journal.savePlan(SavedPlan {.id = PlanId(QStringLiteral("p-1")), .devices = {{}}})).has_value());
        QVERIFY(settled(journal.openSoon(folder.path(), QStringLiteral("school"))).has_value());
        journal.close();

        TenantJournal locked(clock);
        QVERIFY(locked.open(folder.path(), QStringLiteral("school")).has_value());
        TenantJournal second(clock);
        QCOMPARE(
            settled(second.openSoon(folder.path(), QStringLiteral("school"))).error().kind, ErrorKind::StorageInUse);
        QVERIFY(!second.isOpening());
    }

    void mayEndWhileItOpens()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        {
            TenantJournal journal(clock);
            (void)journal.openSoon(folder.path(), QStringLiteral("school"));
        }
        TenantJournal next(clock); // the first has let go of the file
        QVERIFY(next.open(folder.path(), QStringLiteral("school")).has_value());
    }
};

QTEST_GUILESS_MAIN(TenantJournalTest)
#include "tst_tenantjournal.moc"
