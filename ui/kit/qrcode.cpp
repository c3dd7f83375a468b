// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/qrcode.h"

#include <qrencode.h>

#include <memory>

namespace Reslate {

QImage qrCode(const QString &text, int modulePixels)
{
    constexpr int quietZone = 4; // ISO/IEC 18004
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1) != 0)
                image.setPixelColor(x + quietZone, y + quietZone, Qt::black);
        }
    }
    return image.scaled(image.size() * modulePixels);
}

} // namespace Reslate
