// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/retiredfacts.h"
#include "models/text/columnmodel.h"

namespace Reslate {

/// What is open of the devices of one or several retirements, with what somebody does about it.
class OpenPointModel final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Report, Device, Serial, Open, ToDo };
    static constexpr int columns = 5;

    explicit OpenPointModel(const QList<RetiredEntry> &entries, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString titleOf(int column) const override;

private:
    struct Row {
        QString report;
        OpenItem item;
    };
    static QString textOf(const Row &row, Column column);

    QList<Row> m_rows;
};

} // namespace Reslate
