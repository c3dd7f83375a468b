// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <utility>

namespace Reslate {

class Theme;

/// How many devices there are of each model, as bars; as many models as there is room, the rest as one line. Its
/// description says all of it in words.
class ModelChart final : public QWidget {
    Q_OBJECT
public:
    explicit ModelChart(const Theme &theme, QWidget *parent = nullptr);

    /// Most first; names are hostile.
    void setModels(const QList<std::pair<QString, int>> &models);
    /// What is drawn, from the top.
    QList<std::pair<QString, int>> rows() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;

    const Theme &m_theme;
    QList<std::pair<QString, int>> m_models; ///< as they are shown
};

} // namespace Reslate
