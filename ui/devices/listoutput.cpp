// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window's list leaves the program: to the clipboard, into a file, on paper.
#include "ui/shell/mainwindow.h"

#include "models/devices/devicesheet.h"
#include "models/paper/filesaving.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "ui/assistant/printing.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/shell/savednotice.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

namespace Reslate {
namespace {

/// The title as a name that every system takes for a file.
QString fileNameOf(const QString &title)
{
    QString name;
    for (const QChar c : title)
        name.append(c.isLetterOrNumber() || QStringView(u" -_().").contains(c) ? c : QLatin1Char('-'));
    constexpr qsizetype longest = 80;
    name = name.left(longest).trimmed();
    return name.isEmpty() || name.startsWith(QLatin1Char('.')) ? MainWindow::tr("devices", "name of a file") : name;
}

} // namespace

QAction *MainWindow::makeCopyAction()
{
    auto *copy = new QAction(tr("Copy devices"), this);
    copy->setObjectName(QStringLiteral("copyRows"));
    copy->setToolTip(tr("The selected devices, or else the current one, with headings, for a spreadsheet or an email"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut); // elsewhere the key copies what is marked there
    m_pane->table()->addAction(copy);
    connect(copy, &QAction::triggered, this, &MainWindow::copyRows);
    return copy;
}

QAction *MainWindow::makeExportAction()
{
    auto *save = new QAction(tr("Export list…"), this);
    save->setObjectName(QStringLiteral("exportList"));
    connect(save, &QAction::triggered, this, &MainWindow::exportList);
    return save;
}

QAction *MainWindow::makePrintAction()
{
    auto *print = new QAction(tr("Print list…"), this);
    print->setObjectName(QStringLiteral("printList"));
    print->setShortcut(QKeySequence::Print);
    connect(print, &QAction::triggered, this, &MainWindow::printList);
    return print;
}

QList<int> MainWindow::shownRows()
{
    QList<int> rows;
    for (int row = 0; row < m_work.filter.rowCount(); ++row)
        rows.append(m_work.filter.sourceRow(row));
    if (rows.isEmpty())
        announce(tr("The list shows no device."));
    return rows;
}

void MainWindow::copyRows()
{
    QList<int> rows;
    for (const Device *device : m_work.filter.checkedDevices())
        rows.append(m_work.catalog.rowOf(device->id));
    if (const Device *current = m_pane->table()->currentDevice(); rows.isEmpty() && current)
        rows.append(m_work.catalog.rowOf(current->id));
    if (rows.isEmpty()) {
        announce(tr("Nothing is copied: select devices first."));
        return;
    }
    QGuiApplication::clipboard()->setText(
        sheetText(deviceSheet(m_work.devices, rows, m_pane->table()->shownColumns())));
    announce(tr("Copied: %1", "26 devices").arg(devicesText(static_cast<int>(rows.size()))));
}

void MainWindow::exportList()
{
    if (shownRows().isEmpty())
        return;
    auto *dialog = new QFileDialog(this, tr("Export list"), QDir::homePath(), tr("Table for a spreadsheet (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(fileNameOf(m_pane->title()) + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::writeList);
    dialog->open();
}

void MainWindow::writeList(const QString &file)
{
    const QList<int> rows = shownRows(); // as they are now: the list may have changed while the name was typed
    if (rows.isEmpty())
        return;
    const auto saved = saveFile(file, sheetCsv(deviceSheet(m_work.devices, rows, m_pane->table()->shownColumns())));
    if (!saved) {
        tellNotSaved(file, saved.error(), this);
        return;
    }
    const QString text = tr("%1 exported to %2.", "26 devices, name of a file")
                             .arg(devicesText(static_cast<int>(rows.size())),
                                 plainForDisplay(QFileInfo(file).fileName()));
    announce(m_pane->isKnown() ? text : tr("%1 The list is not complete.").arg(text));
    tellSaved(file, this);
}

void MainWindow::printList()
{
    const QList<int> rows = shownRows();
    if (rows.isEmpty())
        return;
    QStringList notes;
    if (m_practicing)
        notes.append(tr("Practice school: nothing here touches a real device"));
    if (!m_pane->isKnown())
        notes.append(tr("The list is not complete."));
    const DeviceSheet sheet = deviceSheet(m_work.devices, rows, m_pane->table()->shownColumns());
    printDocument(sheetForPaper(sheet, m_pane->title(), notes, m_work.clock.now()), this);
}

} // namespace Reslate
