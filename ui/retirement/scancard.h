// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/scanstate.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace Reslate {

/// What the last scan came to, to be seen from afar: a shape, a colour, and words.
class ScanCard final : public QFrame {
    Q_OBJECT
public:
    explicit ScanCard(QWidget *parent = nullptr);

    /// nullopt: nothing is scanned.
    void showLine(const std::optional<ScanLine> &line, const ScanTarget &target);
    void setLarge(bool large);

Q_SIGNALS:
    void suggestionAccepted(); ///< a person says that it is the suggested device

private:
    QLabel *m_shape;
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_accept;
};

} // namespace Reslate
