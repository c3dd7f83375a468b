// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about reports on the page of what left the school: its words, and what can't be exported.
#include "retiredpage.h"
#include "ui/retirement/retiredwindow.h"
#include "ui/retirement/wordscard.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

class TestReportMaking final : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void openFile(const QUrl &url) { m_school->opened.append(url.toLocalFile()); }

private Q_SLOTS:
    void init() { m_school = std::make_unique<RetiredPage>(this); }
    void cleanup() { m_school.reset(); }
    void correctsWhatWasSaid();
    void anotherReasonShowsWhatTheReportWillSay();
    void lessProofCantBeChosen();
    void beginsWithWhatIsKnownOfTheDisposal();
    void exportTellsWhatIsLeftOut();
    void aDeviceThatOnlyWasResetIsAmongAllJobs();

private:
    /// Whether it is open, with its list read.
    bool openWindow();
    /// Whether what is asked before the report of a donation is made stands open.
    bool askAboutDonation();
    static QTableView *table() { return WindowFixture::anywhere<QTableView>("retiredTable"); }
    static void press(const char *name) { WindowFixture::click(WindowFixture::anywhere<QPushButton>(name)); }

    std::unique_ptr<RetiredPage> m_school;
};

bool TestReportMaking::openWindow()
{
    m_school->open();
    m_school->school.window().findChild<QAction *>(QStringLiteral("retiredAction"))->trigger();
    return QTest::qWaitFor([] { return table() && table()->model()->rowCount() > 0; }, 20000);
}

bool TestReportMaking::askAboutDonation()
{
    DisposalFacts disposal {.backedUp = BackedUp::Yes, .nist = NistWord::Clear, .labelsRemoved = true, .texts = {}};
    disposal.text(DisposalText::BackupPlace) = QStringLiteral("Server");
    disposal.text(DisposalText::NistReason) = QStringLiteral("Reset");
    disposal.text(DisposalText::Recycler) = QStringLiteral("Green");
    disposal.text(DisposalText::Pallet) = QStringLiteral("7");
    m_school->add({.id = "NEW",
                      .reason = RetirementReason::Donated,
                      .title = QStringLiteral("Room 3"),
                      .destination = QStringLiteral("Youth club"),
                      .devices = 5,
                      .disposal = disposal},
        0, false);
    if (!openWindow())
        return false;
    table()->setCurrentIndex(table()->model()->index(0, 0));
    const auto mayMake = [] { return WindowFixture::anywhere<QPushButton>("retiredMake")->isEnabled(); };
    if (!QTest::qWaitFor(mayMake, 20000))
        return false;
    press("retiredMake");
    return QTest::qWaitFor([] { return WindowFixture::anywhere<QComboBox>("wordsReason"); }, 20000);
}

/// As the command line does, with the same refusals.
void TestReportMaking::correctsWhatWasSaid()
{
    QVERIFY(askAboutDonation());
    auto *reason = WindowFixture::anywhere<QComboBox>("wordsReason");
    auto *destination = WindowFixture::anywhere<QLineEdit>("wordsDestination");
    QCOMPARE(reason->currentIndex(), static_cast<int>(RetirementReason::Donated)); // as it was said
    QCOMPARE(destination->text(), QStringLiteral("Youth club"));
    QVERIFY(!WindowFixture::anywhere<QLabel>("wordsNote")); // nothing is corrected yet
    reason->setCurrentIndex(static_cast<int>(RetirementReason::Stolen));
    QVERIFY(!destination->isEnabled() && !destination->toolTip().isEmpty());
    QVERIFY(!WindowFixture::anywhere<QComboBox>("labelsRemoved")
        || !WindowFixture::anywhere<QComboBox>("labelsRemoved")->isEnabled());
    reason->setCurrentIndex(static_cast<int>(RetirementReason::Sold));
    QVERIFY(destination->isEnabled() && WindowFixture::anywhere<QComboBox>("wordsGate")->isEnabled());
    QVERIFY(WindowFixture::anywhere<QLabel>("wordsNote"));
    destination->clear();
    QTest::keyClicks(destination, QStringLiteral("Staff sale"));
    WindowFixture::anywhere<QComboBox>("wordsDataClass")->setCurrentIndex(static_cast<int>(DataClass::Staff));
    press("paperGo");
    QTRY_COMPARE_WITH_TIMEOUT(m_school->opened.size(), 1, 30000);
    QTRY_VERIFY(table()->model()->index(0, 0).data().toString().startsWith(QLatin1String("R-")));
    ReportStore &reports = m_school->school.context->workspace().reports;
    const RetirementReport made = settled(reports.loadReport(table()->model()->index(0, 0).data().toString())).value();
    QCOMPARE(made.retirement.reason, RetirementReason::Sold);
    QCOMPARE(made.retirement.destination, QStringLiteral("Staff sale"));
    QCOMPARE(made.retirement.dataClass, DataClass::Staff);
    const RetirementWords before {.reason = RetirementReason::Donated,
        .destination = QStringLiteral("Youth club"),
        .dataClass = DataClass::Pupils,
        .gate = {}};
    QVERIFY(made.corrects == before); // and not what nobody touched
}

