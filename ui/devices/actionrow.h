// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <utility>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace Reslate {

/// A row of buttons, some of which make room when the row gets too narrow for all: what
/// these do must be in a menu as well.
class ActionRow final : public QWidget {
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent = nullptr);

    void add(QPushButton *button);
    /// The button, which is in the row, makes room; the first one added does so first. It follows its action's
    /// visibility.
    void addYielding(QPushButton *button, const QAction *action);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    /// What the buttons need, without the yielding ones.
    int needed() const;

    QHBoxLayout *m_row;
    QList<std::pair<QPushButton *, const QAction *>> m_yielding;
    int m_count = 0;
};

} // namespace Reslate
