// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/pageprinter.h"

#include "core/async.h"

#include <QLocale>
#include <QPagedPaintDevice>
#include <QTimer>

#include <utility>

namespace Reslate {

PaperOrder orderOf(const PaperDocument &document)
{
    return {.name = document.name.isEmpty() ? document.title : document.name,
        .orientation = document.orientation,
        .document = [document] { return document; }};
}

QPageLayout sheetOf(const PaperOrder &order)
{
    const bool isMetric = QLocale::system().measurementSystem() != QLocale::ImperialUSSystem;
    const QPageSize size(order.size.value_or(isMetric ? QPageSize::A4 : QPageSize::Letter));
    return QPageLayout(size, order.orientation, paperMargins, QPageLayout::Millimeter);
}

PagePrinter::PagePrinter(std::shared_ptr<QPagedPaintDevice> device, Wanted isWanted, QObject *parent)
    : QObject(parent)
    , m_device(std::move(device))
    , m_isWanted(std::move(isWanted))
{
}

PagePrinter::~PagePrinter()
{
    cancel();
}

void PagePrinter::print(const PaperOrder &order)
{
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_device.get())) { // before anything is measured: a printer knows its resolution from then on
        QTimer::singleShot(0, this, [this] { finish(false); });
        return;
    }
    m_fonts = std::make_unique<Models::PaperFonts>(*m_device);
    m_layout = layOutPaper(order.document, m_device->logicalDpiX(), QSizeF(m_device->width(), m_device->height()));
    whenReady(m_layout, this, [this](const QList<PaperPage> &pages) { onLaidOut(pages); });
}

void PagePrinter::cancel()
{
    m_layout.cancel();
    m_next = static_cast<int>(m_pages.size());
    m_painter.reset();
}

void PagePrinter::onLaidOut(const QList<PaperPage> &pages)
{
    m_pages = pages;
    printNext();
}

void PagePrinter::printNext()
{
    if (!m_painter) // canceled
        return;
    while (m_next < m_pages.size() && !m_isWanted(m_next + 1))
        ++m_next;
    if (m_next >= m_pages.size()) {
        finish(m_painter->end() && !m_isFirst);
        return;
    }
    if (!std::exchange(m_isFirst, false) && !m_device->newPage()) {
        finish(false);
        return;
    }
    paintPage(m_pages[m_next], *m_fonts, *m_painter);
    ++m_next;
    Q_EMIT progressed(m_next, static_cast<int>(m_pages.size()));
    QTimer::singleShot(0, this, [this] { printNext(); });
}

void PagePrinter::finish(bool isWhole)
{
    m_painter.reset();
    Q_EMIT finished(isWhole);
}

} // namespace Reslate
