// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"
#include "germanreader.h"
#include "models/text/disposallabels.h"
#include "retiredschool.h"

#include <QAction>
#include <QMessageBox>
#include <QTableView>

#include <array>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString note = QStringLiteral("xyzzy"); ///< what a person writes
const QSize small(960, 540); ///< a screen of 1920 × 1080 at 200 %

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

} // namespace

/// With the German catalog nothing about devices that left says an English word, or is cut.
class TestGermanRetired : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_reader->forget(); }
    void nothingLeft();
    void everyReport();
    void cleanupTestCase() { m_reader.reset(); }

private:
    void fill(RetiredSchool &school);
    void openWindow(RetiredSchool &school);
    void look(QWidget *widget);
    /// Looks at what the button opens, and closes it.
    void lookBehind(const char *button, const char *dialog);

    std::unique_ptr<GermanReader> m_reader;
};

#define ALL_GERMAN() QVERIFY2(m_reader->found().isEmpty(), "English was seen; the lines above say where")

void TestGermanRetired::initTestCase()
{
    m_reader = std::make_unique<GermanReader>();
    m_reader->addData(note);
    m_reader->addData(nistWordText(NistWord::Clear)); // the standard has its own words
    m_reader->addData(QStringLiteral("wrong buyer")); // why the one is void
}

void TestGermanRetired::fill(RetiredSchool &school)
{
    school.open(); // makes the journal
    school.school.close();
    constexpr std::array ids {"ONE", "TWO", "THR", "FOU", "FIV", "SIX", "SEV", "EIG", "NIN"};
    static_assert(ids.size() == retirementReasonCount);
    for (int i = 0; i < retirementReasonCount; ++i) {
        RetiredSchool::Story story {.id = ids[static_cast<size_t>(i)], .reason = static_cast<RetirementReason>(i)};
        story.title = story.destination = story.model = note;
        story.devices = 4;
        story.unproven = story.hybrid = i % 3;
        story.isWiped = story.reason != RetirementReason::Stolen;
        const QString report = school.add(story, i + 1, story.reason != RetirementReason::EndOfLife);
        if (story.reason == RetirementReason::Sold)
            school.declareVoid(report);
    }
    school.open();
}

void TestGermanRetired::openWindow(RetiredSchool &school)
{
    m_reader->addData(school.school.context->workspace().catalog);
    school.school.window().findChild<QAction *>(QStringLiteral("retiredAction"))->trigger();
    QTRY_VERIFY(at<QDialog>("retired"));
    look(at<QDialog>("retired"));
    // While the journal is being opened nothing can be read, and the page offers to try again.
    QTRY_VERIFY(!at<QLabel>("retiredState")->text().contains(QStringLiteral("…")) && !at<QPushButton>("retiredRetry"));
}

void TestGermanRetired::look(QWidget *widget)
{
    m_reader->look(widget);
    QTRY_VERIFY2(cutTextsIn(widget).isEmpty(), qPrintable(cutTextsIn(widget).join(QLatin1Char('\n'))));
}

void TestGermanRetired::lookBehind(const char *button, const char *dialog)
{
    QVERIFY2(at<QPushButton>(button), button);
    WindowFixture::click(at<QPushButton>(button));
    QTRY_VERIFY2(at<QDialog>(dialog), dialog);
    look(at<QDialog>(dialog));
    at<QDialog>(dialog)->reject();
    QTRY_VERIFY2(!at<QDialog>(dialog), dialog);
}

void TestGermanRetired::nothingLeft()
{
    RetiredSchool school;
    school.open();
    openWindow(school);
    look(at<QDialog>("retired"));
    ALL_GERMAN();
}

void TestGermanRetired::everyReport()
{
    RetiredSchool school;
    fill(school);
    openWindow(school);
    auto *window = at<QDialog>("retired");
    auto *table = at<QTableView>("retiredTable");
    QCOMPARE(table->model()->rowCount(), retirementReasonCount + 1);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        look(window);
        if (at<QPushButton>("retiredDevices"))
            lookBehind("retiredDevices", "openPoints");
        if (at<QPushButton>("retiredMake"))
            lookBehind("retiredMake", "paperOptions");
        if (!at<QPushButton>("retiredVoid"))
            continue;
        lookBehind("retiredVoid", "voidReportDialog");
        lookBehind("retiredPrint", "paperOptions");
        lookBehind("retiredSave", "paperOptions");
        lookBehind("retiredVerify", "reportCheck");
    }
    lookBehind("retiredOpenPoints", "openPoints");
    lookBehind("retiredSchool", "schoolDialog");
    lookBehind("retiredSummary", "printPreview");
    window->resize(small);
    look(window);
    at<QLineEdit>("retiredSearch")->setText(note + note);
    look(window);
    ALL_GERMAN();
}

QTEST_MAIN(TestGermanRetired)
#include "tst_germanretired.moc"
