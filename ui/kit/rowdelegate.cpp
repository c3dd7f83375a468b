// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/rowdelegate.h"

#include "models/devices/devicemodel.h"
#include "models/text/displaytext.h"
#include "models/text/modelroles.h"
#include "ui/kit/iconset.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace Reslate {
namespace {

constexpr qreal smallText = secondLineScale;
constexpr int tickSize = 16;

bool isChecked(const QModelIndex &index)
{
    const QModelIndex check = index.siblingAtColumn(static_cast<int>(DeviceModel::Column::Check));
    return check.data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

bool isCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex().isValid() && view->currentIndex().row() == index.row();
}

bool letsSelectSeveral(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->selectionMode() == QAbstractItemView::ExtendedSelection;
}

/// Where the badges stand in the cell, from the side on which reading begins.
QList<QRect> badgePlaces(const QRect &area, const QList<Badge> &badges, const QStyleOptionViewItem &option)
{
    QList<QRect> places = layOutBadges(area, badges, scaledFont(option.font, smallText));
    for (QRect &place : places)
        place = QStyle::visualRect(option.direction, area, place);
    return places;
}

constexpr int storyPadding = 5;

QStringList storyLines(const QModelIndex &index, const QFont &font, int width)
{
    constexpr int most = 8; // a person's note may be longer than the list is high; the tooltip has all of it
    return textLines(index.data(SecondLineRole).toString(), font, width, most);
}

} // namespace

RowDelegate::RowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintRow(painter, option, index);
    paintCell(painter, option, index);
    painter->restore();
}

void RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = m_theme.colors();
    const QRect &r = option.rect;
    const bool current = isCurrentRow(option, index);
    // Where one row is chosen, it is the current one and bears its bar; where several are, it may be selected or not.
    const bool tells = !current || letsSelectSeveral(option);
    const bool marked = isChecked(index) || (tells && option.state.testFlag(QStyle::State_Selected));
    const QColor ground = marked ? colors.selection : current ? colors.hover : colors.surface;
    painter->fillRect(r, ground);
    painter->fillRect(r.left(), r.bottom(), r.width(), 1, colors.line);
    if (!current)
        return;
    if (index.column() == 0)
        painter->fillRect(QStyle::visualRect(option.direction, r, {r.left(), r.top(), 3, r.height()}), colors.accent);
    if (option.widget && option.widget->hasFocus()) {
        painter->fillRect(r.left(), r.top(), r.width(), 1, colors.accent);
        painter->fillRect(r.left(), r.bottom(), r.width(), 1, colors.accent);
    }
}

void RowDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
    const Colors &colors = m_theme.colors();
    drawLine(painter, contentOf(option.rect),
        {.text = index.data(Qt::DisplayRole).toString(),
            .font = option.font,
            .color = tone == Tone::Neutral ? colors.text : colors.of(tone).text,
            .elide = option.textElideMode});
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {40, deviceRowHeight};
}

bool RowDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTipAt(event->pos(), option, index), view);
    return true;
}

QString RowDelegate::toolTipAt(const QPoint &, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return index.data(Qt::ToolTipRole).toString();
}

QRect RowDelegate::contentOf(const QRect &cell)
{
    return cell.adjusted(cellPadding, 0, -cellPadding, -1);
}

void RowDelegate::drawLine(QPainter *painter, const QRect &area, const TextLine &line)
{
    painter->setFont(line.font);
    painter->setPen(line.color);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(line.font).elidedText(line.text, line.elide, area.width()));
}

void CheckDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool checkable = index.flags().testFlag(Qt::ItemIsUserCheckable);
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    const QRect box = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(6, 0, 0, -1));
    paintCheckBox(painter, box, state, checkable, theme().colors());
}

void TickDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect area = contentOf(option.rect);
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    const bool checkable = index.flags().testFlag(Qt::ItemIsUserCheckable);
    const QRect box(area.left(), area.top(), tickSize, area.height());
    paintCheckBox(painter, QStyle::visualRect(option.direction, area, box), state, checkable, theme().colors());
    const QRect line = area.adjusted(tickSize + cellPadding, 0, 0, 0);
    drawLine(painter, QStyle::visualRect(option.direction, area, line),
        {.text = index.data(Qt::DisplayRole).toString(),
            .font = option.font,
            .color = theme().colors().text,
            .elide = option.textElideMode});
}

bool TickDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // The style expects the box nearer to the edge than it is drawn here.
    QStyleOptionViewItem drawn(option);
    drawn.rect = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(cellPadding - 3, 0, 0, 0));
    return RowDelegate::editorEvent(event, model, drawn, index);
}

bool WholeRowTickDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease; // the view sends that of a click alone
    if (!isClick || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void DeviceDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect area = contentOf(option.rect);
    const QFont second = scaledFont(option.font, secondLineScale);
    const int upper = QFontMetrics(option.font).height();
    const int lower = QFontMetrics(second).height();
    const int top = area.top() + (area.height() - upper - lower) / 2;
    QRect line(area.left(), top, area.width(), upper);
    if (index.data(LockedRole).toBool()) {
        constexpr int lock = 14;
        painter->drawPixmap(line.left(), line.center().y() - lock / 2,
            tintedPixmap(QStringLiteral("lock"), theme().colors().text, lock,
                option.widget ? option.widget->devicePixelRatioF() : 1));
        line.setLeft(line.left() + lock + 4);
    }
    drawLine(painter, line,
        {.text = index.data(Qt::DisplayRole).toString(), .font = option.font, .color = theme().colors().text});
    drawLine(painter, {area.left(), top + upper, area.width(), lower},
        {.text = shownSecondLine(index.data(SecondLineRole).toString(), QFontMetrics(second), area.width()),
            .font = second,
            .color = theme().colors().muted});
}

QString DeviceDelegate::shownSecondLine(const QString &text, const QFontMetrics &metrics, int width)
{
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    const QString separator = QStringLiteral(" · ");
    const qsizetype first = text.indexOf(separator);
    const bool holdsMore = shown.size() > first + separator.size() + 1; // more than "…"
    return first < 0 || shown == text || holdsMore ? shown
                                                   : metrics.elidedText(text.left(first), Qt::ElideRight, width);
}

void SentenceDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect area = contentOf(option.rect);
    const int height = QFontMetrics(option.font).height();
    const int most = std::max(1, area.height() / height);
    const QStringList lines = textLines(index.data(Qt::DisplayRole).toString(), option.font, area.width(), most);
    int top = area.top() + (area.height() - static_cast<int>(lines.size()) * height) / 2;
    for (const QString &line : lines) {
        drawLine(painter, {area.left(), top, area.width(), height},
            {.text = line, .font = option.font, .color = theme().colors().text});
        top += height;
    }
}

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect cell(0, 0, view ? view->viewport()->width() : option.rect.width(), deviceRowHeight);
    const QFont second = scaledFont(option.font, secondLineScale);
    const auto lines = storyLines(index, second, contentOf(cell).width()).size();
    const int height = QFontMetrics(option.font).height() + static_cast<int>(lines) * QFontMetrics(second).height();
    return {40, std::max(deviceRowHeight, height + 2 * storyPadding)};
}

void StoryDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect area = contentOf(option.rect);
    const QFont second = scaledFont(option.font, secondLineScale);
    const QStringList lines = storyLines(index, second, area.width());
    const int upper = QFontMetrics(option.font).height();
    const int lower = QFontMetrics(second).height();
    int top = area.top() + (area.height() - upper - static_cast<int>(lines.size()) * lower) / 2;
    drawLine(painter, {area.left(), top, area.width(), upper},
        {.text = index.data(Qt::DisplayRole).toString(), .font = option.font, .color = theme().colors().text});
    top += upper;
    for (const QString &line : lines) {
        drawLine(painter, {area.left(), top, area.width(), lower},
            {.text = line, .font = second, .color = theme().colors().muted});
        top += lower;
    }
}

