// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicemodel.h"
#include "models/devices/rowtexts.h"

#include <QSet>
#include <QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace Reslate {

/// Which devices the window is about, before search and filter.
struct AllDevices {
    bool operator==(const AllDevices &) const = default;
};
struct GroupMembers {
    QSet<EntraDeviceId> members;
    bool operator==(const GroupMembers &) const = default;
};
/// Exactly these, as long as their records are there.
struct ListedDevices {
    QSet<DeviceId> devices;
    bool operator==(const ListedDevices &) const = default;
};
using DeviceScope = std::variant<AllDevices, GroupMembers, DeviceView, ListedDevices>;

/// The filter menu. An empty set asks nothing; what is asked must all be true.
struct DeviceFacets {
    QSet<JoinState> joins;
    QSet<Platform> platforms;
    QSet<Ownership> ownerships;
    QSet<Compliance> compliances;
    std::optional<ResetMode> mode; ///< with verdicts: what the rules say of this mode
    QSet<Verdict> verdicts;
    QSet<LocalReset> localResets;
    int notSeenDays = 0; ///< not seen for at least so many days, or never; 0 asks nothing
    bool checkedOnly = false;

    bool operator==(const DeviceFacets &) const = default;
    bool isEmpty() const { return *this == DeviceFacets {}; }
};

/// Which rows of a DeviceModel pass scope, search and filter. Texts are folded once and answers kept by row, so who
/// owns it tells it of every change of a row.
class DeviceCriteria {
public:
    /// The model must outlive them. They begin without a row.
    explicit DeviceCriteria(const DeviceModel &model)
        : m_model(model)
    {
    }

    /// All rows are judged by it; false: it changes nothing.
    bool setScope(const DeviceScope &scope);
    bool setSearch(const QString &text);
    bool setFacets(const DeviceFacets &facets);
    const DeviceScope &scope() const { return m_scope; }
    const DeviceFacets &facets() const { return m_facets; }
    bool isSearching() const { return !m_words.empty(); }
    /// As it was typed.
    const QString &searchText() const { return m_search; }

    int count() const { return static_cast<int>(m_pass.size()); }
    bool isShown(int row) const { return m_pass[static_cast<size_t>(row)] == Shown; }
    bool inScope(int row) const { return (m_pass[static_cast<size_t>(row)] & InScope) != 0; }
    bool matchesSearch(int row) const { return (m_pass[static_cast<size_t>(row)] & MatchesSearch) != 0; }

    /// By row: what is searched (Models::searchableText()).
    const Models::RowTexts &texts() const { return m_texts; }

    /// The next row of the model.
    void append();
    /// Its facts changed. Whether its answers did.
    bool refresh(int row);
    /// Other devices are checked.
    void refreshChecked();
    /// The rows are about to go: nothing shows them.
    void hide(int first, int last);
    void remove(int first, int last);
    /// By DeviceModel::moves().
    void move(const std::vector<int> &moves);

private:
    /// What lets a row be shown; all three.
    enum Pass : quint8 { InScope = 1, PassesFacets = 2, MatchesSearch = 4, Shown = 7 };

    bool judgeScope(int row) const;
    bool judgeFacets(int row) const;
    bool judgeSearch(int row) const;
    quint8 passOf(int row) const;
    void judgeAll(quint8 which); ///< works out these bits of all rows

    const DeviceModel &m_model;
    DeviceScope m_scope;
    DeviceFacets m_facets;
    QString m_search;
    std::vector<std::string> m_words; ///< of it, folded
    Models::RowTexts m_texts; ///< by row: what is searched, folded
    std::vector<quint8> m_pass; ///< by row: Pass bits
};

} // namespace Reslate