void TestReportMaking::anotherReasonShowsWhatTheReportWillSay()
{
    QVERIFY(askAboutDonation());
    auto *reason = WindowFixture::anywhere<QComboBox>("wordsReason");
    auto *destination = WindowFixture::anywhere<QLineEdit>("wordsDestination");
    auto *gate = WindowFixture::anywhere<QComboBox>("wordsGate");
    gate->setCurrentIndex(static_cast<int>(Gate::Confirmed));
    const auto shows = [destination, gate](bool isIdle, const char *where, Gate proof) {
        return destination->isEnabled() != isIdle && gate->isEnabled() != isIdle
            && destination->text() == QLatin1String(where) && gate->currentIndex() == static_cast<int>(proof);
    };
    QVERIFY(shows(false, "Youth club", Gate::Confirmed));
    for (const RetirementReason lost : {RetirementReason::Lost, RetirementReason::Stolen}) {
        reason->setCurrentIndex(static_cast<int>(lost));
        QVERIFY(shows(true, "", Gate::Reported));
    }
    reason->setCurrentIndex(static_cast<int>(RetirementReason::Repair)); // its board may have been changed
    QVERIFY(shows(false, "Youth club", Gate::Confirmed));
    destination->setCursorPosition(5);
    QTest::keyClicks(destination, QStringLiteral(" sports"));
    QVERIFY(shows(false, "Youth sports club", Gate::Confirmed));
    reason->setCurrentIndex(static_cast<int>(RetirementReason::Stolen));
    reason->setCurrentIndex(static_cast<int>(RetirementReason::Donated));
    QVERIFY(shows(false, "Youth sports club", Gate::Confirmed)); // what was written isn't lost
}

void TestReportMaking::lessProofCantBeChosen()
{
    const WordsCard card({.reason = RetirementReason::Sold, .gate = Gate::SeenFresh});
    const QAbstractItemModel *proofs = card.findChild<QComboBox *>(QStringLiteral("wordsGate"))->model();
    for (int i = 0; i < gateCount; ++i) {
        const QModelIndex proof = proofs->index(i, 0);
        const bool isLess = i < static_cast<int>(Gate::SeenFresh);
        QCOMPARE(proof.flags().testFlag(Qt::ItemIsEnabled), !isLess);
        QCOMPARE(proof.data(Qt::ToolTipRole).toString().isEmpty(), !isLess);
    }
}

