// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/qrmatrix.h"

#include <qrencode.h>

#include <memory>

namespace Reslate {

QrMatrix qrMatrix(const QString &text)
{
    constexpr int smallest = 0;
    constexpr int withCase = 1;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), smallest, QR_ECLEVEL_M, QR_MODE_8, withCase), &QRcode_free);
    if (!code)
        return {};
    QrMatrix matrix {.size = code->width, .dark = QBitArray(code->width * code->width)};
    for (int i = 0; i < code->width * code->width; ++i)
        matrix.dark.setBit(i, (code->data[i] & 1) != 0);
    return matrix;
}

} // namespace Reslate
