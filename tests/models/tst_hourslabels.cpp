// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "directstore.h"
#include "fakeclock.h"
#include "memoryjobstore.h"
#include "models/rules/hoursmodel.h"
#include "models/text/hourslabels.h"
#include "settled.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSet>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

ClosedHours lessons()
{
    ClosedHours hours {
        .name = QStringLiteral("Lessons"), .from = QTime(8, 0), .to = QTime(15, 10), .reason = QStringLiteral("class")};
    hours.weekdays.set(0).set(4);
    return hours;
}

QString plain(QString text)
{
    return text.replace(QChar(0x202F), QLatin1Char(' '))
        .replace(QChar(QChar::Nbsp), QLatin1Char(' ')); // between a time and AM
}

} // namespace

class HoursLabelsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void tellsWhen()
    {
        QCOMPARE(hoursText(lessons()), QString::fromUtf8("Mon, Fri 08:00–15:10"));
        ClosedHours evening = lessons();
        evening.to = QTime(0, 0);
        QCOMPARE(hoursText(evening), QString::fromUtf8("Mon, Fri 08:00–midnight"));
        ClosedHours exams {.firstDay = QDate(2026, 6, 1), .lastDay = QDate(2026, 6, 12)};
        QCOMPARE(hoursText(exams), QString::fromUtf8("Jun 1, 2026 – Jun 12, 2026"));
        exams.lastDay = exams.firstDay;
        QCOMPARE(hoursText(exams), QStringLiteral("Jun 1, 2026"));
    }

    void tellsWhatIsWaitedFor()
    {
        const QDateTime now(QDate(2026, 6, 1), QTime(8, 0), utcZone);
        const Closure today {now.addSecs(5 * 3600 + 600), QStringLiteral("lesson\ntime")}; // 15:10 in Berlin
        QCOMPARE(plain(waitText(today, now)), QStringLiteral("Waits for the end of lesson time, at 15:10"));
        const Closure later {now.addDays(3), QStringLiteral("Exams")};
        QCOMPARE(plain(waitText(later, now)), QStringLiteral("Waits for the end of Exams, on Jun 4, 2026 at 10:00"));
    }

    void everyProblemHasItsText()
    {
        QSet<QString> texts;
        for (int problem = 1; problem <= static_cast<int>(HoursProblem::NoRoom); ++problem)
            texts.insert(hoursProblemText(static_cast<HoursProblem>(problem)));
        QCOMPARE(texts.size(), static_cast<int>(HoursProblem::NoRoom));
        QVERIFY(!texts.contains(QString()));
        QVERIFY(hoursProblemText(HoursProblem::None).isEmpty());
    }

    void theModelFollowsTheList()
    {
        FakeClock clock;
        MemoryJobStore store;
        DirectStore access(store);
        ClosedHoursList list(access, clock);
        HoursModel model(list);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(settled(list.add(lessons(), QStringLiteral("anna"))).has_value());
        QCOMPARE(model.rowCount(), 1);
        QStringList texts;
        for (int column = 0; column < HoursModel::columns; ++column) {
            texts.append(model.index(0, column).data().toString());
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
        QCOMPARE(texts.first(4),
            (QStringList {
                QStringLiteral("Lessons"), hoursText(lessons()), QStringLiteral("class"), QStringLiteral("anna")}));
        QVERIFY(texts.constLast().contains(QLatin1String("2026")));
        QStringList spoken;
        for (int column = 0; column < HoursModel::columns; ++column)
            spoken.append(model.index(0, column).data(Qt::AccessibleTextRole).toString());
        QVERIFY(spoken.join(QLatin1Char('\n')).contains(QLatin1String("class")));
#ifdef Q_OS_LINUX // where Orca reads all cells of a row
        QCOMPARE(spoken.at(2), QStringLiteral("Reason: class"));
        QCOMPARE(spoken.removeDuplicates(), 0);
#endif
        QVERIFY(settled(list.lift(QStringLiteral("Lessons"), {}, QStringLiteral("over"))).has_value());
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(HoursLabelsTest)
#include "tst_hourslabels.moc"
