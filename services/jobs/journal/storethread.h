// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSemaphore>
#include <QThread>

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace Reslate::Jobs {

/// A thread that does one thing after the other. Its end waits for all that it was given.
class StoreThread {
public:
    StoreThread();
    ~StoreThread();
    Q_DISABLE_COPY_MOVE(StoreThread)

    void post(std::function<void()> work);
    /// What work returns, once everything before it is done; holds up who asks.
    template <typename Work> std::invoke_result_t<Work &> wait(Work work)
    {
        std::optional<std::invoke_result_t<Work &>> answer;
        QSemaphore done;
        post([&answer, &done, &work] {
            answer.emplace(work());
            done.release();
        });
        done.acquire();
        return std::move(*answer);
    }

private:
    QThread m_thread;
    QObject m_worker; ///< lives there
};

} // namespace Reslate::Jobs
