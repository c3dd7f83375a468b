// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/paperlogo.h"

#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace Reslate::Models {

tl::expected<QImage, QString> readLogo(const QByteArray &file)
{
    constexpr int printed = 1200; // on a side: 600 dpi
    if (file.size() > maxLogoBytes)
        return tl::make_unexpected(
            Labels::tr("The logo is too large: at most %1, please.", "size of a file").arg(bytesText(maxLogoBytes)));
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer); // by what it holds, whatever it is called
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg")
        return tl::make_unexpected(Labels::tr("The logo is neither a PNG nor a JPEG."));
    const QSize size = reader.size();
    if (size.width() > maxLogoSide || size.height() > maxLogoSide) // before it is unpacked
        return tl::make_unexpected(
            Labels::tr("The logo is too large: at most %1 pixels on each side, please.").arg(numberText(maxLogoSide)));
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull())
        return tl::make_unexpected(Labels::tr("The logo can't be read: its file is broken."));
    if (image.width() > printed || image.height() > printed)
        image = image.scaled(printed, printed, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage opaque(image.size(), QImage::Format_RGB32); // PDF/A knows nothing that is seen through
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

} // namespace Reslate::Models
