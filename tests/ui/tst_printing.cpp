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

    int sheets(const QString &ranges = {});

    std::unique_ptr<QWidget> m_window;
    bool m_closesNotice = true; ///< that the file was saved
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
    QFile::remove(name);
    choose(printer);
    if (!QTest::qWaitFor([this] { return m_window->findChild<QMessageBox *>(QStringLiteral("savedBox")); }))
        return -1;
    if (m_closesNotice)
        delete m_window->findChild<QMessageBox *>(QStringLiteral("savedBox"));
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
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_folder.filePath(QStringLiteral("no/such/folder.pdf")));
    choose(printer);
    QTRY_VERIFY(m_window->findChild<QMessageBox *>(QStringLiteral("notPrinted")));
}

void TestPrinting::canBeStopped()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_folder.filePath(QStringLiteral("stopped.pdf")));
    choose(printer);
    auto *printing = m_window->findChild<PagePrinter *>();
    auto *progress = m_window->findChild<QProgressDialog *>(QStringLiteral("printProgress"));
    QVERIFY(printing && progress);
    QSignalSpy finished(printing, &PagePrinter::finished);
    QSignalSpy progressed(printing, &PagePrinter::progressed);
    connect(printing, &PagePrinter::progressed, progress, [progress](int done) {
        if (done == 2)
            progress->findChild<QPushButton *>()->click();
    });
    QTRY_VERIFY(!m_window->findChild<PagePrinter *>());
    QVERIFY(finished.isEmpty());
    QCOMPARE(progressed.size(), 2);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("stopped.pdf")))); // no half of it
    QTRY_VERIFY(!m_window->findChild<QProgressDialog *>(QStringLiteral("printProgress")));
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
