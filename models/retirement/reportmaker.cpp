// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/reportmaker.h"

#include "core/async.h"
#include "jobs/reports/fileprint.h"
#include "models/paper/filesaving.h"
#include "models/text/errorlabels.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <utility>

namespace Reslate {
namespace {

tl::unexpected<QString> said(const Error &error)
{
    const ErrorText text = errorText(error, ErrorContext::Reading);
    return tl::make_unexpected(QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).trimmed());
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
    Promise<QByteArray> promise;
};

ReportMaker::ReportMaker(ReportStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

QFuture<ReportMaker::Said<RetirementReport>> ReportMaker::make(const RetirementId &id, const ReportMaking &making)
{
    const auto promise = startPromise<RetirementReport>();
    whenReady(m_store.loadFacts(id), this, [this, making, promise](const Result<RetirementFacts> &facts) {
        if (facts)
            draft(*facts, making, promise);
        else
            settle(promise, Said<RetirementReport>(said(facts.error())));
    });
    return promise->future();
}

void ReportMaker::draft(
    const RetirementFacts &facts, const ReportMaking &making, const Promise<RetirementReport> &promise)
{
    const auto drafting = QtConcurrent::run([facts, making] {
        RetirementReport report = draftReport(facts);
        report.madeBy = making.madeBy;
        report.program = making.program;
        report.isPractice = making.isPractice;
        report.tenantName = making.tenantName;
        report.tenantId = making.tenantId;
        report.school = making.school;
        return report;
    });
    whenReady(drafting, this, [this, now = making.disposal, promise](const RetirementReport &draft) {
        whenReady(
            m_store.listReports(), this, [this, now, promise, draft](const Result<QList<ReportSummary>> &reports) {
                if (!reports) {
                    settle(promise, Said<RetirementReport>(said(reports.error())));
                    return;
                }
                const ReportStanding standing = reportStanding(*reports, draft.retirement.id);
                if (!standing.valid.isEmpty()) {
                    settle(promise,
                        Said<RetirementReport>(tl::make_unexpected(tr(
                            "%1 was made of it already. A report is never changed: declare it void, then make the one "
                            "that replaces it.")
                                                                       .arg(standing.valid))));
                    return;
                }
                RetirementReport report = draft;
                report.replaces = standing.replaceable;
                if (report.replaces.isEmpty())
                    number(report, now, promise);
                else
                    replace(report, now, promise);
            });
    });
}

/// What was said of the disposal in the one that is void stays said.
void ReportMaker::replace(
    const RetirementReport &report, const DisposalFacts &now, const Promise<RetirementReport> &promise)
{
    whenReady(m_store.loadReport(report.replaces), this,
        [this, report, now, promise](const Result<RetirementReport> &before) {
            if (before)
                number(report, merged(before->retirement.disposal, now), promise);
            else
                settle(promise, Said<RetirementReport>(said(before.error())));
        });
}

void ReportMaker::number(RetirementReport report, const DisposalFacts &now, const Promise<RetirementReport> &promise)
{
    report.retirement.disposal = merged(report.retirement.disposal, now);
    whenReady(m_store.makeReport(report), this, [promise](const Result<RetirementReport> &made) {
        settle(promise, made ? Said<RetirementReport>(*made) : Said<RetirementReport>(said(made.error())));
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
            return reportContent(report, writing.options, writing.format);
        });
        whenReady(making, this, [this, number = report->number, writing, promise](const QByteArray &content) {
            if (content.isEmpty())
                settle(promise, Said<void>(tl::make_unexpected(tr("The paper could not be made."))));
            else
                keepFile(number, content, writing, promise);
        });
    });
    return promise->future();
}

void ReportMaker::keepFile(
    const QString &number, const QByteArray &content, const ReportWriting &writing, const Promise<void> &promise)
{
    const ReportFile file = reportFileOf(number, writing.format, content, m_clock.now());
    whenReady(m_store.addReportFile(file), this, [writing, content, promise](const Result<void> &kept) {
        settle(promise, kept ? Said<void>(saveFile(writing.file, content)) : Said<void>(said(kept.error())));
    });
}

QFuture<Result<ReportCheck>> ReportMaker::verifyFile(const QString &path)
{
    return verifyReportFile(m_store, path, this);
}

QFuture<ReportMaker::Said<QByteArray>> ReportMaker::assets(const QStringList &numbers, AssetSystem system)
{
    const auto assets = std::make_shared<Assets>();
    assets->waiting = numbers;
    assets->system = system;
    assets->promise = startPromise<QByteArray>();
    readNext(assets);
    return assets->promise->future();
}

void ReportMaker::readNext(const std::shared_ptr<Assets> &assets)
{
    if (assets->waiting.isEmpty()) {
        const auto writing = QtConcurrent::run(
            [reports = assets->reports, system = assets->system] { return assetCsv(reports, system); });
        whenReady(writing, this, [assets](const QByteArray &csv) { settle(assets->promise, Said<QByteArray>(csv)); });
        return;
    }
    whenReady(
        m_store.loadReport(assets->waiting.takeFirst()), this, [this, assets](const Result<RetirementReport> &report) {
            if (!report) {
                settle(assets->promise, Said<QByteArray>(said(report.error())));
                return;
            }
            assets->reports.append(*report);
            readNext(assets);
        });
}

} // namespace Reslate
