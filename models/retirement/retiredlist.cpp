// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/retiredlist.h"

#include "core/async.h"

#include <QHash>
#include <QtConcurrentRun>

#include <algorithm>

namespace Reslate {

RetiredList::RetiredList(ReportStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

const RetiredEntry *RetiredList::find(const QString &key) const
{
    const auto found = std::find_if(
        m_entries.cbegin(), m_entries.cend(), [&key](const RetiredEntry &entry) { return entry.key() == key; });
    return found == m_entries.cend() ? nullptr : &*found;
}

void RetiredList::refresh()
{
    if (m_round)
        m_round->deleteLater(); // this may be within its own answer
    m_round = new QObject(this);
    m_isReading = true;
    whenReady(m_store.listReports(), m_round, [this, round = m_round](const Result<QList<ReportSummary>> &reports) {
        if (round != m_round)
            return;
        if (!reports) {
            fail(reports.error());
            return;
        }
        whenReady(m_store.loadRetirements(), m_round,
            [this, round, reports = *reports](const Result<QList<Retirement>> &retirements) {
                if (round != m_round)
                    return;
                if (retirements)
                    take(reports, *retirements);
                else
                    fail(retirements.error());
            });
    });
}

void RetiredList::take(const QList<ReportSummary> &reports, const QList<Retirement> &retirements)
{
    QHash<QString, RetiredFacts> known;
    for (const RetiredEntry &entry : std::as_const(m_entries)) {
        if (entry.facts)
            known.insert(entry.key(), *entry.facts);
    }
    Q_EMIT aboutToBeListed();
    m_entries = retiredEntries(reports, retirements);
    for (RetiredEntry &entry : m_entries) {
        if (const auto facts = known.constFind(entry.key()); facts != known.cend())
            entry.facts = *facts;
    }
    m_error.reset();
    m_next = 0;
    Q_EMIT listed();
    readNext();
}

void RetiredList::fail(const Error &error)
{
    Q_EMIT aboutToBeListed();
    m_error = error;
    m_isReading = false;
    Q_EMIT listed();
    Q_EMIT finished();
}

void RetiredList::readNext()
{
    if (m_next == m_entries.size()) {
        m_isReading = false;
        dropNothing();
        Q_EMIT finished();
        return;
    }
    const RetiredEntry &entry = m_entries.at(m_next);
    if (entry.isMade())
        readReport(entry);
    else
        readFacts(entry.report.retirement, {});
}

/// Only now, as places count while the entries are read.
void RetiredList::dropNothing()
{
    if (std::none_of(m_entries.cbegin(), m_entries.cend(), [](const RetiredEntry &entry) { return entry.isNothing(); }))
        return;
    Q_EMIT aboutToBeListed();
    m_entries.removeIf([](const RetiredEntry &entry) { return entry.isNothing(); });
    Q_EMIT listed();
}

/// Of one that is void, what it says counts; of the others, what is known now.
void RetiredList::readReport(const RetiredEntry &entry)
{
    whenReady(m_store.loadReport(entry.report.number), m_round,
        [this, round = m_round](const Result<RetirementReport> &report) {
            if (round != m_round)
                return;
            if (!report)
                skip(report.error());
            else if (report->voided.isValid())
                keep(QtConcurrent::run([report = *report] { return retiredFacts(report); }));
            else
                readFacts(report->retirement.id, *report);
        });
}

void RetiredList::readFacts(const RetirementId &id, const std::optional<RetirementReport> &made)
{
    whenReady(m_store.loadFacts(id), m_round, [this, round = m_round, made](const Result<RetirementFacts> &facts) {
        if (round != m_round)
            return;
        if (facts)
            keep(QtConcurrent::run([facts = *facts, made] { return retiredFacts(facts, made); }));
        else if (made && facts.error().kind == ErrorKind::NotFound) // nothing more is known than it says
            keep(QtConcurrent::run([report = *made] { return retiredFacts(report); }));
        else
            skip(facts.error());
    });
}

void RetiredList::keep(const QFuture<RetiredFacts> &summing)
{
    whenReady(summing, m_round, [this, round = m_round](const RetiredFacts &facts) {
        if (round != m_round)
            return;
        const int place = m_next++;
        m_entries[place].facts = facts;
        m_entries[place].error.reset();
        Q_EMIT entryRead(place);
        if (round == m_round) // nobody asked for another reading
            readNext();
    });
}

void RetiredList::skip(const Error &error)
{
    const QObject *round = m_round;
    const int place = m_next++;
    m_entries[place].facts.reset();
    m_entries[place].error = error;
    Q_EMIT entryRead(place);
    if (round == m_round)
        readNext();
}

} // namespace Reslate
