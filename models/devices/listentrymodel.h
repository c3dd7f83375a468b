// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/list/listdoctor.h"
#include "models/text/columnmodel.h"

namespace Reslate {

/// What the list doctor says, line by line; blank lines are left out.
class ListEntryModel final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Line, Text, Device, Finding };
    static constexpr int columns = 4;

    explicit ListEntryModel(QObject *parent = nullptr)
        : Models::ColumnModel(columns, parent)
    {
    }

    void setReport(const ListReport &report);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString titleOf(int column) const override;

private:
    QList<ListEntry> m_entries;
};

} // namespace Reslate
