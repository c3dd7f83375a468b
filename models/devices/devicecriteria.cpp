// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicecriteria.h"

#include "domain/device/devicechoice.h"
#include "models/devices/searchtext.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace Reslate {
bool DeviceCriteria::setScope(const DeviceScope &scope)
{
    if (m_scope == scope)
        return false;
    m_scope = scope;
    judgeAll(InScope);
    return true;
}

bool DeviceCriteria::setSearch(const QString &text)
{
    m_search = text;
    std::vector<std::string> words = Models::foldedWords(text);
    if (words == m_words)
        return false;
    m_words = std::move(words);
    judgeAll(MatchesSearch);
    return true;
}

bool DeviceCriteria::setFacets(const DeviceFacets &facets)
{
    if (facets == m_facets)
        return false;
    m_facets = facets;
    judgeAll(PassesFacets);
    return true;
}

void DeviceCriteria::append()
{
    const int row = count();
    m_texts.append(Models::searchableText(m_model.device(row)));
    m_pass.push_back(passOf(row));
}

bool DeviceCriteria::refresh(int row)
{
    m_texts.replace(row, Models::searchableText(m_model.device(row)));
    const quint8 pass = passOf(row);
    return std::exchange(m_pass[static_cast<size_t>(row)], pass) != pass;
}

void DeviceCriteria::refreshChecked()
{
    judgeAll(PassesFacets);
}

void DeviceCriteria::hide(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_pass[static_cast<size_t>(row)] = 0;
}

void DeviceCriteria::remove(int first, int last)
{
    m_pass.erase(m_pass.begin() + first, m_pass.begin() + last + 1);
    m_texts.remove(first, last);
}

void DeviceCriteria::move(const std::vector<int> &moves)
{
    size_t kept = 0;
    for (size_t old = 0; old < moves.size(); ++old) {
        if (moves[old] < 0)
            continue;
        m_pass[static_cast<size_t>(moves[old])] = m_pass[old];
        ++kept;
    }
    m_pass.resize(kept);
    m_texts.keep(moves);
}

bool DeviceCriteria::judgeScope(int row) const
{
    const DeviceFlags &flags = m_model.flagsAt(row);
    if (const DeviceView *view = std::get_if<DeviceView>(&m_scope))
        return flags.in(*view);
    if (flags.gone)
        return false;
    if (const auto *listed = std::get_if<ListedDevices>(&m_scope))
        return listed->devices.contains(m_model.device(row).id);
    const GroupMembers *group = std::get_if<GroupMembers>(&m_scope);
    if (!group)
        return true;
    return isMember(m_model.device(row), group->members);
}

bool DeviceCriteria::judgeFacets(int row) const
{
    const Device &device = m_model.device(row);
    const auto asks = [](const auto &set, auto value) { return set.isEmpty() || set.contains(value); };
    if (!asks(m_facets.joins, joinState(device)) || !asks(m_facets.platforms, device.platform)
        || !asks(m_facets.ownerships, device.ownership) || !asks(m_facets.compliances, device.compliance))
        return false;
    if (m_facets.checkedOnly && !m_model.isChecked(row))
        return false;
    if (m_facets.notSeenDays > 0 && device.lastSeen.isValid()
        && device.lastSeen.addDays(m_facets.notSeenDays) > m_model.now())
        return false;
    if (!m_facets.localResets.isEmpty()) {
        const std::optional<LocalResetFinding> its = m_model.localReset(row);
        if (!its || !m_facets.localResets.contains(its->state))
            return false;
    }
    return !m_facets.mode || asks(m_facets.verdicts, m_model.eligibility(row, *m_facets.mode).verdict);
}

bool DeviceCriteria::judgeSearch(int row) const
{
    return Models::hasAll(m_texts.at(row), m_words);
}

quint8 DeviceCriteria::passOf(int row) const
{
    return static_cast<quint8>((judgeScope(row) ? InScope : 0) | (judgeFacets(row) ? PassesFacets : 0)
        | (judgeSearch(row) ? MatchesSearch : 0));
}

void DeviceCriteria::judgeAll(quint8 which)
{
    const std::vector<char> found = which == MatchesSearch ? Models::rowsWithAll(m_texts, m_words)
                                                           : std::vector<char>();
    for (int row = 0; row < count(); ++row) {
        const bool passes = which == InScope ? judgeScope(row)
            : which == PassesFacets          ? judgeFacets(row)
                                             : found[static_cast<size_t>(row)] != 0;
        quint8 &bits = m_pass[static_cast<size_t>(row)];
        bits = static_cast<quint8>(passes ? bits | which : bits & ~which);
    }
}

} // namespace Reslate
