// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/reportmaker.h"

#include "core/async.h"
#include "jobs/reports/fileprint.h"
#include "models/paper/filesaving.h"
#include "models/retirement/retirementexplanations.h"
#include "models/text/errorlabels.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <utility>

namespace Reslate {
namespace {

tl::unexpected<ReportTrouble> said(const Error &error)
{
    const ErrorText text = errorText(error, ErrorContext::Reading);
    return tl::make_unexpected(
        ReportTrouble {QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).trimmed(), error.kind});
}

/// A report says for good of which school it is.
tl::unexpected<ReportTrouble> unknownSchool(const std::optional<Error> &error)
{
    const ErrorText why = error ? errorText(*error, ErrorContext::Reading) : ErrorText();
    const QString text = ReportMaker::tr("No report was made. It would say for good of which school it is, and that "
                                         "can't be read at present. %1",
        "sentences why, or nothing")
                             .arg(QStringLiteral("%1 %2").arg(why.whatHappened, why.whatToDo).trimmed());
    return tl::make_unexpected(ReportTrouble {text.trimmed(), error ? error->kind : ErrorKind::BadAnswer});
}

template <typename Promise, typename T> void settle(const Promise &promise, T &&value)
{
    promise->addResult(std::forward<T>(value));
    promise->finish();
}

template <typename T> auto startPromise()
{
    auto promise = std::make_shared<QPromise<ReportMaker::Said<T>>>();
    promise->start();
    return promise;
}

} // namespace

/// The reports of an export, one read after the other.
struct ReportMaker::Assets {
    QStringList waiting;
    AssetSystem system = AssetSystem::SnipeIt;
    QList<RetirementReport> reports;
    Promise<AssetExport> promise;
};

