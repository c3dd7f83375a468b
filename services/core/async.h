// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <type_traits>
#include <utility>

namespace Reslate {

/// Calls fn(value) on context's thread once future settles; never when context is gone by then or the future was
/// canceled. The only way in which this program consumes a future: QFuture::then(context, …) aborts in Qt 6.4
/// debug builds when the context dies first, and may run inside the producer's own call.
template <typename T, typename Fn> void whenReady(const QFuture<T> &future, QObject *context, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        if (watcher->isCanceled())
            return;
        if constexpr (std::is_void_v<T>)
            fn();
        else if (watcher->future().resultCount() > 0)
            fn(watcher->result());
    });
    watcher->setFuture(future);
}

/// The same, but at once, within the call, where the future is settled by then.
template <typename T, typename Fn> void onceSettled(const QFuture<T> &future, QObject *context, Fn fn)
{
    if (future.isFinished() && future.resultCount() > 0)
        fn(future.result());
    else
        whenReady(future, context, std::move(fn));
}

/// A future that is already settled.
template <typename T> QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace Reslate
