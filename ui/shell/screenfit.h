// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>

class QWidget;

namespace Reslate {

/// The largest size of that window with which its frame and all of it are on its screen, beside the system's bars.
QSize largestSize(const QWidget *window);

/// Keeps every window and dialog of the program on its screen when it opens, so that its lower buttons can be reached.
/// A window only gets as small as its content lets it: what is high has to scroll.
class ScreenFit final : public QObject {
    Q_OBJECT
public:
    /// From now on, as long as it lives. Needs the application.
    explicit ScreenFit(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Reslate
