// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/factreader.h"

#include "core/async.h"
#include "domain/device/serialcell.h"
#include "graph/graphapi.h"
#include "graph/transport/batch.h"

#include <QPointer>
#include <QPromise>

#include <algorithm>
#include <deque>
#include <limits>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// The transport asks for up to four pages before the first of them is handed on.
constexpr size_t pagesAhead = 5;

/// Nothing can be learned from the list of this tenant.
constexpr int tooManyPages = std::numeric_limits<int>::max();

/// The list came, but something in it can't be used. The records that matter may be sound, so they are asked for one by
/// one; an error that the next request would meet as well is told at once.
bool isSpoiled(const ListEnd &list)
{
    if (!list.stopped)
        return false;
    switch (list.stopped->kind) {
    case ErrorKind::BadAnswer:
    case ErrorKind::AnswerTooSlow:
    case ErrorKind::AnswerTooLarge:
    case ErrorKind::HeadersTooLarge:
    case ErrorKind::ListEndless:
    case ErrorKind::ListTooLarge:
        return true;
    default:
        return false;
    }
}

bool listIsCheaper(qsizetype ids, int pages)
{
    return pages < (ids + maxBatchSize - 1) / maxBatchSize;
}

} // namespace

void JoinFacts::addTo(Device &device, const EntraDeviceId &planned) const
{
    device.entraJoin = JoinState::Unknown;
    const auto record = found.constFind(planned);
    if (doubtful.contains(planned) || device.entraDeviceId != planned)
        device.entraState = RecordState::Doubtful; // the record that was looked at may be another computer's
    else if (planned.isEmpty() || missing.contains(planned))
        device.entraState = RecordState::Missing;
    else if (record == found.cend())
        device.entraState = RecordState::Unreadable;
    else {
        device.entraState = RecordState::Present;
        device.entraJoin = record->join;
        device.entraObjectId = record->objectId;
    }
    if (const auto known = traits.constFind(device.id); known != traits.cend())
        addTraits(device, *known);
}

struct FactReader::DeviceRun {
    QSet<DeviceId> open;
    Depth depth = Depth::Whole;
    QPointer<QObject> context;
    PortionFn portion;
    std::deque<QDateTime> asked; ///< front: when the page that comes next was asked for, or earlier
    int pages = 0;
    QPromise<DeviceFactsEnd> promise;

    void deliver(const QList<Device> &devices)
    {
        if (context && !devices.isEmpty())
            portion(devices, asked.front());
    }
    void settle(DeviceFactsEnd end)
    {
        promise.addResult(std::move(end));
        promise.finish();
    }
};

struct FactReader::JoinRun {
    QSet<EntraDeviceId> asked;
    QSet<EntraDeviceId> open; ///< those that nothing is known of yet
    JoinFacts facts;
    int pages = 0;
    int parts = 2; ///< that are still being read: Entra's records, Intune's traits
    QPromise<JoinFacts> promise;

    void settlePart()
    {
        if (--parts > 0)
            return;
        promise.addResult(std::move(facts));
        promise.finish();
    }
};

