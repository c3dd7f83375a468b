// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/checkheader.h"

#include "ui/kit/iconset.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace Reslate {

CheckHeader::CheckHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false); // the check box stays in front
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(32);
    setMouseTracking(true);
}

void CheckHeader::setCheckState(Qt::CheckState state)
{
    if (state == m_state)
        return;
    m_state = state;
    viewport()->update();
}

void CheckHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Colors &colors = m_theme.colors();
    painter->save();
    painter->fillRect(rect, colors.surface);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colors.line);
    if (logicalIndex == 0) {
        const QRect box = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(6, 0, 0, -1));
        paintCheckBox(painter, box, m_state, isEnabled(), colors);
        painter->restore();
        return;
    }
    const QRect area = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(cellPadding, 0, -4, -1));
    QFont bold = font();
    bold.setBold(true);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QFontMetrics metrics(bold);
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const QString shown = metrics.elidedText(title, Qt::ElideRight, area.width() - (sorted ? 14 : 0));
    painter->setFont(bold);
    painter->setPen(sorted ? colors.text : colors.muted);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    if (sorted) {
        const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
        const QString name = up ? QStringLiteral("sort-up") : QStringLiteral("sort-down");
        const QRect arrow(area.left() + metrics.horizontalAdvance(shown) + 1, area.center().y() - 6, 14, 14);
        painter->drawPixmap(QStyle::visualRect(layoutDirection(), area, arrow).topLeft(),
            tintedPixmap(name, colors.text, 14, devicePixelRatioF()));
    }
    painter->restore();
}

void CheckHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = isOnCheckBox(*event);
    if (!m_pressed)
        QHeaderView::mousePressEvent(event);
}

void CheckHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    m_pressed = false;
    if (isOnCheckBox(*event))
        Q_EMIT checkToggled(m_state != Qt::Checked);
}

QSize CheckHeader::sectionSizeFromContents(int logicalIndex) const
{
    return {QHeaderView::sectionSizeFromContents(logicalIndex).width(), 32};
}

bool CheckHeader::isOnCheckBox(const QMouseEvent &event) const
{
    // The last pixels belong to the handle that resizes the section.
    const QRect section(sectionViewportPosition(0), 0, sectionSize(0), height());
    return event.button() == Qt::LeftButton
        && QStyle::visualRect(layoutDirection(), section, section.adjusted(0, 0, -3, 0)).contains(event.pos());
}

} // namespace Reslate
