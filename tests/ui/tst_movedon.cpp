// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says is of the step that they were asked about.
#include "failingplan.h"
#include "quickclock.h"
#include "settled.h"
#include "windowfixture.h"

#include <QDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

class TestMovedOn final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStepThatMovedOnTakesNoAnswer();
};

/// A colleague answers while the question is open: what was seen is of the step before.
void TestMovedOn::aStepThatMovedOnTakesNoAnswer()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);
    const auto job = [&fixture]() -> const Job & { return *fixture.lastJob(); };
    Plan plan = failingPlan(fixture.context->workspace(), fixture.tenant(), roomGroup, 2);
    plan.items = {plan.items.at(1)};
    plan.workflow = Workflow(ShortList<StepTemplate> {
        {.kind = ResetMode::Restart}, {.kind = ResetMode::AutopilotReset, .gate = Gate::Confirmed}});
    bool started = false;
    QTRY_VERIFY(started = started || settled(fixture.engine().start(plan, QStringLiteral("anna@school.example"))));
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobDetails"));
    QTRY_COMPARE_WITH_TIMEOUT(job().items.at(0).current().state, ItemState::Done, 30000);
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("jobDetails"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage"));
    auto *page = WindowFixture::anywhere<QDialog>("jobPage");
    page->findChild<QTableView *>(QStringLiteral("jobItems"))->selectRow(0);
    WindowFixture::click(page->findChild<QPushButton *>(QStringLiteral("jobConfirm")));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmByHand"));
    const DeviceId device = job().items.at(0).device.id;
    QVERIFY(settled(fixture.engine().confirm(
        job().id, device, Witnessed::Fresh, QStringLiteral("it started"), QStringLiteral("ben"))));
    QTRY_COMPARE(job().items.at(0).steps.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(canMove(job().items.at(0).current().state, ItemState::Confirmed), 30000);
    WindowFixture::anywhere<QRadioButton>("confirmFresh")->click();
    QTest::keyClicks(WindowFixture::anywhere<QPlainTextEdit>("confirmNote"), QStringLiteral("it started"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("confirmByHandConfirm"));
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("notStartedBox"));
    const QString said = WindowFixture::anywhere<QMessageBox>("notStartedBox")->informativeText();
    QVERIFY2(said.contains(QLatin1String("went on to another step")), qPrintable(said));
    QVERIFY(job().items.at(0).current().state != ItemState::Confirmed);
    QVERIFY(job().items.at(0).current().confirmedBy.isEmpty());
}

QTEST_MAIN(TestMovedOn)
#include "tst_movedon.moc"
