// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStyledItemDelegate>

namespace Reslate {

class Theme;
struct Badge;

/// A cell of the device table: ground, separator and focus of its row, then what the subclass draws. By itself it draws
/// one line of text in the tone of ToneRole, cut where the view says so (textElideMode).
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RowDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    virtual void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// The tooltip of what stands at that point, as toolTipText() gives it; empty: none.
    virtual QString toolTipAt(const QPoint &pos, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &theme() const { return m_theme; }
    static QRect contentOf(const QRect &cell);
    /// One line of text, cut where it doesn't fit.
    struct TextLine {
        QString text;
        QFont font;
        QColor color;
        Qt::TextElideMode elide = Qt::ElideRight;
    };
    static void drawLine(QPainter *painter, const QRect &area, const TextLine &line);

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
};

/// The check box of a row.
class CheckDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A box to be ticked, and one line of text behind it.
class TickDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A list's own row with a box, which a click anywhere in the row ticks.
class WholeRowTickDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

/// Two lines: what the device is called, and what it is.
class DeviceDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    /// What of "serial · model" is shown in that width. A serial number of which nothing is cut doesn't look cut: the
    /// model goes whole where nothing of it would be read.
    static QString shownSecondLine(const QString &text, const QFontMetrics &metrics, int width);

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A text that may be a sentence, in as many lines as the row has room for.
class SentenceDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A line, and below it all of its second one, in as many lines as that needs. The list has no rows of one height.
class StoryDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Badges in a row, each with a tooltip of its own.
class BadgeDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    /// The width of a cell of that font that shows these badges whole.
    static int widthFor(const QList<Badge> &badges, const QFont &font);

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QString toolTipAt(const QPoint &pos, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A bar over a line of detail, or a badge.
class StatusDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QString toolTipAt(const QPoint &pos, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Reslate
