// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/printing.h"

#include "core/async.h"
#include "models/paper/filesaving.h"
#include "ui/assistant/printpreview.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/savednotice.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPageRanges>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

#include <memory>

namespace Reslate {
namespace {

struct PrintingText {
    Q_DECLARE_TR_FUNCTIONS(PrintingText)
};

void tellPrinted(bool isWhole, QWidget *parent)
{
    if (isWhole) // a person sees it
        return;
    tellWarning(QStringLiteral("notPrinted"),
        {.title = PrintingText::tr("Not printed"),
            .text = PrintingText::tr("The printer did not take it. Check that it is on and that the paper has the "
                                     "pages that you chose, or save "
                                     "a PDF."),
            .more = {}},
        parent);
}

/// Shows itself where it takes longer.
QProgressDialog *makeProgress(QWidget *parent)
{
    constexpr int shownAfter = 500; // ms
    auto *progress = new QProgressDialog(PrintingText::tr("Printing…"), PrintingText::tr("Cancel"), 0, 0, parent);
    progress->setObjectName(QStringLiteral("printProgress"));
    progress->setMinimumDuration(shownAfter);
    return progress;
}

/// Can stop it: then nothing is written.
void showProgress(const QFuture<QByteArray> &making, QWidget *parent)
{
    QProgressDialog *progress = makeProgress(parent);
    auto *watcher = new QFutureWatcher<QByteArray>(progress);
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, progress, [watcher, progress](int done) {
        progress->setMaximum(watcher->progressMaximum() + 1); // at its end it would close itself
        progress->setValue(done);
    });
    QObject::connect(progress, &QProgressDialog::canceled, watcher, &QFutureWatcherBase::cancel);
    QObject::connect(watcher, &QFutureWatcherBase::finished, progress, &QObject::deleteLater);
    // With its window the bytes would have nobody to write them.
    QObject::connect(progress, &QObject::destroyed, [future = making]() mutable { future.cancel(); });
    watcher->setFuture(making);
}

/// Can stop it: then nothing comes out, as far as the printer allows.
void showProgress(PagePrinter *printing, const std::shared_ptr<QPrinter> &printer, QWidget *parent)
{
    QProgressDialog *progress = makeProgress(parent);
    QObject::connect(printing, &PagePrinter::progressed, progress, [progress](int done, int pages) {
        progress->setMaximum(pages + 1); // at its end it would close itself
        progress->setValue(done);
    });
    QObject::connect(progress, &QProgressDialog::canceled, printing, [printing, printer] {
        printer->abort();
        printing->cancel();
        printing->deleteLater();
    });
    QObject::connect(printing, &QObject::destroyed, progress, &QObject::deleteLater);
}

/// A PDF of ours: one that a printer writes is neither for archives nor found by every search.
void saveAsPdf(
    const PaperOrder &order, const QString &file, const QPageLayout &sheet, const QPageRanges &pages, QWidget *parent)
{
    const auto document = [order, sheet, pages] {
        PaperDocument made = order.document();
        made.size = sheet.pageSize().id();
        made.orientation = sheet.orientation();
        made.pages = pages;
        made.margins = sheet.margins(QPageLayout::Millimeter);
        return made;
    };
    const QFuture<QByteArray> making = makePaperPdf(document);
    showProgress(making, parent);
    whenReady(making, parent, [file, parent](const QByteArray &pdf) {
        const auto saved = pdf.isEmpty() ? tl::make_unexpected(PrintingText::tr("Its pages could not be made."))
                                         : saveFile(file, pdf);
        if (saved)
            tellSaved(file, parent);
        else
            tellNotSaved(file, saved.error(), parent);
    });
}

/// The sheet that was chosen in the end, where it is one with a name and leaves room for more than a few lines.
QPageLayout chosenSheet(const PaperOrder &order, const QPrinter &printer)
{
    const QSizeF least(80, 100); // mm
    const QPageLayout chosen = printer.pageLayout();
    const QSizeF room = chosen.paintRect(QPageLayout::Millimeter).size();
    const bool isKnown = chosen.pageSize().id() != QPageSize::Custom;
    if (isKnown && room.width() >= least.width() && room.height() >= least.height())
        return chosen;
    QPageLayout sheet = sheetOf(order);
    sheet.setOrientation(chosen.orientation());
    return sheet;
}

void print(const PaperOrder &order, const std::shared_ptr<QPrinter> &printer, QWidget *parent)
{
    // A printer of its own counts the pages that it leaves out as printed, so they are left out here.
    const QPageRanges ranges = printer->printRange() == QPrinter::PageRange ? printer->pageRanges() : QPageRanges();
    if (const QString file = printer->outputFileName(); !file.isEmpty()) {
        const QPageLayout sheet = chosenSheet(order, *printer);
        if (order.save)
            order.save(file, sheet, ranges);
        else
            saveAsPdf(order, file, sheet, ranges, parent);
        return;
    }
    const auto isWanted = [ranges](int page) { return ranges.isEmpty() || ranges.contains(page); };
    auto *printing = new PagePrinter(printer, isWanted, parent);
    showProgress(printing, printer, parent);
    QObject::connect(printing, &PagePrinter::finished, parent, [printing, parent](bool isWhole) {
        printing->deleteLater();
        tellPrinted(isWhole, parent);
    });
    printing->print(order);
}

} // namespace

void printOrder(const PaperOrder &order, QWidget *parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(sheetOf(order));
    printer->setDocName(order.name);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    // The printer has to outlive the dialog, which asks it until it is gone.
    QObject::connect(dialog, &QObject::destroyed, [printer] {});
    QObject::connect(
        dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent, [order, parent, printer](QPrinter *chosen) {
            print(order, std::shared_ptr<QPrinter>(printer, chosen), parent);
        });
    dialog->open();
}

void printDocument(const PaperDocument &document, QWidget *parent)
{
    printOrder(orderOf(document), parent);
}

void previewOrder(const PaperOrder &order, QWidget *parent)
{
    auto *preview = new PrintPreview(order, parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->open();
}

} // namespace Reslate