int BadgeDelegate::widthFor(const QList<Badge> &badges, const QFont &font)
{
    const QList<QRect> boxes = layOutBadges({0, 0, QWIDGETSIZE_MAX, 1}, badges, scaledFont(font, smallText));
    return 2 * cellPadding + (boxes.isEmpty() ? 0 : boxes.last().right() + 1);
}

void BadgeDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont font = scaledFont(option.font, smallText);
    const auto badges = index.data(BadgesRole).value<QList<Badge>>();
    const QList<QRect> boxes = badgePlaces(contentOf(option.rect), badges, option);
    for (qsizetype i = 0; i < badges.size(); ++i) {
        if (!boxes[i].isEmpty())
            paintBadge(painter, boxes[i], badges[i], font, theme().colors());
    }
}

QString BadgeDelegate::toolTipAt(const QPoint &pos, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto badges = index.data(BadgesRole).value<QList<Badge>>();
    const QList<QRect> boxes = badgePlaces(contentOf(option.rect), badges, option);
    for (qsizetype i = 0; i < badges.size(); ++i) {
        if (boxes[i].contains(pos))
            return toolTipText(badges[i].toolTip);
    }
    return index.data(Qt::ToolTipRole).toString();
}

void StatusDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto cell = index.data(StatusRole).value<StatusCell>();
    const QRect area = contentOf(option.rect);
    const QFont font = scaledFont(option.font, smallText);
    const Colors &colors = theme().colors();
    if (cell.progress) {
        const QString text = cell.detail.isEmpty() ? cell.badge.text : cell.detail;
        const int textHeight = QFontMetrics(font).height();
        const QStringList lines = textLines(text, font, area.width(), area.height() >= 10 + 2 * textHeight ? 2 : 1);
        const int top = area.top() + (area.height() - static_cast<int>(lines.size()) * textHeight - 10) / 2;
        const int filled = qRound(*cell.progress * 1000);
        paintBar(painter, {area.left(), top, area.width(), 6},
            {{cell.badge.tone, filled, cell.fill}, {Tone::Neutral, 1000 - filled}}, colors);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const int y = top + 10 + static_cast<int>(i) * textHeight;
            drawLine(painter, {area.left(), y, area.width(), textHeight},
                {.text = lines[i], .font = font, .color = colors.muted});
        }
        return;
    }
    if (cell.badge.text.isEmpty()) {
        drawLine(painter, area, {.text = QStringLiteral("\u2013"), .font = option.font, .color = colors.muted});
        return;
    }
    const QSize badge = badgeSize(cell.badge, font);
    const bool isBeside = badge.width() + 7 + QFontMetrics(font).horizontalAdvance(cell.detail) <= area.width();
    if (!cell.detail.isEmpty() && !isBeside && area.height() >= 2 * badge.height() + 2) {
        const QRect upper(area.left(), area.center().y() - badge.height(), area.width(), badge.height());
        const int width = std::min(area.width(), badge.width());
        paintBadge(painter,
            QStyle::visualRect(option.direction, upper, {upper.topLeft(), QSize(width, upper.height())}), cell.badge,
            font, colors);
        drawLine(painter, upper.translated(0, badge.height() + 2),
            {.text = cell.detail, .font = font, .color = colors.muted});
        return;
    }
    QRect place = area;
    place.setWidth(std::min(area.width(), badge.width()));
    place = QStyle::visualRect(option.direction, area, place);
    const int used = paintBadge(painter, place, cell.badge, font, colors).width();
    const QRect rest = QStyle::visualRect(
        option.direction, area, {area.left() + used + 7, area.top(), area.width() - used - 7, area.height()});
    if (!cell.detail.isEmpty() && rest.width() > 24)
        drawLine(painter, rest, {.text = cell.detail, .font = font, .color = colors.muted});
}

QString StatusDelegate::toolTipAt(const QPoint &pos, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString tip = index.data(StatusRole).value<StatusCell>().badge.toolTip;
    return tip.isEmpty() ? RowDelegate::toolTipAt(pos, option, index) : toolTipText(tip);
}

} // namespace Reslate
