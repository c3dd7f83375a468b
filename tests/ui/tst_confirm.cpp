// SPDX-License-Identifier: GPL-3.0-or-later
#include "activewindow.h"
#include "models/devices/planneddevices.h"
#include "models/text/modelabels.h"
#include "nameless.h"
#include "nothingheld.h"
#include "question.h"
#include "ui/kit/paint.h"
#include "ui/orders/confirmdialog.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

/// The question before anything is sent: what it takes to send, and what never does.
class TestConfirm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wrongNumberCannotSend_data();
    void wrongNumberCannotSend();
    void enterNeverSends();
    void rightNumberSendsOnce();
    void countdownIsRemembered();
    void leavingWarnedOutChangesTheNumber();
    void saysWhoIsLeftOutAndWhy();
    void hybridDevicesCanBeWipedInstead();
    void anyWarningCanBeLeftOut();
    void aCardSaysWhomAnotherOneLeavesOut();
    void namelessDevicesAreNamedAndCounted();
    void nothingPossibleCannotSend();
    void freshStartCanKeepUserData();
    void listsWhomItIsFor();
    void saysWhoStandsInTwoCards();

private:
    ConfirmDialog *ask(ResetMode mode, bool hybridOnly = false);
    static int eligible(const ConfirmDialog *dialog)
    {
        const auto *title = dialog->findChild<QLabel *>(QStringLiteral("confirmTitle"));
        const QRegularExpression number(QStringLiteral("for (\\d+) device"));
        return number.match(title->text()).captured(1).toInt();
    }
    template <typename T> static T *in(const ConfirmDialog *dialog, const char *name)
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestConfirm::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QTRY_COMPARE(m_fixture->filter().counts().canAutopilotReset, 26);
}

void TestConfirm::cleanup()
{
    m_fixture.reset();
}

