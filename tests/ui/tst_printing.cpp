// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a printer, up to a printer that writes a file.
#include "ui/assistant/printing.h"
#include "ui/assistant/printpreview.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPageRanges>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
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
    void whoOrderedItWritesTheFile();
    void canBeStopped();
    void thePreviewShowsEachPage();

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

    std::unique_ptr<QPrinter> toFile(const char *name) const
    {
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(m_folder.filePath(QLatin1String(name)));
        printer->setPageLayout(sheetOf(orderOf(document())));
        return printer;
    }
    static void takePages(QPrinter &printer, const QString &ranges)
    {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setPageRanges(QPageRanges::fromString(ranges));
    }
    int sheets(const QString &ranges = {});

    std::unique_ptr<QWidget> m_window;
    bool m_closesNotice = true; ///< that the file was saved
    QTemporaryDir m_folder;
    QUrl m_opened;
    QByteArray m_printed; ///< the last file
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
    const auto printer = toFile("printed.pdf");
    if (!ranges.isEmpty())
        takePages(*printer, ranges);
    QFile::remove(name);
    choose(*printer);
    if (!QTest::qWaitFor([this] { return m_window->findChild<QMessageBox *>(QStringLiteral("savedBox")); }))
        return -1;
    if (m_closesNotice)
        delete m_window->findChild<QMessageBox *>(QStringLiteral("savedBox"));
    QFile file(name);
    m_printed = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return m_printed.isEmpty() ? -1 : static_cast<int>(m_printed.count("/Type /Page\n"));
}

void TestPrinting::printsTheWantedPages()
{
    const int all = sheets();
    QVERIFY2(all > 5, qPrintable(QString::number(all)));
    QVERIFY(m_printed.contains("pdfaid:part") && m_printed.contains("/MediaBox [0 0 842.000000 595.000000]"));
    QCOMPARE(sheets(QStringLiteral("2,4-5")), 3);
    QCOMPARE(sheets(QStringLiteral("1")), 1);
    QCOMPARE(sheets(QStringLiteral("2-99")), all - 1);
    QVERIFY(!m_window->findChild<QMessageBox *>(QStringLiteral("notPrinted")));
}

void TestPrinting::saysWhereItWasSaved()
{
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openFolder");
    m_closesNotice = false;
    QCOMPARE(sheets(QStringLiteral("1")), 1);
    m_closesNotice = true;
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
    const auto printer = toFile("no/such/folder.pdf");
    choose(*printer);
    QTRY_VERIFY(m_window->findChild<QMessageBox *>(QStringLiteral("notSavedBox")));
    delete m_window->findChild<QMessageBox *>(QStringLiteral("notSavedBox"));
    const auto unwritten = toFile("unwritten.pdf");
    takePages(*unwritten, QStringLiteral("900")); // there is none
    choose(*unwritten);
    QTRY_VERIFY(m_window->findChild<QMessageBox *>(QStringLiteral("notSavedBox")));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("unwritten.pdf"))));
    // A printer that takes nothing.
    PagePrinter printing(
        toFile("no/such/folder.pdf"), [](int) { return true; }, nullptr);
    QSignalSpy finished(&printing, &PagePrinter::finished);
    printing.print(orderOf(document()));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished.constFirst().constFirst().toBool());
    // One that has nothing to print.
    PagePrinter idle(
        toFile("idle.pdf"), [](int page) { return page == 900; }, nullptr);
    QSignalSpy ended(&idle, &PagePrinter::finished);
    idle.print(orderOf(document()));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!ended.constFirst().constFirst().toBool());
}

