// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/listing.h"

#include <QtConcurrentRun>

namespace Reslate::Graph {
namespace {

/// Pages that may wait to be read before the next one is asked for.
constexpr size_t maxAhead = 4;

} // namespace

Listing::Listing(GraphClient &client, ListAddress address, QObject *context, Read read, Take take)
    : QObject(&client)
    , m_client(client)
    , m_address(std::move(address))
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

QFuture<ListEnd> Listing::start()
{
    m_promise.start();
    askFirst();
    return m_promise.future();
}

void Listing::askFirst()
{
    m_first = m_client.url(m_address.version, m_client.fields().filled(m_address.path, m_address.fields));
    m_seen = {m_first.toEncoded()};
    ask(m_first);
}

void Listing::ask(const QUrl &page)
{
    m_asked = page;
    m_client.send({.url = page, .eventual = m_address.eventual, .prefer = m_address.prefer}, this,
        [this, page, turn = m_turn](GraphAnswer &&answer) {
            if (turn != m_turn)
                return;
            m_asked.clear();
            if (!answer.error && page == m_first)
                m_client.fields().accept(m_address.fields, page.toEncoded());
            if (!answer.error)
                arrived(page, std::move(answer.body));
            else if (isWorthAsking(page, *answer.error))
                askFirst();
            else
                fail(*answer.error);
        });
}

/// Whether the error is about a property that can be left out. Later pages repeat what was asked for at the first.
bool Listing::isWorthAsking(const QUrl &page, const Error &error)
{
    return page == m_first && m_client.fields().learn(m_address.fields, page.toEncoded(), error);
}

void Listing::arrived(const QUrl &from, QByteArray &&bytes)
{
    const auto pending = std::make_shared<Pending>();
    pending->from = from;
    auto text = std::make_shared<PageText>(std::move(bytes), m_memory);
    pending->peeked = text->nextLink();
    m_pending.push_back(pending);
    if (!pending->peeked.isEmpty())
        follow(from, pending->peeked);
    // The text goes with the task and is freed there: giving back megabytes takes time too.
    auto task = [read = m_read, text]() mutable {
        ReadPage page = read(*text);
        text.reset();
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
        m_failed = Error {.kind = ErrorKind::ListEndless, .message = QStringLiteral("The next link goes in a circle.")};
        return;
    }
    m_seen.insert(address);
    if (m_pending.size() < maxAhead)
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
            if (!askOnceMore(first->from))
                endWith({.kind = ErrorKind::BadAnswer});
            return;
        }
        if (const std::optional<Error> why = whyNoFurther(page))
            return endWith(*why);
        m_count += page.count;
        m_gap = m_gap ? m_gap : page.gap;
        if (m_next.isValid() && m_pending.size() < maxAhead)
            ask(std::exchange(m_next, {}));
        m_take(page.rows.get());
        if (!self)
            return;
    }
    if (m_pending.empty() && m_asked.isEmpty() && m_next.isEmpty())
        settle();
}

/// Whatever came behind that page came by what stood in it, so it is given up. False: it was asked for twice already.
bool Listing::askOnceMore(const QUrl &page)
{
    if (m_askedTwice.contains(page.toEncoded()))
        return false;
    m_askedTwice.insert(page.toEncoded());
    ++m_turn;
    for (const std::shared_ptr<Pending> &behind : m_pending)
        m_seen.remove(behind->from.toEncoded());
    for (const QUrl &behind : {m_asked, m_next})
        m_seen.remove(behind.toEncoded());
    m_pending.clear();
    m_next.clear();
    m_failed.reset();
    ask(page);
    return true;
}

/// Takes note of the page's records. An error when the list is not to be followed any further.
std::optional<Error> Listing::whyNoFurther(const ReadPage &page)
{
    const qsizetype before = m_keys.size();
    m_keys.reserve(before + static_cast<qsizetype>(page.keys.size()));
    for (const size_t key : page.keys)
        m_keys.insert(key);
    const bool isNew = m_keys.size() > before;
    const bool goesOn = !page.nextLink.isEmpty();
    const ListLimits &limits = m_client.listLimits();
    m_idlePages = isNew ? 0 : m_idlePages + 1;
    m_weight += page.weight;
    ++m_pages;
    // A list that changes while it is read may name records twice; its last page may hold nothing else.
    if (goesOn && !isNew && !page.keys.empty())
        return Error {.kind = ErrorKind::ListEndless, .message = QStringLiteral("A page repeats the ones before it.")};
    if (goesOn && (m_idlePages >= limits.idlePages || m_pages >= limits.pages))
        return Error {.kind = ErrorKind::ListEndless, .message = QStringLiteral("Pages: %1").arg(m_pages)};
    if (m_weight > limits.memory)
        return Error {.kind = ErrorKind::ListTooLarge, .message = QStringLiteral("Pages: %1").arg(m_pages)};
    return std::nullopt;
}

/// Nothing that is here or on its way is handed on any more.
void Listing::endWith(const Error &error)
{
    m_pending.clear();
    m_failed = error;
    settle();
}

void Listing::settle()
{
    if (m_promise.future().isFinished())
        return;
    if (!m_failed)
        m_failed = m_gap;
    m_take = nullptr;
    m_promise.addResult(ListEnd {.count = m_count,
        .complete = !m_failed.has_value(),
        .stopped = m_failed,
        .without = m_client.fields().leftOut(m_address.fields)});
    m_promise.finish();
    deleteLater();
}

} // namespace Reslate::Graph
