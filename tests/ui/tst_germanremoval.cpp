// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"
#include "germanreader.h"
#include "models/jobs/jobitemmodel.h"
#include "models/text/badge.h"
#include "models/text/disposallabels.h"
#include "models/text/modelroles.h"
#include "ui/jobs/jobpage.h"
#include "ui/jobs/waivedialog.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/retirement/removalwindow.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QListView>
#include <QMessageBox>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString batch = QStringLiteral("Laptops to retire");
const QString note = QStringLiteral("xyzzy"); ///< what a person writes
const QSize small(960, 540); ///< a screen of 1920 × 1080 at 200 %

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

} // namespace

/// With the German catalog nothing that has to do with devices that leave says an English word, or is cut.
class TestGermanRemoval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.reset(); }
    void everyReason();
    void scans();
    void aJobThatWaits();
    void cleanupTestCase() { m_reader.reset(); }

private:
    void open(const char *source);
    void goTo(int step);
    void look(QWidget *widget);
    static void statesAreWhole(const QTableView *table, int row);
    static void storyIsWhole(const QListView *story);

    std::unique_ptr<GermanReader> m_reader;
    std::unique_ptr<WindowFixture> m_fixture;
};

#define ALL_GERMAN() QVERIFY2(m_reader->found().isEmpty(), "English was seen; the lines above say where")

void TestGermanRemoval::initTestCase()
{
    m_reader = std::make_unique<GermanReader>();
    m_reader->addData(note);
    m_reader->addData(nistWordText(NistWord::Clear)); // the standard has its own words
}

void TestGermanRemoval::init()
{
    m_reader->forget();
    TenantOptions options = TestTenant::quick(60);
    options.retiringDevices = true;
    m_fixture = std::make_unique<WindowFixture>(options);
    SHOW_LOADED(*m_fixture);
    QTRY_VERIFY(m_fixture->sidebarRow(batch).isValid());
    m_reader->addData(m_fixture->catalog());
    m_reader->addData(options.schoolName);
    m_fixture->choose(batch);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 40);
}

void TestGermanRemoval::open(const char *source)
{
    m_fixture->find<QAction>("openRemoval")->trigger();
    QTRY_VERIFY(at<QDialog>("removal"));
    look(at<QDialog>("removal"));
    WindowFixture::click(at<QRadioButton>(source));
    at<QDialog>("removal")->resize(small);
}

/// From the step before it.
void TestGermanRemoval::goTo(int step)
{
    const QByteArray name = "step-" + QByteArray::number(step);
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>(name.constData())->isEnabled(), 20000);
    WindowFixture::click(at<QPushButton>(name.constData()));
    QTRY_COMPARE(static_cast<int>(m_fixture->window().findChild<RemovalWindow *>()->step()), step - 1);
}

void TestGermanRemoval::look(QWidget *widget)
{
    m_reader->look(widget);
    QTRY_VERIFY2(cutTextsIn(widget).isEmpty(), qPrintable(cutTextsIn(widget).join(QLatin1Char('\n'))));
}

/// Neither the badge nor the step below it is cut.
void TestGermanRemoval::statesAreWhole(const QTableView *table, int row)
{
    const int column = static_cast<int>(JobItemModel::Column::Status);
    const auto cell = table->model()->index(row, column).data(StatusRole).value<StatusCell>();
    const QFont font = scaledFont(table->font(), secondLineScale);
    const int width = table->columnWidth(column) - 2 * cellPadding;
    QVERIFY2(cell.progress || badgeSize(cell.badge, font).width() <= width, qPrintable(cell.badge.text));
    const QStringList lines = textLines(cell.detail, font, width, cell.progress ? 2 : 1);
    QVERIFY2(lines.join(QLatin1Char(' ')) == cell.detail, qPrintable(cell.detail));
}

void TestGermanRemoval::storyIsWhole(const QListView *story)
{
    QTRY_VERIFY(story->model()->rowCount() > 1);
    const QFont second = scaledFont(story->font(), secondLineScale);
    for (int row = 0; row < story->model()->rowCount(); ++row) {
        const QModelIndex index = story->model()->index(row, 0);
        const QString text = index.data(SecondLineRole).toString();
        const int width = story->viewport()->width() - 2 * cellPadding;
        const auto lines = static_cast<int>(textLines(text, second, width, 99).size());
        const int needs = QFontMetrics(story->font()).height() + lines * QFontMetrics(second).height();
        QTRY_VERIFY2(story->visualRect(index).height() >= needs, qPrintable(text));
    }
}

