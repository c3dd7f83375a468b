// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/listdoctorlabels.h"

#include <QSet>
#include <QTest>

using namespace Reslate;

namespace {

ListEntry entry(ListFinding finding, const QString &text = QStringLiteral("5CG01230"))
{
    return {.line = 12, .text = text, .finding = finding, .firstLine = 3, .sharedBy = 2};
}

ListEntry slip(const char *text, const char *suggestion)
{
    ListEntry missing = entry(ListFinding::NoHit, QString::fromUtf8(text));
    missing.suggestion = QString::fromLatin1(suggestion);
    return missing;
}

} // namespace

class TestListDoctorLabels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sentences()
    {
        QCOMPARE(listFindingText(slip("5CG01230", "5CG0123O")),
            QStringLiteral("No device with this serial number. Did you mean 5CG0123O? (letter O instead of 0)"));
        QCOMPARE(listProblemText(slip("5CG01230", "5CG0123O")),
            QStringLiteral("Line 12: no device has the serial number \"5CG01230\". Did you mean 5CG0123O? "
                           "(letter O instead of 0)"));
        QCOMPARE(listProblemText(entry(ListFinding::Several)),
            QStringLiteral("Line 12: 2 devices have the serial number \"5CG01230\"."));
        QCOMPARE(listProblemText(entry(ListFinding::Double)), QStringLiteral("Line 12: Named before, in line 3."));
        QVERIFY(listProblemText(entry(ListFinding::Shortened, QStringLiteral("1,2E+11")))
                    .startsWith(QStringLiteral("Line 12: \"1,2E+11\". Excel has shortened this number")));
    }

    void namesEachSlipOnce()
    {
        QVERIFY(listFindingText(slip("scd1o0o", "5CD1000"))
                    .endsWith(QStringLiteral("(digit 5 instead of s, digit 0 instead of o)")));
        QVERIFY(listFindingText(slip("5cdl", "5CD1")).endsWith(QStringLiteral("(digit 1 instead of l)")));
    }

    void namesWhatNobodySees()
    {
        ListEntry hidden = slip("5CD1", "5CD1");
        hidden.hidesCharacters = true;
        QCOMPARE(listProblemText(hidden),
            QStringLiteral(
                "Line 12: no device has the serial number \"5CD1\". Did you mean 5CD1? (without hidden characters)"));
        hidden.suggestion.clear();
        QVERIFY(listFindingText(hidden).endsWith(QStringLiteral(" There are hidden characters in it.")));
        QVERIFY(
            listFindingText(slip("５cＤO", "5CD0"))
                .endsWith(QStringLiteral("(ordinary characters instead of full-width ones, digit 0 instead of O)")));
        QVERIFY(listFindingText(slip("A\u00a0１", "A 1"))
                    .endsWith(QStringLiteral(
                        "(ordinary blank instead of another one, ordinary characters instead of full-width ones)")));
    }

    void namesWhatALabelMeans()
    {
        const auto says = [](const char *text, const char *suggestion, SuggestedBy by) {
            ListEntry missing = slip(text, suggestion);
            missing.suggestedBy = by;
            return listFindingText(missing);
        };
        QCOMPARE(says("447123", "00447123", SuggestedBy::LeadingZeros),
            QStringLiteral("No device with this serial number. Did you mean 00447123? "
                           "(with the zeros in front that were lost)"));
        QVERIFY(says("1S20XWS02L00PF2ABCDE", "PF2ABCDE", SuggestedBy::LenovoLabel)
                    .endsWith(QStringLiteral("Did you mean PF2ABCDE? (the last part of the Lenovo label)")));
        QVERIFY(
            says("12542331601", "5RFDP01", SuggestedBy::ExpressCode)
                .endsWith(QStringLiteral("Did you mean 5RFDP01? (the service tag of this Dell Express Service Code)")));
    }

    void aPlaceholderHasItsOwnWords()
    {
        const ListEntry placeholder = entry(ListFinding::NoSerial, QStringLiteral("N/A"));
        QCOMPARE(listFindingText(placeholder),
            QStringLiteral("This isn't a serial number: it can't tell one computer from another."));
        QCOMPARE(listProblemText(placeholder),
            QStringLiteral("Line 12: \"N/A\" isn't a serial number: it can't tell one computer from another."));
        QCOMPARE(listProblemText(entry(ListFinding::NoSerial, {})),
            QStringLiteral("Line 12: This line has no serial number."));
    }

    void whatStandsOnlyInAutopilot()
    {
        ListEntry registered = entry(ListFinding::AutopilotOnly);
        QCOMPARE(listFindingText(registered),
            QStringLiteral("It stands only in Autopilot: Intune has no device with this serial number."));
        QCOMPARE(listProblemText(registered),
            QStringLiteral("Line 12: \"5CG01230\". It stands only in Autopilot: Intune has no device with this serial "
                           "number."));
        QVERIFY(isLeftOut(ListFinding::AutopilotOnly));
        registered.registration.managedDeviceId = DeviceId(QStringLiteral("x"));
        QVERIFY(listFindingText(registered).endsWith(QStringLiteral("It may be another administrator's.")));
    }

    void everyFindingHasItsWords()
    {
        QSet<QString> titles;
        for (int i = 0; i < listFindingCount; ++i) {
            const auto finding = static_cast<ListFinding>(i);
            titles.insert(listFindingTitle(finding));
            QVERIFY(!listFindingText(entry(finding)).isEmpty());
            QVERIFY(listProblemText(entry(finding)).startsWith(QStringLiteral("Line 12: ")));
        }
        QCOMPARE(titles.size(), listFindingCount);
        QVERIFY(!titles.contains(QString()));
    }

    void hostileTextStaysText()
    {
        const QString hostile = QStringLiteral("%1%2\u202e\x1b[2J\n<b>");
        QCOMPARE(listProblemText(entry(ListFinding::NoHit, hostile)),
            QStringLiteral("Line 12: no device has the serial number \"%1%2[2J <b>\"."));
        QVERIFY(listProblemText(entry(ListFinding::Shortened, hostile)).contains(QStringLiteral("%1%2[2J <b>")));
    }

    void summaries()
    {
        ListReport report;
        QVERIFY(listElsewhereText(report).isEmpty());
        for (const ListFinding finding : {ListFinding::Header, ListFinding::Hit, ListFinding::Double,
                 ListFinding::NoHit, ListFinding::NoHit, ListFinding::Blank})
            report.entries.append(entry(finding));
        QCOMPARE(listSummaryText(report), QStringLiteral("Found: 1 of 4 · Named twice: 1 · No device: 2"));
        const QString file = QStringLiteral("100%1.csv");
        QCOMPARE(listTitle(file, report), file + QStringLiteral(" (2 of 4 lines)")); // what repeats another counts
        QCOMPARE(listTitle({}, report), QStringLiteral("List of serial numbers (2 of 4 lines)"));
        report.entries.removeIf([](const ListEntry &each) { return each.finding == ListFinding::NoHit; });
        QCOMPARE(listTitle(file, report), file);
        report.serialsElsewhere = 7;
        QVERIFY(listElsewhereText(report).contains(QLatin1Char('7')));
        QVERIFY(listElsewhereText(report).startsWith(QLatin1String("Reslate reads the column \"5CG01230\" of")));
        report.entries = {entry(ListFinding::Header, QStringLiteral("Serial\u202e number"))};
        QVERIFY(!listElsewhereText(report).contains(QChar(0x202e)));
        report.entries = {entry(ListFinding::Hit)};
        QVERIFY(listElsewhereText(report).startsWith(QLatin1String("Reslate reads one column of the list.")));
    }

    void everyRefusalHasItsWords()
    {
        QSet<QString> texts;
        for (const ListRefusal refusal :
            {ListRefusal::TooLarge, ListRefusal::Workbook, ListRefusal::NotText, ListRefusal::Empty})
            texts.insert(listRefusalText(refusal));
        QCOMPARE(texts.size(), 4);
        QVERIFY(!texts.contains(QString()));
    }
};

QTEST_APPLESS_MAIN(TestListDoctorLabels)
#include "tst_listdoctorlabels.moc"
