// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/iconset.h"

#include <QPainter>

// Outside of any namespace, as the macro declares a function of the global one.
static void initializeResources()
{
    Q_INIT_RESOURCE(reslate);
}

namespace Reslate {
namespace {

QPixmap tinted(const QString &path, const QColor &color)
{
    QPixmap pixmap(path);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

QString pathOf(const QString &name, bool doubled)
{
    return QStringLiteral(":/icons/%1%2.png").arg(name, doubled ? QStringLiteral("@2x") : QString());
}

} // namespace

void loadResources()
{
    initializeResources();
}

QIcon tintedIcon(const QString &name, const QColor &color)
{
    QIcon icon;
    QPixmap fine = tinted(pathOf(name, true), color);
    fine.setDevicePixelRatio(2);
    icon.addPixmap(tinted(pathOf(name, false), color));
    icon.addPixmap(fine);
    return icon;
}

QPixmap tintedPixmap(const QString &name, const QColor &color, int size, qreal ratio)
{
    const int pixels = qRound(size * ratio);
    QPixmap pixmap = tinted(pathOf(name, true), color)
                         .scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon programIcon()
{
    QIcon icon(pathOf(QStringLiteral("reslate"), false));
    icon.addFile(pathOf(QStringLiteral("reslate"), true));
    return icon;
}

} // namespace Reslate
