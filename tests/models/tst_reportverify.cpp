// SPDX-License-Identifier: GPL-3.0-or-later
// Files of reports held against a real journal: genuine, altered, void or unknown, whatever the file is.
#include "fakeclock.h"
#include "jobs/journal/tenantjournal.h"
#include "jobs/reports/fileprint.h"
#include "madereport.h"
#include "models/retirement/reportchecklabels.h"
#include "models/retirement/reportmaker.h"
#include "settled.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// Never ends, as a device file or somebody's pipe.
class Endless final : public QIODevice {
public:
    Endless() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    qint64 given = 0;

protected:
    qint64 readData(char *data, qint64 most) override
    {
        std::fill_n(data, most, 'A'); // one word without end
        given += most;
        return most;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestReportVerify final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsFiles_data();
    void tellsFiles();
    void findsAnyFlippedBit_data();
    void findsAnyFlippedBit();
    void namesNothingByChance();
    void readsNoMoreThanItMust();
    void tellsSheets();

private:
    QByteArray written(const QString &format);
    ReportCheck checked(const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<TenantJournal> m_journal;
    QString m_number;
};

/// One report of a single device, so that its number stands in a file as seldom as can be.
void TestReportVerify::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FakeClock>(reportTime(5000));
    m_journal = std::make_unique<TenantJournal>(*m_clock);
    QVERIFY(m_journal->open(m_folder->path(), QStringLiteral("school")).has_value());
    RetirementReport report = madeReport(1);
    report.retirement.id = RetirementId(QStringLiteral("7f3a20c1-0000-4000-8000-000000000001"));
    const auto made = settled(m_journal->makeReport(report));
    QVERIFY(made.has_value());
    m_number = made->number;
}

/// A file as the program writes it, known by the journal.
QByteArray TestReportVerify::written(const QString &format)
{
    ReportMaker maker(*m_journal, *m_clock);
    const QString path = m_folder->filePath(QStringLiteral("report.") + format);
    if (!settled(maker.write(m_number, {.file = path, .format = format, .options = {}, .logo = {}})))
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ReportCheck TestReportVerify::checked(const QByteArray &content)
{
    QFile file(m_folder->filePath(QStringLiteral("to check")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.close();
    return settled(verifyReportFile(*m_journal, file.fileName(), this)).value_or(ReportCheck());
}

void TestReportVerify::tellsFiles_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("foreign");
    QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF-1.4 R-2025-0001 of another school");
    QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("Report;Name\nR-2025-0001;x\n");
    QTest::newRow("json") << QStringLiteral("json") << QByteArray("{\"format\": \"reslate-report\"}");
}

void TestReportVerify::tellsFiles()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, foreign);
    const QByteArray content = written(format);
    QVERIFY(content.size() > 200);
    QCOMPARE(verdictOf(checked(content)), ReportVerdict::Genuine);
    QCOMPARE(checked(content).report.number, m_number);
    QVERIFY(reportCheckText(checked(content)).startsWith(QStringLiteral("Genuine: this is ") + m_number));
    QByteArray flipped = content;
    flipped[content.size() / 2] = static_cast<char>(flipped.at(content.size() / 2) ^ 1);
    QCOMPARE(verdictOf(checked(flipped)), ReportVerdict::Altered);
    QVERIFY(reportCheckText(checked(flipped)).contains(m_number));
    QCOMPARE(verdictOf(checked(content + ' ')), ReportVerdict::Altered);
    QCOMPARE(verdictOf(checked(foreign)), ReportVerdict::Unknown);
    QCOMPARE(verdictOf(checked({})), ReportVerdict::Unknown);
    const ReportVoiding voiding {m_number, QStringLiteral("anna"), QStringLiteral("typo"), m_clock->now()};
    QVERIFY(settled(m_journal->voidReport(voiding)).has_value());
    QCOMPARE(verdictOf(checked(content)), ReportVerdict::Void);
    QVERIFY(reportCheckText(checked(content)).contains(QLatin1String("No other report was made instead")));
    QCOMPARE(verdictOf(checked(flipped)), ReportVerdict::Altered); // void or not, it is no paper of ours
    RetirementReport report = madeReport(1);
    report.retirement.id = RetirementId(QStringLiteral("7f3a20c1-0000-4000-8000-000000000001"));
    report.replaces = m_number;
    const auto second = settled(m_journal->makeReport(report));
    QVERIFY(second.has_value());
    QVERIFY(reportCheckText(checked(content)).contains(QStringLiteral("replaced by ") + second->number));
}

void TestReportVerify::findsAnyFlippedBit_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"pdf", "csv", "json"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestReportVerify::findsAnyFlippedBit()
{
    QFETCH(QString, format);
    QByteArray content = written(format);
    const QList<ReportSummary> reports = settled(m_journal->listReports()).value();
    const auto namesIt = [&] {
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        const auto print = filePrint(buffer, reports);
        return print && print->number == m_number;
    };
    // Wherever the number stands, and a byte before and after; elsewhere a flipped bit can't hide it.
    QList<qsizetype> places;
    for (const QByteArray &word : {m_number.toLatin1(), checkCode(reports.constFirst().hash).toLatin1()}) {
        for (qsizetype at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + 1)) {
            for (qsizetype i = at - 1; i <= at + word.size(); ++i)
                places.append(i);
        }
    }
    QVERIFY(places.size() >= 12);
    for (const qsizetype place : std::as_const(places)) {
        for (int bit = 0; bit < 8; ++bit) {
            const char was = content.at(place);
            content[place] = static_cast<char>(was ^ (1 << bit));
            QVERIFY2(namesIt(), qPrintable(QStringLiteral("byte %1, bit %2").arg(place).arg(bit)));
            content[place] = was;
        }
    }
}

