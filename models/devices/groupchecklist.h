// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"

#include <QAbstractListModel>

#include <functional>
#include <string>
#include <vector>

namespace Reslate {

/// The groups with a check box and their number of devices, by name. Groups without devices are hidden.
class GroupChecklist final : public QAbstractListModel {
    Q_OBJECT
public:
    using IsChecked = std::function<bool(const GroupId &)>;

    /// The catalog must outlive the model. isChecked is asked anew after refreshChecks().
    GroupChecklist(const DeviceCatalog &catalog, IsChecked isChecked, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< the check state only
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Every word must be in the name of a group; a checked one stays whatever it is called.
    void setSearch(const QString &text);
    void refreshChecks();
    QModelIndex firstChecked() const;

Q_SIGNALS:
    void toggled(const Reslate::GroupId &group, bool checked);

private:
    struct Row {
        GroupId id;
        QString name;
        std::optional<int> count;

        bool operator==(const Row &) const = default;
    };
    void update();

    const DeviceCatalog &m_catalog;
    IsChecked m_isChecked;
    std::vector<Row> m_rows;
    std::vector<std::string> m_words;
};

} // namespace Reslate
