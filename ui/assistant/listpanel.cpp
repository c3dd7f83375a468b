// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/listpanel.h"

#include "domain/list/listtext.h"
#include "models/paper/planpaper.h"
#include "models/text/displaytext.h"
#include "models/text/listdoctorlabels.h"
#include "ui/assistant/printing.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/sharingtable.h"
#include "ui/kit/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Reslate {

ListPanel::ListPanel(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeInput(), 4);
    row->addWidget(makeFindings(), 7);
}

QWidget *ListPanel::makeInput()
{
    auto *side = new QWidget(this);
    m_text = new QPlainTextEdit(side);
    setNames(m_text, QStringLiteral("listText"), tr("Serial numbers, one on each line"));
    m_text->setPlaceholderText(tr("Serial numbers, one on each line, or a table with such a column."));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *open = new QPushButton(tr("Open file…"), side);
    setNames(open, QStringLiteral("listOpen"), tr("Open a list of serial numbers"));
    auto *pasteButton = new QPushButton(tr("Paste"), side);
    setNames(pasteButton, QStringLiteral("listPaste"), tr("Take the list from the clipboard"));
    m_refusal = wrappedLabel({}, side, "bad");
    m_refusal->setObjectName(QStringLiteral("listRefusal"));
    m_refusal->hide();
    m_source = wrappedLabel({}, side, "strong");
    m_source->setObjectName(QStringLiteral("listSource"));
    m_source->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(open);
    buttons->addWidget(pasteButton);
    buttons->addStretch();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_refusal);
    column->addWidget(m_source);
    column->addWidget(m_text, 1);
    setTabOrder(open, pasteButton);
    setTabOrder(pasteButton, m_text);
    connect(open, &QPushButton::clicked, this, &ListPanel::chooseFile);
    connect(pasteButton, &QPushButton::clicked, this, &ListPanel::paste);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ListPanel::edited);
    return side;
}

QWidget *ListPanel::makeFindings()
{
    auto *side = new QWidget(this);
    m_summary = wrappedLabel({}, side, "strong");
    m_summary->setObjectName(QStringLiteral("listSummary"));
    m_elsewhere = wrappedLabel({}, side, "caution");
    auto *table = new SharingTable({7, 18, 20, 40}, side);
    m_table = table;
    m_note = wrappedLabel({}, side);
    m_note->setObjectName(QStringLiteral("listNote"));
    m_note->hide();
    setNames(table, QStringLiteral("listFindings"), tr("What was found for each line"));
    table->setModel(&m_entries);
    makeRowTable(table, m_work.theme, 30);
    table->keepWhole(static_cast<int>(ListEntryModel::Column::Text));
    table->setProperty("role", QStringLiteral("boxed"));
    m_print = new QPushButton(tr("Print lines to look up…"), side);
    setNames(m_print, QStringLiteral("listPrint"), m_print->text());
    m_print->setToolTip(
        tr("The lines that name no device for certain, on paper, with room for the right serial number."));
    auto *foot = new QHBoxLayout;
    m_used = wrappedLabel({}, side, "muted");
    m_used->setObjectName(QStringLiteral("listUsed"));
    foot->addWidget(m_used, 1);
    foot->addWidget(m_print);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_elsewhere);
    column->addWidget(table, 1);
    column->addWidget(m_note);
    column->addLayout(foot);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListPanel::showNote);
    connect(m_print, &QPushButton::clicked, this, [this] {
        PaperDocument document = querySheet(m_report, listTitle(m_title), m_work.clock.now());
        document.origin = m_work.origin;
        document.name = QStringLiteral("%1 - %2").arg(document.title, listTitle(m_title));
        printDocument(document, this);
    });
    return side;
}

void ListPanel::chooseFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Open a list of serial numbers"), {}, tr("Lists (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("listFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ListPanel::readFile);
    dialog->open();
}

void ListPanel::readFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(name, tr("The file can't be read: %1").arg(file.errorString()));
        return;
    }
    const auto text = listTextOf(file.read(largestList + 1));
    if (file.error() != QFileDevice::NoError) {
        refuse(name, tr("The file can't be read: %1").arg(file.errorString()));
    } else if (!text) {
        refuse(name, listRefusalText(text.error()));
    } else {
        take(*text, name, tr("From the file %1").arg(plainForDisplay(name)));
        m_file = name;
    }
}

void ListPanel::paste()
{
    const auto text = checkListText(QApplication::clipboard()->text());
    if (text)
        take(*text, {}, tr("From the clipboard"));
    else
        refuse(tr("The clipboard"), listRefusalText(text.error()));
}

void ListPanel::edited()
{
    const QString text = m_text->toPlainText();
    if (text.size() > largestList) { // it stays, to be shortened
        disarm(tr("The text below"), listRefusalText(ListRefusal::TooLarge));
        return;
    }
    const QString file = text.isEmpty() ? QString() : m_file;
    take(text, {}, file.isEmpty() ? QString() : tr("From the file %1, changed here").arg(plainForDisplay(file)));
    m_file = file;
}

void ListPanel::take(const QString &text, const QString &name, const QString &source)
{
    m_file.clear();
    m_refusal->hide();
    showSource(source);
    if (m_text->toPlainText() != text) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(text);
    }
    m_title = name;
    Q_EMIT listChanged(text, name);
}

void ListPanel::refuse(const QString &what, const QString &why)
{
    const QSignalBlocker blocker(m_text);
    m_text->clear();
    m_file.clear();
    disarm(what, why);
}

void ListPanel::disarm(const QString &what, const QString &why)
{
    Q_EMIT listChanged({}, {});
    showSource({});
    m_refusal->setText(
        breakable(tr("%1 is not used. %2 There is no list now.", "file, why").arg(plainForDisplay(what), why)));
    m_refusal->show();
    tellScreenReader(m_refusal, m_refusal->text());
    Q_EMIT refused();
}

void ListPanel::showSource(const QString &source)
{
    m_source->setText(breakable(source));
    m_source->setVisible(!source.isEmpty());
}

void ListPanel::showNote()
{
    const QModelIndex current = m_table->currentIndex();
    m_note->setVisible(current.isValid());
    if (current.isValid())
        m_note->setText(breakable(tr("Line %1: %2", "number, what was found")
                                      .arg(current.siblingAtColumn(0).data().toString(),
                                          current.siblingAtColumn(m_entries.columnCount() - 1).data().toString())));
}

void ListPanel::showReport(const ListReport &report, bool waits)
{
    m_report = report;
    m_entries.setReport(report);
    // The first line that names no device for certain, so that what to do about it is read at once.
    int row = 0;
    for (const ListEntry &entry : report.entries) {
        if (isLeftOut(entry.finding)) {
            m_table->setCurrentIndex(m_entries.index(row, 0));
            break;
        }
        row += entry.finding == ListFinding::Blank ? 0 : 1;
    }
    showNote();
    m_summary->setText(waits           ? tr("The list is read as soon as all devices are loaded.")
            : report.entries.isEmpty() ? tr("No list yet.")
                                       : listSummaryText(report));
    const ListReport used = m_takesRegistrations ? withRegistrations(report) : report;
    m_used->setText(QStringList {linesLeftOutText(used), tr("Only lines that name exactly one device are used.")}
                        .join(QLatin1Char(' '))
                        .trimmed());
    m_elsewhere->setText(listElsewhereText(report));
    m_elsewhere->setVisible(report.serialsElsewhere > 0);
    m_print->setEnabled(!report.entries.isEmpty() && !report.isSound());
}

} // namespace Reslate