void TestGermanRemoval::everyReason()
{
    open("sourceGroups");
    auto *window = at<QDialog>("removal");
    QTRY_VERIFY(at<QLabel>("chosenCount")->text().startsWith(QStringLiteral("40")));
    goTo(2);
    look(window);
    for (int i = 0; i < retirementReasonCount; ++i) {
        const QByteArray name = QByteArray("reason-") + retirementReasonName(static_cast<RetirementReason>(i)).latin1();
        WindowFixture::click(at<QRadioButton>(name.constData()));
        look(window);
        if (i == 0) { // before the check nothing is saved by itself
            window->close();
            QTRY_VERIFY(at<QPushButton>("discardSave"));
            look(at<QPushButton>("discardSave")->window());
            WindowFixture::click(at<QPushButton>("discardStay"));
            QTRY_VERIFY(!at<QPushButton>("discardSave"));
        }
        goTo(3);
        look(window);
        if (auto *keys = at<QCheckBox>("keepsKeys")) {
            keys->click();
            look(window);
            keys->click();
        }
        if (auto *reset = at<QRadioButton>("reuse-reset")) {
            reset->click();
            look(window);
        }
        goTo(4);
        QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("removalNext")->isEnabled(), 20000);
        look(window);
        if (auto *records = at<QRadioButton>("sleeping-records")) {
            records->click();
            QTRY_VERIFY(at<QLineEdit>("recordsOnlyReason"));
            look(window);
            QTest::keyClicks(at<QLineEdit>("recordsOnlyReason"), note);
            look(window);
        }
        for (const int step : {5, 6}) {
            goTo(step);
            look(window);
        }
        goTo(2);
    }
    window->close(); // it is saved
    const auto shown = [] {
        QStringList names;
        for (const QWidget *top : QApplication::topLevelWidgets()) {
            if (top->isVisible())
                names.append(top->objectName());
        }
        return names.join(QLatin1Char(' '));
    };
    QTRY_VERIFY2(!at<QDialog>("removal"), qPrintable(shown()));
    m_fixture->find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(at<QDialog>("plansDialog"));
    look(at<QDialog>("plansDialog"));
    at<QDialog>("plansDialog")->reject();
    ALL_GERMAN();
}

void TestGermanRemoval::scans()
{
    open("sourceScans");
    auto *window = at<QDialog>("removal");
    QTRY_VERIFY(at<QTableView>("scanTable"));
    look(window);
    const DeviceCatalog &catalog = m_fixture->catalog();
    const Device &expected = *m_fixture->filter().scopeDevices().constFirst();
    QString other; // of no such group
    for (int row = 0; row < catalog.count() && other.isEmpty(); ++row) {
        if (!m_fixture->filter().scopeDevices().contains(&catalog.at(row)))
            other = catalog.at(row).serialNumber;
    }
    QStringList labels {expected.serialNumber, expected.serialNumber, other, note};
    for (const AutopilotRecord *record : catalog.unclaimedRegistrations()) {
        m_reader->addData(record->serialNumber);
        labels.append(record->serialNumber);
    }
    for (const QString &label : std::as_const(labels)) {
        QTest::keyClicks(at<QLineEdit>("scanField"), label);
        QTest::keyClick(at<QLineEdit>("scanField"), Qt::Key_Return);
        look(window);
    }
    QCOMPARE(at<QTableView>("scanTable")->model()->rowCount(), static_cast<int>(labels.size()));
    WindowFixture::click(at<QPushButton>("scanStartOver"));
    QTRY_VERIFY(at<QMessageBox>("scanStartOverQuestion"));
    look(at<QMessageBox>("scanStartOverQuestion"));
    WindowFixture::click(at<QPushButton>("scanForget"));
    ALL_GERMAN();
}

void TestGermanRemoval::aJobThatWaits()
{
    open("sourceGroups");
    QTRY_VERIFY(at<QLabel>("chosenCount")->text().startsWith(QStringLiteral("40")));
    goTo(2);
    WindowFixture::click(at<QRadioButton>("reason-end-of-life"));
    goTo(3);
    WindowFixture::click(at<QRadioButton>("gate-confirmed"));
    goTo(4);
    goTo(5);
    goTo(6);
    at<QSpinBox>("planCountdown")->setValue(0);
    at<QLineEdit>("planNumber")->setText(QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
    m_reader->look(at<QDialog>("removal"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->engine().jobs().isEmpty(), 60000);
    const JobId id = m_fixture->engine().jobs().constLast();
    JobPage page(m_fixture->context->workspace(), id);
    page.resize(1280, 720);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("jobWaive"), 60000);
    auto *table = page.findChild<QTableView *>(QStringLiteral("jobItems"));
    const auto first = [table] { return table->model()->index(0, 0).data(ProofRole).toInt(); };
    QTRY_COMPARE_WITH_TIMEOUT(first(), static_cast<int>(ItemState::RecordGone), 60000); // which has much to tell
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        m_reader->look(&page);
        statesAreWhole(table, row);
        storyIsWhole(page.findChild<QListView *>(QStringLiteral("jobLadder")));
        if (QTest::currentTestFailed())
            return;
    }
    const QList<JobItem> items = m_fixture->engine().job(id)->items;
    for (const int count : {1, 2}) {
        WaiveDialog dialog(m_fixture->context->workspace(), id, items.mid(0, count), &page);
        dialog.show();
        look(&dialog);
    }
    m_reader->look(&m_fixture->window());
    ALL_GERMAN();
}

QTEST_MAIN(TestGermanRemoval)
#include "tst_germanremoval.moc"
