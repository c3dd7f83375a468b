// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/pageprinter.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QScrollArea;

namespace Reslate {

/// The pages of a document as they will be printed on A4 or Letter, one at a time: however many there are, only the one
/// that is looked at is drawn.
class PrintPreview final : public QDialog {
    Q_OBJECT
public:
    explicit PrintPreview(const PaperOrder &order, QWidget *parent = nullptr);

    /// 0: they are not laid out yet.
    int pages() const { return static_cast<int>(m_pages.size()); }
    int page() const { return m_page + 1; }
    void showPage(int page); ///< counted from 1

private:
    void layOut();
    void onLaidOut(const QList<PaperPage> &pages);

    PaperOrder m_order;
    QSize m_size; ///< of a page, in units of the resolution
    QList<PaperPage> m_pages;
    int m_page = 0;
    QScrollArea *m_view;
    QLabel *m_sheet;
    QLabel *m_number;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_print;
};

} // namespace Reslate
