// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/reportactions.h"

#include "core/async.h"
#include "models/paper/filesaving.h"
#include "models/paper/schoolsettings.h"
#include "models/retirement/reportchecklabels.h"
#include "models/retirement/retiredlabels.h"
#include "models/retirement/retiredpaper.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"
#include "ui/assistant/printing.h"
#include "ui/kit/messagebox.h"
#include "ui/retirement/openpointsdialog.h"
#include "ui/retirement/paperoptionsdialog.h"
#include "ui/retirement/schooldialog.h"
#include "ui/retirement/voiddialog.h"
#include "ui/shell/savednotice.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>

namespace Reslate {
namespace {

using Purpose = PaperOptionsDialog::Purpose;

QString headOf(const RetiredEntry &entry)
{
    return ReportActions::tr("%1: %2", "number of a report or name of a group, devices, reason, destination")
        .arg(entry.isMade() ? entry.report.number : plainForDisplay(entry.report.title), retiredLine(entry));
}

} // namespace

ReportActions::ReportActions(const AppServices &work, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_window(window)
    , m_maker(work.reports, work.clock)
    , m_exporter(m_maker, window)
{
}

QString ReportActions::nameOf(const QString &number, const QString &suffix) const
{
    return fileNameOf({m_work.origin.practice ? tr("Practice report") : tr("Retirement report"), number}, suffix);
}

void ReportActions::tellFailed(const QString &text)
{
    tellWarning(QStringLiteral("reportFailed"), {.title = tr("Report"), .text = tr("It did not work."), .more = text},
        m_window);
}

void ReportActions::make(const RetiredEntry &entry)
{
    const QString warning = entry.facts && entry.facts->isUnderWay
        ? tr("Its jobs are not finished: what becomes known later needs another report.")
        : QString();
    whenReady(m_work.reports.loadFacts(entry.report.retirement), this,
        [this, warning, about = headOf(entry)](const Result<RetirementFacts> &facts) {
            if (!facts) {
                tellFailed(errorText(facts.error(), ErrorContext::Reading).whatHappened);
                return;
            }
            if (m_window->findChild<PaperOptionsDialog *>()) // pressed twice while it was read
                return;
            auto *dialog = new PaperOptionsDialog(facts->retirement, about, warning, m_window);
            connect(dialog, &QDialog::accepted, this, [this, dialog, id = facts->retirement.id] {
                makeNow(id, dialog->options(), dialog->disposal(), dialog->words());
            });
            dialog->open();
        });
}

void ReportActions::makeNow(
    const RetirementId &id, const ReportOptions &options, const DisposalWords &disposal, const RetirementWords &words)
{
    const ReportMaking making {.madeBy = m_work.who,
        .program = QStringLiteral("Reslate " RESLATE_VERSION),
        .isPractice = m_work.origin.practice,
        .tenantName = m_work.origin.school,
        .tenantId = m_work.tenantId,
        .school = SchoolSettings(m_work.settings).details(m_work.origin.school),
        .words = words,
        .disposal = disposal};
    whenReady(m_maker.make(id, making), this, [this, options](const ReportMaker::Said<MadeReport> &made) {
        if (!made) {
            tellFailed(made.error().text);
            return;
        }
        Q_EMIT announced(tr("%1 was made.", "number of a report").arg(made->report.number));
        Q_EMIT changed();
        openAs(made->report.number, options);
    });
}

void ReportActions::open(const QString &number)
{
    openAs(number, {});
}

void ReportActions::openAs(const QString &number, const ReportOptions &options)
{
    const QDir folder(m_work.places.data + QStringLiteral("/reports"));
    folder.mkpath(QStringLiteral("."));
    const ReportWriting writing {.file = folder.filePath(nameOf(number, QStringLiteral("pdf"))),
        .format = QStringLiteral("pdf"),
        .options = options,
        .logo = SchoolSettings(m_work.settings).details({}).logo};
    Q_EMIT announced(tr("Writing %1…", "number of a report").arg(number));
    whenReady(m_maker.write(number, writing), this, [this, number, writing](const ReportMaker::Said<void> &written) {
        if (!written) {
            Q_EMIT announced({});
            tellNotSaved(writing.file, written.error().text, m_window);
            return;
        }
        Q_EMIT announced(tr("%1 was written as a PDF.", "number of a report").arg(number));
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(writing.file)))
            tellSaved(writing.file, m_window); // and where, since nothing opens it
    });
}

