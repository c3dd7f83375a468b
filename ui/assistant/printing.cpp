// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/printing.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace Reslate {

void printDocument(std::shared_ptr<QTextDocument> document, QWidget *parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The printer has to outlive the dialog, which asks it until it is gone.
    QObject::connect(dialog, &QObject::destroyed, [printer] {});
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
        [document](QPrinter *chosen) { document->print(chosen); });
    dialog->open();
}

} // namespace Reslate