void TestReportMaking::beginsWithWhatIsKnownOfTheDisposal()
{
    QVERIFY(askAboutDonation());
    const auto field = [](const char *name) { return WindowFixture::anywhere<QLineEdit>(name); };
    auto *backedUp = WindowFixture::anywhere<QComboBox>("backedUp");
    auto *nist = WindowFixture::anywhere<QComboBox>("nistWord");
    QVERIFY(backedUp && nist);
    QCOMPARE(field("backup-place")->text(), QStringLiteral("Server"));
    QCOMPARE(field("recycler")->text(), QStringLiteral("Green"));
    QVERIFY(WindowFixture::anywhere<QLabel>("disposalNote")->text().startsWith(QLatin1String("What was said before")));
    auto *reason = WindowFixture::anywhere<QComboBox>("wordsReason");
    reason->setCurrentIndex(static_cast<int>(RetirementReason::Stolen)); // nobody takes it over
    QCOMPARE(field("recycler")->text(), QString());
    QCOMPARE(WindowFixture::anywhere<QComboBox>("labelsRemoved")->currentIndex(), 0);
    reason->setCurrentIndex(static_cast<int>(RetirementReason::Donated));
    QCOMPARE(field("recycler")->text(), QStringLiteral("Green"));
    QCOMPARE(WindowFixture::anywhere<QComboBox>("labelsRemoved")->currentIndex(), 1);
    backedUp->setCurrentIndex(static_cast<int>(BackedUp::No));
    QVERIFY(!field("backup-place")->isEnabled() && field("backup-place")->text().isEmpty());
    nist->setCurrentIndex(static_cast<int>(NistWord::NotClaimed));
    field("recycler")->clear();
    press("paperGo");
    QTRY_COMPARE_WITH_TIMEOUT(m_school->opened.size(), 1, 30000);
    QTRY_VERIFY(table()->model()->index(0, 0).data().toString().startsWith(QLatin1String("R-")));
    ReportStore &reports = m_school->school.context->workspace().reports;
    const RetirementReport made = settled(reports.loadReport(table()->model()->index(0, 0).data().toString())).value();
    DisposalFacts said {.backedUp = BackedUp::No, .labelsRemoved = true, .texts = {}};
    said.text(DisposalText::Pallet) = QStringLiteral("7");
    QVERIFY(made.retirement.disposal == said);
    DisposalWords before {.backedUp = BackedUp::Yes, .nist = NistWord::Clear, .labelsRemoved = {}, .texts = {}};
    before.text(DisposalText::BackupPlace) = QStringLiteral("Server");
    before.text(DisposalText::NistReason) = QStringLiteral("Reset");
    before.text(DisposalText::Recycler) = QStringLiteral("Green");
    QVERIFY(made.correctsDisposal == before);
}

void TestReportMaking::exportTellsWhatIsLeftOut()
{
    m_school->add({.id = "TAG", .title = QStringLiteral("Room 4"), .devices = 3, .untagged = 1}, 2);
    QVERIFY(openWindow());
    auto *button = WindowFixture::anywhere<QPushButton>("retiredExport");
    button->menu()->actions().constFirst()->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("assetGaps")); // before
    QVERIFY(!WindowFixture::anywhere<QDialog>("assetFileDialog"));
    const auto *box = WindowFixture::anywhere<QMessageBox>("assetGaps");
    QVERIFY2(box->text().contains(QLatin1String("2 devices")), qPrintable(box->text()));
    QVERIFY2(box->informativeText().contains(QLatin1String("no asset tag: 1 device (TAG-001)")),
        qPrintable(box->informativeText()));
    QVERIFY2(box->detailedText().contains(QLatin1String("5CGTAG0000")), qPrintable(box->detailedText()));
    press("assetGapsSave");
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("assetFileDialog"));
    auto *files = qobject_cast<QFileDialog *>(WindowFixture::anywhere<QDialog>("assetFileDialog"));
    Q_EMIT files->fileSelected(m_school->school.data.filePath(QStringLiteral("assets.csv")));
    files->reject();
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("savedBox")); // and after
    QVERIFY(WindowFixture::anywhere<QMessageBox>("savedBox")->informativeText().contains(QLatin1String("TAG-001")));
    WindowFixture::anywhere<QMessageBox>("savedBox")->reject();
}

/// It isn't retired, so it is none of the reports'; who looks for it here gets there.
void TestReportMaking::aDeviceThatOnlyWasResetIsAmongAllJobs()
{
    m_school->add({.id = "TAG", .title = QStringLiteral("Room 4"), .devices = 3}, 2);
    QVERIFY(openWindow());
    QVERIFY(!WindowFixture::anywhere<QPushButton>("retiredAllJobs")); // something is listed
    auto *search = WindowFixture::anywhere<QLineEdit>("retiredSearch");
    QTest::keyClicks(search, QStringLiteral(" 5CGPLAIN1 "));
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("retiredAllJobs"));
    press("retiredAllJobs");
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("allJobsSearch"));
    QCOMPARE(WindowFixture::anywhere<QLineEdit>("allJobsSearch")->text(), QStringLiteral("5CGPLAIN1"));
}

QTEST_MAIN(TestReportMaking)
#include "tst_reportmaking.moc"
