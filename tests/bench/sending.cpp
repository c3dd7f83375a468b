// SPDX-License-Identifier: GPL-3.0-or-later
// What sending costs: when nothing but the service's own speed holds it back, what the journal adds, and how near it
// comes to the pace that the service allows.
#include "sections.h"

#include "enginerig.h"
#include "figures.h"

#include <QTemporaryDir>

#include <limits>

namespace Reslate::Bench {
namespace {

struct Sent {
    double seconds = 0;
    int accepted = 0;
    int batches = 0;
    int doubles = 0;
};

Sent wipe(int wanted, int parallelBatches, std::chrono::milliseconds latency, const QString &journalFile = {})
{
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = parallelBatches;
    EngineRig rig({.devices = wanted + wanted / 2, .latency = latency, .limits = false}, limits, journalFile);
    const Plan plan = rig.plan(ResetMode::FactoryWipe, wanted);
    Sent result;
    result.seconds = rig.send(plan);
    result.batches = rig.tenant().batchCount();
    result.doubles = rig.doubles();
    result.accepted = static_cast<int>(rig.tenant().destructiveRequests().size()) - result.doubles;
    return result;
}

} // namespace

void sending()
{
    const Sent many = wipe(10'000, PaceLimits().parallelBatches, std::chrono::milliseconds(0));
    remark(QStringLiteral("%1 wipes reached the service in %2 s").arg(many.accepted).arg(many.seconds, 0, 'f', 1));
    figure(QStringLiteral("batch calls for 10,000 wipes"), many.batches, 500, QStringLiteral("calls"));
    figure(QStringLiteral("devices with two requests"), many.doubles, 0, QStringLiteral("devices"));

    const std::chrono::milliseconds slow(250);
    const Sent one = wipe(2000, 1, slow);
    const Sent parallel = wipe(2000, PaceLimits().parallelBatches, slow);
    remark(
        QStringLiteral("2,000 wipes at 250 ms an answer: %1 s one batch after another, %2 s as the program sends them")
            .arg(one.seconds, 0, 'f', 1)
            .arg(parallel.seconds, 0, 'f', 1));
    figureAtLeast(QStringLiteral("one batch after another / as the program sends them"), one.seconds / parallel.seconds,
        4, QStringLiteral("x"));
}

void journal()
{
    constexpr int devices = 2000;
    double inMemory = std::numeric_limits<double>::max();
    double inFile = std::numeric_limits<double>::max();
    for (int round = 0; round < 3; ++round) { // in turns, so that both meet the same machine
        const QTemporaryDir dir;
        const std::chrono::milliseconds quick(0);
        inMemory = std::min(inMemory, wipe(devices, PaceLimits().parallelBatches, quick).seconds);
        inFile = std::min(inFile,
            wipe(devices, PaceLimits().parallelBatches, quick, dir.filePath(QStringLiteral("journal.sqlite"))).seconds);
    }
    remark(QStringLiteral("2,000 wipes: %1 s kept in memory, %2 s with the journal")
               .arg(inMemory, 0, 'f', 2)
               .arg(inFile, 0, 'f', 2));
    figure(QStringLiteral("what the journal adds for each device"), (inFile - inMemory) * 1000 / devices, 1,
        QStringLiteral("ms"));
}

void pace()
{
    constexpr int devices = 600;
    const PaceLimits limits;
    const QTemporaryDir dir;
    // Retire: of wipes, a day's quota is less than this.
    EngineRig rig({.devices = 2 * devices}, limits, dir.filePath(QStringLiteral("journal.sqlite")));
    const Plan plan = rig.plan(ResetMode::Retire, devices);
    const double seconds = rig.send(plan);
    const JobCounts counts = countsOf(rig.job());
    const auto carriedOut = static_cast<int>(rig.tenant().destructiveRequests().size());
    // The first window's worth goes at once.
    const double ideal = static_cast<double>(limits.window.count()) / 1000 * (devices / limits.writesPerWindow - 1);
    remark(QStringLiteral(
        "%1 of %2 orders carried out in %3 s of real time; %4 were offered, so %5 were refused and offered again")
               .arg(carriedOut)
               .arg(plan.items.size())
               .arg(seconds, 0, 'f', 1)
               .arg(rig.tenant().requestCount("POST", "/retire"))
               .arg(rig.tenant().requestCount("POST", "/retire") - carriedOut));
    figure(QStringLiteral("600 devices at 200 orders in 20 s / ideal of %1 s").arg(ideal), seconds / ideal, 1.05,
        QStringLiteral("x"));
    figure(QStringLiteral("refused and lost"),
        static_cast<double>(plan.items.size()) - carriedOut + counts.failed + counts.unknown, 0,
        QStringLiteral("devices"));
    figure(QStringLiteral("devices with two requests"), rig.doubles(), 0, QStringLiteral("devices"));
}

} // namespace Reslate::Bench
