// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaselist.h"

#include <QMenu>

#include <functional>

namespace Reslate {

/// Print, PDF and CSV of a chase list, each made of how things stand when it is chosen.
class ChaseMenu final : public QMenu {
    Q_OBJECT
public:
    ChaseMenu(std::function<ChaseList()> list, QWidget *parent);

private:
    void save(const QString &suffix, const QString &filter);
    void write(const QString &file, const QString &suffix);
    void tellFailure(const QString &file, const QString &why);

    std::function<ChaseList()> m_list;
};

} // namespace Reslate
