// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/result.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace Reslate {

class JobStore;

/// What was refused before the store was asked.
inline QFuture<Result<void>> refusal(const Error &error)
{
    return readyFuture(Result<void>(tl::make_unexpected(error)));
}

/// The way to a JobStore: what it is asked for is done one after the other, in the order of the calls, without holding
/// up who asks. For the thread that made it.
class StoreAccess {
public:
    StoreAccess() = default;
    virtual ~StoreAccess() = default;
    Q_DISABLE_COPY_MOVE(StoreAccess)

    /// What ask(store) returns, a Result, once its turn has come; Storage where no store is open. ask may run on
    /// another thread, so it owns all that it uses.
    template <typename Ask> auto run(Ask ask) -> QFuture<std::invoke_result_t<Ask &, JobStore &>>
    {
        using Answer = std::invoke_result_t<Ask &, JobStore &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> answer = promise->future();
        post([promise = std::move(promise), ask = std::move(ask)](JobStore *store) mutable {
            promise->addResult(store ? ask(*store) : Answer(notOpen()));
            promise->finish();
        });
        return answer;
    }

    /// The same, and waits for it. Never from within ask.
    template <typename Ask> auto runNow(Ask ask) -> std::invoke_result_t<Ask &, JobStore &>
    {
        return run(std::move(ask)).result();
    }

    /// Asks, and where the store has kept it calls kept() before what this returns settles; never when context is gone.
    template <typename Ask, typename Kept> QFuture<Result<void>> keep(QObject *context, Ask ask, Kept kept)
    {
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        QFuture<Result<void>> settled = promise->future();
        const auto settle = [this, promise = std::move(promise), kept = std::move(kept)](
                                const Result<void> &answer) mutable {
            --m_keeping;
            if (answer)
                kept();
            promise->addResult(answer);
            promise->finish();
        };
        // In the order of the questions: one whose answer is there already waits for those before it.
        if (m_keeping++ > 0)
            whenReady(run(std::move(ask)), context, settle);
        else
            onceSettled(run(std::move(ask)), context, settle);
        return settled;
    }

protected:
    /// Calls work once, when its turn has come; with nullptr where no store is open.
    virtual void post(std::function<void(JobStore *store)> work) = 0;

    static tl::unexpected<Error> notOpen() { return failure(ErrorKind::Storage, QStringLiteral("no store is open")); }

private:
    int m_keeping = 0; ///< what was asked by keep() and isn't settled
};

} // namespace Reslate
