// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/rules/protection.h"
#include "jobs/rules/protectedlist.h"
#include "models/rules/rulemodel.h"

namespace Reslate {

/// The protected list, oldest first.
class ProtectionModel final : public Models::RuleModel {
    Q_OBJECT
public:
    enum class Column { Kind, Name, Reason, Who, Since };
    static constexpr int columns = 5;

    /// Both references must outlive the model. catalog: whether the members of the groups are known.
    ProtectionModel(const ProtectedList &list, const DeviceCatalog &catalog, QObject *parent = nullptr);

    const Protection &at(int row) const { return m_protections.at(row); }

protected:
    QString titleOf(int column) const override;

private:
    QList<Models::RuleTexts> rows() const;
    QString nameOf(const Protection &protection) const;

    const DeviceCatalog &m_catalog;
    QList<Protection> m_protections;
};

} // namespace Reslate
