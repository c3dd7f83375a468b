// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "jobs/journal/chainreport.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <optional>

namespace Reslate {

class TenantJournal;

/// Verifies the journal of the school for a window, which goes on meanwhile.
class JournalCheck final : public QObject {
    Q_OBJECT
public:
    /// The journal must outlive it.
    explicit JournalCheck(TenantJournal &journal, QObject *parent = nullptr);

    /// As Journal::verify(), in portions between which the event loop runs. One that is under way is joined. Settles
    /// once, never before this returns; not at all when the object goes.
    QFuture<Result<ChainReport>> verify();

private:
    void goOn();

    TenantJournal &m_journal;
    std::optional<QPromise<Result<ChainReport>>> m_running;
};

} // namespace Reslate
