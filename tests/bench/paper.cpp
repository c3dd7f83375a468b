// SPDX-License-Identifier: GPL-3.0-or-later
// The report of 5,000 devices as a PDF: how long it takes, what it weighs, how long a window would stand still, beside
// a QTextDocument with the same rows.
#include "sections.h"

#include "figures.h"
#include "madereport.h"
#include "waiting.h"

#include "models/paper/reportpaper.h"

#include <QBuffer>
#include <QFile>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace Reslate::Bench {
namespace {

constexpr int devices = 5000;

/// The most memory that this process had since it was asked to forget that, in KiB; 0: the system doesn't say.
double peakKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble();
    }
    return 0;
}

void forgetPeak()
{
    QFile clear(QStringLiteral("/proc/self/clear_refs"));
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

/// The table of the report's devices, whichever of its sections is the longest, as another program would print it.
QString asHtml(const PaperDocument &document)
{
    const PaperTable *table = nullptr;
    for (const PaperSection &section : document.sections) {
        if (!table || section.table.rows.size() > table->rows.size())
            table = &section.table;
    }
    QString html = QStringLiteral("<table border=1 cellspacing=0 width='100%'><thead><tr>");
    for (const PaperColumn &column : table->columns)
        html += QStringLiteral("<th>%1</th>").arg(column.title.toHtmlEscaped());
    html += QStringLiteral("</tr></thead>");
    for (const QList<PaperCell> &row : table->rows) {
        html += QStringLiteral("<tr>");
        for (const PaperCell &cell : row) {
            QStringList lines;
            for (const Models::PaperText &text : cell.texts)
                lines.append(text.text.toHtmlEscaped());
            html += QStringLiteral("<td>%1</td>").arg(lines.join(QStringLiteral("<br>")));
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

double documentSeconds(const QString &html)
{
    QElapsedTimer since;
    since.start();
    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSizeF(7);
    document.setDefaultFont(font);
    document.setHtml(html);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    document.print(&writer);
    return static_cast<double>(since.nsecsElapsed()) / 1e9;
}

} // namespace

void paper()
{
    forgetPeak();
    const double before = residentKiB();
    const RetirementReport report = Test::madeReport(devices);
    Heartbeat heartbeat;
    QElapsedTimer since;
    since.start();
    heartbeat.start();
    const QFuture<QByteArray> pdf = makeReportPdf(report, {});
    runUntil([&pdf] { return pdf.isFinished(); });
    const double seconds = static_cast<double>(since.nsecsElapsed()) / 1e9;
    const double stall = heartbeat.stop();
    const double peak = (peakKiB() - before) / 1024;
    const double other = documentSeconds(asHtml(reportPaper(report, {})));
    remark(QStringLiteral(
        "5,000 devices on %1 pages, %2 MiB; a QTextDocument of the same rows takes %3 s, %4 times as long")
               .arg(pdf.result().count("/Type /Page\n"))
               .arg(static_cast<double>(pdf.result().size()) / 1024 / 1024, 0, 'f', 1)
               .arg(other, 0, 'f', 1)
               .arg(other / seconds, 0, 'f', 1));
    figure(QStringLiteral("the report of 5,000 devices as a PDF"), seconds, 3, QStringLiteral("s"));
    figure(QStringLiteral("the memory that it takes, its record included"), peak, 150, QStringLiteral("MiB"));
    figure(QStringLiteral("the longest time that a window stands still for it"), stall, 50, QStringLiteral("ms"));
}

} // namespace Reslate::Bench
