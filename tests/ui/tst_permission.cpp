// SPDX-License-Identifier: GPL-3.0-or-later
// What the account may not do can't be ordered, and the window says why.
#include "domain/plan/planbuilder.h"
#include "models/jobs/jobnotice.h"
#include "nameless.h"
#include "settled.h"
#include "windowfixture.h"

#include <QAction>
#include <QDialog>
#include <QRadioButton>

#include <algorithm>

using namespace Reslate;
using Test::namelessIn;
using Test::roomGroup;
using Test::settled;
using Test::TestTenant;
using Test::WindowFixture;

namespace {

TenantOptions schoolWith(TenantRole role)
{
    TenantOptions options = TestTenant::quick(120);
    options.role = role;
    return options;
}

} // namespace

class TestPermission : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardsSayWhatTheRoleLacks();
    void thePageTellsWhatIsAllowed();
    void theAssistantStopsAtTheMode();
    void aRefusedOrderNamesThePermission();
};

void TestPermission::cardsSayWhatTheRoleLacks()
{
    WindowFixture fixture(schoolWith(TenantRole::ReadOnly));
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, static_cast<int>(DeviceModel::Column::Device));
    QTRY_VERIFY(fixture.find<QLabel>("cardWhy-retire")
                    ->text()
                    .contains(QStringLiteral("ask for Help Desk Operator or School Administrator")));
    QVERIFY(!fixture.find<QPushButton>("cardSend-retire")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("cardSend-factory-wipe")->isVisible());
    for (int row = 0; row < fixture.devices().rowCount(); ++row)
        QVERIFY(!fixture.devices().flagsAt(row).canAutopilotReset);
}

void TestPermission::thePageTellsWhatIsAllowed()
{
    WindowFixture fixture(schoolWith(TenantRole::HelpDesk));
    SHOW_LOADED(fixture);
    fixture.find<QAction>("permissionsAction")->trigger();
    auto *dialog = WindowFixture::anywhere<QDialog>("permissionsDialog");
    QVERIFY(dialog);
    const auto says = [dialog](const char *card, const char *words) {
        const auto *frame = dialog->findChild<QFrame *>(QLatin1String(card));
        const QList<QLabel *> labels = frame ? frame->findChildren<QLabel *>() : QList<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [words](const QLabel *label) {
            return label->text().contains(QLatin1String(words))
                || label->accessibleName().contains(QLatin1String(words));
        });
    };
    QTRY_VERIFY(says("permission-autopilot-reset", "You may reset and wipe devices"));
    QVERIFY(says("permission-autopilot-reset", "Protected factory wipe")); // which needs the same
    QVERIFY(!dialog->findChild<QFrame *>(QStringLiteral("permission-factory-wipe")));
    QVERIFY(says("permission-delete-intune", "You may not delete Intune records: ask for School Administrator"));
    QVERIFY(says("permission-delete-intune", "Managed devices: Delete"));
    QCOMPARE(namelessIn(dialog), QStringList());
}

void TestPermission::theAssistantStopsAtTheMode()
{
    WindowFixture fixture(schoolWith(TenantRole::ReadOnly));
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("checked-reset-groupButton")->isEnabled());
    fixture.click(WindowFixture::anywhere<QPushButton>("checked-reset-groupButton"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("assistant"));
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("assistantNext")->isEnabled());
    fixture.click(WindowFixture::anywhere<QPushButton>("assistantNext"));
    QTRY_VERIFY(WindowFixture::anywhere<QRadioButton>("mode-autopilot-reset"));
    QTRY_VERIFY(!WindowFixture::anywhere<QPushButton>("assistantNext")->isEnabled());
    QVERIFY(WindowFixture::anywhere<QPushButton>("assistantNext")
                ->toolTip()
                .contains(QStringLiteral("You may not reset and wipe devices")));
    const QList<QLabel *> labels = WindowFixture::anywhere<QFrame>("modeCard-factory-wipe")->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("Help Desk Operator or School Administrator"));
    }));
}

void TestPermission::aRefusedOrderNamesThePermission()
{
    WindowFixture fixture(schoolWith(TenantRole::HelpDesk));
    fixture.tenant().faults().on("GET", "/getEffectivePermissions").answer(403);
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const Device &device = fixture.catalog().at(0);
    Plan plan {
        .workflow = ResetMode::DeleteIntune, .items = {plannedItem(device)}, .countdown = std::chrono::seconds(0)};
    QVERIFY(settled(fixture.engine().start(plan, QStringLiteral("ada"))));
    QTRY_VERIFY(fixture.lastJob() && fixture.lastJob()->phase == JobPhase::Paused);
    QVERIFY(jobNotice(*fixture.lastJob()).text.contains(QStringLiteral("Managed devices: Delete")));
    QCOMPARE(fixture.tenant().destructiveRequests().size(), 0);
}

QTEST_MAIN(TestPermission)
#include "tst_permission.moc"
