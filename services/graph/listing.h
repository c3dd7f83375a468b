// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graphapi.h"
#include "graph/graphclient.h"

#include <QPromise>
#include <QSet>

#include <deque>
#include <memory>

namespace Reslate {

/// A page whose rows have a type that only their list knows.
struct ReadPage {
    bool good = false; ///< it was a page
    std::shared_ptr<void> rows;
    int count = 0;
    QByteArray nextLink;
    std::optional<Error> gap; ///< why something is missing that should stand on this page or behind it
};

/// Reads one list: asks for the next page as soon as a page's bytes are there and reads that page on another
/// thread meanwhile, hands the pages on in order. A child of the client; deletes itself.
class Listing final : public QObject {
    Q_OBJECT
public:
    using Read = std::function<ReadPage(const QByteArray &)>; ///< pure, any thread
    using Take = std::function<void(void *rows)>; ///< on context's thread

    /// prefer: the header of that name, of every page; empty: none.
    Listing(GraphClient &client, bool eventual, const QByteArray &prefer, QObject *context, Read read, Take take);

    QFuture<ListEnd> start(const QUrl &first);

private:
    void ask(const QUrl &page);
    void arrived(const QUrl &from, QByteArray &&bytes);
    void follow(const QUrl &from, const QByteArray &link);
    void fail(const Error &error);
    void handOn();
    void settle();

    struct Pending {
        QByteArray peeked;
        std::optional<ReadPage> page;
    };

    GraphClient &m_client;
    bool m_eventual;
    QByteArray m_prefer;
    QPointer<QObject> m_context;
    Read m_read;
    Take m_take;
    std::deque<std::shared_ptr<Pending>> m_pending; ///< in the order of the list
    QSet<QByteArray> m_seen; ///< links that were followed
    QUrl m_next; ///< known, not asked for yet
    QUrl m_asked; ///< on its way; empty: none
    std::optional<Error> m_failed;
    std::optional<Error> m_gap; ///< the first one
    int m_count = 0;
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

/// All pages of the list that begins at path. prefer: the header of that name; empty: none.
template <typename T>
QFuture<ListEnd> listPages(GraphClient &client, const QUrl &first, bool eventual, QObject *context, PageFn<T> page,
    const QByteArray &prefer = {})
{
    const auto texts = std::make_shared<Texts>();
    auto read = [texts](const QByteArray &json) {
        Result<Page<T>> parsed = parsePage<T>(json, *texts);
        if (!parsed)
            return ReadPage {};
        const int count = static_cast<int>(parsed->rows.size());
        const std::optional<Error> gap = gapOf(*parsed);
        return ReadPage {true, std::make_shared<std::vector<T>>(std::move(parsed->rows)), count, parsed->nextLink, gap};
    };
    auto take = [page = std::move(page)](void *rows) { page(std::move(*static_cast<std::vector<T> *>(rows))); };
    auto *listing = new Listing(client, eventual, prefer, context, std::move(read), std::move(take));
    return listing->start(first);
}

} // namespace Reslate
