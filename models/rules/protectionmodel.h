// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/rules/protection.h"
#include "jobs/rules/protectedlist.h"
#include "models/text/columnmodel.h"

namespace Reslate {

/// The protected list, oldest first.
class ProtectionModel final : public ColumnModel {
    Q_OBJECT
public:
    enum class Column { Kind, Name, Reason, Who, Since };
    static constexpr int columns = 5;

    /// Both references must outlive the model. catalog: whether the members of the groups are known.
    ProtectionModel(const ProtectedList &list, const DeviceCatalog &catalog, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const Protection &at(int row) const { return m_protections.at(row); }

protected:
    QString titleOf(int column) const override;

private:
    QString textOf(const Protection &protection, Column column) const;

    const ProtectedList &m_list;
    const DeviceCatalog &m_catalog;
    QList<Protection> m_protections;
};

} // namespace Reslate
