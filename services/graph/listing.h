// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graphapi.h"
#include "graph/json/pagetext.h"
#include "graph/transport/graphclient.h"

#include <QPromise>
#include <QSet>

#include <algorithm>
#include <deque>
#include <iterator>
#include <memory>

namespace Reslate::Graph {

/// A page whose rows have a type that only their list knows.
struct ReadPage {
    bool good = false; ///< it was a page
    std::shared_ptr<void> rows;
    int count = 0;
    std::vector<size_t> keys; ///< one for each row, equal for equal records
    qint64 weight = 0; ///< about how many bytes of memory the rows take
    QByteArray nextLink;
    std::optional<Error> gap; ///< why something is missing that should stand on this page or behind it
};

/// Which list is asked for, and for what of its records.
struct ListAddress {
    ApiVersion version = ApiVersion::V1;
    QByteArray path; ///< encoded, with its query; fieldsMark stands for the $select
    Fields fields {"", ""};
    bool eventual = false;
    QByteArray prefer; ///< the header of that name, of every page; empty: none
};

/// Reads one list: asks for the next page as soon as a page's bytes are there and reads that page on another
/// thread meanwhile, hands the pages on in order. A child of the client; deletes itself.
/// Asks for the first page again without a property that the service doesn't know, and once more for a page that can't
/// be read. Ends a list that goes on without bringing anything new, or beyond the client's ListLimits, as incomplete.
class Listing final : public QObject {
    Q_OBJECT
public:
    using Read = std::function<ReadPage(PageText &)>; ///< any thread
    using Take = std::function<void(void *rows)>; ///< on context's thread

    Listing(GraphClient &client, ListAddress address, QObject *context, Read read, Take take);

    QFuture<ListEnd> start();

private:
    void askFirst();
    void ask(const QUrl &page);
    bool isWorthAsking(const QUrl &page, const Error &error);
    void arrived(const QUrl &from, QByteArray &&bytes);
    void follow(const QUrl &from, const QByteArray &link);
    void fail(const Error &error);
    void handOn();
    bool askOnceMore(const QUrl &page);
    std::optional<Error> whyNoFurther(const ReadPage &page);
    void endWith(const Error &error);
    void settle();

    struct Pending {
        QUrl from;
        QByteArray peeked;
        std::optional<ReadPage> page;
    };

    GraphClient &m_client;
    const ListAddress m_address;
    QPointer<QObject> m_context;
    Read m_read;
    std::shared_ptr<PageMemory> m_memory = std::make_shared<PageMemory>(); ///< of the pages that were read
    Take m_take;
    std::deque<std::shared_ptr<Pending>> m_pending; ///< in the order of the list
    QSet<QByteArray> m_seen; ///< links that were followed
    QSet<QByteArray> m_askedTwice; ///< pages that could not be read the first time
    QSet<size_t> m_keys; ///< of the rows so far
    QUrl m_next; ///< known, not asked for yet
    QUrl m_first;
    QUrl m_asked; ///< on its way; empty: none
    int m_turn = 0; ///< tells the answer that is waited for from one that was given up
    std::optional<Error> m_failed;
    std::optional<Error> m_gap; ///< the first one
    int m_count = 0;
    int m_pages = 0;
    int m_idlePages = 0; ///< in a row, up to now, that brought no record
    qint64 m_weight = 0;
    QPromise<ListEnd> m_promise;
};

/// What of a list is missing because of this page.
template <typename T> std::optional<Error> gapOf(const Page<T> &page)
{
    if (page.unusable > 0)
        return Error {.kind = ErrorKind::BadAnswer,
            .message = QStringLiteral("Records that can't be used: %1").arg(page.unusable)};
    if (page.deadEnd)
        return Error {.kind = ErrorKind::BadAnswer, .message = QStringLiteral("The next link is empty.")};
    if (page.hidden > 0) // the service keeps them back
        return Error {.kind = ErrorKind::Forbidden};
    return std::nullopt;
}

// What tells two records of one list apart.
inline size_t rowKey(const Device &row)
{
    return qHash(row.id);
}
inline size_t rowKey(const Group &row)
{
    return qHash(row.id);
}
inline size_t rowKey(const EntraRecord &row)
{
    return qHash(row.objectId);
}
inline size_t rowKey(const EntraDeviceId &row)
{
    return qHash(row);
}
inline size_t rowKey(const AutopilotRecord &row)
{
    return qHash(row.id);
}
inline size_t rowKey(const DeviceTraits &row)
{
    return qHash(row.device);
}
inline size_t rowKey(const ApprovalRecord &row)
{
    return qHash(row.code);
}
inline size_t rowKey(const ActionAudit &row) // a device has several
{
    return qHashMulti(0, row.device, static_cast<int>(row.action), static_cast<int>(row.state), row.requested);
}

/// All pages of that list.
template <typename T>
QFuture<ListEnd> listPages(GraphClient &client, const ListAddress &address, QObject *context, PageFn<T> page)
{
    const auto texts = std::make_shared<Texts>();
    auto read = [texts](PageText &text) {
        Result<Page<T>> parsed = text.read<T>(*texts);
        if (!parsed)
            return ReadPage {};
        ReadPage found {.good = true,
            .count = static_cast<int>(parsed->rows.size()),
            .weight = parsed->weight,
            .nextLink = parsed->nextLink,
            .gap = gapOf(*parsed)};
        found.keys.reserve(parsed->rows.size());
        std::transform(parsed->rows.cbegin(), parsed->rows.cend(), std::back_inserter(found.keys),
            [](const T &row) { return rowKey(row); });
        found.rows = std::make_shared<std::vector<T>>(std::move(parsed->rows));
        return found;
    };
    auto take = [page = std::move(page)](void *rows) { page(std::move(*static_cast<std::vector<T> *>(rows))); };
    auto *listing = new Listing(client, address, context, std::move(read), std::move(take));
    return listing->start();
}

} // namespace Reslate::Graph
