// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knownjournals.h"

#include "core/privatefile.h"

#include <QFileInfo>
#include <QSettings>

namespace Reslate {
namespace {

QString keyOf(const TenantJournal &opened)
{
    return QStringLiteral("journals/") + QFileInfo(opened.file()).fileName();
}

/// What holds how the journal before it was lost, and the first line of that, until a person was told.
QString lostKeyOf(const TenantJournal &opened)
{
    return QStringLiteral("lostJournals/") + QFileInfo(opened.file()).fileName();
}

const QString gone = QStringLiteral("gone");
const QString replaced = QStringLiteral("replaced");

/// Empty: it has no line yet.
QString firstLineOf(const TenantJournal &opened)
{
    return QString::fromLatin1(opened.firstEntry().toHex());
}

} // namespace

std::optional<LostJournal> lostJournal(QSettings &store, const TenantJournal &opened)
{
    const QString lost = lostKeyOf(opened);
    const QString known = store.value(keyOf(opened)).toString();
    const bool wasThere = store.contains(keyOf(opened)) && opened.setAsideAs().isEmpty();
    const bool isAnother = !known.isEmpty() && known != firstLineOf(opened);
    if (wasThere && (opened.isNew() || isAnother) && !store.contains(lost))
        store.setValue(lost, QStringList {opened.isNew() ? gone : replaced, known});
    const QStringList told = store.value(lost).toStringList();
    if (told.size() > 1 && !told[1].isEmpty() && told[1] == firstLineOf(opened)) // it was put back
        store.remove(lost);
    rememberJournal(store, opened);
    if (!store.contains(lost))
        return std::nullopt;
    return told.value(0) == gone ? LostJournal::Gone : LostJournal::Replaced;
}

void lossWasSeen(QSettings &store, const TenantJournal &opened)
{
    store.remove(lostKeyOf(opened));
    store.sync();
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
