// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "graph/batch.h"

#include <QPromise>
#include <QUrl>

#include <memory>
#include <utility>

namespace Reslate {

/// An id as one segment of an address; empty when it can't be one. Ids come from the network.
template <class Tag> QByteArray segment(const Id<Tag> &id)
{
    const QByteArray encoded = QUrl::toPercentEncoding(id.toString());
    return encoded == "." || encoded == ".." ? QByteArray() : encoded;
}

template <typename R, typename Value, typename IdOf> R readingOf(R reading, const GraphAnswer &answer, IdOf idOf)
{
    using State = typename R::State;
    if (answer.error) {
        // Only Graph itself can say that a record is gone; a gateway's 404 page can't.
        const Error &error = *answer.error;
        const bool isGone = error.kind == ErrorKind::NotFound && !(error.code.isEmpty() && error.message.isEmpty());
        reading.state = isGone ? State::Gone : State::Unreadable;
        reading.error = answer.error;
        return reading;
    }
    const Result<Value> value = parseRecord<Value>(answer.body);
    if (value && idOf(*value) == reading.id) {
        reading.state = State::Found;
        reading.value = *value;
        return reading;
    }
    reading.state = State::Unreadable;
    reading.error = Error {.kind = ErrorKind::BadAnswer, .requestId = answer.requestId};
    return reading;
}

/// Reads one record per id, in batches of 20, and settles with one reading per id, in their order.
template <typename R, typename Value, typename IdType, typename PartOf, typename IdOf>
QFuture<QList<R>> readRecords(
    GraphClient &client, ApiVersion version, const QList<IdType> &ids, PartOf partOf, IdOf idOf)
{
    QList<BatchPart> parts;
    const auto readings = std::make_shared<QList<R>>();
    for (const IdType &id : ids) {
        parts.append(partOf(id));
        readings->append(R {.id = id});
    }
    if (ids.isEmpty())
        return readyFuture(QList<R> {});
    const auto promise = std::make_shared<QPromise<QList<R>>>();
    promise->start();
    readParts(
        client, version, parts, &client,
        [readings, idOf](qsizetype index, const GraphAnswer &answer) {
            (*readings)[index] = readingOf<R, Value>(std::move((*readings)[index]), answer, idOf);
        },
        [readings, promise] {
            promise->addResult(*readings);
            promise->finish();
        });
    return promise->future();
}

} // namespace Reslate
