// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "models/paper/reportcsv.h"
#include "models/retirement/reportmaking.h"

#include <QObject>
#include <QStringList>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

template <typename T> class QPromise;

namespace Reslate {

/// What is done where a report of the retirement is valid already.
enum class IfMade : quint8 {
    Refuse,
    GiveIt, ///< as long as nothing else is known or said by now
};

/// What a report says of who makes it, and where.
struct ReportMaking {
    QString madeBy;
    QString program;
    bool isPractice = false;
    QString tenantName;
    QString tenantId; ///< empty: not known, and then no report gets a number
    std::optional<Error> tenantError; ///< why it isn't known
    SchoolDetails school;
    RetirementWords words; ///< what is said otherwise than before; a valid report that says so is a Conflict, and less
                           ///< proof than was asked for is refused
    DisposalWords disposal; ///< the same of the disposal
    IfMade ifMade = IfMade::Refuse;
};

struct MadeReport {
    RetirementReport report;
    bool isNew = false; ///< else it was valid before
};

/// Why something didn't work.
struct ReportTrouble {
    QString text; ///< sentences for the person
    ErrorKind kind = ErrorKind::None; ///< Conflict: a report is valid; None: the store did its part
};

/// How a file is written.
struct ReportWriting {
    QString file; ///< its path
    QString format; ///< "pdf", "csv" or "json"
    ReportOptions options;
    QByteArray logo; ///< of the school; empty: none
};

/// Makes reports, and files of them, without holding anybody up. Sends nothing. Gone, its futures are
/// canceled.
class ReportMaker final : public QObject {
    Q_OBJECT
public:
    template <typename T> using Said = tl::expected<T, ReportTrouble>;

    /// Both references must outlive it.
    ReportMaker(ReportStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Gives the retirement the next number and keeps its report for good; in place of one that is void, if there is
    /// one. Where one is valid, as making.ifMade says.
    QFuture<Said<MadeReport>> make(const RetirementId &id, const ReportMaking &making);
    /// A report of any age, as it was made.
    QFuture<Said<RetirementReport>> load(const QString &number);
    /// Writes it to a file, of which the journal knows before it is there.
    QFuture<Said<void>> write(const QString &number, const ReportWriting &writing);
    /// As verifyReportFile().
    QFuture<Result<ReportCheck>> verifyFile(const QString &path);
    /// What an asset system takes in, of these reports.
    QFuture<Said<AssetExport>> assets(const QStringList &numbers, AssetSystem system);

private:
    template <typename T> using Promise = std::shared_ptr<QPromise<Said<T>>>;
    struct Assets;

    void draft(const RetirementFacts &facts, const ReportMaking &making, const Promise<MadeReport> &promise);
    void findMade(const RetirementReport &draft, const ReportMaking &making, const Promise<MadeReport> &promise);
    void give(const QString &number, const RetirementReport &draft, const Promise<MadeReport> &promise);
    void keepFile(
        const QString &number, const QByteArray &content, const ReportWriting &writing, const Promise<void> &promise);
    void readNext(const std::shared_ptr<Assets> &assets);

    ReportStore &m_store;
    const Clock &m_clock;
};

} // namespace Reslate
