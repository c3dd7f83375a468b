// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program, its window open, while the engine runs a job of 10,000 devices: how long the window ever stands
// still.
#include "sections.h"

#include "figures.h"
#include "waiting.h"

#include "app/gui/appcontext.h"
#include "domain/plan/planbuilder.h"
#include "ui/jobs/jobpage.h"

#include <QTemporaryDir>

namespace Reslate::Bench {
namespace {

constexpr int devices = 10'000;

QElapsedTimer timer()
{
    QElapsedTimer started;
    started.start();
    return started;
}

/// All that may be wiped, up to that number.
Plan wipeOf(const AppServices &work, int most)
{
    QList<const Device *> all;
    for (int row = 0; row < work.catalog.count(); ++row)
        all.append(&work.catalog.at(row));
    Plan plan = draftPlan(ResetMode::FactoryWipe, QStringLiteral("bench"), all,
        {.now = work.clock.now(), .isHeld = [&work](const DeviceRef &ref) {
             return work.engine.isHeld(ref);
         }}).plan;
    plan.items.resize(std::min<qsizetype>(plan.items.size(), most));
    return plan;
}

/// The longest stall from the call on until that is reached, and for a moment after it.
double stallUntil(const std::function<void()> &call, const std::function<bool()> &reached)
{
    Heartbeat heartbeat;
    heartbeat.start();
    call();
    runUntil(reached);
    runUntil([moment = timer()] { return moment.elapsed() > 500; });
    return heartbeat.stop();
}

void stall(const QString &when, double milliseconds)
{
    figure(
        QStringLiteral("longest stall while 10,000 devices are %1").arg(when), milliseconds, 50, QStringLiteral("ms"));
}

} // namespace

void largeJob()
{
    const QTemporaryDir dir;
    Desktop desktop(dir.path());
    const auto context = AppContext::practice(
        desktop, {.devices = devices * 3 / 2, .groups = 40, .speed = 60, .limits = false});
    if (!context) {
        remark(QStringLiteral("The practice tenant did not start."));
        return;
    }
    const AppServices &work = (*context)->workspace();
    MainWindow &window = (*context)->window();
    window.resize(1360, 860);
    window.show();
    (*context)->load();
    runUntil([&work] { return !work.catalog.isLoading() && work.catalog.count() > 0 && !work.filter.isSorting(); });
    runUntil([settle = timer()] { return settle.elapsed() > 1000; });

    JobEngine &engine = work.engine;
    Plan plan = wipeOf(work, devices);
    JobId id;
    const auto begin = [&] {
        const QElapsedTimer since = timer();
        const QFuture<Result<JobId>> starting = engine.start(plan, QStringLiteral("bench"));
        runUntil([&starting] { return starting.isFinished(); }); // the journal answers through the event loop
        if (const Result<JobId> started = starting.result())
            id = *started;
        remark(
            QStringLiteral("a plan for %1 devices started within %2 ms").arg(plan.items.size()).arg(since.elapsed()));
    };
    const auto aWhile = [] { // long enough for all that follows by itself
        return [since = timer()] { return since.elapsed() > 3000; };
    };
    plan.countdown = std::chrono::seconds(600);
    stall(QStringLiteral("written down"), stallUntil(begin, aWhile()));
    stall(QStringLiteral("taken back"), stallUntil([&] { engine.stop(id); }, aWhile()));

    plan.countdown = std::chrono::seconds(0);
    begin();
    JobPage page(work, id);
    page.show();
    const QElapsedTimer since = timer();
    stall(QStringLiteral("sent"),
        stallUntil([] {},
            [&] {
                const JobCounts counts = countsOf(*engine.job(id));
                return counts.planned + counts.sent == 0;
            }));
    remark(QStringLiteral("sent in %1 s").arg(static_cast<double>(since.elapsed()) / 1000, 0, 'f', 1));
    stall(QStringLiteral("followed"),
        stallUntil([] {}, [&] { return since.elapsed() > 60'000 || engine.job(id)->phase == JobPhase::Finished; }));
}

} // namespace Reslate::Bench
