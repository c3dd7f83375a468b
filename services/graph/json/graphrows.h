// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/device/group.h"
#include "domain/job/actionaudit.h"
#include "domain/rules/approval.h"

#include <QString>

#include <array>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace Reslate::Graph {

/// Equal texts as one QString: makers, models, versions repeat in nearly every row of a list. Thread-safe.
class Texts {
public:
    QString shared(std::string_view text);

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::mutex m_mutex;
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
};

/// The texts of one page, in front of those of its list: the lock is taken once for each text that is new, not once for
/// each cell. For one thread.
class PageTexts {
public:
    explicit PageTexts(Texts &all)
        : m_all(all)
    {
    }

    QString shared(std::string_view text)
    {
        Known &known = m_known[std::hash<std::string_view>()(text) % m_known.size()];
        if (known.bytes != text || known.text.isNull())
            known = {std::string(text), m_all.shared(text)};
        return known.text;
    }

private:
    struct Known {
        std::string bytes;
        QString text; ///< null: none yet
    };

    Texts &m_all;
    std::array<Known, 256> m_known; ///< a text pushes another one out of its place, so nothing grows
};

/// A JSON value; of a container only that it is one.
struct Scalar {
    enum class Kind { Null, Bool, Integer, OtherNumber, Text, Container };
    Kind kind = Kind::Null;
    bool flag = false;
    qint64 integer = 0;
    std::string_view text; ///< valid during the call that hands it over
};

/// How a property becomes part of a row. set returns false when the value is of the wrong type, and leaves what unknown
/// is then.
template <typename T> struct Field {
    std::string_view name;
    bool (*set)(T &row, const Scalar &value, PageTexts &texts);
};

enum class Fit {
    Good,
    Hidden, ///< the service shows that it exists, but not what this program needs of it
    Bad, ///< without a usable id
};

/// What a list of T looks like on the wire. A row may hold one array of interest, listName, of texts or of objects.
/// When listDecides, a row whose array can't be read is as bad as one without an id: unknown would read as "nothing
/// there". Or one object of interest, partName, and in it those for whose names isInner(), where the shape has that, is
/// true. setItem gets what is in them, with a name where it has one.
template <typename T> struct RowShape;

/// Rows without an array or object of interest.
template <typename T> struct FlatRow {
    static constexpr std::string_view listName {};
    static constexpr std::string_view partName {};
    static constexpr bool listDecides = false;
    static bool openItem(T &) { return false; }
    static bool setItem(T &, std::string_view, const Scalar &) { return false; }
};

template <> struct RowShape<Device> {
    static std::span<const Field<Device>> fields();
    static constexpr std::string_view listName = "deviceActionResults";
    static constexpr std::string_view partName {};
    static constexpr bool listDecides = true; // whether an action is pending
    static bool openItem(Device &row);
    static bool setItem(Device &row, std::string_view name, const Scalar &value);
    static Fit fit(Device &row);
};

template <> struct RowShape<Group> {
    static std::span<const Field<Group>> fields();
    static constexpr std::string_view listName = "groupTypes";
    static constexpr std::string_view partName {};
    static constexpr bool listDecides = false;
    static bool openItem(Group &) { return false; }
    static bool setItem(Group &row, std::string_view name, const Scalar &value);
    static Fit fit(Group &row);
};

template <> struct RowShape<EntraRecord> : FlatRow<EntraRecord> {
    static std::span<const Field<EntraRecord>> fields();
    static Fit fit(EntraRecord &row);
};

/// Members of a group, of which only this id matters.
template <> struct RowShape<EntraDeviceId> : FlatRow<EntraDeviceId> {
    static std::span<const Field<EntraDeviceId>> fields();
    static Fit fit(EntraDeviceId &row);
};

template <> struct RowShape<AutopilotRecord> : FlatRow<AutopilotRecord> {
    static std::span<const Field<AutopilotRecord>> fields();
    static Fit fit(AutopilotRecord &row);
};

template <> struct RowShape<DeviceTraits> : FlatRow<DeviceTraits> {
    static std::span<const Field<DeviceTraits>> fields();
    static Fit fit(DeviceTraits &row);
};

template <> struct RowShape<ApprovalRecord> : FlatRow<ApprovalRecord> {
    static std::span<const Field<ApprovalRecord>> fields();
    static Fit fit(ApprovalRecord &row);
};

template <> struct RowShape<ActionAudit> : FlatRow<ActionAudit> {
    static std::span<const Field<ActionAudit>> fields();
    static Fit fit(ActionAudit &row);
};

/// An ISO 8601 time as UTC; invalid for anything else and for the years that stand for "never" (0001-01-01,
/// 1601).
QDateTime parseTime(std::string_view text);

} // namespace Reslate::Graph
