// SPDX-License-Identifier: GPL-3.0-or-later
// The program's window in a state to which the practice school doesn't come by itself: reader_stage held|pending
//   held     a job that its pilot holds, because the answer to its first device was lost
//   pending  the current device has an order that is pending for a month
#include "nothingheld.h"
#include "quickclock.h"
#include "settled.h"
#include "windowfixture.h"

#include <QTextStream>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

constexpr std::chrono::hours month(31 * 24);
constexpr int patience = 60000; // ms

/// Time that passes fast until everything stands where it belongs, and may jump.
class StageClock final : public Clock {
public:
    QDateTime now() const override { return m_clock.now().addSecs(later.count()); }
    std::chrono::milliseconds awake() const override { return m_clock.awake(); }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override
    {
        m_clock.callAfter(delay, context, std::move(fn));
    }
    void slowDown() { m_clock.setSpeed(1); }

    std::chrono::seconds later {0};

private:
    QuickClock m_clock {60};
};

/// A mode for the first devices that may have it.
Plan planFor(WindowFixture &fixture, ResetMode mode, int devices)
{
    const AppServices &work = fixture.context->workspace();
    Plan plan = draftPlan(mode, QStringLiteral("Room 101"), work.filter.scopeDevices(), nothingHeld(work.clock.now()))
                    .plan;
    plan.countdown = std::chrono::seconds(0);
    plan.items.resize(devices);
    return plan;
}

bool start(WindowFixture &fixture, const Plan &plan)
{
    const auto started = [&] { return settled(fixture.engine().start(plan, QStringLiteral("anna"))).has_value(); };
    return QTest::qWaitFor(started, patience); // once the journal is open
}

bool setHeld(WindowFixture &fixture, StageClock &)
{
    Plan plan = planFor(fixture, ResetMode::AutopilotReset, 4);
    plan.pace.pilot = 1;
    fixture.tenant().faults().on("POST", "/wipe").times(1).answerInner(500);
    return start(fixture, plan)
        && QTest::qWaitFor([&] { return fixture.lastJob()->phase == JobPhase::Paused; }, patience);
}

bool setPending(WindowFixture &fixture, StageClock &clock)
{
    const Plan plan = planFor(fixture, ResetMode::FactoryWipe, 1);
    const DeviceId device = plan.items.constFirst().device.id;
    fixture.tenant().setAsleep(device.toString(), true);
    if (!start(fixture, plan) || !QTest::qWaitFor([&] { return countsOf(*fixture.lastJob()).accepted == 1; }, patience))
        return false;
    fixture.tenant().advance(month);
    clock.later = month;
    fixture.context->load();
    const auto row = [&] {
        for (int at = 0; at < fixture.filter().rowCount(); ++at) {
            const QModelIndex index = fixture.filter().index(at, 1);
            fixture.table()->setCurrentIndex(index);
            if (fixture.table()->currentDevice()->id == device)
                return true;
        }
        return false;
    };
    const auto isPending = [&] {
        const int at = fixture.catalog().rowOf(device);
        return fixture.isLoaded() && at >= 0 && pendingAction(fixture.catalog().at(at)).has_value();
    };
    return QTest::qWaitFor(isPending, patience) && row();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("reslate"));
    QApplication::setApplicationDisplayName(QStringLiteral("Reslate"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString scene = QApplication::arguments().value(1);
    auto ownClock = std::make_unique<StageClock>();
    StageClock &clock = *ownClock;
    WindowFixture fixture(TestTenant::quick(120), std::move(ownClock));
    fixture.window().resize(1360, 860);
    fixture.window().show();
    fixture.context->load();
    const auto set = scene == QLatin1String("held") ? setHeld : setPending;
    if (!QTest::qWaitFor([&] { return fixture.isLoaded(); }, patience) || !set(fixture, clock)) {
        QTextStream(stderr) << "There is no scene " << scene << '\n';
        return 1;
    }
    clock.slowDown();
    return QApplication::exec();
}
