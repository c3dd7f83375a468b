// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/printing.h"

#include "models/paper/paperprint.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/savednotice.h"

#include <QCoreApplication>
#include <QPageRanges>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace Reslate {
namespace {

struct PrintingText {
    Q_DECLARE_TR_FUNCTIONS(PrintingText)
};

void print(const PaperDocument &document, QPrinter &printer, QWidget *parent)
{
    // A printer of its own counts the pages that it leaves out as printed, so they are left out here.
    const QPageRanges ranges = printer.printRange() == QPrinter::PageRange ? printer.pageRanges() : QPageRanges();
    const auto isWanted = [&ranges](int page) { return ranges.isEmpty() || ranges.contains(page); };
    if (printPaper(document, printer, isWanted)) {
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

} // namespace

void printDocument(const PaperDocument &document, QWidget *parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(document.orientation);
    printer->setDocName(document.name.isEmpty() ? document.title : document.name);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    // The printer has to outlive the dialog, which asks it until it is gone.
    QObject::connect(dialog, &QObject::destroyed, [printer] {});
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
        [document, parent](QPrinter *chosen) { print(document, *chosen, parent); });
    dialog->open();
}

} // namespace Reslate
