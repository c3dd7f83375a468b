// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/columnmodel.h"

#include <QList>
#include <QStringList>

namespace Reslate::Models {

/// A rule of the school as a row of a table.
struct RuleTexts {
    QString id; ///< tells it from the others
    QStringList cells; ///< a text for each column
    QString sentence; ///< all of it, for the tooltip and screen readers
};

/// A table of rules, which are replaced together.
class RuleModel : public ColumnModel {
    Q_OBJECT
public:
    using ColumnModel::ColumnModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;

protected:
    void setRows(const QList<RuleTexts> &rows);
    /// The same rules in other words.
    void updateRows(const QList<RuleTexts> &rows);

private:
    QList<RuleTexts> m_rows;
};

} // namespace Reslate::Models
