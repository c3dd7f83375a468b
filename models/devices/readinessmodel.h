// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/readiness.h"
#include "models/text/columnmodel.h"

namespace Reslate {

/// The devices of a Readiness: those that can't be reset now before the others.
class ReadinessModel final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Device, Serial, LastSeen, State, Why, LookAt };
    static constexpr int columns = 6;

    explicit ReadinessModel(QObject *parent = nullptr);

    void setReadiness(const Readiness &readiness);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString titleOf(int column) const override;

private:
    QString textOf(const ReadinessLine &line, Column column) const;

    Readiness m_readiness;
    QList<qsizetype> m_rows; ///< in its lines
};

} // namespace Reslate
