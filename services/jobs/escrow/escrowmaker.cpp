// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/escrow/escrowmaker.h"

#include "core/async.h"
#include "core/clock.h"
#include "domain/retirement/recordlink.h"
#include "escrow/escrowfile.h"
#include "jobs/escrow/secretcollector.h"

#include <QtConcurrentRun>

namespace Reslate::Jobs {

EscrowMaker::EscrowMaker(RecordApi &api, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_collector(new SecretCollector(api, this))
{
    connect(m_collector, &SecretCollector::progressed, this,
        [this](int done) { Q_EMIT progressed(done, static_cast<int>(m_collector->devices().size())); });
    connect(m_collector, &SecretCollector::finished, this, &EscrowMaker::write);
}

EscrowMaker::~EscrowMaker() = default;

QFuture<Result<void>> EscrowMaker::make(const EscrowWish &wish, const QList<Device> &devices, const QString &who)
{
    m_promise.start();
    const QFuture<Result<void>> made = m_promise.future();
    if (const Result<void> place = tryEscrowPlace(wish.file, wish.passphrase); !place) {
        settle(place);
        return made;
    }
    m_wish = wish;
    m_who = who;
    QList<EscrowedDevice> asked;
    for (const Device &device : devices)
        asked.append({.name = device.name,
            .serialNumber = device.serialNumber,
            .device = isAutopilotOnly(device.id) ? DeviceId() : device.id,
            .entraDevice = device.entraDeviceId,
            .autopilot = device.autopilotId,
            .keys = {},
            .passwords = {}});
    m_collector->start(asked);
    return made;
}

QList<EscrowGap> EscrowMaker::gaps() const
{
    QList<EscrowGap> gaps;
    for (const SecretCollector::Gap &gap : m_collector->gaps())
        gaps.append({m_collector->devices().at(gap.device).name, gap.error});
    return gaps;
}

int EscrowMaker::keyCount() const
{
    int count = 0;
    for (const EscrowedDevice &device : m_collector->devices())
        count += static_cast<int>(device.keys.size());
    return count;
}

int EscrowMaker::passwordCount() const
{
    int count = 0;
    for (const EscrowedDevice &device : m_collector->devices())
        count += static_cast<int>(device.passwords.size());
    return count;
}

void EscrowMaker::write()
{
    if (!m_collector->gaps().isEmpty())
        return settle(tl::make_unexpected(m_collector->gaps().constFirst().error));
    const Escrow escrow {.tenantName = m_wish.tenantName,
        .tenantId = m_wish.tenantId,
        .madeBy = m_who,
        .made = m_clock.now(),
        .devices = m_collector->devices()};
    const auto work = [wish = m_wish, escrow] { return writeEscrow(wish.file, escrow, wish.passphrase); };
    whenReady(QtConcurrent::run(work), this, [this](const Result<void> &written) { settle(written); });
}

void EscrowMaker::settle(const Result<void> &result)
{
    m_wish = {};
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace Reslate::Jobs
