// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenfit.h"

#include <QApplication>
#include <QEvent>
#include <QScreen>
#include <QWidget>
#include <QWindow>

namespace Reslate {
namespace {

/// What a frame takes where the system doesn't say so before the window is shown.
constexpr QMargins usualFrame {8, 32, 8, 8};

QMargins frameOf(const QWidget *window)
{
    const QWindow *handle = window->windowHandle();
    const QMargins frame = handle ? handle->frameMargins() : QMargins();
    return frame.isNull() ? usualFrame : frame;
}

void fit(QWidget *window)
{
    if (window->isMaximized() || window->isFullScreen())
        return;
    window->resize(window->size().boundedTo(largestSize(window)));
    if (!window->testAttribute(Qt::WA_Moved))
        return; // the system, or a dialog itself, finds the place by the size
    const QRect room = window->screen()->availableGeometry().marginsRemoved(frameOf(window));
    QRect place(window->geometry().topLeft(), window->size());
    place.moveRight(qMin(place.right(), room.right()));
    place.moveBottom(qMin(place.bottom(), room.bottom()));
    place.moveLeft(qMax(place.left(), room.left()));
    place.moveTop(qMax(place.top(), room.top()));
    window->setGeometry(place);
}

} // namespace

QSize largestSize(const QWidget *window)
{
    return window->screen()->availableGeometry().marginsRemoved(frameOf(window)).size();
}

ScreenFit::ScreenFit(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ScreenFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        const Qt::WindowType type = widget->windowType();
        if (widget->isWindow() && (type == Qt::Window || type == Qt::Dialog))
            fit(widget);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Reslate
