// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of a retirement otherwise than before, and takes back, from the command line.
#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "jobs/reports/reportarchive.h"
#include "reportcli.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Reslate;
using Test::ReportCli;
using Test::split;
using Test::textOf;

class TestCliCorrection final : public ReportCli {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(wipe(1)); }
    void takesBackWhatWasSaid();
    void anotherReasonTakesAlongWhatBelongsToIt();
    void nothingIsTakenBackAtTheStart();
    void aBeginningOfTwoIdsNamesNeither();
    void withoutItsSchoolNoneGetsANumber();

private:
    CliRun make(const char *file, const QStringList &words) const
    {
        return run(
            QStringList {QStringLiteral("report"), QStringLiteral("make"), m_job, QStringLiteral("--json"), path(file)}
            + words);
    }
    void declareVoid(const CliRun &made) const
    {
        const QString number = textOf(made.records().value(0), "number");
        QCOMPARE(run(split("report void") + QStringList {number} + split("--reason wrong")).code, 0);
    }
    QJsonObject disposalIn(const char *file) const
    {
        QFile read(path(file));
        const QByteArray json = read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
        const QJsonObject report = QJsonDocument::fromJson(json).object();
        return report.value(QLatin1String("retirement")).toObject().value(QLatin1String("disposal")).toObject();
    }
    /// What was corrected, each as "what: from, to".
    static QStringList correctedIn(const CliRun &made)
    {
        QStringList all;
        for (const QJsonValue &one : made.records().value(0).value(QLatin1String("corrected")).toArray()) {
            const QJsonObject each = one.toObject();
            const bool isNull = each.value(QLatin1String("to")).isNull();
            all.append(QStringLiteral("%1: %2, %3")
                           .arg(textOf(each, "what"), textOf(each, "from"),
                               isNull ? QStringLiteral("null") : textOf(each, "to")));
        }
        return all;
    }
};

void TestCliCorrection::takesBackWhatWasSaid()
{
    const CliRun wrong = make("1.json",
        split("--reason sold --backed-up yes --backup-place Server --nist clear --nist-reason reset --labels-removed "
              "yes --recycler Green --pallet 7"));
    QCOMPARE(wrong.code, 0);
    const QStringList none = split("--nist not-claimed --backed-up not-recorded --labels-removed not-recorded")
        + QStringList {QStringLiteral("--recycler"), QString(QLatin1String(""))};
    const CliRun refused = make("2.json", none); // the one that is valid says otherwise
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("says otherwise"), refused.err.constData());
    declareVoid(wrong);
    const CliRun right = make("2.json", none);
    QVERIFY2(right.code == 0, right.err.constData());
    const QJsonObject left {{QStringLiteral("pallet"), QStringLiteral("7")}};
    QCOMPARE(disposalIn("2.json"), left);
    QCOMPARE(correctedIn(right),
        (QStringList {QStringLiteral("backed-up: yes, null"), QStringLiteral("nist: clear, null"),
            QStringLiteral("labels-removed: yes, null"), QStringLiteral("backup-place: Server, null"),
            QStringLiteral("nist-reason: reset, null"), QStringLiteral("recycler: Green, null")}));
    QVERIFY2(right.err.contains("Corrected: nist, from \"clear\" to \"not recorded\"."), right.err.constData());
    declareVoid(right); // and it stays taken back
    const CliRun again = make("3.json", {});
    QCOMPARE(again.code, 0);
    QCOMPARE(disposalIn("3.json"), left);
    QCOMPARE(correctedIn(again), QStringList());
    declareVoid(again); // what one that replaces another says for the first time is told, too
    const CliRun more = make("4.json", split("--recycler Blue"));
    QCOMPARE(correctedIn(more), QStringList {QStringLiteral("recycler: , Blue")});
    QVERIFY2(more.err.contains("Corrected: recycler, from \"not recorded\" to \"Blue\"."), more.err.constData());
}

void TestCliCorrection::anotherReasonTakesAlongWhatBelongsToIt()
{
    const CliRun sold = make("1.json", split("--reason sold --recycler Green --labels-removed yes --backed-up no"));
    QCOMPARE(sold.code, 0);
    declareVoid(sold);
    const CliRun stolen = make("2.json", split("--reason stolen"));
    QCOMPARE(stolen.code, 0);
    QCOMPARE(disposalIn("2.json"), (QJsonObject {{QStringLiteral("backed-up"), QStringLiteral("no")}}));
    QCOMPARE(correctedIn(stolen),
        (QStringList {QStringLiteral("reason: sold, stolen"), QStringLiteral("labels-removed: yes, null"),
            QStringLiteral("recycler: Green, null")}));
}

void TestCliCorrection::nothingIsTakenBackAtTheStart()
{
    for (const char *option : {"--recycler=", "--destination="}) {
        const CliRun removal = run(split("remove --group x --reason sold") + split(option));
        QCOMPARE(removal.code, 2);
        QVERIFY2(removal.err.contains("needs a value"), removal.err.constData());
    }
}

void TestCliCorrection::aBeginningOfTwoIdsNamesNeither()
{
    const QString both = m_job.first(8);
    {
        const QDir folder(m_data->path());
        const QString file = folder.filePath(folder.entryList({QStringLiteral("journal-*.sqlite")}).value(0));
        FakeClock clock(QDateTime::currentDateTimeUtc());
        const auto journal = Jobs::Journal::open(file, clock);
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->reports().addRetirement({.id = RetirementId(both + QStringLiteral("-other"))}).has_value());
    }
    const QStringList file {QStringLiteral("--json"), path("1.json")};
    for (const QStringList &words : {split("report make") + QStringList {both} + file + split("--reason sold"),
             split("report look-again") + QStringList {both}}) {
        const CliRun either = run(words);
        QCOMPARE(either.code, 2);
        QVERIFY2(either.err.contains("several begin like this"), either.err.constData());
    }
    QCOMPARE(run(split("report list")).records().size(), 0);
    QCOMPARE(make("1.json", split("--reason sold")).code, 0); // the whole id names one
}

void TestCliCorrection::withoutItsSchoolNoneGetsANumber()
{
    QCOMPARE(make("1.json", split("--reason sold")).code, 0);
    (*m_tenant)->faults().on("GET", "/me?").answer(403);
    QCOMPARE(make("2.json", {}).code, 0); // it has its number, and says so
    declareVoid(run(split("report list")));
    const CliRun refused = make("3.json", {});
    QVERIFY(refused.code != 0);
    QVERIFY2(refused.err.contains("of which school it is"), refused.err.constData());
    QVERIFY(!QFileInfo::exists(path("3.json")));
    QCOMPARE(run(split("report list")).records().size(), 1);
}

QTEST_GUILESS_MAIN(TestCliCorrection)
#include "tst_clicorrection.moc"
