// SPDX-License-Identifier: GPL-3.0-or-later
#include "chasepaper.h"

#include "devicename.h"
#include "displaytext.h"
#include "labels.h"
#include "labelscontext.h"
#include "timelabels.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace Reslate {
namespace {

/// One line of hostile text inside HTML.
QString shown(const QString &hostile)
{
    return plainForDisplay(hostile).toHtmlEscaped();
}

QString heading(const QString &title, int devices)
{
    return QStringLiteral("<h3>%1 &nbsp;<span class='muted'>%2</span></h3>")
        .arg(shown(title), devicesText(devices).toHtmlEscaped());
}

QString headerRow()
{
    const QStringList titles {Labels::tr("Device"), Labels::tr("Primary user"), Labels::tr("Last seen"),
        Labels::tr("Why"), Labels::tr("What to do"), Labels::tr("Done")};
    QString cells;
    for (const QString &title : titles)
        cells += QStringLiteral("<th align='left'>%1</th>").arg(title.toHtmlEscaped());
    return QStringLiteral("<thead><tr>%1</tr></thead>").arg(cells);
}

QString bodyRow(const ChaseRow &row)
{
    const QString name = displayName(row.name, row.serialNumber, row.model);
    const QString seen = row.lastSeen.isValid() ? exactTime(row.lastSeen) : Labels::tr("not known");
    return QStringLiteral("<tr><td width='17%'><b>%1</b><br>%2</td><td width='14%'>%3</td><td width='12%'>%4</td>"
                          "<td width='26%'><b>%5</b><br>%6</td><td width='26%'>%7</td><td width='5%'>☐</td></tr>")
        .arg(name.toHtmlEscaped(), shown(row.serialNumber), row.user.isEmpty() ? QStringLiteral("–") : shown(row.user),
            seen.toHtmlEscaped(), row.state.toHtmlEscaped(), row.why.toHtmlEscaped(), row.whatToDo.toHtmlEscaped());
}

QString htmlOf(const ChaseList &list)
{
    QString html = QStringLiteral("<h2>%1</h2><p>%2<br><span class='muted'>%3</span></p>")
                       .arg(Labels::tr("Devices that did not come back").toHtmlEscaped(), list.job.toHtmlEscaped(),
                           Labels::tr("%1 of %2 · as of %3", "number, devices, time")
                               .arg(numberText(list.count()), devicesText(list.devices), exactTime(list.asOf))
                               .toHtmlEscaped());
    if (list.sections.isEmpty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(Labels::tr("Every device came back. There is nobody to go after.").toHtmlEscaped());
    for (const ChaseList::Section &section : list.sections) {
        html += heading(section.title, static_cast<int>(section.rows.size()));
        html += QStringLiteral("<table width='100%' cellspacing='0' cellpadding='4'>") + headerRow();
        for (const ChaseRow &row : section.rows)
            html += bodyRow(row);
        html += QStringLiteral("</table>");
    }
    return html;
}

/// A document that fetches nothing: neither a file nor an address that some text names.
class SelfContainedDocument final : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

std::unique_ptr<QTextDocument> chaseDocument(const ChaseList &list)
{
    auto document = std::make_unique<SelfContainedDocument>();
    QFont font = document->defaultFont();
    font.setPointSizeF(9);
    document->setDefaultFont(font);
    document->setDefaultStyleSheet(QStringLiteral(
        "body, td, th, h2, h3 { color: #1a1d21; } .muted { color: #5b6470; font-weight: normal; }"
        "th { border-bottom: 1px solid #1a1d21; } td { border-bottom: 1px solid #c9ced6; vertical-align: top; }"));
    document->setHtml(htmlOf(list));
    document->setMetaInformation(QTextDocument::DocumentTitle, Labels::tr("Devices that did not come back"));
    return document;
}

tl::expected<void, QString> saveChasePdf(const ChaseList &list, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return tl::make_unexpected(out.errorString());
    {
        QPdfWriter writer(&out);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setTitle(Labels::tr("Devices that did not come back"));
        writer.setCreator(QStringLiteral("Reslate"));
        chaseDocument(list)->print(&writer);
    }
    if (!out.commit())
        return tl::make_unexpected(out.errorString());
    return {};
}

} // namespace Reslate
