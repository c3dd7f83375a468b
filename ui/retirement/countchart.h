// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <utility>

namespace Reslate {

class Theme;

/// How many devices there are of each kind, as bars; as many kinds as there is room, the rest as one line. Its
/// description says all of it in words.
class CountChart final : public QWidget {
    Q_OBJECT
public:
    explicit CountChart(const Theme &theme, QWidget *parent = nullptr);

    /// In the order in which they are drawn, by the texts that people read.
    void setCounts(const QList<std::pair<QString, int>> &counts);
    /// What is drawn, from the top.
    QList<std::pair<QString, int>> rows() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;

    const Theme &m_theme;
    QList<std::pair<QString, int>> m_counts;
};

} // namespace Reslate
