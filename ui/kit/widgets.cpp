// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets.h"

#include "models/text/displaytext.h"
#include "ui/kit/mnemonics.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

class SecondPressFilter final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        return event->type() == QEvent::MouseButtonDblClick;
    }
};

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setSpokenName(this, text);
    setToolTip(toolTipText(text));
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 5 * fontMetrics().averageCharWidth()), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

BadgeLabel::BadgeLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BadgeLabel::setBadge(const Badge &badge)
{
    m_badge = badge;
    setSpokenName(this, badge.text);
    setTip(this, badge.toolTip);
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return badgeSize(m_badge, scaledFont(font(), 0.88));
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), m_badge, scaledFont(font(), 0.88), m_theme.colors());
}

QLabel *plainLabel(const QString &text, QWidget *parent, const char *role)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (role)
        label->setProperty("role", QLatin1String(role));
    return label;
}

QLabel *wrappedLabel(const QString &text, QWidget *parent, const char *role)
{
    QLabel *label = plainLabel(text, parent, role);
    label->setWordWrap(true);
    label->setMinimumWidth(40);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QString breakable(const QString &text)
{
    constexpr int maxWord = 24;
    QString result;
    int word = 0;
    for (const QChar c : text) {
        word = c.isSpace() ? 0 : word + 1;
        if (word > maxWord && !c.isLowSurrogate() && !c.isMark()) {
            result.append(QChar(0x200b)); // zero width space
            word = 1;
        }
        result.append(c);
    }
    return result;
}

void ignoreSecondPress(QAbstractButton *button)
{
    button->installEventFilter(new SecondPressFilter(button));
}

void clearUnlessChanged(QLineEdit *field, const QString &was)
{
    if (field->text().trimmed() == was.trimmed())
        field->clear();
}

void setRole(QWidget *widget, const char *role)
{
    if (widget->property("role").toString() == QLatin1String(role))
        return;
    widget->setProperty("role", QLatin1String(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QScrollArea *scrolling(QWidget *content, const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    setNames(area, objectName, accessibleName);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    for (QWidget *ground : {area->viewport(), content})
        ground->setAutoFillBackground(false); // the ground of the window shows
    return area;
}

QAction *addHeading(QMenu *menu, const QString &text)
{
    QAction *heading = menu->addAction(QString());
    setHeading(heading, text);
    heading->setFont(scaledFont(menu->font(), 1, QFont::Bold));
    heading->setEnabled(false);
    return heading;
}

void setHeading(QAction *heading, const QString &text)
{
    heading->setText(withoutMnemonic(text));
}

void showInPlaceOf(QWidget *shown, QWidget *hidden, bool isAny, QWidget *other)
{
    const QWidget *focus = shown->window()->focusWidget();
    const bool hadFocus = focus == shown || focus == hidden;
    shown->setVisible(isAny);
    if (hadFocus)
        (isAny ? shown : other)->setFocus();
    hidden->setVisible(false);
}

QString withoutMnemonic(const QString &text)
{
    return QString(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

QPushButton *actionButton(QAction *action, QWidget *parent, const char *role)
{
    auto *button = new QPushButton(parent);
    if (role)
        button->setProperty("role", QLatin1String(role));
    // Only a change of the action shows or hides the button, so that a row may hide it for want of room.
    auto follow = [button, action, visible = true]() mutable {
        const QString text = withoutAltLetter(action->text()); // the menu shows that letter
        button->setText(action->menu() ? text + QStringLiteral(" \u25be") : text);
        setSpokenName(button, text);
        setTip(button, action->toolTip());
        button->setEnabled(action->isEnabled());
        if (std::exchange(visible, action->isVisible()) != action->isVisible())
            button->setVisible(action->isVisible());
    };
    if (action->menu())
        button->setMenu(action->menu());
    else
        QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace Reslate
