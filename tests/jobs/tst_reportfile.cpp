// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/reportfile.h"

#include "retirementsamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

class ReportFileTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRetirementReadsBackEqual()
    {
        for (const int n : {0, 1, 20}) {
            const Retirement retirement = sampleRetirement(QStringLiteral("r-1"), n);
            const QByteArray document = retirementDocument(retirement);
            QVERIFY(readRetirement(document) == retirement);
            QCOMPARE(retirementDocument(*readRetirement(document)), document);
        }
        const Retirement bare {.id = RetirementId(QStringLiteral("r"))};
        QVERIFY(readRetirement(retirementDocument(bare)) == bare);
    }

    /// As it was written before anybody was asked about the disposal, and before editions were named.
    void anOlderRetirementOpens()
    {
        Retirement retirement = sampleRetirement(QStringLiteral("r-1"), 1);
        retirement.disposal = {};
        retirement.devices[0].photo.device.editionName.clear();
        const QByteArray document = retirementDocument(retirement);
        QVERIFY(!document.contains("disposal") && !document.contains("editionName"));
        QVERIFY(readRetirement(document) == retirement);
    }

    void aReportReadsBackEqual()
    {
        RetirementReport report = sampleReport(sampleRetirement(QStringLiteral("r-1"), 20));
        report.number = QStringLiteral("R-2026-0001");
        report.made = momentAt(7);
        report.replaces = QStringLiteral("R-2025-0009");
        const QByteArray document = reportDocument(report);
        QVERIFY(!document.contains("PNG"));
        report.school.logo.clear();
        QVERIFY(readReport(document) == report);
        QVERIFY(!document.contains("isWithoutPersonalData"));
        const RetirementReport bare = withoutPersonalData(report);
        QVERIFY(bare.isWithoutPersonalData && readReport(reportDocument(bare)) == bare);
        report.lines = {ReportedDevice()};
        report.school = {};
        report.began = {};
        QVERIFY(readReport(reportDocument(report)) == report);
        QVERIFY(readReport(reportDocument({})) == RetirementReport());
    }

    /// For who reads it elsewhere: by any reader of JSON.
    void aFileHoldsTheTextsAsTheyAre()
    {
        RetirementReport report = sampleReport(sampleRetirement(QStringLiteral("r-1"), 3));
        const QString text = QStringLiteral("C:\\temp\\new \"quoted\" \\u0041 \\005c\n\t\u202e\\\\server\\");
        report.retirement.destination = text;
        report.lines[0].retired.assetTag = QStringLiteral("C:\\a");
        const QJsonObject file = QJsonDocument::fromJson(reportJson(report)).object();
        QCOMPARE(
            file.value(QLatin1String("retirement")).toObject().value(QLatin1String("destination")).toString(), text);
        const QJsonObject line = file.value(QLatin1String("devices")).toArray().first().toObject();
        QCOMPARE(line.value(QLatin1String("assetTag")).toString(), QStringLiteral("C:\\a"));
        QCOMPARE(line.size(),
            QJsonDocument::fromJson(reportDocument(report))
                .object()
                .value(QLatin1String("devices"))
                .toArray()
                .first()
                .toObject()
                .size());
    }

    /// What only the journal knows isn't hashed: it may come later.
    void theRecordStaysWhatItIs()
    {
        RetirementReport report = sampleReport(sampleRetirement(QStringLiteral("r-1"), 1));
        const QByteArray document = reportDocument(report);
        report.hash = "hash";
        report.previousHash = "before";
        report.voided = momentAt(1);
        report.voidedBy = QStringLiteral("x");
        report.voidReason = QStringLiteral("x");
        report.replacedBy = QStringLiteral("x");
        QCOMPARE(reportDocument(report), document);
        report.lines[0].note.append(u'.');
        QVERIFY(reportDocument(report) != document);
    }

    void looksReadBackEqual()
    {
        QList<RecordLook> looks;
        for (int i = 0; i < 9; ++i) {
            looks.append({.device = DeviceId(hostileTexts().at(i)),
                .kind = static_cast<RecordKind>(i % recordKindCount),
                .at = momentAt(i),
                .state = static_cast<RecordState>(i % 5)});
        }
        QVERIFY(readLooks(looksDocument(looks)) == looks);
        looks.append({DeviceId(QStringLiteral("d")), RecordKind::Intune, momentAt(3), RecordState::Present,
            QStringLiteral("other"), momentAt(2)});
        looks.append(looks.constLast());
        looks.last().isRegistered = looks.last().isInUse = true;
        QVERIFY(readLooks(looksDocument(looks)) == looks);
        QVERIFY(readLooks(looksDocument({})) == QList<RecordLook>());
    }

    void otherProgramsReadIt()
    {
        const QByteArray document = reportDocument(sampleReport(sampleRetirement(QStringLiteral("r-1"), 11)));
        const QJsonObject object = QJsonDocument::fromJson(document).object();
        QCOMPARE(object.value(QLatin1String("format")).toString(), QStringLiteral("reslate-report"));
        QCOMPARE(object.value(QLatin1String("devices")).toArray().size(), 11);
    }

    void nonsenseGivesNothing_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("no such proof") << QByteArray("\"seen-fresh\"") << QByteArray("\"wiped\"");
        QTest::newRow("a number") << QByteArray("\"seen-fresh\"") << QByteArray("7");
        QTest::newRow("no such record") << QByteArray("\"autopilot\"") << QByteArray("\"other\"");
        QTest::newRow("no such reason") << QByteArray("\"donated\"") << QByteArray("\"eaten\"");
        QTest::newRow("no such word of NIST") << QByteArray("\"nist\": \"clear\"") << QByteArray("\"nist\": \"sure\"");
        QTest::newRow("labels that are no flag")
            << QByteArray("\"labels-removed\": true") << QByteArray("\"labels-removed\": \"true\"");
        QTest::newRow("no such error") << QByteArray("\"rejected\"") << QByteArray("\"odd\"");
        QTest::newRow("no time") << QByteArray("\"2026-08-24T08:04:00.123Z\"") << QByteArray("\"yesterday\"");
        QTest::newRow("newer") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2");
        QTest::newRow("another format") << QByteArray("\"reslate-report\"") << QByteArray("\"reslate-plan\"");
        QTest::newRow("without lines") << QByteArray("\"devices\"") << QByteArray("\"computers\"");
        QTest::newRow("a line that is none") << QByteArray("\"devices\": [") << QByteArray("\"devices\": [7,");
        QTest::newRow("cut") << QByteArray("\"devices\": [") << QByteArray("\"devices\": ");
    }

    void nonsenseGivesNothing()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray document = reportDocument(sampleReport(sampleRetirement(QStringLiteral("r-1"), 1)));
        QVERIFY(document.contains(from));
        QVERIFY(readReport(document).has_value());
        QVERIFY(!readReport(document.replace(from, to)).has_value());
    }

    void bytesAreNotTrusted()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray("null"),
                 QByteArray(100'000, '['), QByteArray("\xff\xfe")}) {
            QVERIFY(!readReport(bytes).has_value());
            QVERIFY(!readRetirement(bytes).has_value());
            QVERIFY(!readLooks(bytes).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(ReportFileTest)
#include "tst_reportfile.moc"
