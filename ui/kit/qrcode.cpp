// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/qrcode.h"

#include "models/paper/qrmatrix.h"

namespace Reslate {

QImage qrCode(const QString &text, int modulePixels)
{
    const QrMatrix matrix = qrMatrix(text);
    if (matrix.size == 0)
        return {};
    const int side = matrix.size + 2 * qrQuietZone;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < matrix.size; ++y) {
        for (int x = 0; x < matrix.size; ++x) {
            if (matrix.isDark(x, y))
                image.setPixelColor(x + qrQuietZone, y + qrQuietZone, Qt::black);
        }
    }
    return image.scaled(image.size() * modulePixels);
}

} // namespace Reslate
