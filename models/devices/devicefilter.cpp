// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicefilter.h"

#include "domain/device/devicechoice.h"
#include "models/devices/searchtext.h"

#include <QTimer>

#include <algorithm>

namespace Reslate {

DeviceFilter::DeviceFilter(DeviceModel &model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    connectModel();
    if (model.rowCount() > 0)
        sourceAppended(0, model.rowCount() - 1);
}

void DeviceFilter::setScope(const DeviceScope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    judgeAll(InScope);
}

void DeviceFilter::setSearch(const QString &text)
{
    m_search = text;
    std::vector<std::string> words = foldedWords(text);
    if (words == m_words)
        return;
    m_words = std::move(words);
    judgeAll(MatchesSearch);
}

void DeviceFilter::setFacets(const DeviceFacets &facets)
{
    if (facets == m_facets)
        return;
    m_facets = facets;
    judgeAll(PassesFacets);
}

std::string DeviceFilter::haystackOf(int row) const
{
    const Device &device = m_model.device(row);
    // Words hold no line break, so none is found across two fields.
    std::string text = foldedText(device.name);
    for (const QString *field : {&device.serialNumber, &device.userPrincipalName, &device.model}) {
        text.push_back('\n');
        text += foldedText(*field);
    }
    return text;
}

bool DeviceFilter::isInScope(int row) const
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

bool DeviceFilter::passesFacets(int row) const
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
    return !m_facets.mode || asks(m_facets.verdicts, m_model.eligibility(row, *m_facets.mode).verdict);
}

bool DeviceFilter::matchesSearch(int row) const
{
    const std::string_view text = m_texts.at(row);
    return std::all_of(m_words.begin(), m_words.end(),
        [text](const std::string &word) { return text.find(word) != std::string_view::npos; });
}

quint8 DeviceFilter::passOf(int row) const
{
    return static_cast<quint8>((isInScope(row) ? InScope : 0) | (passesFacets(row) ? PassesFacets : 0)
        | (matchesSearch(row) ? MatchesSearch : 0));
}

void DeviceFilter::judgeAll(quint8 which)
{
    for (int row = 0; row < static_cast<int>(m_pass.size()); ++row) {
        const bool passes = which == InScope ? isInScope(row)
            : which == PassesFacets          ? passesFacets(row)
                                             : matchesSearch(row);
        quint8 &bits = m_pass[static_cast<size_t>(row)];
        bits = static_cast<quint8>(passes ? bits | which : bits & ~which);
    }
    show(shownOf(m_order), false);
    announceCounts();
}

QList<const Device *> DeviceFilter::checkedDevices() const
{
    QList<const Device *> devices;
    for (const int row : m_order) {
        if (m_model.isChecked(row))
            devices.append(&m_model.device(row));
    }
    return devices;
}

int DeviceFilter::matchesInAll() const
{
    int matches = 0;
    for (int row = 0; row < static_cast<int>(m_pass.size()); ++row)
        matches += (m_pass[static_cast<size_t>(row)] & MatchesSearch) != 0 && !m_model.flagsAt(row).gone ? 1 : 0;
    return matches;
}

QList<const Device *> DeviceFilter::scopeDevices() const
{
    QList<const Device *> devices;
    for (const int row : m_order) {
        if ((m_pass[static_cast<size_t>(row)] & InScope) != 0 && !m_model.flagsAt(row).gone)
            devices.append(&m_model.device(row));
    }
    return devices;
}

void DeviceFilter::setAllChecked(bool checked)
{
    m_model.setChecked(QList<int>(m_shown.begin(), m_shown.end()), checked);
}

void DeviceFilter::announceCounts()
{
    if (std::exchange(m_countsAnnounced, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_countsAnnounced = false;
        recount();
    });
}

void DeviceFilter::recount()
{
    ScopeCounts counts;
    const bool isGroup = std::holds_alternative<GroupMembers>(m_scope);
    QSet<EntraDeviceId> devices;
    for (int row = 0; row < static_cast<int>(m_pass.size()); ++row) {
        if ((m_pass[static_cast<size_t>(row)] & InScope) == 0)
            continue;
        const DeviceFlags &flags = m_model.flagsAt(row);
        ++counts.devices;
        const EntraDeviceId &entra = m_model.device(row).entraDeviceId;
        if (isGroup && !entra.isEmpty()) { // without one, nothing tells that two records are one computer
            counts.secondRecords += devices.contains(entra) ? 1 : 0;
            devices.insert(entra);
        }
        counts.canAutopilotReset += flags.canAutopilotReset ? 1 : 0;
        counts.recent += flags.recent ? 1 : 0;
        counts.hybrid += flags.hybrid ? 1 : 0;
        counts.notSeen30Days += flags.notSeen30Days ? 1 : 0;
        counts.held += flags.held && !flags.toStart ? 1 : 0;
        counts.toStart += flags.toStart ? 1 : 0;
    }
    const QList<DeviceId> checked = m_model.checkedDevices();
    for (const DeviceId &id : checked) {
        const int row = m_model.catalog().rowOf(id);
        ++counts.checked;
        counts.checkedHeld += m_model.flagsAt(row).held ? 1 : 0;
        counts.checkedHidden += m_pass[static_cast<size_t>(row)] == Shown ? 0 : 1;
    }
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

QModelIndex DeviceFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex DeviceFilter::parent(const QModelIndex &child) const
{
    Q_UNUSED(child)
    return {};
}

QModelIndex DeviceFilter::sibling(int row, int column, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return this->index(row, column);
}

int DeviceFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DeviceFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : DeviceModel::columns;
}

bool DeviceFilter::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_shown.empty();
}

QModelIndex DeviceFilter::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() ? m_model.index(sourceRow(proxy.row()), proxy.column()) : QModelIndex();
}

QModelIndex DeviceFilter::mapFromSource(const QModelIndex &source) const
{
    // While the source appends, its new rows are not known here yet.
    if (!source.isValid() || source.row() >= static_cast<int>(m_proxyRows.size()))
        return {};
    const int row = m_proxyRows[static_cast<size_t>(source.row())];
    return row < 0 ? QModelIndex() : createIndex(row, source.column());
}

QVariant DeviceFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_model.headerData(section, orientation, role) : QVariant();
}

} // namespace Reslate
