// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/listing.h"

#include "graph/pagepeek.h"

#include <QtConcurrentRun>

namespace Reslate {
namespace {

/// Pages that may wait to be read before the next one is asked for.
constexpr size_t mostAhead = 4;

} // namespace

Listing::Listing(GraphClient &client, bool eventual, const QByteArray &prefer, QObject *context, Read read, Take take)
    : QObject(&client)
    , m_client(client)
    , m_eventual(eventual)
    , m_prefer(prefer)
    , m_context(context)
    , m_read(std::move(read))
    , m_take(std::move(take))
{
    Q_ASSERT(context && context->thread() == thread());
    connect(context, &QObject::destroyed, this, [this] {
        m_pending.clear();
        m_failed = Error {.kind = ErrorKind::Canceled};
        settle();
    });
}

QFuture<ListEnd> Listing::start(const QUrl &first)
{
    m_promise.start();
    m_seen.insert(first.toEncoded());
    ask(first);
    return m_promise.future();
}

void Listing::ask(const QUrl &page)
{
    m_asked = page;
    m_client.send({.url = page, .eventual = m_eventual, .prefer = m_prefer}, this, [this, page](GraphAnswer &&answer) {
        m_asked.clear();
        if (answer.error)
            fail(*answer.error);
        else
            arrived(page, std::move(answer.body));
    });
}

void Listing::arrived(const QUrl &from, QByteArray &&bytes)
{
    const auto pending = std::make_shared<Pending>();
    pending->peeked = peekNextLink(bytes);
    m_pending.push_back(pending);
    if (!pending->peeked.isEmpty())
        follow(from, pending->peeked);
    // The bytes move into the task and are freed there: giving back megabytes takes time too.
    auto task = [read = m_read, json = std::move(bytes)]() mutable {
        ReadPage page = read(json);
        json.clear();
        return page;
    };
    whenReady(QtConcurrent::run(std::move(task)), this, [this, pending](const ReadPage &page) {
        pending->page = page;
        handOn();
    });
}

void Listing::follow(const QUrl &from, const QByteArray &link)
{
    const QUrl parsed = QUrl::fromEncoded(link, QUrl::StrictMode);
    const QUrl next = parsed.isRelative() ? from.resolved(parsed) : parsed;
    if (!parsed.isValid() || !m_client.isOurs(next)) {
        m_failed = Error {.kind = ErrorKind::ForeignAddress};
        return;
    }
    const QByteArray address = next.toEncoded();
    if (m_seen.contains(address)) {
        m_failed = Error {.kind = ErrorKind::BadAnswer}; // a circle
        return;
    }
    m_seen.insert(address);
    if (m_pending.size() < mostAhead)
        ask(next);
    else
        m_next = next;
}

/// No page comes after those that are here.
void Listing::fail(const Error &error)
{
    m_failed = error;
    handOn();
}

void Listing::handOn()
{
    if (!m_take)
        return; // settled, and an answer that was on its way came after all
    const QPointer<Listing> self(this);
    while (!m_pending.empty() && m_pending.front()->page) {
        const std::shared_ptr<Pending> first = m_pending.front();
        m_pending.pop_front();
        const ReadPage &page = *first->page;
        if (!page.good || page.nextLink != first->peeked) {
            m_pending.clear();
            m_failed = Error {.kind = ErrorKind::BadAnswer};
            return settle();
        }
        m_count += page.count;
        m_gap = m_gap ? m_gap : page.gap;
        if (m_next.isValid() && m_pending.size() < mostAhead)
            ask(std::exchange(m_next, {}));
        m_take(page.rows.get());
        if (!self)
            return;
    }
    if (m_pending.empty() && m_asked.isEmpty() && m_next.isEmpty())
        settle();
}

void Listing::settle()
{
    if (m_promise.future().isFinished())
        return;
    if (!m_failed)
        m_failed = m_gap;
    m_take = nullptr;
    m_promise.addResult(ListEnd {.count = m_count, .complete = !m_failed.has_value(), .stopped = m_failed});
    m_promise.finish();
    deleteLater();
}

} // namespace Reslate