void TestReportVerify::namesNothingByChance()
{
    const QList<ReportSummary> reports = settled(m_journal->listReports()).value();
    const auto nameIn = [&reports](QByteArray content) {
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        return filePrint(buffer, reports)->number;
    };
    const QByteArray number = m_number.toLatin1();
    QCOMPARE(nameIn("see " + number + '.'), m_number);
    QCOMPARE(nameIn("see " + number.toLower() + '.'), m_number);
    QByteArray wide; // UTF-16
    for (const char c : number)
        wide += QByteArray(1, '\0') + c;
    QCOMPARE(nameIn("\xfe\xff" + wide), m_number);
    QCOMPARE(nameIn(number + '1'), QString()); // another one's
    QCOMPARE(nameIn(number.chopped(1)), QString());
    QCOMPARE(nameIn(QByteArray(70'000, 'x') + number), QString());
    QCOMPARE(nameIn(QByteArray(65'530, ' ') + number), m_number); // across two portions
}

void TestReportVerify::readsNoMoreThanItMust()
{
    Endless endless;
    constexpr qint64 most = 1024 * 1024;
    const auto print = filePrint(endless, {}, most);
    QVERIFY(print && print->sha256.isEmpty());
    QVERIFY(endless.given <= 2 * most);
    const QString pipe = m_folder->filePath(QStringLiteral("pipe.pdf"));
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    for (const QString &path : {pipe, m_folder->path(), m_folder->filePath(QStringLiteral("none.pdf"))})
        QCOMPARE(settled(verifyReportFile(*m_journal, path, this)).error().kind, ErrorKind::NotFound);
}

void TestReportVerify::tellsSheets()
{
    const QString code = checkCode(settled(m_journal->loadReport(m_number))->hash);
    const auto check = [this](const QString &number, const QString &typed) {
        return settled(m_journal->verifyReport(number, typed)).value();
    };
    QCOMPARE(verdictOf(check(m_number, code)), ReportVerdict::Genuine);
    QCOMPARE(verdictOf(check(m_number, {})), ReportVerdict::NumberKnown);
    QVERIFY(reportCheckText(check(m_number, {})).contains(code)); // what the sheet must bear
    QCOMPARE(verdictOf(check(m_number, QStringLiteral("0000-0000"))), ReportVerdict::Altered);
    QCOMPARE(verdictOf(check(QStringLiteral("R-2026-0099"), code)), ReportVerdict::Unknown);
    const ReportVoiding voiding {m_number, QStringLiteral("anna"), QStringLiteral("<b>typo</b>"), m_clock->now()};
    QVERIFY(settled(m_journal->voidReport(voiding)).has_value());
    QCOMPARE(verdictOf(check(m_number, {})), ReportVerdict::Void);
    QCOMPARE(verdictOf(check(m_number, code)), ReportVerdict::Void);
    QCOMPARE(verdictOf(check(m_number, QStringLiteral("0000-0000"))), ReportVerdict::Altered);
}

QTEST_MAIN(TestReportVerify)
#include "tst_reportverify.moc"
