// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrig.h"
#include "jobs/journal/journal.h"

#include <QTemporaryDir>

namespace Reslate::Test {

inline Workflow twoSteps(ResetMode first, Gate gate, ResetMode second)
{
    return Workflow(ShortList<StepTemplate> {{.kind = first}, {.kind = second, .gate = gate}});
}

inline const Workflow syncThenReset = twoSteps(ResetMode::Sync, Gate::Reported, ResetMode::AutopilotReset);

inline TenantOptions handTurned(const QSet<QByteArray> &approval = {})
{
    TenantOptions options = TestTenant::quick(300);
    options.clockStands = true;
    options.approval = approval;
    return options;
}

/// Both clocks pass together, and everything is kept in a file.
struct WorkflowRig : JobRig {
    explicit WorkflowRig(const TenantOptions &options = handTurned(), const PaceLimits &limits = PaceLimits::none())
        : JobRig(options, limits)
    {
        openJournal();
    }

    JobId start(const Workflow &workflow, int n) { return start(workflow, plan(workflow.goal(), n)); }
    JobId start(const Workflow &workflow, Plan order)
    {
        order.workflow = workflow;
        order.justification = QStringLiteral("Before term");
        return settled(engine->start(order, QStringLiteral("anna@school.example"))).value();
    }
    bool passUntil(const std::function<bool()> &done, std::chrono::milliseconds step = std::chrono::seconds(5))
    {
        int turns = 0;
        return runUntil([&] { return done() || turns > 10'000; },
                   [&] {
                       ++turns;
                       tenant->advance(step);
                       clock.advance(step);
                   })
            && done();
    }
    bool passUntilFinished(const JobId &id)
    {
        return passUntil([&] { return engine->job(id)->phase == JobPhase::Finished; });
    }
    void pass(std::chrono::milliseconds time)
    {
        const QDateTime end = clock.now().addMSecs(time.count());
        QVERIFY(passUntil([&] { return clock.now() >= end; }));
    }
    /// As if the program had been killed and started again.
    void killed()
    {
        engine.reset();
        openJournal();
        engine = std::make_unique<JobEngine>(access, api, clock, paceLimits);
        QVERIFY(engine->restore().has_value());
    }
    int inStep(const JobId &id, int step) const
    {
        const QList<JobItem> &items = engine->job(id)->items;
        return static_cast<int>(std::count_if(
            items.cbegin(), items.cend(), [step](const JobItem &item) { return item.steps.size() == step; }));
    }
    Result<ChainReport> verified() { return m_journal->verify(); }

private:
    void openJournal()
    {
        store.keepIn(nullptr); // lets go of the file
        auto journal = Jobs::Journal::open(m_dir.filePath(QStringLiteral("journal.sqlite")), clock);
        if (!journal)
            qFatal("no journal: %s", qUtf8Printable(journal.error().message));
        m_journal = journal->get();
        store.keepIn(std::move(*journal));
    }

    QTemporaryDir m_dir;
    Jobs::Journal *m_journal = nullptr;
};

inline bool isAll(const Job &job, const std::function<bool(const JobItem &)> &fits)
{
    return std::all_of(job.items.cbegin(), job.items.cend(), fits);
}

inline bool isBothDone(const JobItem &item)
{
    return item.steps.size() == 2 && item.steps.at(0).state == ItemState::Done
        && (item.current().state == ItemState::Done || item.current().state == ItemState::SeenFresh);
}

} // namespace Reslate::Test
