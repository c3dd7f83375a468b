// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/scanlabels.h"
#include "nameless.h"
#include "ui/kit/spoken.h"
#include "ui/retirement/scanpanel.h"
#include "ui/retirement/scantone.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QVBoxLayout>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

/// A window with the panel and a button that Enter would press; five devices are expected.
struct Desk {
    WindowFixture fixture;
    std::unique_ptr<ScanSession> session;
    QDialog window;
    ScanPanel *panel = nullptr;
    int nexts = 0;
    QStringList serials; ///< of different devices; the first five are expected

    void open()
    {
        const AppServices &work = fixture.context->workspace();
        session = std::make_unique<ScanSession>(work.catalog, work.clock);
        ScanTarget target {.title = QStringLiteral("Old library laptops")};
        for (int row = 0; row < work.catalog.count() && serials.size() < 7; ++row) {
            const Device &device = work.catalog.at(row);
            const LabelMeaning meaning = meaningOf(device.serialNumber);
            if (meaning.finding != LabelFinding::Device || device.guard != Guard::Free)
                continue;
            if (serials.size() < 5)
                target.expected.append({.id = device.id, .name = device.name, .serialNumber = device.serialNumber});
            serials.append(device.serialNumber);
        }
        session->setTarget(target);
        setNames(&window, QStringLiteral("assistant"), QStringLiteral("Desk"));
        panel = new ScanPanel(work, *session, &window);
        auto *next = new QPushButton(QStringLiteral("Next"), &window);
        setNames(next, QStringLiteral("next"), next->text());
        next->setDefault(true);
        QObject::connect(next, &QPushButton::clicked, &window, [this] { ++nexts; });
        auto *column = new QVBoxLayout(&window);
        column->addWidget(panel);
        column->addWidget(next);
        window.resize(1280, 720);
        window.show();
        activateNow(&window);
        panel->beginning()->setFocus();
    }

    LabelMeaning meaningOf(const QString &text)
    {
        LabelBearers among;
        for (int row = 0; row < fixture.catalog().count(); ++row)
            among.devices.append(&fixture.catalog().at(row));
        return readLabels({text}, among).first();
    }

    /// As a reader does, into whatever has the focus.
    void type(const QString &text, Qt::Key end = Qt::Key_Return)
    {
        for (const QChar c : text)
            QTest::keyClick(window.focusWidget(), c.toLatin1());
        QTest::keyClick(window.focusWidget(), end);
    }

    static QString text(const char *name) { return at<QLabel>(name)->text().remove(QChar(0x200b)); }
};

} // namespace

class TestScanPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scansByKeyboardAlone();
    void neverTakesASuggestionByItself();
    void lettersGoToTheFieldFromAnywhere();
    void tonesTellTheResults();
    void largeTextIsRemembered();
    void startsOverWhenAsked();
    void fitsASmallScreen();
};

void TestScanPanel::scansByKeyboardAlone()
{
    Desk desk;
    SHOW_LOADED(desk.fixture);
    desk.open();
    QCOMPARE(desk.serials.size(), 7);
    QCOMPARE(Desk::text("scanTitle"), QStringLiteral("Nothing scanned yet"));
    QVERIFY(!at<QPushButton>("scanRemove")->isEnabled());
    const QString first = desk.session->target().expected.first().name;

    desk.type(desk.serials[0].toLower());
    QCOMPARE(Desk::text("scanTitle"), first);
    QCOMPARE(Desk::text("scanShape"), QStringLiteral("✓"));
    QVERIFY(Desk::text("scanDetail").contains(QStringLiteral("Old library laptops")));
    QCOMPARE(at<QWidget>("scanCard")->property("tone").toString(), QStringLiteral("good"));
    QCOMPARE(Desk::text("scanCount"), QStringLiteral("1"));
    QCOMPARE(Desk::text("scanOf"), QStringLiteral("of 5"));
    QTRY_VERIFY(desk.window.findChild<QWidget *>(QStringLiteral("announcer"))
                    ->accessibleName()
                    .contains(QStringLiteral("expected. 1 of 5 scanned.")));

    // A reader that ends its label twice, or by a tab.
    QTest::keyClick(desk.window.focusWidget(), Qt::Key_Return);
    QCOMPARE(desk.session->scans(), 1);
    desk.type(desk.serials[1], Qt::Key_Tab);
    QCOMPARE(desk.session->scans(), 2);
    QCOMPARE(desk.window.focusWidget(), desk.panel->beginning());
    desk.type(desk.serials[0]);
    QCOMPARE(Desk::text("scanDetail"), QStringLiteral("already scanned"));
    QCOMPARE(Desk::text("scanShape"), QStringLiteral("◆"));
    desk.type(desk.serials[5]);
    QVERIFY(Desk::text("scanDetail").startsWith(QStringLiteral("not in “Old library laptops”")));
    QCOMPARE(Desk::text("scanShape"), QStringLiteral("■"));
    desk.type(QStringLiteral("NOBODY77X"));
    QCOMPARE(Desk::text("scanTitle"), QStringLiteral("NOBODY77X"));
    QCOMPARE(Desk::text("scanShape"), QStringLiteral("▲"));
    QCOMPARE(at<QTableView>("scanTable")->model()->rowCount(), 5);
    QVERIFY(Desk::text("scanAside").contains(QStringLiteral("1 unknown")));
    QVERIFY(Desk::text("scanMissing").contains(desk.serials[4]));
    QCOMPARE(desk.nexts, 0); // Enter never went on

    at<QPushButton>("scanRemove")->setFocus();
    QTest::keyClick(at<QPushButton>("scanRemove"), Qt::Key_Space);
    QCOMPARE(desk.session->scans(), 4);
    QCOMPARE(at<QLineEdit>("scanField")->text(), QString()); // what is taken back stands nowhere
    QCOMPARE(namelessIn(&desk.window), QStringList());
}

