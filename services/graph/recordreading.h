// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "graph/transport/batch.h"
#include "graph/transport/graphclient.h"

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

/// One reading of records by their ids.
template <typename R, typename Value, typename IdType, typename PartOf, typename IdOf> struct RecordsRun {
    using Self = std::shared_ptr<RecordsRun>;

    GraphClient &client;
    ApiVersion version;
    Fields fields;
    PartOf partOf;
    IdOf idOf;
    QList<R> readings;
    QPromise<QList<R>> promise;

    /// Reads those in these places, and once more those whose answer shows that a property has to be left out.
    static void read(const Self &run, const QList<qsizetype> &places)
    {
        QList<BatchPart> parts;
        for (const qsizetype place : places) {
            BatchPart part = run->partOf(run->readings[place].id);
            part.url = run->client.fields().filled(part.url, run->fields);
            parts.append(part);
        }
        const auto again = std::make_shared<QList<qsizetype>>();
        readParts(
            run->client, run->version, parts, &run->client,
            [run, places, parts, again](qsizetype index, const GraphAnswer &answer) {
                R &reading = run->readings[places[index]];
                if (!answer.error)
                    run->client.fields().accept(run->fields, parts[index].url);
                if (answer.error && run->client.fields().learn(run->fields, parts[index].url, *answer.error))
                    again->append(places[index]);
                else
                    reading = readingOf<R, Value>(std::move(reading), answer, run->idOf);
            },
            [run, again] {
                if (!again->isEmpty())
                    return read(run, *again);
                run->promise.addResult(run->readings);
                run->promise.finish();
            });
    }
};

/// Reads one record per id, in batches of 20, and settles with one reading per id, in their order. partOf gives the
/// request for an id, with fieldsMark for its $select.
template <typename R, typename Value, typename IdType, typename PartOf, typename IdOf>
QFuture<QList<R>> readRecords(
    GraphClient &client, ApiVersion version, const QList<IdType> &ids, const Fields &fields, PartOf partOf, IdOf idOf)
{
    using Run = RecordsRun<R, Value, IdType, PartOf, IdOf>;
    if (ids.isEmpty())
        return readyFuture(QList<R> {});
    const typename Run::Self run(new Run {client, version, fields, partOf, idOf, {}, {}});
    QList<qsizetype> places;
    for (const IdType &id : ids) {
        places.append(run->readings.size());
        run->readings.append(R {.id = id});
    }
    run->promise.start();
    const QFuture<QList<R>> future = run->promise.future();
    Run::read(run, places);
    return future;
}

} // namespace Reslate
