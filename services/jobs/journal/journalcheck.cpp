// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalcheck.h"

#include "core/async.h"
#include "jobs/journal/tenantjournal.h"

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
        goOn();
    }
    return m_running->future();
}

void JournalCheck::goOn()
{
    whenReady(m_journal.verifySome(), this, [this](const Result<std::optional<ChainReport>> &found) {
        if (found && !*found) {
            goOn(); // what was asked of the journal meanwhile went first
            return;
        }
        QPromise<Result<ChainReport>> promise = std::move(*m_running);
        m_running.reset();
        promise.addResult(found ? Result<ChainReport>(**found) : tl::make_unexpected(found.error()));
        promise.finish();
    });
}

} // namespace Reslate
