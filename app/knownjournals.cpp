// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownjournals.h"

#include "core/privatefile.h"

#include <QFileInfo>
#include <QSettings>

namespace Reslate {
namespace {

QString keyOf(const TenantJournal &opened)
{
    return QStringLiteral("journals/") + QFileInfo(opened.file()).fileName();
}

/// Empty: it has no line yet.
QString firstLineOf(const TenantJournal &opened)
{
    return QString::fromLatin1(opened.firstEntry().value_or(QByteArray()).toHex());
}

} // namespace

bool replacesKnownJournal(QSettings &store, const TenantJournal &opened)
{
    const bool wasThere = store.contains(keyOf(opened));
    const QString known = store.value(keyOf(opened)).toString();
    const bool isAnother = !known.isEmpty() && known != firstLineOf(opened);
    rememberJournal(store, opened);
    return wasThere && opened.setAsideAs().isEmpty() && (opened.isNew() || isAnother);
}

bool rememberJournal(QSettings &store, const TenantJournal &opened)
{
    const QString first = firstLineOf(opened);
    store.setValue(keyOf(opened), first);
    store.sync();
    keepFilePrivate(store.fileName());
    return !first.isEmpty();
}

} // namespace Reslate
