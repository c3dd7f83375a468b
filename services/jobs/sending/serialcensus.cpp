// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/serialcensus.h"

#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "domain/job/itemmoves.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/proof.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// Whether the wiped computer may enroll again, and nothing told so far under which record it did. Whether it was
/// proven otherwise, by a person's word, plays no part.
bool mayComeBack(const JobItem &item)
{
    return std::any_of(item.steps.cbegin(), item.steps.cend(), [](const Step &step) {
        return mayEnrollAgain(ItemState::Done, step.kind) && step.tries > 0 && step.state != ItemState::Failed
            && step.enrolledAs.isEmpty();
    });
}

} // namespace

QSet<QString> realSerials(const Job &job, const QList<int> &items)
{
    QSet<QString> serials;
    for (const int index : items) {
        const JobItem &item = job.items.at(index);
        if (isRealSerial(item.device.serialNumber))
            serials.insert(comparableSerial(item.device.serialNumber));
    }
    return serials;
}

SerialCensus takeCensus(
    const QSet<QString> &serials, const LinkedFacts &listed, const JobRegistry &registry, const QDateTime &asOf)
{
    if (listed.error)
        return {};
    SerialCensus census {.asked = serials, .bearers = {}, .asOf = asOf};
    for (auto it = listed.bySerial.cbegin(); it != listed.bySerial.cend(); ++it)
        census.bearers.insert(it.key(), it->id);
    for (const std::unique_ptr<JobEntry> &entry : registry.entries()) {
        if (!mayEnrollAgain(entry->job.workflow))
            continue;
        for (const JobItem &item : std::as_const(entry->job.items)) {
            if (!mayComeBack(item))
                continue;
            if (const QString serial = comparableSerial(item.device.serialNumber); serials.contains(serial))
                census.bearers.insert(serial, item.device.id);
        }
    }
    return census;
}

SerialBearers bearersOf(const SerialCensus &census, const JobItem &item)
{
    const QString serial = comparableSerial(item.device.serialNumber);
    if (!census.asked.contains(serial))
        return SerialBearers::NotKnown;
    const auto [first, last] = census.bearers.equal_range(serial);
    const bool isAlone = std::all_of(first, last, [&item](const DeviceId &id) { return id == item.device.id; });
    return isAlone ? SerialBearers::One : SerialBearers::Several;
}

} // namespace Reslate::Jobs
