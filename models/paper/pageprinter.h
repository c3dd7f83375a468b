// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperprint.h"

#include <QObject>
#include <QPainter>

#include <functional>
#include <memory>
#include <optional>

namespace Reslate {

/// What is to be printed, made only when somebody wants it: a report of thousands of devices takes a moment.
struct PaperOrder {
    QString name; ///< what a printer or a file calls it
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    std::function<PaperDocument()> document; ///< is called on another thread
    std::optional<QPageSize::PageSizeId> size = {}; ///< nullopt: what people print on here
    /// Writes these pages, or all, to a file on such a sheet and tells how that went, where more hangs on it than a PDF
    /// of the document; empty: nothing does.
    std::function<void(const QString &file, const QPageLayout &sheet, const QPageRanges &pages)> save = {};
};
/// What it is printed on, with its margins.
QPageLayout sheetOf(const PaperOrder &order);
/// One that is there already.
PaperOrder orderOf(const PaperDocument &document);

/// Prints an order without holding anybody up: lays it out on another thread, and gives control back after each page.
class PagePrinter final : public QObject {
    Q_OBJECT
public:
    /// Which pages are wanted, counted from 1.
    using Wanted = std::function<bool(int page)>;

    PagePrinter(std::shared_ptr<QPagedPaintDevice> device, Wanted isWanted, QObject *parent);
    ~PagePrinter() override;

    /// Once. The device has to have a painter's resolution by then: a printer that was chosen.
    void print(const PaperOrder &order);
    /// What was printed by then may come out of the printer.
    void cancel();

Q_SIGNALS:
    void progressed(int done, int pages);
    /// Exactly once, unless it is canceled. isWhole: the device took every page, and there was one that is wanted.
    void finished(bool isWhole);

private:
    void onLaidOut(const QList<PaperPage> &pages);
    void printNext();
    void finish(bool isWhole);

    std::shared_ptr<QPagedPaintDevice> m_device;
    Wanted m_isWanted;
    QFuture<QList<PaperPage>> m_layout;
    std::unique_ptr<QPainter> m_painter; ///< before the fonts, which measure its device
    std::unique_ptr<Models::PaperFonts> m_fonts;
    QList<PaperPage> m_pages;
    int m_next = 0; ///< of the pages
    bool m_isFirst = true;
};

} // namespace Reslate
