// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <mutex>
#include <optional>
#include <random>
#include <utility>
#include <vector>

namespace Reslate {

using FaultHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// What goes wrong with one request. Made by the functions of Faults::Rule; read by the server.
struct Fault {
    enum class Kind {
        Answer, ///< answers without acting
        ActThenAnswer, ///< acts, then answers something else
        Hang, ///< never answers; doesn't act
        ActThenHang,
        DropBefore, ///< closes the connection without acting
        DropAfter, ///< acts, then closes the connection without an answer
        Truncate, ///< acts, announces the whole body and sends half of it
        Garbage, ///< acts, answers bytes that are no JSON
        Html, ///< acts, answers a proxy's HTML page with status 200
        DuplicateIds, ///< $batch: acts, answers one part twice
        MissingParts, ///< $batch: acts, leaves one part out of the answer
        Slow, ///< acts after a while
        Redirect, ///< answers 302 to another address; doesn't act
        ForeignNext, ///< lists: the next link points to another address
        StopPaging, ///< lists: pages from the n-th on are answered with the status
    };
    Kind kind = Kind::Answer;
    int status = 0;
    QByteArray body; ///< empty: an error body that fits the status
    FaultHeaders headers;
    std::chrono::milliseconds delay {0};
    QByteArray url;
    int pages = 0;
};

/// Scripted and random misfortune for tests. Thread-safe.
///
///     tenant.faults().on("POST", "/wipe").times(2).answer(429, {}, {{"Retry-After", "7"}});
///     tenant.faults().on("POST", "/$batch").after(3).dropAfter();
///
/// A rule matches by method ("*": any) and by a part of the request's path and query. Requests and the parts
/// of a $batch are both looked at; only an answer, and an act with an answer, can hit a part: name "/$batch" for
/// anything else. The first rule that matches and isn't used up acts. Without times() a rule acts until
/// clear().
class Faults {
public:
    class Rule {
    public:
        /// Acts on that many requests only.
        Rule &times(int n)
        {
            m_times = n;
            return *this;
        }
        /// Lets that many matching requests pass first.
        Rule &after(int n)
        {
            m_after = n;
            return *this;
        }

        /// Acts only on a $batch that orders something; one that only reads doesn't match.
        Rule &orders()
        {
            m_ordersOnly = true;
            return *this;
        }

        void answer(int status, const QByteArray &body = {}, const FaultHeaders &headers = {});
        /// The same, for parts of a $batch only.
        void answerInner(int status, const QByteArray &body = {}, const FaultHeaders &headers = {});
        void actThenAnswer(int status, const QByteArray &body = {}, const FaultHeaders &headers = {});
        void hang();
        void actThenHang();
        void dropBefore();
        void dropAfter();
        void truncate();
        void garbage();
        void html();
        void duplicateIds();
        void missingParts();
        void slow(std::chrono::milliseconds delay);
        void redirect(const QByteArray &url);
        void foreignNextLink(const QByteArray &url);
        /// Page n + 1 of a list and all later ones are answered with status.
        void stopPagingAfter(int pages, int status = 503);

    private:
        friend class Faults;
        Rule(Faults &owner, const QByteArray &method, const QByteArray &pathPart);
        void add(Fault fault, bool innerOnly = false);

        Faults &m_owner;
        QByteArray m_method;
        QByteArray m_pathPart;
        int m_times = -1;
        int m_after = 0;
        bool m_ordersOnly = false;
    };

    /// Starts a rule; the call that names the fault arms it.
    Rule on(const QByteArray &method, const QByteArray &pathPart);
    /// Every request and every part fails with this probability in a way that seed picks: refused, failed
    /// before or after acting, connection lost before or after acting, cut short, garbled. 0 ends it.
    void random(double rate, quint32 seed);
    void clear();
    /// How many requests and parts were hit so far.
    int hits() const;

    /// For the server: what happens to this request. page counts from 0.
    std::optional<Fault> pick(
        const QByteArray &method, const QByteArray &target, bool inner, int page, const QByteArray &body = {});

private:
    struct Armed {
        QByteArray method;
        QByteArray pathPart;
        int left = -1;
        int skip = 0;
        bool innerOnly = false;
        bool ordersOnly = false;
        Fault fault;
    };
    std::optional<Fault> pickRandom(bool inner);

    mutable std::mutex m_mutex;
    std::vector<Armed> m_rules;
    std::mt19937 m_dice;
    double m_rate = 0;
    int m_hits = 0;
};

} // namespace Reslate