/// Where more hangs on a file than what stands in it, whoever ordered it writes it.
void TestPrinting::whoOrderedItWritesTheFile()
{
    QStringList saved;
    PaperOrder order = orderOf(document());
    order.size = QPageSize::Letter;
    order.save = [&saved](const QString &file, const QPageLayout &sheet, const QPageRanges &pages) {
        const bool isLandscape = sheet.orientation() == QPageLayout::Landscape;
        saved = {QFileInfo(file).fileName(), sheet.pageSize().key(), pages.toString(),
            QString::number(sheet.margins(QPageLayout::Millimeter).left()),
            isLandscape ? QStringLiteral("landscape") : QString()};
    };
    printOrder(order, m_window.get());
    auto *dialog = m_window->findChild<QPrintDialog *>(QStringLiteral("printDialog"));
    QVERIFY(dialog);
    const QPageLayout sheet = dialog->printer()->pageLayout();
    QCOMPARE(sheet.pageSize().id(), QPageSize::Letter);
    QCOMPARE(sheet.margins(QPageLayout::Millimeter), paperMargins);
    dialog->printer()->setOutputFileName(m_folder.filePath(QStringLiteral("own.pdf")));
    dialog->printer()->setPageMargins({45, 30, 15, 12}, QPageLayout::Millimeter); // as a person may
    takePages(*dialog->printer(), QStringLiteral("2-3"));
    Q_EMIT dialog->accepted(dialog->printer());
    QCOMPARE(saved.join(u' '), QStringLiteral("own.pdf Letter 2-3 45 landscape"));
    delete dialog;
    QVERIFY(!m_window->findChild<QProgressDialog *>(QStringLiteral("printProgress")));
}

void TestPrinting::canBeStopped()
{
    auto printing = std::make_unique<PagePrinter>(
        toFile("stopped.pdf"), [](int) { return true; }, nullptr);
    QSignalSpy finished(printing.get(), &PagePrinter::finished);
    QSignalSpy progressed(printing.get(), &PagePrinter::progressed);
    connect(printing.get(), &PagePrinter::progressed, this, [&printing](int done) {
        if (done == 2)
            printing->cancel();
    });
    printing->print(orderOf(document()));
    QTRY_COMPARE(progressed.size(), 2);
    for (int turn = 0; turn < 10; ++turn) // what would follow follows at once
        QCoreApplication::processEvents();
    QCOMPARE(progressed.size(), 2);
    QVERIFY(finished.isEmpty());
    printing.reset();
    QFile::remove(m_folder.filePath(QStringLiteral("stopped.pdf")));
    // The same for a file that the program writes itself.
    const auto whole = toFile("stopped.pdf");
    choose(*whole);
    auto *writing = m_window->findChild<QProgressDialog *>(QStringLiteral("printProgress"));
    QVERIFY(writing);
    Q_EMIT writing->canceled();
    QTRY_VERIFY(!m_window->findChild<QProgressDialog *>(QStringLiteral("printProgress")));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("stopped.pdf"))));
    QVERIFY(m_window->findChildren<QMessageBox *>().isEmpty());
}

void TestPrinting::thePreviewShowsEachPage()
{
    previewOrder(orderOf(document()), m_window.get());
    auto *preview = m_window->findChild<PrintPreview *>(QStringLiteral("printPreview"));
    QVERIFY(preview);
    QTRY_VERIFY(preview->pages() > 5);
    auto *next = preview->findChild<QPushButton *>(QStringLiteral("printPreviewNext"));
    QSet<QByteArray> pictures;
    for (int page = 1; page <= preview->pages(); ++page) {
        QCOMPARE(preview->page(), page);
        const auto *shown = qobject_cast<QLabel *>(preview->findChild<QScrollArea *>()->widget());
        const QImage sheet = shown->pixmap().toImage();
        pictures.insert(QByteArray(reinterpret_cast<const char *>(sheet.constBits()), sheet.sizeInBytes()));
        QCOMPARE(next->isEnabled(), page < preview->pages());
        next->click();
    }
    QCOMPARE(pictures.size(), preview->pages());
    preview->findChild<QPushButton *>(QStringLiteral("printPreviewPrint"))->click();
    auto *dialog = m_window->findChild<QPrintDialog *>(QStringLiteral("printDialog"));
    QVERIFY(dialog);
    delete dialog;
    QTRY_VERIFY(!m_window->findChild<PrintPreview *>());
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
