// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/group.h"
#include "models/rules/protectionmodel.h"
#include "ui/kit/reasondialog.h"
#include "ui/shell/appservices.h"

#include <optional>

class QPushButton;
class QTableView;

namespace Reslate {

/// What no action may touch: the list, and adding to it and lifting with a reason. Stays open beside the window, whose
/// selection it offers.
class ProtectedDialog final : public ReasonDialog {
    Q_OBJECT
public:
    explicit ProtectedDialog(const AppServices &work, QWidget *parent = nullptr);

    /// The group that the window shows; nullopt: none.
    void setGroup(const std::optional<Group> &group);

private:
    QWidget *makeChange();
    void refresh() override;
    void protectDevices();
    void protectGroup();
    void lift();
    void add(QList<Protection> protections);
    /// Those checked devices that are not on the list themselves.
    QList<Protection> checkedDevices() const;

    const AppServices &m_work;
    std::optional<Group> m_group;
    ProtectionModel m_model;
    QTableView *m_table;
    QPushButton *m_devices;
    QPushButton *m_groupButton;
    QPushButton *m_lift;
};

} // namespace Reslate
