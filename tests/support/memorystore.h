// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "signin/tokenstore.h"

#include <QHash>

#include <optional>

namespace Reslate::Test {

/// A store that ends with the test, and fails on order.
class MemoryStore final : public TokenStore {
public:
    QFuture<Result<QByteArray>> read(const QString &key) override
    {
        ++reads;
        if (trouble)
            return readyFuture<Result<QByteArray>>(tl::make_unexpected(*trouble));
        if (!secrets.contains(key))
            return readyFuture<Result<QByteArray>>(failure(ErrorKind::NotFound));
        return readyFuture<Result<QByteArray>>(secrets.value(key));
    }

    QFuture<Result<void>> write(const QString &key, const QByteArray &secret) override
    {
        ++writes;
        if (trouble)
            return readyFuture<Result<void>>(tl::make_unexpected(*trouble));
        secrets.insert(key, secret);
        if (!slow)
            return readyFuture<Result<void>>({});
        slowWrite = {};
        slowWrite.start();
        return slowWrite.future();
    }

    /// Ends the write that waits since slow was set.
    void endSlowWrite()
    {
        slowWrite.addResult(Result<void>());
        slowWrite.finish();
    }

    QFuture<Result<void>> remove(const QString &key) override
    {
        if (trouble)
            return readyFuture<Result<void>>(tl::make_unexpected(*trouble));
        secrets.remove(key);
        return readyFuture<Result<void>>({});
    }

    QHash<QString, QByteArray> secrets;
    std::optional<Error> trouble;
    bool slow = false; ///< writes settle only with endSlowWrite()
    QPromise<Result<void>> slowWrite;
    int reads = 0;
    int writes = 0;
};

} // namespace Reslate::Test
