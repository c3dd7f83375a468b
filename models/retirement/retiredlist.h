// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/retiredfacts.h"

#include <QObject>

namespace Reslate {

/// Every report and retirement that the journal holds. First their list is read, then what is known of the devices of
/// each, one after the other and summed up on another thread, so that a report of thousands of devices holds nobody up.
/// Sends nothing.
class RetiredList final : public QObject {
    Q_OBJECT
public:
    /// The store must outlive it.
    explicit RetiredList(ReportStore &store, QObject *parent = nullptr);

    /// Reads all again. What is known stays until it is replaced. aboutToBeListed() and listed() come once, never
    /// before this returns, then entryRead() for each, then these two once more where some came to nothing and go from
    /// the list (RetiredEntry::isNothing), then finished(); a refresh while one is under way takes its place.
    void refresh();
    bool isReading() const { return m_isReading; }
    /// Why the list can't be read; nullopt: it can.
    const std::optional<Error> &error() const { return m_error; }
    const QList<RetiredEntry> &entries() const { return m_entries; }
    /// nullptr: there is none. Valid until control returns to the event loop.
    const RetiredEntry *find(const QString &key) const;

Q_SIGNALS:
    void aboutToBeListed(); ///< entries() are about to become others
    void listed(); ///< entries() are others, or error() is set
    void entryRead(int place); ///< the facts of that entry, or why there are none
    void finished();

private:
    void take(const QList<ReportSummary> &reports, const QList<Retirement> &retirements);
    void fail(const Error &error);
    void readNext();
    void dropNothing();
    void readReport(const RetiredEntry &entry);
    void readFacts(const RetirementId &id, const std::optional<RetirementReport> &made);
    void keep(const QFuture<RetiredFacts> &summing);
    void skip(const Error &error);

    ReportStore &m_store;
    QList<RetiredEntry> m_entries;
    std::optional<Error> m_error;
    QObject *m_round = nullptr; ///< of answers that are waited for; a new one for each refresh
    int m_next = 0; ///< of the entries
    bool m_isReading = false;
};

} // namespace Reslate
