// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "badge.h"

#include <QWidget>

namespace Reslate {

class Theme;

/// The segmented bar of a job.
class JobBar final : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(const Theme &theme, QWidget *parent = nullptr);
    void setSegments(const QList<BarSegment> &segments);
    QSize sizeHint() const override { return {200, 10}; }
    QSize minimumSizeHint() const override { return {60, 10}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<BarSegment> m_segments;
};

} // namespace Reslate