ReportMaker::ReportMaker(ReportStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

QFuture<ReportMaker::Said<MadeReport>> ReportMaker::make(const RetirementId &id, const ReportMaking &making)
{
    const auto promise = startPromise<MadeReport>();
    whenReady(m_store.loadFacts(id), this, [this, making, promise](const Result<RetirementFacts> &facts) {
        if (!facts)
            settle(promise, Said<MadeReport>(said(facts.error())));
        else if (making.words.gate && isWeaker(*making.words.gate, facts->retirement))
            settle(promise, Said<MadeReport>(tl::make_unexpected(ReportTrouble {weakerGateText()})));
        else
            draft(*facts, making, promise);
    });
    return promise->future();
}

void ReportMaker::draft(const RetirementFacts &facts, const ReportMaking &making, const Promise<MadeReport> &promise)
{
    const auto drafting = QtConcurrent::run([facts = facts, making]() mutable {
        const Retirement before = facts.retirement;
        facts.retirement = reworded(before, making.words, making.disposal);
        RetirementReport report = draftReport(facts);
        report.corrects = changedWords(before, facts.retirement);
        report.correctsDisposal = changedWords(before.disposal, facts.retirement.disposal);
        report.madeBy = making.madeBy;
        report.program = making.program;
        report.isPractice = making.isPractice;
        report.tenantName = making.tenantName;
        report.tenantId = making.tenantId;
        report.school = making.school;
        return report;
    });
    whenReady(
        drafting, this, [this, making, promise](const RetirementReport &draft) { findMade(draft, making, promise); });
}

void ReportMaker::findMade(
    const RetirementReport &draft, const ReportMaking &making, const Promise<MadeReport> &promise)
{
    whenReady(m_store.listReports(), this, [this, making, promise, draft](const Result<QList<ReportSummary>> &reports) {
        if (!reports)
            return settle(promise, Said<MadeReport>(said(reports.error())));
        const Models::ReportStanding standing = Models::reportStanding(*reports, draft.retirement.id);
        if (!standing.valid.isEmpty() && making.ifMade == IfMade::GiveIt)
            return give(standing.valid, draft, promise);
        if (!standing.valid.isEmpty()) {
            const QString text = tr("%1 was made of it already. A report is never changed: declare it void, then "
                                    "make the one that replaces it.")
                                     .arg(standing.valid);
            return settle(promise, Said<MadeReport>(tl::make_unexpected(ReportTrouble {text, ErrorKind::Conflict})));
        }
        if (making.tenantId.isEmpty())
            return settle(promise, Said<MadeReport>(unknownSchool(making.tenantError)));
        RetirementReport report = draft;
        report.replaces = standing.replaceable;
        if (report.replaces.isEmpty()) // what nobody had to say before is no correction
            report.correctsDisposal = withoutSilence(report.correctsDisposal);
        whenReady(m_store.makeReport(report), this, [promise](const Result<RetirementReport> &made) {
            settle(promise, made ? Said<MadeReport>(MadeReport {*made, true}) : Said<MadeReport>(said(made.error())));
        });
    });
}

/// The one that is valid, as long as there is nothing that it doesn't say.
void ReportMaker::give(const QString &number, const RetirementReport &draft, const Promise<MadeReport> &promise)
{
    whenReady(m_store.loadReport(number), this, [number, draft, promise](const Result<RetirementReport> &report) {
        if (!report)
            return settle(promise, Said<MadeReport>(said(report.error())));
        if (draft.corrects != RetirementWords() || withoutSilence(draft.correctsDisposal) != DisposalWords()) {
            const QString text = tr("%1 says otherwise. A report is never changed: declare it void, then make the one "
                                    "that replaces it with what is right.")
                                     .arg(number);
            return settle(promise, Said<MadeReport>(tl::make_unexpected(ReportTrouble {text, ErrorKind::Conflict})));
        }
        if (hasSameFacts(draft, *report) && draft.retirement.disposal == report->retirement.disposal)
            return settle(promise, Said<MadeReport>(MadeReport {*report, false}));
        const QString text = tr(
            "Since %1 was made, more became known of its devices, or is said now. A report is never "
            "changed: declare it void, then make the one that replaces it.")
                                 .arg(number);
        settle(promise, Said<MadeReport>(tl::make_unexpected(ReportTrouble {text, ErrorKind::Conflict})));
    });
}

QFuture<ReportMaker::Said<RetirementReport>> ReportMaker::load(const QString &number)
{
    const auto promise = startPromise<RetirementReport>();
    whenReady(m_store.loadReport(number), this, [promise](const Result<RetirementReport> &report) {
        settle(promise, report ? Said<RetirementReport>(*report) : Said<RetirementReport>(said(report.error())));
    });
    return promise->future();
}

QFuture<ReportMaker::Said<void>> ReportMaker::write(const QString &number, const ReportWriting &writing)
{
    const auto promise = startPromise<void>();
    whenReady(m_store.loadReport(number), this, [this, writing, promise](const Result<RetirementReport> &report) {
        if (!report) {
            settle(promise, Said<void>(said(report.error())));
            return;
        }
        const auto making = QtConcurrent::run([report = *report, writing]() mutable {
            report.school.logo = writing.logo;
            return Models::reportContent(report, writing.options, writing.format);
        });
        whenReady(making, this, [this, number = report->number, writing, promise](const QByteArray &content) {
            if (content.isEmpty())
                settle(promise, Said<void>(tl::make_unexpected(ReportTrouble {tr("The paper could not be made.")})));
            else
                keepFile(number, content, writing, promise);
        });
    });
    return promise->future();
}

void ReportMaker::keepFile(
    const QString &number, const QByteArray &content, const ReportWriting &writing, const Promise<void> &promise)
{
    const ReportFile file = Models::reportFileOf(number, writing.format, content, m_clock.now());
    whenReady(m_store.addReportFile(file), this, [writing, content, promise](const Result<void> &kept) {
        if (!kept)
            return settle(promise, Said<void>(said(kept.error())));
        const auto saved = saveFile(writing.file, content);
        settle(promise, saved ? Said<void>() : Said<void>(tl::make_unexpected(ReportTrouble {saved.error()})));
    });
}

QFuture<Result<ReportCheck>> ReportMaker::verifyFile(const QString &path)
{
    return verifyReportFile(m_store, path, this);
}

QFuture<ReportMaker::Said<AssetExport>> ReportMaker::assets(const QStringList &numbers, AssetSystem system)
{
    const auto assets = std::make_shared<Assets>();
    assets->waiting = numbers;
    assets->system = system;
    assets->promise = startPromise<AssetExport>();
    readNext(assets);
    return assets->promise->future();
}

void ReportMaker::readNext(const std::shared_ptr<Assets> &assets)
{
    if (assets->waiting.isEmpty()) {
        const auto writing = QtConcurrent::run(
            [reports = assets->reports, system = assets->system] { return assetExport(reports, system); });
        whenReady(writing, this,
            [assets](const AssetExport &exported) { settle(assets->promise, Said<AssetExport>(exported)); });
        return;
    }
    whenReady(
        m_store.loadReport(assets->waiting.takeFirst()), this, [this, assets](const Result<RetirementReport> &report) {
            if (!report) {
                settle(assets->promise, Said<AssetExport>(said(report.error())));
                return;
            }
            assets->reports.append(*report);
            readNext(assets);
        });
}

} // namespace Reslate
