// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QRadioButton;

namespace Reslate {

/// How devices are made ready that stay in the school: by hand, which Microsoft prefers and which sends nothing, or by
/// an order.
class ReuseCard final : public QWidget {
    Q_OBJECT
public:
    explicit ReuseCard(QWidget *parent = nullptr);

    void showChoice(bool byHand);
    QRadioButton *beginning() const;

Q_SIGNALS:
    void chosen(bool byHand); ///< by a person
    void sheetsWanted();

private:
    QRadioButton *m_hand;
    QRadioButton *m_order;
    QWidget *m_sheets;
};

} // namespace Reslate