ConfirmDialog *TestConfirm::ask(ResetMode mode, bool hybridOnly)
{
    const AppServices &work = m_fixture->context->workspace();
    QList<const Device *> devices = work.filter.scopeDevices();
    if (hybridOnly)
        devices.removeIf([](const Device *device) { return joinState(*device) != JoinState::HybridJoined; });
    auto *dialog = new ConfirmDialog(
        work, questionFor(mode, roomGroup, devices, work.clock.now()), &m_fixture->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void TestConfirm::wrongNumberCannotSend_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "2", "25", "27", "260", "30", "-26", "26.0", "x26", "2 6"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestConfirm::wrongNumberCannotSend()
{
    QFETCH(QString, typed);
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
    in<QLineEdit>(dialog, "confirmNumber")->setText(typed);
    auto *send = in<QPushButton>(dialog, "confirmSend");
    QVERIFY(!send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(confirmed.count(), 0);
    QVERIFY(dialog->isVisible());
}

void TestConfirm::enterNeverSends()
{
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
    QVERIFY(in<QPushButton>(dialog, "confirmCancel")->isDefault());
    auto *number = in<QLineEdit>(dialog, "confirmNumber");
    QTest::keyClicks(number, QStringLiteral("26"));
    QVERIFY(in<QPushButton>(dialog, "confirmSend")->isEnabled());
    QTest::keyClick(number, Qt::Key_Return);
    QTest::keyClick(number, Qt::Key_Enter);
    QVERIFY(dialog->isVisible());
    QVERIFY2(in<QLabel>(dialog, "confirmWhy")->text().startsWith(QLatin1String("Enter doesn't send. Click the button")),
        qPrintable(in<QLabel>(dialog, "confirmWhy")->text()));
    QTest::keyClick(in<QPushButton>(dialog, "confirmSend"), Qt::Key_Return);
    QVERIFY(in<QLabel>(dialog, "confirmWhy")->isVisible());
    QVERIFY2(in<QLabel>(dialog, "confirmWhy")->text().contains(QLatin1String("Press the space bar")),
        qPrintable(in<QLabel>(dialog, "confirmWhy")->text()));
    QTest::keyClick(in<QSpinBox>(dialog, "confirmCountdown"), Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // nor is the list lost
    QCOMPARE(confirmed.count(), 0);
    QVERIFY(!m_fixture->lastJob());
}

void TestConfirm::rightNumberSendsOnce()
{
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
    QTest::keyClicks(in<QLineEdit>(dialog, "confirmNumber"), QStringLiteral("26"));
    auto *send = in<QPushButton>(dialog, "confirmSend");
    QTest::mouseDClick(send, Qt::LeftButton);
    QTest::mouseClick(send, Qt::LeftButton);
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(confirmed.count(), 1);
    const auto plan = confirmed.constFirst().constFirst().value<QList<Plan>>().constFirst();
    QCOMPARE(plan.items.size(), 26);
    QCOMPARE(plan.workflow.goal(), ResetMode::AutopilotReset);
    QCOMPARE(plan.title, roomGroup);
}

void TestConfirm::countdownIsRemembered()
{
    ConfirmDialog *first = ask(ResetMode::AutopilotReset);
    auto *seconds = in<QSpinBox>(first, "confirmCountdown");
    QCOMPARE(seconds->value(), 10);
    QCOMPARE(seconds->minimum(), 0);
    QCOMPARE(seconds->maximum(), 600);
    seconds->setValue(45);
    QSignalSpy confirmed(first, &ConfirmDialog::confirmed);
    QTest::keyClicks(in<QLineEdit>(first, "confirmNumber"), QStringLiteral("26"));
    QTest::mouseClick(in<QPushButton>(first, "confirmSend"), Qt::LeftButton);
    QCOMPARE(confirmed.constFirst().constFirst().value<QList<Plan>>().constFirst().countdown, std::chrono::seconds(45));
    QCOMPARE(in<QSpinBox>(ask(ResetMode::AutopilotReset), "confirmCountdown")->value(), 45);
}

void TestConfirm::leavingWarnedOutChangesTheNumber()
{
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    auto *box = in<QRadioButton>(dialog, "sleeping-leave");
    QVERIFY(box);
    QCOMPARE(eligible(dialog), 26);
    box->click();
    QCOMPARE(eligible(dialog), 24);
    in<QLineEdit>(dialog, "confirmNumber")->setText(QStringLiteral("26"));
    QVERIFY(!in<QPushButton>(dialog, "confirmSend")->isEnabled());
    in<QLineEdit>(dialog, "confirmNumber")->setText(QStringLiteral("24"));
    QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
    QTest::mouseClick(in<QPushButton>(dialog, "confirmSend"), Qt::LeftButton);
    QCOMPARE(confirmed.constFirst().constFirst().value<QList<Plan>>().constFirst().items.size(), 24);
}

void TestConfirm::saysWhoIsLeftOutAndWhy()
{
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    QString all;
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
        all += label->text() + QLatin1Char('\n');
    }
    QVERIFY2(all.contains(QLatin1String("4 are hybrid joined")), qPrintable(all));
    QVERIFY(all.contains(QLatin1String("can't use Autopilot Reset")));
    QVERIFY(all.contains(QLatin1String("4 left out")));
    QVERIFY(all.contains(QLatin1String("Windows RE")));
}

/// As in the assistant, without the way through it.
void TestConfirm::hybridDevicesCanBeWipedInstead()
{
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    QVERIFY(in<QRadioButton>(dialog, "hybrid-leave")->isChecked());
    const auto shown = [dialog] {
        QString all;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        return all;
    };
    const QString wipeKeepsNothing = modeRemoves(ResetMode::FactoryWipe).join(QStringLiteral(", "));
    QVERIFY(!shown().contains(wipeKeepsNothing));
    in<QLineEdit>(dialog, "confirmNumber")->setText(QStringLiteral("30")); // before it is right
    in<QRadioButton>(dialog, "hybrid-wipe")->click();
    QCOMPARE(in<QLabel>(dialog, "confirmTitle")->text(),
        QStringLiteral("Autopilot Reset for 26 devices and Factory wipe for 4 devices"));
    QVERIFY2(shown().contains(wipeKeepsNothing), qPrintable(shown()));
    QCOMPARE(withoutAltLetter(in<QPushButton>(dialog, "confirmSend")->text()),
        QStringLiteral("Autopilot Reset 26 devices\n+ Factory wipe 4 devices")); // so that it fits on each screen
    QCOMPARE(in<QPushButton>(dialog, "confirmSend")->accessibleName(),
        QStringLiteral("Autopilot Reset 26 devices + Factory wipe 4 devices"));
    QCOMPARE(in<QLineEdit>(dialog, "confirmNumber")->text(), QString()); // it was typed for other devices
    in<QLineEdit>(dialog, "confirmNumber")->setText(QStringLiteral("26"));
    QVERIFY(!in<QPushButton>(dialog, "confirmSend")->isEnabled());
    in<QLineEdit>(dialog, "confirmNumber")->setText(QStringLiteral("30"));
    QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
    QTest::mouseClick(in<QPushButton>(dialog, "confirmSend"), Qt::LeftButton);
    const auto plans = confirmed.constFirst().constFirst().value<QList<Plan>>();
    QCOMPARE(plans.size(), 2);
    QCOMPARE(plans[0].workflow.goal(), ResetMode::AutopilotReset);
    QCOMPARE(plans[0].items.size(), 26);
    QCOMPARE(plans[1].workflow.goal(), ResetMode::FactoryWipe);
    QCOMPARE(plans[1].items.size(), 4);
    QCOMPARE(plans[1].countdown, plans[0].countdown);
}

void TestConfirm::anyWarningCanBeLeftOut()
{
    const AppServices &work = m_fixture->context->workspace();
    QList<Device> devices;
    for (const Device *device : work.filter.scopeDevices())
        devices.append(*device);
    devices[0].ownership = Ownership::Personal;
    QList<const Device *> all;
    for (const Device &device : std::as_const(devices))
        all.append(&device);
    ConfirmDialog dialog(
        work, questionFor(ResetMode::FactoryWipe, roomGroup, all, work.clock.now()), &m_fixture->window());
    dialog.open();
    activateNow(&dialog);
    const int before = eligible(&dialog);
    auto *out = in<QCheckBox>(&dialog, "leaveOut-personal");
    QVERIFY(out && !out->isChecked());
    out->setFocus();
    QTest::keyClick(out, Qt::Key_Space);
    QCOMPARE(eligible(&dialog), before - 1);
    QVERIFY(out->isVisible() && out->isChecked() && out->hasFocus()); // what was left out can be taken back
    QTest::keyClick(out, Qt::Key_Space);
    QCOMPARE(eligible(&dialog), before);
}

/// HHS-0716 hasn't been seen lately, and runs Windows SE.
void TestConfirm::aCardSaysWhomAnotherOneLeavesOut()
{
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    const auto isSaid = [dialog](const char *text) {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [text](const QLabel *label) { return label->text().contains(QLatin1String(text)); });
    };
    QVERIFY(isSaid("2 have not been seen for up to 63 days") && !isSaid("1 of them left out"));
    in<QCheckBox>(dialog, "leaveOut-windows-se")->click();
    QCOMPARE(eligible(dialog), 25);
    QVERIFY(isSaid("2 have not been seen for up to 63 days, 1 of them left out"));
    QVERIFY(in<QLabel>(dialog, "confirmCare")->text().contains(QLatin1String("1 of them left out")));
}

/// An empty item in the list of what is wiped says nothing, so each has one that says which computer it is.
void TestConfirm::namelessDevicesAreNamedAndCounted()
{
    const AppServices &work = m_fixture->context->workspace();
    QList<Device> devices;
    for (const Device *device : work.filter.scopeDevices())
        devices.append(*device);
    devices[0].name.clear();
    devices[1].name = QStringLiteral(" \u200B");
    devices[2].name = devices[2].serialNumber = QString();
    QList<const Device *> all;
    for (const Device &device : std::as_const(devices))
        all.append(&device);
    ConfirmDialog dialog(
        work, questionFor(ResetMode::FactoryWipe, roomGroup, all, work.clock.now()), &m_fixture->window());
    dialog.open();
    const auto *nameless = in<QLabel>(&dialog, "confirmNameless");
    QVERIFY(nameless->isVisible());
    QVERIFY2(
        nameless->text().startsWith(QLatin1String("3 of these devices have no name")), qPrintable(nameless->text()));
    QVERIFY2(nameless->text().contains(QLatin1String("1 has no serial number")), qPrintable(nameless->text()));
    QString shown;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        shown += label->text() + QLatin1Char('\n');
    QVERIFY2(!shown.contains(QLatin1String(", ,")), qPrintable(shown));
    QVERIFY2(shown.contains(devices[0].serialNumber), qPrintable(shown));
    QVERIFY2(shown.contains(devices[1].serialNumber), qPrintable(shown));
    QVERIFY2(shown.contains(QLatin1String("(no name, ") + devices[2].model), qPrintable(shown));

    ConfirmDialog *named = ask(ResetMode::FactoryWipe);
    QVERIFY(!in<QLabel>(named, "confirmNameless")->isVisible());
}

void TestConfirm::nothingPossibleCannotSend()
{
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset, true);
    QCOMPARE(eligible(dialog), 0);
    QVERIFY(!in<QLineEdit>(dialog, "confirmNumber")->isVisible());
    in<QLineEdit>(dialog, "confirmNumber")->setText(QStringLiteral("0"));
    QVERIFY(!in<QPushButton>(dialog, "confirmSend")->isEnabled());
}

void TestConfirm::freshStartCanKeepUserData()
{
    ConfirmDialog *dialog = ask(ResetMode::FreshStart);
    QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
    in<QCheckBox>(dialog, "keepUserData")->setChecked(true);
    in<QLineEdit>(dialog, "confirmNumber")->setText(QString::number(eligible(dialog)));
    QTest::mouseClick(in<QPushButton>(dialog, "confirmSend"), Qt::LeftButton);
    QVERIFY(confirmed.constFirst().constFirst().value<QList<Plan>>().constFirst().keepUserData);
}

/// Six names "and 20 more" are no answer to whom it is about to wipe.
void TestConfirm::listsWhomItIsFor()
{
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    activateNow(dialog);
    QCOMPARE(
        withoutAltLetter(in<QPushButton>(dialog, "confirmSend")->text()), QStringLiteral("Autopilot Reset 26 devices"));
    auto *table = in<QTableView>(dialog, "confirmDevices");
    auto *toggle = in<QPushButton>(dialog, "confirmDevicesToggle");
    QVERIFY(table && toggle && !table->isVisible());
    QVERIFY(withoutAltLetter(toggle->text()).endsWith(QLatin1String("Show 26 devices")));
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(table->isVisible());
    QCOMPARE(namelessIn(dialog), QStringList());
    QCOMPARE(table->model()->rowCount(), 26);

    const int serial = static_cast<int>(PlannedDevices::Column::Serial);
    for (int row = 0; row < 26; ++row) {
        const QString text = table->model()->index(row, serial).data().toString();
        const int room = table->columnWidth(serial) - 2 * cellPadding;
        QVERIFY2(room >= table->fontMetrics().horizontalAdvance(text), qPrintable(text));
        const QModelIndex name = table->model()->index(row, static_cast<int>(PlannedDevices::Column::Device));
        QVERIFY(name.data(Qt::ToolTipRole).toString().contains(name.data().toString())); // whole, however it is cut
    }
    QCOMPARE(table->textElideMode(), Qt::ElideMiddle);

    const Device *last = nullptr;
    for (const Device *device : m_fixture->filter().scopeDevices()) {
        if (device->serialNumber == table->model()->index(25, 1).data().toString())
            last = device;
    }
    QVERIFY(last);
    auto *search = in<QLineEdit>(dialog, "confirmDevicesSearch");
    search->setFocus();
    QTest::keyClicks(search, last->serialNumber.toLower());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(in<QLabel>(dialog, "confirmDevicesCount")->text(), QStringLiteral("1 of 26 devices"));
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // Enter in the search neither sends nor closes
    QTest::mouseClick(in<QPushButton>(dialog, "confirmDevicesCopy"), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(1).startsWith(last->name + QLatin1Char('\t') + last->serialNumber + QLatin1Char('\t')),
        qPrintable(lines.at(1)));
    QCOMPARE(in<QLabel>(dialog, "confirmTitle")->text().contains(QLatin1String("26 devices")), true); // all go

    search->clear();
    table->setFocus();
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(QLatin1String("\r\n")), 3);

    auto *box = in<QRadioButton>(dialog, "sleeping-leave");
    box->click();
    QCOMPARE(table->model()->rowCount(), 24); // the list is that of the number
}

void TestConfirm::saysWhoStandsInTwoCards()
{
    const AppServices &work = m_fixture->context->workspace();
    ResetDraft draft = questionFor(ResetMode::FactoryWipe, roomGroup, work.filter.scopeDevices(), work.clock.now())
                           .draftOf({});
    const QList<JobItem> items = draft.plans.constFirst().items;
    draft.sections = {{.kind = SectionKind::Ready, .items = items},
        {.kind = SectionKind::Warned, .reason = Reason::WindowsSE, .items = items.mid(0, 3)},
        {.kind = SectionKind::Warned, .reason = Reason::NotSeenLately, .items = items.mid(2, 3)},
        {.kind = SectionKind::Warned, .reason = Reason::Personal, .items = items.mid(7, 2)}};
    ConfirmDialog dialog(work, questionAbout(draft));
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts.append(label->text());
    QCOMPARE(texts.filter(QStringLiteral("1 of these is in another card, too.")).size(), 2);
    QCOMPARE(texts.filter(QStringLiteral("in another card, too.")).size(), 2);
}

QTEST_MAIN(TestConfirm)
#include "tst_confirm.moc"
