// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/retiredfacts.h"

#include <QWidget>

#include <array>

class QLabel;

namespace Reslate {

/// Four large numbers: devices, proven wipes, those that are not, records that still stand.
class NumberCards final : public QWidget {
    Q_OBJECT
public:
    explicit NumberCards(QWidget *parent = nullptr);

    void showTotals(const RetiredTotals &totals);

private:
    struct Card {
        QWidget *frame = nullptr;
        QLabel *number = nullptr;
        QLabel *text = nullptr;
    };
    /// role: of the number while it isn't 0.
    static void show(const Card &card, int number, const char *role);

    std::array<Card, 4> m_cards;
};

} // namespace Reslate
