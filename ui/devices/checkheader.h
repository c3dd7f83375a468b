// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Reslate {

class Theme;

/// The head of the device table: a check box for all rows in the first section, titles with a sort arrow in the others.
class CheckHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit CheckHeader(const Theme &theme, QWidget *parent = nullptr);

    void setCheckState(Qt::CheckState state);
    Qt::CheckState checkState() const { return m_state; }

Q_SIGNALS:
    /// The check box was clicked; checked is what all rows should become.
    void checkToggled(bool checked);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    bool isOnCheckBox(const QMouseEvent &event) const;

    const Theme &m_theme;
    Qt::CheckState m_state = Qt::Unchecked;
    bool m_pressed = false;
};

} // namespace Reslate
