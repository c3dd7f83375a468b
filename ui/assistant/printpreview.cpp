// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/printpreview.h"

#include "core/async.h"
#include "models/paper/paperprint.h"
#include "models/text/labels.h"
#include "ui/assistant/printing.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr int resolution = 1200; // of the sheet, as a printer may have it
constexpr int shownDots = 96; // dots per inch on the screen

} // namespace

PrintPreview::PrintPreview(const PaperOrder &order, QWidget *parent)
    : QDialog(parent)
    , m_order(order)
    , m_size(sheetOf(order).paintRectPixels(resolution).size())
    , m_view(new QScrollArea(this))
    , m_sheet(new QLabel(m_view))
    , m_number(plainLabel({}, this, "muted"))
    , m_previous(new QPushButton(tr("Previous page"), this))
    , m_next(new QPushButton(tr("Next page"), this))
    , m_print(new QPushButton(tr("Print…"), this))
{
    setNames(this, QStringLiteral("printPreview"), tr("Print preview"));
    setWindowTitle(tr("Print preview: %1", "what is printed").arg(order.name));
    resize(QSize(900, 760).boundedTo(screen()->availableSize()));
    layOut();
    showPage(1);
    whenReady(layOutPaper(order.document, resolution, m_size), this,
        [this](const QList<PaperPage> &pages) { onLaidOut(pages); });
}

void PrintPreview::layOut()
{
    setNames(m_view, QStringLiteral("printPreviewPage"), tr("Page"));
    m_sheet->setAlignment(Qt::AlignCenter);
    m_view->setWidget(m_sheet);
    m_view->setWidgetResizable(true);
    m_number->setObjectName(QStringLiteral("printPreviewNumber"));
    auto *close = new QPushButton(tr("Close"), this);
    setNames(m_previous, QStringLiteral("printPreviewPrevious"), m_previous->text());
    setNames(m_next, QStringLiteral("printPreviewNext"), m_next->text());
    setNames(m_print, QStringLiteral("printPreviewPrint"), m_print->text());
    setNames(close, QStringLiteral("printPreviewClose"), close->text());
    connect(m_previous, &QPushButton::clicked, this, [this] { showPage(page() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(page() + 1); });
    connect(m_print, &QPushButton::clicked, this, [this] { printOrder(m_order, parentWidget()); });
    connect(m_print, &QPushButton::clicked, this, &QDialog::accept);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    for (QWidget *each : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next)})
        buttons->addWidget(each);
    buttons->addWidget(m_number, 1);
    buttons->addWidget(m_print);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
}

void PrintPreview::onLaidOut(const QList<PaperPage> &pages)
{
    m_pages = pages;
    showPage(1);
}

void PrintPreview::showPage(int page)
{
    m_page = std::clamp(page, 1, std::max(pages(), 1)) - 1;
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < pages());
    m_print->setEnabled(pages() > 0);
    if (m_pages.isEmpty()) {
        m_number->setText(tr("Laying out the pages…"));
        return;
    }
    m_number->setText(tr("Page %1 of %2").arg(numberText(m_page + 1), numberText(pages())));
    const qreal ratio = devicePixelRatioF();
    const QImage image = pageImage(m_pages[m_page], resolution, m_size, qRound(shownDots * ratio));
    const QMargins border = (paperMargins * (shownDots * ratio / 25.4)).toMargins(); // mm to inches
    QPixmap sheet(image.size().grownBy(border));
    sheet.fill(Qt::white);
    QPainter(&sheet).drawImage(border.left(), border.top(), image);
    sheet.setDevicePixelRatio(ratio);
    m_sheet->setPixmap(sheet);
    tellScreenReader(m_number, m_number->text());
}

} // namespace Reslate
