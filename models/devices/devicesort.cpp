// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicesort.h"

#include "models/devices/searchtext.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace Reslate::Models {
namespace {

/// What needs a person comes first.
qint64 urgency(ItemState proof)
{
    switch (proof) {
    case ItemState::Failed:
        return 0;
    case ItemState::Unknown:
        return 1;
    case ItemState::Blocked:
        return 2;
    case ItemState::AwaitingApproval:
    case ItemState::Waiting:
        return 3;
    case ItemState::Active:
        return 4;
    case ItemState::Accepted:
        return 5;
    case ItemState::Sent:
        return 6;
    case ItemState::Planned:
        return 7;
    case ItemState::RecordGone:
        return 8;
    case ItemState::Done:
        return 9;
    case ItemState::SeenFresh:
    case ItemState::Confirmed:
        return 10;
    case ItemState::NotNeeded:
    case ItemState::Waived:
        return 10;
    case ItemState::Withdrawn:
        return 11;
    }
    return 12;
}

qint64 statusNumber(const DeviceModel &model, int row)
{
    const Device &device = model.device(row);
    const JobMark *mark = model.mark(device.id);
    if (const std::optional<TakenBy> taken = mark ? takenBy(*mark) : std::nullopt)
        return urgency(taken->item->current().state);
    if (mark && !(device.recordGone && isFinal(mark->item.current().state, mark->mode)))
        return urgency(mark->item.current().state);
    if (device.recordGone)
        return urgency(ItemState::RecordGone);
    if (device.leaving == Leaving::WipeFailed || device.leaving == Leaving::RetireFailed)
        return urgency(ItemState::Failed);
    return pendingReset(device) ? urgency(ItemState::Accepted) : 12;
}

qint64 joinNumber(JoinState join)
{
    switch (join) {
    case JoinState::EntraJoined:
        return 0;
    case JoinState::HybridJoined:
        return 1;
    case JoinState::Registered:
        return 2;
    case JoinState::Unknown:
        return 3;
    }
    return 3;
}

/// Eight bytes of a key as a number that compares like them; a shorter key is filled with zeros.
quint64 bytesAt(std::string_view key, std::size_t start)
{
    quint64 bytes = 0;
    for (std::size_t i = start; i < start + sizeof bytes; ++i)
        bytes = (bytes << 8) | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
    return bytes;
}

std::size_t commonPrefix(const RowTexts &keys)
{
    if (keys.count() == 0)
        return 0;
    std::string_view common = keys.at(0);
    for (int row = 1; row < keys.count() && !common.empty(); ++row) {
        const std::string_view key = keys.at(row).substr(0, common.size());
        const auto end = std::mismatch(key.begin(), key.end(), common.begin()).first;
        common = common.substr(0, static_cast<std::size_t>(end - key.begin()));
    }
    return common.size();
}

} // namespace

SortValue sortValueOf(const DeviceModel &model, int row, DeviceModel::Column column)
{
    const Device &device = model.device(row);
    switch (column) {
    case DeviceModel::Column::Check:
        return {model.isChecked(row) ? 0 : 1, device.name};
    case DeviceModel::Column::Device:
        return {std::nullopt, device.name};
    case DeviceModel::Column::User: // devices without a user last
        return {device.userPrincipalName.isEmpty() ? 1 : 0,
            device.userPrincipalName.isEmpty() ? device.name : device.userPrincipalName};
    case DeviceModel::Column::Join:
        return {joinNumber(joinState(device)), device.name};
    case DeviceModel::Column::LastSeen: {
        const QDateTime &seen = device.lastSeen;
        return {seen.isValid() ? seen.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(), device.name};
    }
    case DeviceModel::Column::Modes:
        return {model.flagsAt(row).canAutopilotReset ? 0 : 1, device.name};
    case DeviceModel::Column::Status:
        return {statusNumber(model, row), device.name};
    }
    return {};
}

std::string sortKeyOf(const SortValue &value)
{
    const std::string text = naturalKey(value.text);
    if (!value.number)
        return text;
    // Big-endian with the sign bit turned over: compares as bytes like the number.
    const quint64 bits = static_cast<quint64>(*value.number) ^ (quint64(1) << 63);
    std::string key;
    key.reserve(sizeof bits + text.size());
    for (int shift = 56; shift >= 0; shift -= 8)
        key.push_back(static_cast<char>((bits >> shift) & 0xff));
    return key + text;
}

bool sortsBefore(const RowTexts &keys, Qt::SortOrder order, int a, int b)
{
    const int compared = keys.at(a).compare(keys.at(b));
    if (compared == 0)
        return a < b;
    return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
}

SortedRows sortRows(const std::vector<SortValue> &values, Qt::SortOrder order)
{
    SortedRows sorted;
    for (const SortValue &value : values)
        sorted.keys.append(sortKeyOf(value));

    // The first bytes that differ decide nearly every comparison; they are held side by side.
    struct Entry {
        quint64 high;
        quint64 low;
        int row;
    };
    const std::size_t start = commonPrefix(sorted.keys);
    std::vector<Entry> entries;
    entries.reserve(values.size());
    for (int row = 0; row < sorted.keys.count(); ++row) {
        const std::string_view key = sorted.keys.at(row);
        entries.push_back({bytesAt(key, start), bytesAt(key, start + 8), row});
    }
    const bool ascending = order == Qt::AscendingOrder;
    std::sort(entries.begin(), entries.end(), [&](const Entry &a, const Entry &b) {
        if (a.high != b.high)
            return (a.high < b.high) == ascending;
        if (a.low != b.low)
            return (a.low < b.low) == ascending;
        return sortsBefore(sorted.keys, order, a.row, b.row);
    });
    sorted.order.reserve(entries.size());
    for (const Entry &entry : entries)
        sorted.order.push_back(entry.row);
    return sorted;
}

} // namespace Reslate::Models
