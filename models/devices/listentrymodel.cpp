// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/listentrymodel.h"

#include "models/text/badge.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/modelroles.h"
#include "models/text/spokencell.h"

namespace Reslate {
namespace {

QString textOf(const ListEntry &entry, ListEntryModel::Column column)
{
    switch (column) {
    case ListEntryModel::Column::Line:
        return numberText(entry.line);
    case ListEntryModel::Column::Text:
        return plainForDisplay(entry.text);
    case ListEntryModel::Column::Device:
        return entryDevice(entry);
    case ListEntryModel::Column::Finding:
        return listFindingText(entry);
    }
    return {};
}

Tone toneOf(ListFinding finding)
{
    switch (finding) {
    case ListFinding::Hit:
        return Tone::Good;
    case ListFinding::Header:
    case ListFinding::Blank:
        return Tone::Neutral;
    case ListFinding::Double:
        return Tone::Caution;
    default:
        return Tone::Bad;
    }
}

} // namespace

void ListEntryModel::setReport(const ListReport &report)
{
    QList<ListEntry> entries = report.entries;
    entries.removeIf([](const ListEntry &entry) { return entry.finding == ListFinding::Blank; });
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int ListEntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString ListEntryModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Line:
        return tr("Line");
    case Column::Text:
        return tr("In your list");
    case Column::Device:
        return tr("Device found");
    case Column::Finding:
        return tr("Finding");
    }
    return {};
}

QVariant ListEntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListEntry &entry = m_entries.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, column);
    case Qt::ToolTipRole:
        return toolTipText(textOf(entry, column));
    case Qt::AccessibleTextRole:
        return Models::spokenCell(Models::ownText(index),
            tr("Line %1: %2. %3", "line, text, finding")
                .arg(textOf(entry, Column::Line), textOf(entry, Column::Text), textOf(entry, Column::Finding)));
    case ToneRole:
        return column == Column::Finding ? QVariant(static_cast<int>(toneOf(entry.finding))) : QVariant();
    default:
        return {};
    }
}

} // namespace Reslate
