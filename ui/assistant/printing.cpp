// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/printing.h"

#include "ui/assistant/printpreview.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/savednotice.h"

#include <QCoreApplication>
#include <QFile>
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

void tellPrinted(bool isWhole, const QPrinter &printer, QWidget *parent)
{
    if (isWhole) {
        if (!printer.outputFileName().isEmpty()) // on paper a person sees it
            tellSaved(printer.outputFileName(), parent);
        return;
    }
    tellWarning(QStringLiteral("notPrinted"),
        {.title = PrintingText::tr("Not printed"),
            .text = PrintingText::tr("The printer did not take it. Check that it is on, or save a PDF."),
            .more = {}},
        parent);
}

/// Shows itself where printing takes longer, and can stop it: then nothing comes out, as far as the printer allows.
void showProgress(PagePrinter *printing, const std::shared_ptr<QPrinter> &printer, QWidget *parent)
{
    constexpr int shownAfter = 500; // ms
    auto *progress = new QProgressDialog(PrintingText::tr("Printing…"), PrintingText::tr("Cancel"), 0, 0, parent);
    progress->setObjectName(QStringLiteral("printProgress"));
    progress->setMinimumDuration(shownAfter);
    QObject::connect(printing, &PagePrinter::progressed, progress, [progress](int done, int pages) {
        progress->setMaximum(pages + 1); // at its end it would close itself
        progress->setValue(done);
    });
    QObject::connect(progress, &QProgressDialog::canceled, printing, [printing, printer] {
        printer->abort();
        printing->cancel();
        if (!printer->outputFileName().isEmpty())
            QFile::remove(printer->outputFileName()); // half of it
        printing->deleteLater();
    });
    QObject::connect(printing, &QObject::destroyed, progress, &QObject::deleteLater);
}

void print(const PaperOrder &order, const std::shared_ptr<QPrinter> &printer, QWidget *parent)
{
    // A printer of its own counts the pages that it leaves out as printed, so they are left out here.
    const QPageRanges ranges = printer->printRange() == QPrinter::PageRange ? printer->pageRanges() : QPageRanges();
    const auto isWanted = [ranges](int page) { return ranges.isEmpty() || ranges.contains(page); };
    auto *printing = new PagePrinter(printer, isWanted, parent);
    showProgress(printing, printer, parent);
    QObject::connect(printing, &PagePrinter::finished, parent, [printing, printer, parent](bool isWhole) {
        printing->deleteLater();
        tellPrinted(isWhole, *printer, parent);
    });
    printing->print(order);
}

} // namespace

void printOrder(const PaperOrder &order, QWidget *parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(order.orientation);
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
