// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "graph/listing.h"
#include "graph/transport/graphclient.h"

#include <QPromise>

#include <memory>
#include <utility>
#include <vector>

// What the lists of calls have in common.
namespace Reslate::Graph {

/// A promise that settles with what read() makes of the answer.
template <typename T, typename Read> QFuture<Result<T>> ask(GraphClient &client, const GraphRequest &request, Read read)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    client.send(request, &client, [promise, read](GraphAnswer &&answer) {
        promise->addResult(answer.error ? Result<T>(tl::make_unexpected(*answer.error)) : read(answer));
        promise->finish();
    });
    return promise->future();
}

/// Every row of that list; an error where one is missing.
template <typename T> QFuture<Result<QList<T>>> listWhole(GraphClient &client, const ListAddress &address)
{
    const auto promise = std::make_shared<QPromise<Result<QList<T>>>>();
    promise->start();
    const auto rows = std::make_shared<QList<T>>();
    const auto take = [rows](std::vector<T> &&page) {
        for (T &row : page)
            rows->append(std::move(row));
    };
    whenReady(listPages<T>(client, address, &client, take), &client, [promise, rows](const ListEnd &end) {
        if (end.complete)
            promise->addResult(*rows);
        else
            promise->addResult(tl::make_unexpected(end.stopped.value_or(Error {.kind = ErrorKind::BadAnswer})));
        promise->finish();
    });
    return promise->future();
}

/// Only Graph itself can say that there is none; a gateway's 404 page can't.
inline bool saysNone(const Error &error)
{
    return error.kind == ErrorKind::NotFound && !(error.code.isEmpty() && error.message.isEmpty());
}

/// Of what makes no sense: nothing is sent.
template <typename T> QFuture<Result<T>> unasked()
{
    return readyFuture<Result<T>>(failure(ErrorKind::Usage));
}

} // namespace Reslate::Graph
