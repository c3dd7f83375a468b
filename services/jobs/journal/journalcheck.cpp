// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalcheck.h"

#include "jobs/journal/tenantjournal.h"

#include <QTimer>

#include <utility>

namespace Reslate {

JournalCheck::JournalCheck(TenantJournal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

QFuture<Result<ChainReport>> JournalCheck::verify()
{
    if (!m_running) {
        m_running.emplace();
        m_running->start();
        goOnSoon();
    }
    return m_running->future();
}

void JournalCheck::goOnSoon()
{
    QTimer::singleShot(0, this, &JournalCheck::goOn); // what else is due goes first
}

void JournalCheck::goOn()
{
    const Result<std::optional<ChainReport>> found = m_journal.verifySome();
    if (found && !*found) {
        goOnSoon();
        return;
    }
    QPromise<Result<ChainReport>> promise = std::move(*m_running);
    m_running.reset();
    promise.addResult(found ? Result<ChainReport>(**found) : tl::make_unexpected(found.error()));
    promise.finish();
}

} // namespace Reslate
