// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "graph/graphapi.h"
#include "graph/transport/batch.h"
#include "graph/transport/graphclient.h"

#include <QPromise>
#include <QUrl>

#include <memory>
#include <utility>

namespace Reslate::Graph {

/// An id as one segment of an address; empty when it can't be one. Ids come from the network.
template <class Tag> QByteArray segment(const Id<Tag> &id)
{
    const QByteArray encoded = QUrl::toPercentEncoding(id.toString());
    return encoded == "." || encoded == ".." ? QByteArray() : encoded;
}

/// An id as an OData string literal.
template <class Tag> QByteArray literal(const Id<Tag> &id)
{
    QString text = id.toString();
    return QUrl::toPercentEncoding(text.replace(QLatin1Char('\''), QLatin1String("''")));
}

/// Where Graph has records of one kind, each by its id.
template <typename IdType, typename Value> struct RecordSource {
    ApiVersion version = ApiVersion::V1;
    Fields fields;
    QByteArray (*address)(const IdType &) = nullptr; ///< of one record, with fieldsMark for its $select
    IdType Value::*id = nullptr; ///< what tells whose record an answer is
};

/// The reading with what that answer says.
template <typename IdType, typename Value>
Reading<IdType, Value> readingOf(
    Reading<IdType, Value> reading, const GraphAnswer &answer, const RecordSource<IdType, Value> &source)
{
    using State = typename Reading<IdType, Value>::State;
    if (answer.error) {
        // Only Graph itself can say that a record is gone; a gateway's 404 page can't.
        const Error &error = *answer.error;
        const bool isGone = error.kind == ErrorKind::NotFound && !(error.code.isEmpty() && error.message.isEmpty());
        reading.state = isGone ? State::Gone : State::Unreadable;
        reading.error = answer.error;
        return reading;
    }
    const Result<Value> value = parseRecord<Value>(answer.body);
    if (value && (*value).*source.id == reading.id) {
        reading.state = State::Found;
        reading.value = *value;
        return reading;
    }
    reading.state = State::Unreadable;
    reading.error = Error {.kind = ErrorKind::BadAnswer, .requestId = answer.requestId};
    return reading;
}

/// One reading of records by their ids.
template <typename IdType, typename Value> struct RecordsRun {
    using Self = std::shared_ptr<RecordsRun>;

    GraphClient &client;
    RecordSource<IdType, Value> source;
    QList<Reading<IdType, Value>> readings;
    QPromise<QList<Reading<IdType, Value>>> promise;

    /// Reads those in these places, and once more those whose answer shows that a property has to be left out.
    static void read(const Self &run, const QList<qsizetype> &places)
    {
        QList<BatchPart> parts;
        for (const qsizetype place : places) {
            const QByteArray address = run->source.address(run->readings[place].id);
            parts.append({.url = run->client.fields().filled(address, run->source.fields)});
        }
        const auto again = std::make_shared<QList<qsizetype>>();
        const auto take = [run, places, parts, again](qsizetype index, const GraphAnswer &answer) {
            FieldMemory &memory = run->client.fields();
            Reading<IdType, Value> &reading = run->readings[places[index]];
            if (!answer.error)
                memory.accept(run->source.fields, parts[index].url);
            if (answer.error && memory.learn(run->source.fields, parts[index].url, *answer.error))
                again->append(places[index]);
            else
                reading = readingOf(std::move(reading), answer, run->source);
        };
        const auto finish = [run, again] {
            if (!again->isEmpty())
                return read(run, *again);
            run->promise.addResult(run->readings);
            run->promise.finish();
        };
        readParts(run->client, run->source.version, parts, &run->client, {.onAnswer = take, .onEnd = finish});
    }
};

/// Reads one record per id, in batches of 20, and settles with one reading per id, in their order.
template <typename IdType, typename Value>
QFuture<QList<Reading<IdType, Value>>> readRecords(
    GraphClient &client, const QList<IdType> &ids, const RecordSource<IdType, Value> &source)
{
    using R = Reading<IdType, Value>;
    using Run = RecordsRun<IdType, Value>;
    if (ids.isEmpty())
        return readyFuture(QList<R> {});
    const typename Run::Self run(new Run {client, source, {}, {}});
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

} // namespace Reslate::Graph
