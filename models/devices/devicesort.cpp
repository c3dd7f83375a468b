// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicesort.h"

#include "models/devices/halves.h"
#include "models/devices/searchtext.h"

#include <algorithm>
#include <limits>
#include <optional>

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

std::optional<qint64> numberOf(const DeviceModel &model, int row, DeviceModel::Column column)
{
    switch (column) {
    case DeviceModel::Column::Check:
        return model.isChecked(row) ? 0 : 1;
    case DeviceModel::Column::Device:
    case DeviceModel::Column::User:
        return std::nullopt;
    case DeviceModel::Column::Join:
        return joinNumber(joinState(model.device(row)));
    case DeviceModel::Column::LastSeen: {
        const QDateTime &seen = model.device(row).lastSeen;
        return seen.isValid() ? seen.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    }
    case DeviceModel::Column::Modes:
        return model.flagsAt(row).canAutopilotReset ? 0 : 1;
    case DeviceModel::Column::Status:
        return statusNumber(model, row);
    case DeviceModel::Column::Support: { // what isn't known comes last
        const std::optional<LastUpdates> last = lastUpdates(model.device(row), model.windowsSupport());
        return last ? last->earliest.toJulianDay() : std::numeric_limits<qint64>::max();
    }
    case DeviceModel::Column::LocalReset: { // devices that can't have it come last
        const std::optional<LocalResetFinding> finding = model.localReset(row);
        return finding ? static_cast<qint64>(finding->state) : std::numeric_limits<qint64>::max();
    }
    }
    return std::nullopt;
}

std::string keyOf(DeviceModel::Column column, std::optional<qint64> number, std::string_view searchable)
{
    std::string_view text = lineOf(searchable, SearchLine::Name);
    if (column == DeviceModel::Column::User) { // devices without a user last
        const std::string_view user = lineOf(searchable, SearchLine::User);
        number = user.empty() ? 1 : 0;
        text = user.empty() ? text : user;
    }
    const std::string natural = naturalKeyOfFolded(text);
    if (!number)
        return natural;
    // Big-endian with the sign bit turned over: compares as bytes like the number.
    const quint64 bits = static_cast<quint64>(*number) ^ (quint64(1) << 63);
    std::string key;
    key.reserve(sizeof bits + natural.size());
    for (int shift = 56; shift >= 0; shift -= 8)
        key.push_back(static_cast<char>((bits >> shift) & 0xff));
    return key + natural;
}

/// A row with the first bytes of its key that differ, which decide nearly every comparison, side by side.
struct Entry {
    quint64 high;
    quint64 low;
    int row;
};

} // namespace

SortBasis sortBasisOf(const DeviceModel &model, const RowTexts &texts, DeviceModel::Column column)
{
    SortBasis basis {.column = column, .texts = texts, .numbers = {}};
    for (int row = 0; row < texts.count(); ++row) {
        const std::optional<qint64> number = numberOf(model, row, column);
        if (!number)
            break; // no row has one
        if (row == 0)
            basis.numbers.reserve(static_cast<size_t>(texts.count()));
        basis.numbers.push_back(*number);
    }
    return basis;
}

std::string sortKeyOf(const SortBasis &basis, int row)
{
    const std::optional<qint64> number = basis.numbers.empty() ? std::nullopt
                                                               : std::optional(basis.numbers[static_cast<size_t>(row)]);
    return keyOf(basis.column, number, basis.texts.at(row));
}

std::string sortKeyOf(const DeviceModel &model, int row, std::string_view searchable, DeviceModel::Column column)
{
    return keyOf(column, numberOf(model, row, column), searchable);
}

bool sortsBefore(const RowTexts &keys, Qt::SortOrder order, int a, int b)
{
    const int compared = keys.at(a).compare(keys.at(b));
    if (compared == 0)
        return a < b;
    return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
}

SortedRows sortRows(const SortBasis &basis, Qt::SortOrder order)
{
    const int count = basis.texts.count();
    std::vector<std::string> keys(static_cast<size_t>(count));
    inHalves(count, [&](int first, int end) {
        for (int row = first; row < end; ++row)
            keys[static_cast<size_t>(row)] = sortKeyOf(basis, row);
    });
    SortedRows sorted;
    for (const std::string &key : keys)
        sorted.keys.append(key);

    const std::size_t start = commonPrefix(sorted.keys);
    std::vector<Entry> entries(static_cast<size_t>(count));
    const bool ascending = order == Qt::AscendingOrder;
    const auto before = [&](const Entry &a, const Entry &b) {
        if (a.high != b.high)
            return (a.high < b.high) == ascending;
        if (a.low != b.low)
            return (a.low < b.low) == ascending;
        return sortsBefore(sorted.keys, order, a.row, b.row);
    };
    inHalves(count, [&](int first, int end) {
        for (int row = first; row < end; ++row) {
            const std::string_view key = sorted.keys.at(row);
            entries[static_cast<size_t>(row)] = {bytesAt(key, start), bytesAt(key, start + 8), row};
        }
        std::sort(entries.begin() + first, entries.begin() + end, before);
    });
    std::inplace_merge(entries.begin(), entries.begin() + count / 2, entries.end(), before);
    sorted.order.reserve(entries.size());
    for (const Entry &entry : entries)
        sorted.order.push_back(entry.row);
    return sorted;
}

} // namespace Reslate::Models
