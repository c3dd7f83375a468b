// SPDX-License-Identifier: GPL-3.0-or-later
// The second pair of eyes in the window: Send waits for another person's name and the code, and only for these.
#include "activewindow.h"
#include "jobs/rules/foureyesrule.h"
#include "models/text/modelroles.h"
#include "nameless.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/orders/foureyesdialog.h"
#include "windowfixture.h"

#include <QAction>

using namespace Reslate;
using namespace Reslate::Test;

class TestSecondPerson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchesWithAReason();
    void sendWaitsForASecondPerson();
    void nobodyIsAskedWhileItIsOff();

private:
    template <typename T> static T *part(const char *name) { return WindowFixture::anywhere<T>(name); }
    /// The question before an Autopilot Reset of the whole room.
    static void askForRoom(WindowFixture &fixture)
    {
        fixture.table()->setFocus();
        QTest::keyClick(fixture.table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(fixture.filter().counts().checked, 30);
        fixture.click(fixture.find<QPushButton>("checked-autopilot-resetButton"));
    }
    static void type(const char *field, const QString &words)
    {
        part<QLineEdit>(field)->setFocus();
        part<QLineEdit>(field)->selectAll();
        QTest::keyClick(part<QLineEdit>(field), Qt::Key_Delete);
        QTest::keyClicks(part<QLineEdit>(field), words);
    }
    static bool isReady(WindowFixture &fixture) { return fixture.window().windowTitle() != QLatin1String("Reslate"); }
};

#define OPEN_READY(fixture)                                                                                            \
    SHOW_LOADED(fixture);                                                                                              \
    QTRY_VERIFY(isReady(fixture));                                                                                     \
    OPEN_ROOM(fixture);                                                                                                \
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26)

void TestSecondPerson::switchesWithAReason()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    fixture.find<QAction>("fourEyes")->trigger();
    auto *dialog = part<FourEyesDialog>("fourEyesDialog");
    QVERIFY(dialog);
    activateNow(dialog);
    QCOMPARE(namelessIn(dialog), QStringList());
    auto *button = part<QPushButton>("fourEyesSwitch");
    QVERIFY(!button->isEnabled());
    type("fourEyesReason", QStringLiteral("rule"));
    QTest::keyClick(part<QLineEdit>("fourEyesReason"), Qt::Key_Return);
    QVERIFY(!fixture.engine().fourEyes().isOn()); // Enter decides nothing
    QTest::keyClick(part<QLineEdit>("fourEyesReason"), Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(fixture.engine().fourEyes().isOn());
    QTRY_VERIFY(part<QLineEdit>("fourEyesReason")->text().isEmpty());
    QVERIFY(!button->isEnabled());
    type("fourEyesReason", QStringLiteral("holidays"));
    WindowFixture::click(button);
    type("fourEyesReason", QStringLiteral("exams")); // while that is being written down
    QTRY_VERIFY(!fixture.engine().fourEyes().isOn());
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(part<QLineEdit>("fourEyesReason")->text(), QStringLiteral("exams"));
}

void TestSecondPerson::sendWaitsForASecondPerson()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(20));
    OPEN_READY(fixture);
    QVERIFY(settled(fixture.engine().fourEyes().set(true, {}, QStringLiteral("rule"))).has_value());
    askForRoom(fixture);
    QTRY_VERIFY(part<QLineEdit>("confirmNumber"));
    QCOMPARE(namelessIn(part<QDialog>("confirmDialog")), QStringList());
    auto *send = part<QPushButton>("confirmSend");
    QTest::keyClicks(part<QLineEdit>("confirmNumber"), QStringLiteral("26"));
    QVERIFY(!send->isEnabled());
    QVERIFY2(send->toolTip().contains(QLatin1String("second person")), qPrintable(send->toolTip()));
    const QString code = part<QLabel>("secondCode")->text();
    type("secondTyped", code);
    QVERIFY(!send->isEnabled()); // nobody's
    type("secondName", QStringLiteral("IT-Admin@hillside.example")); // who starts it
    QVERIFY(!send->isEnabled());
    QVERIFY2(send->toolTip().contains(QLatin1String("another")), qPrintable(send->toolTip()));
    type("secondName", QStringLiteral("Ben"));
    QVERIFY(send->isEnabled());
    type("secondTyped", QStringLiteral("AAAA AAAA"));
    QVERIFY(!send->isEnabled());
    type("secondTyped", code.toLower());
    QTest::keyClick(part<QLineEdit>("secondTyped"), Qt::Key_Return);
    QVERIFY(fixture.engine().jobs().isEmpty()); // Enter sends nothing
    QVERIFY(send->isEnabled());
    fixture.click(send);
    QTRY_VERIFY(fixture.lastJob());
    const JobId id = fixture.lastJob()->id;
    QCOMPARE(fixture.engine().fourEyes().witnessOf(id)->name, QStringLiteral("Ben"));
    const JobModel &jobs = fixture.context->workspace().jobs;
    QVERIFY(jobs.indexOf(id).data(SecondLineRole).toString().contains(QLatin1String("confirmed by Ben")));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.tenant().destructiveRequests().size(), 26, 60'000);
    for (const JobItem &item : fixture.lastJob()->items)
        QCOMPARE(fixture.tenant().destructiveRequests(item.device.id.toString()), 1);
}

void TestSecondPerson::nobodyIsAskedWhileItIsOff()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    askForRoom(fixture);
    QTRY_VERIFY(part<QLineEdit>("confirmNumber"));
    QVERIFY(!part<QLineEdit>("secondName"));
    QTest::keyClicks(part<QLineEdit>("confirmNumber"), QStringLiteral("26"));
    QVERIFY(part<QPushButton>("confirmSend")->isEnabled());
}

QTEST_MAIN(TestSecondPerson)
#include "tst_secondperson.moc"