FactReader::FactReader(GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
{
}

QFuture<DeviceFactsEnd> FactReader::readDevices(
    const QList<DeviceId> &ids, Depth depth, QObject *context, PortionFn portion)
{
    auto run = std::make_shared<DeviceRun>();
    run->open = QSet<DeviceId>(ids.cbegin(), ids.cend());
    run->depth = depth;
    run->context = context;
    run->portion = std::move(portion);
    run->promise.start();
    const QFuture<DeviceFactsEnd> future = run->promise.future();
    if (run->open.isEmpty())
        run->settle({});
    else if (listIsCheaper(run->open.size(), m_devicePages))
        listDevices(run);
    else
        readRest(run);
    return future;
}

void FactReader::listDevices(const std::shared_ptr<DeviceRun> &run)
{
    run->asked = {m_clock.now()};
    auto page = [this, run](std::vector<Device> &&devices) {
        QList<Device> wanted;
        for (Device &device : devices) {
            if (run->open.remove(device.id))
                wanted.append(std::move(device));
        }
        ++run->pages;
        run->deliver(wanted);
        run->asked.push_back(m_clock.now());
        if (run->asked.size() > pagesAhead)
            run->asked.pop_front();
    };
    const QFuture<ListEnd> end = run->depth == Depth::Whole ? m_api.listDevices(this, std::move(page))
                                                            : m_api.listDeviceStates(this, std::move(page));
    whenReady(end, this, [this, run](const ListEnd &list) {
        if (!list.complete && !isSpoiled(list)) {
            run->settle({{}, run->open.values(), list.stopped.value_or(Error {.kind = ErrorKind::BadAnswer})});
            return;
        }
        m_devicePages = list.complete ? std::max(run->pages, 1) : tooManyPages;
        readRest(run); // a list doesn't prove that a record is gone; asking for it does
    });
}

void FactReader::readRest(const std::shared_ptr<DeviceRun> &run)
{
    if (run->open.isEmpty()) {
        run->settle({});
        return;
    }
    run->asked = {m_clock.now()};
    whenReady(m_api.readDevices(run->open.values()), this, [run](const QList<DeviceReading> &readings) {
        DeviceFactsEnd end;
        QList<Device> found;
        for (const DeviceReading &reading : readings) {
            if (!run->open.remove(reading.id))
                continue;
            if (reading.state == DeviceReading::State::Found) {
                found.append(reading.value);
            } else if (reading.state == DeviceReading::State::Gone) {
                end.gone.append(reading.id);
            } else {
                end.unreadable.append(reading.id);
                end.error = reading.error;
            }
        }
        end.unreadable += run->open.values();
        if (!end.unreadable.isEmpty() && !end.error)
            end.error = Error {.kind = ErrorKind::BadAnswer};
        run->deliver(found);
        run->settle(std::move(end));
    });
}

QFuture<LinkedFacts> FactReader::findLinked(const QSet<QString> &serials, const QSet<EntraDeviceId> &entraDevices)
{
    struct Run {
        LinkedFacts facts;
        int pages = 0;
        QPromise<LinkedFacts> promise;
    };
    auto run = std::make_shared<Run>();
    run->promise.start();
    const QFuture<LinkedFacts> future = run->promise.future();
    auto page = [run, serials, entraDevices](std::vector<Device> &&devices) {
        ++run->pages;
        for (Device &device : devices) {
            if (entraDevices.contains(device.entraDeviceId))
                run->facts.byEntra.insert(device.entraDeviceId, device);
            if (const QString serial = comparableSerial(device.serialNumber); serials.contains(serial))
                run->facts.bySerial.insert(serial, std::move(device));
        }
    };
    whenReady(m_api.listDeviceStates(this, std::move(page)), this, [this, run](const ListEnd &list) {
        if (list.complete)
            m_devicePages = std::max(run->pages, 1);
        else
            run->facts.error = list.stopped.value_or(Error {.kind = ErrorKind::BadAnswer});
        run->promise.addResult(std::move(run->facts));
        run->promise.finish();
    });
    return future;
}

QFuture<AuditFacts> FactReader::readAudits(const QSet<DeviceId> &devices)
{
    struct Run {
        AuditFacts facts;
        QPromise<AuditFacts> promise;
    };
    auto run = std::make_shared<Run>();
    run->promise.start();
    const QFuture<AuditFacts> future = run->promise.future();
    auto page = [run, devices](std::vector<ActionAudit> &&audits) {
        for (const ActionAudit &audit : audits) {
            if (devices.contains(audit.device))
                run->facts.of.insert(audit.device, audit);
        }
    };
    whenReady(m_api.listActionAudits(this, std::move(page)), this, [run](const ListEnd &list) {
        if (!list.complete)
            run->facts.error = list.stopped.value_or(Error {.kind = ErrorKind::BadAnswer});
        run->promise.addResult(std::move(run->facts));
        run->promise.finish();
    });
    return future;
}

QFuture<JoinFacts> FactReader::readJoins(const QList<EntraDeviceId> &ids, const QList<DeviceId> &devices)
{
    auto run = std::make_shared<JoinRun>();
    run->open = QSet<EntraDeviceId>(ids.cbegin(), ids.cend());
    run->open.remove(EntraDeviceId());
    run->asked = run->open;
    run->facts.asOf = m_clock.now();
    run->promise.start();
    const QFuture<JoinFacts> future = run->promise.future();
    readTraits(run, devices);
    if (run->open.isEmpty())
        run->settlePart();
    else if (listIsCheaper(run->open.size(), m_entraPages))
        listJoins(run);
    else
        readRest(run);
    return future;
}

void FactReader::readTraits(const std::shared_ptr<JoinRun> &run, const QList<DeviceId> &devices)
{
    if (devices.isEmpty()) {
        run->settlePart();
    } else if (listIsCheaper(devices.size(), m_devicePages)) {
        const auto page = [run, wanted = QSet<DeviceId>(devices.cbegin(), devices.cend())](
                              std::vector<DeviceTraits> &&listed) {
            for (const DeviceTraits &traits : listed) {
                if (wanted.contains(traits.device))
                    run->facts.traits.insert(traits.device, traits);
            }
        };
        whenReady(m_api.listTraits(this, page), this, [run](const ListEnd &) { run->settlePart(); });
    } else {
        whenReady(m_api.readTraits(devices), this, [run](const QList<TraitsReading> &readings) {
            for (const TraitsReading &reading : readings) {
                if (reading.state == TraitsReading::State::Found)
                    run->facts.traits.insert(reading.id, reading.value);
            }
            run->settlePart();
        });
    }
}

void FactReader::listJoins(const std::shared_ptr<JoinRun> &run)
{
    auto page = [run](std::vector<EntraRecord> &&records) {
        ++run->pages;
        for (EntraRecord &record : records) {
            const EntraDeviceId id = record.deviceId;
            if (run->open.remove(id)) {
                run->facts.found.insert(id, std::move(record));
                continue;
            }
            // A list that changes while it is read may name one record twice; only two different ones are doubtful.
            const auto first = run->facts.found.constFind(id);
            if (first != run->facts.found.cend() && first->objectId != record.objectId) {
                run->facts.found.erase(first);
                run->facts.doubtful.insert(id);
            }
        }
    };
    whenReady(m_api.listEntraRecords(this, std::move(page)), this, [this, run](const ListEnd &list) {
        // A second record with the same id may stand where the list has its gap, so nothing counts as read.
        if (!list.complete)
            run->facts.found.clear();
        if (!list.complete && !isSpoiled(list)) {
            run->facts.error = list.stopped.value_or(Error {.kind = ErrorKind::BadAnswer});
            run->settlePart();
            return;
        }
        if (!list.complete)
            run->open = run->asked;
        m_entraPages = list.complete ? std::max(run->pages, 1) : tooManyPages;
        readRest(run);
    });
}

void FactReader::readRest(const std::shared_ptr<JoinRun> &run)
{
    if (run->open.isEmpty()) {
        run->settlePart();
        return;
    }
    whenReady(m_api.readEntraRecords(run->open.values()), this, [run](const QList<EntraReading> &readings) {
        for (const EntraReading &reading : readings) {
            if (reading.state == EntraReading::State::Unreadable) {
                run->facts.error = reading.error;
                continue;
            }
            run->open.remove(reading.id);
            if (reading.state == EntraReading::State::Found)
                run->facts.found.insert(reading.id, reading.value);
            else
                run->facts.missing.insert(reading.id);
        }
        if (!run->open.isEmpty() && !run->facts.error)
            run->facts.error = Error {.kind = ErrorKind::BadAnswer};
        run->settlePart();
    });
}

} // namespace Reslate::Jobs
