// SPDX-License-Identifier: GPL-3.0-or-later
// An order that is pending for long: since when, and how a person lifts its block.
#include "settled.h"
#include "windowfixture.h"

#include <QDialog>
#include <QSignalSpy>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

constexpr std::chrono::hours month(31 * 24);

/// The time of this computer, moved on by a test.
class LaterClock final : public Clock {
public:
    QDateTime now() const override { return m_clock.now().addMSecs(later.count()); }
    std::chrono::milliseconds awake() const override { return m_clock.awake(); }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override
    {
        m_clock.callAfter(delay, context, std::move(fn));
    }

    std::chrono::milliseconds later {0};

private:
    SystemClock m_clock;
};

} // namespace

class TestLift final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPersonLiftsTheBlock();
};

void TestLift::aPersonLiftsTheBlock()
{
    auto own = std::make_unique<LaterClock>();
    LaterClock *clock = own.get();
    WindowFixture fixture(TestTenant::quick(120), std::move(own));
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    int row = 0;
    while (row < 30 && !fixture.find<QPushButton>("cardSend-factory-wipe")->isVisible()) // a device that may be wiped
        fixture.table()->setCurrentIndex(fixture.filter().index(row++, 1));
    const Device device = *fixture.table()->currentDevice();
    auto *lift = fixture.find<QPushButton>("detailsLift");
    auto *status = fixture.find<QLabel>("detailsStatus");
    QVERIFY(!lift->isVisible());

    fixture.tenant().setAsleep(device.id.toString(), true);
    const Plan plan {.workflow = ResetMode::FactoryWipe,
        .items = {{.device = {.id = device.id,
                       .entraDevice = device.entraDeviceId,
                       .name = device.name,
                       .serialNumber = device.serialNumber}}},
        .countdown = std::chrono::seconds(0)};
    const JobId id = settled(fixture.engine().start(plan, QStringLiteral("anna"))).value();
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(*fixture.engine().job(id)).accepted, 1, 20000);
    fixture.context->load();
    const auto isPending = [&] {
        const int at = fixture.catalog().rowOf(device.id);
        return at >= 0 && pendingAction(fixture.catalog().at(at)).has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isPending(), 20000);
    QVERIFY(!lift->isVisible()); // it may still be carried out

    fixture.tenant().advance(month);
    clock->later = month;
    fixture.context->load();
    QTRY_VERIFY_WITH_TIMEOUT(lift->isVisible(), 20000);
    QVERIFY(status->isVisible());
    WindowFixture::click(lift);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("liftDialog"));
    auto *now = WindowFixture::anywhere<QPushButton>("liftNow");
    QVERIFY(!now->isEnabled()); // not without a reason
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("liftReason"), QStringLiteral("stands in the cellar"));
    QVERIFY(now->isEnabled());
    WindowFixture::click(now);
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("liftDialog"));
    QTRY_VERIFY(!lift->isVisible());
    QVERIFY(fixture.find<QLabel>("detailsProtection")->text().contains(QLatin1String("stands in the cellar")));
    QCOMPARE(fixture.engine().job(id)->items.constFirst().current().error->kind, ErrorKind::NotCarriedOut);
    QTRY_VERIFY(fixture.find<QPushButton>("cardSend-factory-wipe")->isVisible()); // warned, not blocked
    QCOMPARE(fixture.tenant().destructiveRequests(device.id.toString()), 1);
}

QTEST_MAIN(TestLift)
#include "tst_lift.moc"
