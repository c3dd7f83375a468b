// SPDX-License-Identifier: GPL-3.0-or-later
// The code of a plan, and whose word counts.
#include "domain/plan/foureyes.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest/QTest>

#include <algorithm>

using namespace Reslate;

namespace {

Plan planOf(ResetMode mode, const QStringList &ids)
{
    Plan plan {.workflow = mode};
    for (const QString &id : ids)
        plan.items.append({.device = {.id = DeviceId(id), .name = QStringLiteral("PC ") + id}});
    return plan;
}

const QStringList three {QStringLiteral("a1"), QStringLiteral("b2"), QStringLiteral("c3")};

} // namespace

class FourEyesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isShortAndPlain()
    {
        const QRegularExpression plain(QStringLiteral("^[A-HJ-NP-Z2-9]{8}$"));
        QSet<QString> codes;
        for (int i = 0; i < 2000; ++i) {
            const QString code = planCode({planOf(ResetMode::FactoryWipe, {QString::number(i)})}, QStringLiteral("x"));
            QVERIFY2(plain.match(code).hasMatch(), qPrintable(code));
            codes.insert(code);
        }
        QCOMPARE(codes.size(), 2000);
        QSet<QChar> letters;
        for (const QString &code : std::as_const(codes)) {
            for (const QChar c : code)
                letters.insert(c);
        }
        QCOMPARE(letters.size(), 32);
    }

    /// The same in every version and on every computer, or a code that was read aloud stops counting.
    void staysTheSame()
    {
        QCOMPARE(planCode({planOf(ResetMode::FactoryWipe, three)}, QStringLiteral("job")), QStringLiteral("FF57JYLS"));
        QCOMPARE(planCode({planOf(ResetMode::FactoryWipe, three)}, QStringLiteral("job")),
            planCode(
                {planOf(ResetMode::FactoryWipe, {QStringLiteral("C3"), QStringLiteral("a1"), QStringLiteral("b2")})},
                QStringLiteral("job")));
        Plan other = planOf(ResetMode::FactoryWipe, three);
        other.title = QStringLiteral("another name");
        other.countdown = std::chrono::seconds(99);
        other.items[0].device.name = QStringLiteral("renamed");
        QCOMPARE(planCode({other}, {}), planCode({planOf(ResetMode::FactoryWipe, three)}, {}));
        const Plan wipe = planOf(ResetMode::FactoryWipe, {QStringLiteral("d4")});
        const Plan reset = planOf(ResetMode::AutopilotReset, three);
        QCOMPARE(planCode({wipe, reset}, {}), planCode({reset, wipe}, {}));
    }

    void changesWithEverything_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::addColumn<QString>("identity");
        const QString job = QStringLiteral("job");
        QTest::newRow("mode") << planOf(ResetMode::AutopilotReset, three) << job;
        QTest::newRow("one less") << planOf(ResetMode::FreshStart, three.first(2)) << job;
        QTest::newRow("one more") << planOf(ResetMode::FreshStart, three + QStringList {QStringLiteral("d4")}) << job;
        QTest::newRow("another") << planOf(
            ResetMode::FreshStart, {QStringLiteral("a1"), QStringLiteral("b2"), QStringLiteral("c4")})
                                 << job;
        QTest::newRow("cut elsewhere") << planOf(ResetMode::FreshStart, {QStringLiteral("a1b2"), QStringLiteral("c3")})
                                       << job;
        QTest::newRow("another start") << planOf(ResetMode::FreshStart, three) << QStringLiteral("job2");
        Plan keeps = planOf(ResetMode::FreshStart, three);
        keeps.keepUserData = true;
        QTest::newRow("what is kept") << keeps << job;
    }
    void changesWithEverything()
    {
        QFETCH(Plan, plan);
        QFETCH(QString, identity);
        QVERIFY(planCode({plan}, identity) != planCode({planOf(ResetMode::FreshStart, three)}, QStringLiteral("job")));
    }

    void countsAWord_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code"); // C: the code
        QTest::addColumn<SecondPersonProblem>("problem");
        const auto row = [](const char *what, const char *name, const char *code, SecondPersonProblem problem) {
            QTest::newRow(what) << QString(QLatin1String(name)) << QString(QLatin1String(code)) << problem;
        };
        row("good", "Ben", "C", SecondPersonProblem::None);
        row("with a blank, in small letters", "Ben", "c ", SecondPersonProblem::None);
        row("nobody", " ", "C", SecondPersonProblem::NoName);
        row("the same", "anna@school.example", "C", SecondPersonProblem::SamePerson);
        row("the same, written another way", " ANNA ", "C", SecondPersonProblem::SamePerson);
        row("no code", "Ben", " - ", SecondPersonProblem::NoCode);
        row("another code", "Ben", "CX", SecondPersonProblem::OtherCode);
        row("a part of it", "Ben", "P", SecondPersonProblem::OtherCode);
    }
    void countsAWord()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QFETCH(SecondPersonProblem, problem);
        const QList<Plan> plans {planOf(ResetMode::Retire, three)};
        const QString whole = planCode(plans, QStringLiteral("job"));
        const QString typed = code == QLatin1String("P") ? whole.first(7)
            : code == QLatin1String("c ") ? whole.first(4).toLower() + u' ' + whole.mid(4).toLower() + u'-'
                                          : QString(code).replace(u'C', whole);
        QCOMPARE(problemOf({.name = name, .code = typed}, QStringLiteral("anna@school.example"), plans,
                     QStringLiteral("job")),
            problem);
        QVERIFY(
            problemOf({.name = name, .code = typed}, {}, plans, QStringLiteral("job2")) != SecondPersonProblem::None);
    }
};

QTEST_GUILESS_MAIN(FourEyesTest)
#include "tst_foureyes.moc"
