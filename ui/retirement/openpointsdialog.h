// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/openpointmodel.h"

#include <QDialog>

namespace Reslate {

class Theme;

/// The devices of which something is open.
class OpenPointsDialog final : public QDialog {
    Q_OBJECT
public:
    /// about: whose these are. theme outlives it.
    OpenPointsDialog(const QList<RetiredEntry> &entries, const QString &about, const Theme &theme, QWidget *parent);

private:
    OpenPointModel m_model;
};

} // namespace Reslate