void TestScanPanel::neverTakesASuggestionByItself()
{
    Desk desk;
    SHOW_LOADED(desk.fixture);
    desk.open();
    QString slip; // that only looks like one of the expected
    for (const QString &serial : desk.serials.mid(0, 5)) {
        const QString typed = QString(serial).replace(QLatin1Char('0'), QLatin1Char('O'));
        if (slip.isEmpty() && desk.meaningOf(typed).suggestion == serial)
            slip = typed;
    }
    QVERIFY2(!slip.isEmpty(), qPrintable(desk.serials.join(QLatin1Char(' '))));
    desk.type(slip);
    auto *accept = at<QPushButton>("scanAccept");
    QVERIFY(accept);
    QVERIFY(desk.session->taken().isEmpty());
    QTest::keyClick(desk.window.focusWidget(), Qt::Key_Return); // no answer to the question
    QVERIFY(desk.session->taken().isEmpty());
    accept->setFocus(Qt::TabFocusReason);
    QTest::keyClick(accept, Qt::Key_Space);
    QCOMPARE(desk.session->taken().size(), 1);
    QCOMPARE(desk.window.focusWidget(), desk.panel->beginning());
    QVERIFY(!at<QPushButton>("scanAccept"));
}

void TestScanPanel::lettersGoToTheFieldFromAnywhere()
{
    Desk desk;
    SHOW_LOADED(desk.fixture);
    desk.open();
    desk.type(desk.serials[0]);
    for (const char *name : {"scanTable", "scanSound", "scanRemove"}) {
        at<QWidget>(name)->setFocus();
        desk.type(desk.serials[1]);
        QCOMPARE(desk.window.focusWidget(), desk.panel->beginning());
        QCOMPARE(at<QLineEdit>("scanField")->text(), desk.serials[1]);
        desk.type(desk.serials[0]);
    }
    QCOMPARE(desk.session->scans(), 7);
    desk.window.layout()->addWidget(desk.panel->foot()); // a window may have its own place for it
    QTRY_VERIFY(at<QWidget>("scanRemove"));
    at<QWidget>("scanRemove")->setFocus();
    desk.type(desk.serials[1]);
    QCOMPARE(desk.session->scans(), 8);
    WindowFixture::click(at<QTableView>("scanTable")->viewport());
    WindowFixture::click(at<QCheckBox>("scanLarge"));
    QCOMPARE(desk.window.focusWidget(), desk.panel->beginning());
}

void TestScanPanel::tonesTellTheResults()
{
    Desk desk;
    SHOW_LOADED(desk.fixture);
    desk.open();
    auto *tone = desk.panel->findChild<ScanTone *>();
    QVERIFY(tone);
    const QSignalSpy tones(tone, &ScanTone::sounded);
    desk.type(desk.serials[0]);
    QCOMPARE(tones.size(), 1);
    desk.type(desk.serials[0]);
    QTRY_COMPARE(tones.size(), 3); // two more
    desk.type(QStringLiteral("NOBODY77X"));
    QTRY_COMPARE(tones.size(), 6);
    at<QCheckBox>("scanSound")->click();
    desk.type(desk.serials[1]);
    QCOMPARE(tones.size(), 6);
    QVERIFY(!desk.fixture.desktop.settings.get(settingkeys::scanSound));
}

void TestScanPanel::largeTextIsRemembered()
{
    Desk desk;
    SHOW_LOADED(desk.fixture);
    desk.open();
    const int large = at<QLineEdit>("scanField")->height();
    QVERIFY(large > 60);
    at<QCheckBox>("scanLarge")->click();
    QTRY_VERIFY(at<QLineEdit>("scanField")->height() < large);
    const ScanPanel another(desk.fixture.context->workspace(), *desk.session);
    QVERIFY(!another.findChild<QCheckBox *>(QStringLiteral("scanLarge"))->isChecked());
}

void TestScanPanel::startsOverWhenAsked()
{
    Desk desk;
    SHOW_LOADED(desk.fixture);
    desk.open();
    desk.type(desk.serials[0]);
    for (const char *answer : {"scanKeep", "scanForget"}) {
        QCOMPARE(desk.session->scans(), 1);
        at<QPushButton>("scanStartOver")->click();
        QTRY_VERIFY(at<QPushButton>(answer));
        at<QPushButton>(answer)->click();
    }
    QTRY_COMPARE(desk.session->scans(), 0);
    QCOMPARE(Desk::text("scanTitle"), QStringLiteral("Nothing scanned yet"));
}

void TestScanPanel::fitsASmallScreen()
{
    Desk desk;
    SHOW_LOADED(desk.fixture);
    desk.open();
    for (const QString &serial : std::as_const(desk.serials))
        desk.type(serial);
    const QSize least = desk.window.minimumSizeHint();
    QVERIFY2(least.width() <= 1000 && least.height() <= 640,
        qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    QVERIFY(at<QTableView>("scanTable")->height() >= 200); // six rows at least
}

QTEST_MAIN(TestScanPanel)
#include "tst_scanpanel.moc"
