// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a printer, up to a printer that writes a file.
#include "ui/assistant/printing.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPageRanges>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace Reslate;

namespace {

/// Of several pages.
PaperDocument document()
{
    PaperTable table {.columns = {{QStringLiteral("Device"), 1}}, .rows = {}};
    for (int i = 0; i < 300; ++i)
        table.rows.append({{.texts = {{QStringLiteral("PC-%1").arg(i)}}}});
    return {.title = QStringLiteral("List"),
        .lead = {},
        .sections = {{.heading = {}, .table = table}},
        .orientation = QPageLayout::Landscape};
}

} // namespace

class TestPrinting final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void printsTheWantedPages();
    void saysWhereItWasSaved();
    void saysWhenItDidNotWork();

public Q_SLOTS:
    void openFolder(const QUrl &url) { m_opened = url; }

private:
    /// As if a person had chosen that printer.
    void choose(QPrinter &printer)
    {
        printDocument(document(), m_window.get());
        auto *dialog = m_window->findChild<QPrintDialog *>(QStringLiteral("printDialog"));
        QVERIFY(dialog);
        QCOMPARE(dialog->printer()->pageLayout().orientation(), QPageLayout::Landscape);
        Q_EMIT dialog->accepted(&printer);
        delete dialog; // the next one is found by the same name
    }

    int sheets(const QString &ranges = {});

    std::unique_ptr<QWidget> m_window;
    QTemporaryDir m_folder;
    QUrl m_opened;
};

void TestPrinting::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void TestPrinting::cleanup()
{
    m_window.reset();
}

/// How many sheets come out of the printer.
int TestPrinting::sheets(const QString &ranges)
{
    const QString name = m_folder.filePath(QStringLiteral("printed.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(name);
    if (!ranges.isEmpty()) {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setPageRanges(QPageRanges::fromString(ranges));
    }
    choose(printer);
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count("/Type /Page\n")) : -1;
}

void TestPrinting::printsTheWantedPages()
{
    const int all = sheets();
    QVERIFY2(all > 5, qPrintable(QString::number(all)));
    QCOMPARE(sheets(QStringLiteral("2,4-5")), 3);
    QCOMPARE(sheets(QStringLiteral("1")), 1);
    QCOMPARE(sheets(QStringLiteral("2-99")), all - 1);
    QVERIFY(!m_window->findChild<QMessageBox *>(QStringLiteral("notPrinted")));
}

void TestPrinting::saysWhereItWasSaved()
{
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openFolder");
    QCOMPARE(sheets(QStringLiteral("1")), 1);
    auto *box = m_window->findChild<QMessageBox *>(QStringLiteral("savedBox"));
    QVERIFY(box && box->isVisible());
    QVERIFY2(box->text().contains(QLatin1String("printed.pdf")), qPrintable(box->text()));
    QVERIFY(box->informativeText().contains(QFileInfo(m_folder.path()).fileName()));
    box->findChild<QPushButton *>(QStringLiteral("savedOpenFolder"))->click();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(m_opened, QUrl::fromLocalFile(QFileInfo(m_folder.path()).absoluteFilePath()));
}

void TestPrinting::saysWhenItDidNotWork()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_folder.filePath(QStringLiteral("no/such/folder.pdf")));
    choose(printer);
    QVERIFY(m_window->findChild<QMessageBox *>(QStringLiteral("notPrinted")));
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