void ReportActions::print(const RetiredEntry &entry)
{
    auto *dialog = new PaperOptionsDialog(Purpose::Print, headOf(entry), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, number = entry.report.number] {
        const ReportOptions options = dialog->options();
        whenReady(m_maker.load(number), this, [this, options](const ReportMaker::Said<RetirementReport> &loaded) {
            if (!loaded) {
                tellFailed(loaded.error().text);
                return;
            }
            RetirementReport report = *loaded;
            report.school.logo = SchoolSettings(m_work.settings).details({}).logo;
            // Of a file the journal has to know, else it would be called altered.
            const auto save = [this, number = report.number, options](
                                  const QString &file, const QPageLayout &sheet, const QPageRanges &pages) {
                ReportOptions chosen = options;
                chosen.size = sheet.pageSize().id();
                chosen.orientation = sheet.orientation();
                chosen.pages = pages;
                chosen.margins = sheet.margins(QPageLayout::Millimeter);
                write(number,
                    {.file = file,
                        .format = QStringLiteral("pdf"),
                        .options = chosen,
                        .logo = SchoolSettings(m_work.settings).details({}).logo});
            };
            previewOrder({.name = nameOf(report.number, QStringLiteral("pdf")).chopped(4),
                             .orientation = options.orientation,
                             .document = [report, options] { return reportPaper(report, options); },
                             .size = options.size,
                             .save = save},
                m_window);
        });
    });
    dialog->open();
}

void ReportActions::save(const RetiredEntry &entry)
{
    auto *dialog = new PaperOptionsDialog(Purpose::Save, headOf(entry), m_window);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, number = entry.report.number] { saveAs(number, dialog->format(), dialog->options()); });
    dialog->open();
}

void ReportActions::saveAs(const QString &number, const QString &format, const ReportOptions &options)
{
    auto *dialog = new QFileDialog(
        m_window, tr("Save report"), QDir::homePath(), QStringLiteral("%1 (*.%2)").arg(format.toUpper(), format));
    dialog->setObjectName(QStringLiteral("reportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format);
    dialog->selectFile(nameOf(number, format));
    connect(dialog, &QFileDialog::fileSelected, this, [this, number, format, options](const QString &file) {
        write(number,
            {.file = file,
                .format = format,
                .options = options,
                .logo = SchoolSettings(m_work.settings).details({}).logo});
    });
    dialog->open();
}

void ReportActions::write(const QString &number, const ReportWriting &writing)
{
    Q_EMIT announced(tr("Writing %1…", "number of a report").arg(number));
    whenReady(m_maker.write(number, writing), this, [this, writing](const ReportMaker::Said<void> &written) {
        Q_EMIT announced({});
        if (written)
            tellSaved(writing.file, m_window);
        else
            tellNotSaved(writing.file, written.error().text, m_window);
    });
}

void ReportActions::verify(const QString &number)
{
    whenReady(m_work.reports.verifyReport(number), this, [this](const Result<ReportCheck> &check) {
        if (!check) {
            tellFailed(errorText(check.error(), ErrorContext::Reading).whatHappened);
            return;
        }
        QMessageBox *box = checkBox(QStringLiteral("reportCheck"), tr("Verify report"), *check, {});
        QPushButton *file = addButton(
            box, tr("Verify a file…"), QMessageBox::ActionRole, QStringLiteral("reportCheckFile"));
        connect(file, &QPushButton::clicked, this, &ReportActions::verifyFile);
        addSafeButton(box, tr("Close"), QStringLiteral("reportCheckClose"));
        box->open();
    });
}

QMessageBox *ReportActions::checkBox(
    const QString &name, const QString &title, const ReportCheck &check, const QString &file)
{
    const ReportVerdict verdict = verdictOf(check);
    const bool isGood = verdict == ReportVerdict::Genuine || verdict == ReportVerdict::NumberKnown;
    return makeMessageBox(isGood ? QMessageBox::Information : QMessageBox::Warning, name,
        {.title = title, .text = reportCheckText(check), .more = file}, m_window);
}

/// One that somebody sent, say.
void ReportActions::verifyFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Verify a file"), QDir::homePath(), tr("Reports (*.pdf *.csv *.json)"));
    dialog->setObjectName(QStringLiteral("verifyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        whenReady(m_maker.verifyFile(path), this, [this, path](const Result<ReportCheck> &check) {
            if (check)
                tellFileCheck(path, *check);
            else
                tellFailed(check.error().kind == ErrorKind::NotFound
                        ? tr("The file can't be read.")
                        : errorText(check.error(), ErrorContext::Reading).whatHappened);
        });
    });
    dialog->open();
}

