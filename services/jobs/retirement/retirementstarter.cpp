// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/retirement/retirementstarter.h"

#include "core/async.h"
#include "core/clock.h"
#include "jobs/engine/jobengine.h"
#include "jobs/escrow/escrowmaker.h"
#include "jobs/retirement/phototaker.h"

#include <QPointer>
#include <QPromise>

#include <utility>

namespace Reslate {

struct RetirementStarter::Start {
    RemovalOrder order;
    Retirement retirement;
    QPromise<Result<StartedRemoval>> promise;
    bool isWritten = false; ///< or is being written down: too late to cancel it
};

RetirementStarter::RetirementStarter(
    RecordApi &api, ReportStore &store, JobEngine &engine, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_engine(engine)
    , m_clock(clock)
{
}

RetirementStarter::~RetirementStarter()
{
    cancel();
}

QFuture<Result<StartedRemoval>> RetirementStarter::start(const RemovalOrder &order)
{
    if (m_start)
        return readyFuture(Result<StartedRemoval>(failure(ErrorKind::Conflict)));
    const auto start = std::make_shared<Start>();
    m_start = start;
    start->order = order;
    start->promise.start();
    m_gaps.clear();
    if (order.escrow.file.isEmpty())
        takePhotos(start);
    else
        keepKeys(start);
    return start->promise.future();
}

/// Before anything else: without its keys no device leaves that was to leave them.
void RetirementStarter::keepKeys(const std::shared_ptr<Start> &start)
{
    m_keys = std::make_unique<Jobs::EscrowMaker>(m_api, m_clock);
    connect(m_keys.get(), &Jobs::EscrowMaker::progressed, this, &RetirementStarter::keysRead);
    const EscrowWish wish = std::exchange(start->order.escrow, {}); // whose passphrase is needed no longer than that
    whenReady(
        m_keys->make(wish, start->order.devices, start->order.who), this, [this, start](const Result<void> &kept) {
            if (start != m_start)
                return; // it was canceled
            m_gaps = m_keys->gaps();
            const int keys = m_keys->keyCount();
            const int passwords = m_keys->passwordCount();
            m_keys.release()->deleteLater(); // it is the one that tells this
            if (!kept)
                return settle(start, tl::make_unexpected(kept.error()));
            const QPointer<RetirementStarter> self(this);
            Q_EMIT keysKept(keys, passwords);
            if (self && start == m_start) // nobody canceled it, or ended this, on hearing that
                takePhotos(start);
        });
}

void RetirementStarter::takePhotos(const std::shared_ptr<Start> &start)
{
    m_photos = std::make_unique<Jobs::PhotoTaker>(m_api, m_clock, m_support);
    connect(m_photos.get(), &Jobs::PhotoTaker::progressed, this, &RetirementStarter::photographed);
    whenReady(m_photos->take(start->order.devices), this,
        [this, start](const QHash<DeviceId, BeforePhoto> &photos) { writeDown(start, photos); });
}

void RetirementStarter::cancel()
{
    if (!m_start || m_start->isWritten)
        return;
    m_keys.reset();
    m_photos.reset();
    settle(std::exchange(m_start, nullptr), failure(ErrorKind::Canceled));
}

void RetirementStarter::writeDown(const std::shared_ptr<Start> &start, const QHash<DeviceId, BeforePhoto> &photos)
{
    if (start != m_start)
        return; // it was canceled
    m_photos.release()->deleteLater(); // it is the one that tells this
    start->isWritten = true;
    start->retirement = retirementOf(start->order.draft, photos, start->order.assetTags);
    start->retirement.startedBy = start->order.who;
    start->retirement.created = m_clock.now();
    whenReady(m_store.addRetirement(start->retirement), this, [this, start](const Result<void> &kept) {
        if (kept)
            begin(start);
        else
            settle(start, tl::make_unexpected(kept.error()));
    });
}

void RetirementStarter::begin(const std::shared_ptr<Start> &start)
{
    QList<Plan> plans = start->order.draft.plans;
    for (Plan &plan : plans)
        plan.retirement = start->retirement.id;
    whenReady(m_engine.startTogether(plans, start->order.who, start->order.consent), this,
        [this, start](const Result<QList<JobId>> &jobs) {
            settle(start,
                jobs ? Result<StartedRemoval>(StartedRemoval {start->retirement.id, *jobs})
                     : tl::make_unexpected(jobs.error()));
        });
}

void RetirementStarter::settle(const std::shared_ptr<Start> &start, const Result<StartedRemoval> &result)
{
    const std::shared_ptr<Start> ending = start; // it may be m_start itself
    m_start.reset();
    ending->promise.addResult(result);
    ending->promise.finish();
}

} // namespace Reslate
