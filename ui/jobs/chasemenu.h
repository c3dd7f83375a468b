// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/chaselist.h"
#include "ui/shell/appservices.h"

#include <QMenu>

#include <functional>

namespace Reslate {

/// Print, PDF and CSV of a chase list, each made of how things stand when it is chosen.
class ChaseMenu final : public QMenu {
    Q_OBJECT
public:
    using Then = std::function<void(const ChaseList &list)>;
    /// make: calls then with the list of that job when it is made; never once the menu is gone.
    ChaseMenu(const AppServices &work, const JobId &job, std::function<void(const Then &then)> make, QWidget *parent);

private:
    void save(const QString &suffix, const QString &filter);
    QString fileName(const QString &suffix) const;
    void write(const QString &file, const QString &suffix);

    const AppServices &m_work;
    JobId m_job;
    std::function<void(const Then &then)> m_make;
};

} // namespace Reslate