void ReportActions::tellFileCheck(const QString &path, const ReportCheck &check)
{
    QMessageBox *box = checkBox(
        QStringLiteral("fileCheck"), tr("Verify a file"), check, plainForDisplay(QFileInfo(path).fileName()));
    addSafeButton(box, tr("Close"), QStringLiteral("fileCheckClose"));
    box->open();
}

void ReportActions::declareVoid(const QString &number)
{
    auto *dialog = new VoidDialog(m_work, number, m_window);
    connect(dialog, &QDialog::accepted, this, [this, number] {
        Q_EMIT announced(tr("%1 is void from now on.", "number of a report").arg(number));
        Q_EMIT changed();
    });
    dialog->open();
}

void ReportActions::showOpenPoints(const QList<RetiredEntry> &entries, const QString &about)
{
    auto *dialog = new OpenPointsDialog(entries, about, m_work.theme, m_window);
    dialog->open();
}

void ReportActions::printOpenPoints(const RetiredEntry &entry)
{
    previewFacts(entry, tr("Open points"), QPageLayout::Landscape, &openPointsPaper);
}

void ReportActions::printSheets(const RetiredEntry &entry)
{
    const std::optional<DevicePaper> sheet = devicePaperOf(entry.report.reason);
    if (!sheet)
        return;
    previewFacts(entry, deviceSheetsText(*sheet), QPageLayout::Portrait,
        [sheet = *sheet](const RetirementReport &report, const ReportOptions &options) {
            return sheetsPaper(sheet, report, options);
        });
}

void ReportActions::previewFacts(const RetiredEntry &entry, const QString &name, QPageLayout::Orientation orientation,
    const std::function<PaperDocument(const RetirementReport &, const ReportOptions &)> &paper)
{
    const SchoolDetails school = SchoolSettings(m_work.settings).details(m_work.origin.school);
    whenReady(m_work.reports.loadFacts(entry.report.retirement), this,
        [=, this, number = entry.report.number, practice = m_work.origin.practice](
            const Result<RetirementFacts> &facts) {
            if (!facts) {
                tellFailed(errorText(facts.error(), ErrorContext::Reading).whatHappened);
                return;
            }
            const auto document = [=, facts = *facts] {
                RetirementReport report = draftReport(facts); // as it is now
                report.number = number;
                report.school = school;
                report.isPractice = practice;
                PaperDocument made = paper(report, {.orientation = orientation});
                made.name = made.title; // a file of it is none of the report, and doesn't claim to be
                return made;
            };
            previewOrder({.name = name, .orientation = orientation, .document = document}, m_window);
        });
}

void ReportActions::exportAssets(const QList<RetiredEntry> &entries, AssetSystem system)
{
    QStringList numbers;
    for (const RetiredEntry &entry : entries) {
        if (entry.isMade() && !entry.isVoid())
            numbers.prepend(entry.report.number); // oldest first
    }
    m_exporter.start(numbers, system);
}

void ReportActions::printSummary(const QList<RetiredEntry> &entries, const QString &what)
{
    previewOrder({.name = tr("Retired devices"),
                     .document =
                         [entries, what, origin = m_work.origin, now = m_work.clock.now()] {
                             PaperDocument paper = retiredPaper(entries, what, now);
                             paper.origin = origin;
                             return paper;
                         }},
        m_window);
}

void ReportActions::editSchool()
{
    auto *dialog = new SchoolDialog(m_work, m_window);
    dialog->open();
}

} // namespace Reslate
