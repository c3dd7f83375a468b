// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/badge.h"

#include <QVariant>
#include <QWidget>

#include <functional>

namespace Reslate {

class Theme;

/// The segmented bar of a job. Its name says in words what it shows, its description what the fills mean.
class JobBar final : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(const Theme &theme, QWidget *parent = nullptr);
    /// Shows how far the devices of a job are, or how much is left of its countdown. value: what JobModel says of the
    /// job in a role.
    void showJob(const std::function<QVariant(int role)> &value);
    QSize sizeHint() const override { return {200, 10}; }
    QSize minimumSizeHint() const override { return {60, 10}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<BarSegment> m_segments;
    int m_countdown = 0; ///< its seconds when it was first seen; 0: none
};

} // namespace Reslate
