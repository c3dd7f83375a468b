// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/listoutput.h"

#include "models/devices/devicesheet.h"
#include "models/paper/filesaving.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "ui/assistant/printing.h"
#include "ui/devices/devicecolumns.h"
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
QString listFileName(const QString &title)
{
    QString name;
    for (const QChar c : title)
        name.append(c.isLetterOrNumber() || QStringView(u" -_().").contains(c) ? c : QLatin1Char('-'));
    constexpr qsizetype longest = 80;
    name = name.left(longest).trimmed();
    return name.isEmpty() || name.startsWith(QLatin1Char('.')) ? ListOutput::tr("devices", "name of a file") : name;
}

} // namespace

ListOutput::ListOutput(const AppServices &work, DevicePane &pane, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_pane(pane)
    , m_window(window)
    , m_copy(new QAction(tr("Copy devices"), this))
    , m_export(new QAction(tr("Export list…"), this))
    , m_print(new QAction(tr("Print list…"), this))
{
    m_copy->setObjectName(QStringLiteral("copyRows"));
    m_copy->setToolTip(
        tr("The selected devices, or else the current one, with headings, for a spreadsheet or an email"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut); // elsewhere the key copies what is marked there
    m_pane.table()->addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &ListOutput::copyRows);
    m_export->setObjectName(QStringLiteral("exportList"));
    connect(m_export, &QAction::triggered, this, &ListOutput::exportList);
    m_print->setObjectName(QStringLiteral("printList"));
    m_print->setShortcut(QKeySequence::Print);
    connect(m_print, &QAction::triggered, this, &ListOutput::printList);
}

QList<int> ListOutput::shownRows()
{
    QList<int> rows;
    for (int row = 0; row < m_work.filter.rowCount(); ++row)
        rows.append(m_work.filter.sourceRow(row));
    if (rows.isEmpty())
        Q_EMIT announced(tr("The list shows no device."));
    return rows;
}

void ListOutput::copyRows()
{
    QList<int> rows;
    for (const Device *device : m_work.filter.checkedDevices())
        rows.append(m_work.catalog.rowOf(device->id));
    if (const Device *current = m_pane.table()->currentDevice(); rows.isEmpty() && current)
        rows.append(m_work.catalog.rowOf(current->id));
    if (rows.isEmpty()) {
        Q_EMIT announced(tr("Nothing is copied: select devices first."));
        return;
    }
    QGuiApplication::clipboard()->setText(
        sheetText(deviceSheet(m_work.devices, rows, m_pane.table()->columns().shown())));
    Q_EMIT announced(tr("Copied: %1", "26 devices").arg(devicesText(static_cast<int>(rows.size()))));
}

void ListOutput::exportList()
{
    if (shownRows().isEmpty())
        return;
    auto *dialog = new QFileDialog(
        m_window, tr("Export list"), QDir::homePath(), tr("Table for a spreadsheet (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(listFileName(m_pane.title()) + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ListOutput::writeList);
    dialog->open();
}

void ListOutput::writeList(const QString &file)
{
    const QList<int> rows = shownRows(); // as they are now: the list may have changed while the name was typed
    if (rows.isEmpty())
        return;
    const auto saved = saveFile(file, sheetCsv(deviceSheet(m_work.devices, rows, m_pane.table()->columns().shown())));
    if (!saved) {
        tellNotSaved(file, saved.error(), m_window);
        return;
    }
    const QString text = tr("%1 exported to %2.", "26 devices, name of a file")
                             .arg(devicesText(static_cast<int>(rows.size())),
                                 plainForDisplay(QFileInfo(file).fileName()));
    Q_EMIT announced(m_pane.isKnown() ? text : tr("%1 The list is not complete.").arg(text));
    tellSaved(file, m_window);
}

void ListOutput::printList()
{
    const QList<int> rows = shownRows();
    if (rows.isEmpty())
        return;
    QStringList notes;
    if (!m_pane.isKnown())
        notes.append(tr("The list is not complete."));
    const DeviceSheet sheet = deviceSheet(m_work.devices, rows, m_pane.table()->columns().shown());
    PaperDocument document = sheetForPaper(sheet, m_pane.title(), notes, m_work.clock.now());
    document.origin = m_work.origin;
    printDocument(document, m_window);
}

} // namespace Reslate
