// SPDX-License-Identifier: GPL-3.0-or-later
#include "planpaper.h"

#include "assistantlabels.h"
#include "csvtext.h"
#include "devicename.h"
#include "displaytext.h"
#include "labels.h"
#include "labelscontext.h"
#include "listdoctorlabels.h"
#include "modelabels.h"
#include "timelabels.h"

#include <QTextDocument>
#include <QUrl>
#include <QVariant>

namespace Reslate {
namespace {

/// A document that fetches nothing: neither a file nor an address that some text names.
class ClosedDocument final : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

std::unique_ptr<QTextDocument> documentOf(const QString &title, const QString &html)
{
    auto document = std::make_unique<ClosedDocument>();
    QFont font = document->defaultFont();
    font.setPointSizeF(9);
    document->setDefaultFont(font);
    document->setDefaultStyleSheet(QStringLiteral("body, td, th, h2 { color: #1a1d21; } .muted { color: #5b6470; }"
                                                  "th { border-bottom: 1px solid #1a1d21; }"
                                                  "td { border-bottom: 1px solid #c9ced6; vertical-align: top; }"));
    document->setHtml(QStringLiteral("<h2>%1</h2>%2").arg(title.toHtmlEscaped(), html));
    document->setMetaInformation(QTextDocument::DocumentTitle, title);
    return document;
}

QString tableRow(const QStringList &cells, QLatin1String tag)
{
    QString html;
    for (const QString &cell : cells)
        html += QStringLiteral("<%1 align='left'>%2</%1>").arg(tag, cell.toHtmlEscaped());
    return QStringLiteral("<tr>%1</tr>").arg(html);
}

QString tableOf(const QStringList &header, const QList<QStringList> &rows)
{
    QString html = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='4'><thead>%1</thead>")
                       .arg(tableRow(header, QLatin1String("th")));
    for (const QStringList &row : rows)
        html += tableRow(row, QLatin1String("td"));
    return html + QStringLiteral("</table>");
}

QString getsText(const DeviceFate &fate)
{
    return fate.gets ? modeTitle(*fate.gets) : Labels::tr("nothing");
}

QStringList planHeader()
{
    return {Labels::tr("Device"), Labels::tr("Serial number"), Labels::tr("Gets"), Labels::tr("Note")};
}

bool isQuery(ListFinding finding)
{
    return finding != ListFinding::Hit && finding != ListFinding::Header && finding != ListFinding::Blank;
}

} // namespace

QByteArray planCsv(const ResetDraft &draft)
{
    QList<QStringList> rows;
    for (const DeviceFate &fate : fatesOf(draft))
        rows.append({fate.item.name, fate.item.serialNumber, getsText(fate), fate.why});
    return csvText(planHeader(), rows);
}

std::unique_ptr<QTextDocument> planDocumentForPaper(const ResetDraft &draft, const PlanPace &pace, const QDateTime &now)
{
    QString html = QStringLiteral("<p><b>%1</b><br><span class='muted'>%2</span></p><p>")
                       .arg(plainForDisplay(draft.wish.title).toHtmlEscaped(),
                           Labels::tr("%1 of %2 · as of %3. Nothing has been sent.", "number, devices, time")
                               .arg(numberText(draft.going()), devicesText(draft.asked()), exactTime(now))
                               .toHtmlEscaped());
    for (const QString &line : planLines(draft.plans) + paceLines(pace, draft.going(), now))
        html += line.toHtmlEscaped() + QStringLiteral("<br>");
    QList<QStringList> rows;
    for (const DeviceFate &fate : fatesOf(draft))
        rows.append({displayName(fate.item), plainForDisplay(fate.item.serialNumber), getsText(fate), fate.why});
    return documentOf(Labels::tr("Plan of a group reset"), html + QStringLiteral("</p>") + tableOf(planHeader(), rows));
}

std::unique_ptr<QTextDocument> querySheet(const ListReport &report, const QString &listName, const QDateTime &now)
{
    QList<QStringList> rows;
    for (const ListEntry &entry : report.entries) {
        if (isQuery(entry.finding))
            rows.append({numberText(entry.line), plainForDisplay(entry.text), listFindingText(entry),
                QString(24, QLatin1Char('_'))});
    }
    const QString head = QStringLiteral("<p>%1<br><span class='muted'>%2 · %3</span></p>")
                             .arg(plainForDisplay(listName).toHtmlEscaped(), listSummaryText(report).toHtmlEscaped(),
                                 exactTime(now).toHtmlEscaped());
    return documentOf(Labels::tr("Serial numbers to look up"),
        head
            + tableOf({Labels::tr("Line"), Labels::tr("In the list"), Labels::tr("Finding"),
                          Labels::tr("Right serial number")},
                rows));
}

} // namespace Reslate
