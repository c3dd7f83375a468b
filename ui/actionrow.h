// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace Reslate {

/// A row of buttons at the left and at the right, one of which makes room when the row gets too narrow for all: what it
/// does must be in a menu as well.
class ActionRow final : public QWidget {
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent = nullptr);

    void addLeft(QPushButton *button);
    void addRight(QPushButton *button);
    void setYielding(QPushButton *button) { m_yielding = button; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    /// What the buttons need, without the yielding one.
    int needed() const;

    QHBoxLayout *m_row;
    QPushButton *m_yielding = nullptr;
    int m_left = 0;
};

} // namespace Reslate
