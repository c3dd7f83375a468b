// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/retiredmodel.h"

#include "models/devices/searchtext.h"
#include "models/retirement/retiredlabels.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {

RetiredModel::RetiredModel(const RetiredList &list, QObject *parent)
    : Models::ColumnModel(columns, parent)
    , m_list(list)
{
    connect(&m_list, &RetiredList::aboutToBeListed, this, &RetiredModel::beginResetModel);
    connect(&m_list, &RetiredList::listed, this, [this] {
        m_shown = places();
        endResetModel();
        Q_EMIT totalsChanged();
    });
    connect(&m_list, &RetiredList::entryRead, this, &RetiredModel::onEntryRead);
    reset();
}

void RetiredModel::setSearch(const QString &typed)
{
    m_words = Models::foldedWords(typed);
    reset();
}

void RetiredModel::setYear(int year)
{
    m_year = year;
    reset();
}

QList<int> RetiredModel::years() const
{
    QList<int> years;
    for (const RetiredEntry &entry : m_list.entries()) {
        if (const int year = yearOf(entry); !entry.isNothing() && !years.contains(year))
            years.append(year);
    }
    std::sort(years.rbegin(), years.rend());
    return years;
}

QList<RetiredEntry> RetiredModel::shown() const
{
    QList<RetiredEntry> entries;
    for (int row = 0; row < m_shown.size(); ++row)
        entries.append(at(row));
    return entries;
}

bool RetiredModel::isFound(const RetiredEntry &entry) const
{
    if (entry.isNothing() || (m_year != 0 && yearOf(entry) != m_year))
        return false;
    if (m_words.empty())
        return true;
    const ReportSummary &report = entry.report;
    const QString head = QStringList(
        {report.number, report.title, report.destination, report.madeBy, retirementReasonText(report.reason)})
                             .join(u'\n');
    if (Models::hasAll(Models::foldedText(head), m_words))
        return true;
    return entry.facts
        && std::any_of(entry.facts->deviceTexts.cbegin(), entry.facts->deviceTexts.cend(),
            [this](const std::string &text) { return Models::hasAll(text, m_words); });
}

QList<int> RetiredModel::places() const
{
    QList<int> places;
    for (int place = 0; place < m_list.entries().size(); ++place) {
        if (isFound(m_list.entries().at(place)))
            places.append(place);
    }
    return places;
}

void RetiredModel::reset()
{
    beginResetModel();
    m_shown = places();
    endResetModel();
    Q_EMIT totalsChanged();
}

/// A device that is searched for may have come to light.
void RetiredModel::onEntryRead(int place)
{
    const auto row = static_cast<int>(m_shown.indexOf(place));
    const bool isShown = isFound(m_list.entries().at(place));
    if (row >= 0 && isShown) {
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    } else if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_shown.removeAt(row);
        endRemoveRows();
    } else if (isShown) {
        const auto before = std::lower_bound(m_shown.cbegin(), m_shown.cend(), place);
        const auto at = static_cast<int>(before - m_shown.cbegin());
        beginInsertRows({}, at, at);
        m_shown.insert(at, place);
        endInsertRows();
    }
    Q_EMIT totalsChanged();
}

int RetiredModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString RetiredModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Report:
        return tr("Report");
    case Column::Date:
        return tr("Date");
    case Column::Reason:
        return tr("Reason");
    case Column::Destination:
        return tr("Destination");
    case Column::Devices:
        return tr("Devices");
    case Column::Proven:
        return tr("Wipe proven");
    case Column::Status:
        return tr("Status");
    }
    return {};
}

QVariant RetiredModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RetiredEntry &entry = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case IdRole:
        return entry.key();
    case Qt::DisplayRole:
        return textOf(entry, column);
    case Qt::ToolTipRole:
        return toolTipText(toolTipOf(entry, column));
    case SegmentsRole:
        return column == Column::Proven ? QVariant::fromValue(proofSegments(entry)) : QVariant();
    case StatusRole:
        return column == Column::Status ? QVariant::fromValue(StatusCell {.badge = retiredStatus(entry), .detail = {}})
                                        : QVariant();
    case StruckRole:
        return column == Column::Report && entry.isVoid();
    default:
        return {};
    }
}

QString RetiredModel::textOf(const RetiredEntry &entry, Column column)
{
    switch (column) {
    case Column::Report:
        return reportNumberText(entry);
    case Column::Date:
        return dayText(entry.report.made);
    case Column::Reason:
        return retirementReasonText(entry.report.reason);
    case Column::Destination:
        return isVisible(entry.report.destination) ? plainForDisplay(entry.report.destination) : QStringLiteral("–");
    case Column::Devices:
        return numberText(entry.facts ? entry.facts->devices : entry.report.devices);
    case Column::Proven:
        return proofText(entry);
    case Column::Status:
        return retiredStatus(entry).text;
    }
    return {};
}

QString RetiredModel::toolTipOf(const RetiredEntry &entry, Column column)
{
    switch (column) {
    case Column::Report:
        return tr("%1 · %2", "number of a report, what its devices are called")
            .arg(reportNumberText(entry), plainForDisplay(entry.report.title));
    case Column::Date:
        return exactTime(entry.report.made);
    case Column::Status: {
        const Badge badge = retiredStatus(entry);
        return badge.toolTip.isEmpty() ? badge.text : badge.toolTip;
    }
    default:
        return textOf(entry, column);
    }
}

} // namespace Reslate
