// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/filesaving.h"

#include "core/privatefile.h"
#include "core/writefault.h"
#include "models/text/labelscontext.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Reslate {
namespace {

/// QSaveFile forgets why once it has given up, so this is asked before. needed: bytes.
QString reasonOf(const QSaveFile &file, qint64 needed)
{
    const WriteFault fault = writeFaultOf(file, needed);
    if (fault.isFull)
        return Labels::tr("There is no room left on the drive.");
    return fault.words.isEmpty() ? Labels::tr("The drive did not take it.") : fault.words;
}

tl::expected<void, QString> openAt(QSaveFile &file)
{
    const QFileInfo there(file.fileName());
    if (there.exists() && !there.isFile()) // a saved file takes its place, were it a device
        return tl::make_unexpected(Labels::tr("Something with that name is there already, and it isn't a file."));
    if (!openPrivately(file))
        return tl::make_unexpected(file.errorString());
    return {};
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

/// Without what a file system refuses, or a person can't see.
QString filePart(const QString &hostile)
{
    constexpr qsizetype longest = 60;
    const QString refused = QStringLiteral("\\/:*?\"<>|");
    QString part;
    for (const QChar c : hostile) {
        const bool isSeen = c.isPrint() && c.category() != QChar::Other_Format && !c.isSurrogate();
        if (c.isSpace())
            part.append(QLatin1Char(' '));
        else if (refused.contains(c))
            part.append(QLatin1Char('_'));
        else if (isSeen)
            part.append(c);
    }
    part = part.simplified().left(longest);
    while (part.startsWith(QLatin1Char('.')) || part.startsWith(QLatin1Char('-'))) // hidden, or taken for an option
        part.remove(0, 1);
    while (part.endsWith(QLatin1Char('.')) || part.endsWith(QLatin1Char(' ')))
        part.chop(1);
    return part.trimmed();
}

} // namespace

QString fileNameOf(const QStringList &parts, const QString &suffix)
{
    QStringList named;
    for (const QString &each : parts) {
        if (const QString part = filePart(each); !part.isEmpty())
            named.append(part);
    }
    return QStringLiteral("%1.%2").arg(named.join(QStringLiteral(" - ")), suffix);
}

tl::expected<void, QString> tryPlaceOf(const QString &file)
{
    QSaveFile out(file);
    return openAt(out);
}

tl::expected<void, QString> saveFile(const QString &file, const QByteArray &content)
{
    QSaveFile out(file);
    if (const auto opened = openAt(out); !opened)
        return opened;
    if (!writeAll(out, content) || !out.flush() || !out.commit())
        return tl::make_unexpected(reasonOf(out, content.size()));
    return {};
}

} // namespace Reslate
