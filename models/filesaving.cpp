// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesaving.h"

#include "core/privatefile.h"
#include "labelscontext.h"

#include <QSaveFile>

namespace Reslate {
namespace {

/// QSaveFile forgets why once it has given up, so this is asked before.
QString reasonOf(const QSaveFile &file)
{
    if (file.error() == QFileDevice::ResourceError)
        return Labels::tr("There is no room left on the drive.");
    if (file.error() == QFileDevice::NoError)
        return Labels::tr("The drive did not take it.");
    return file.errorString();
}

/// The last room on a drive is given without a word; only the next write fails with a reason.
bool writeAll(QSaveFile &file, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const qint64 count = file.write(content.constData() + written, content.size() - written);
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

} // namespace

tl::expected<void, QString> saveFile(const QString &file, const QByteArray &content)
{
    QSaveFile out(file);
    if (!openPrivately(out))
        return tl::make_unexpected(out.errorString());
    if (!writeAll(out, content) || !out.flush() || !out.commit())
        return tl::make_unexpected(reasonOf(out));
    return {};
}

} // namespace Reslate
