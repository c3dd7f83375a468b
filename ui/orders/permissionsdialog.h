// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QDialog>

class QVBoxLayout;

namespace Reslate {

/// What the signed-in account may do, mode by mode, and what it takes.
class PermissionsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PermissionsDialog(const AppServices &work, QWidget *parent = nullptr);

private:
    void refresh();

    const AppServices &m_work;
    QWidget *m_content;
    QVBoxLayout *m_cards;
};

} // namespace Reslate
