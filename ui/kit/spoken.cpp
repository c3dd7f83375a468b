// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/spoken.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "ui/kit/theme.h"
#include "ui/shell/announcer.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QAction>
#include <QCoreApplication>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace Reslate {
namespace {

constexpr auto titleProperty = "spokenAsTitle";

struct ClearText {
    Q_DECLARE_TR_FUNCTIONS(ClearText)
};

/// A text that is seen: its name is that text, and a tooltip that shows it whole says nothing more.
class SpokenText final : public QAccessibleWidget {
public:
    SpokenText(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Description)
            return widget()->accessibleDescription();
        const auto *label = qobject_cast<QLabel *>(widget());
        if (kind == QAccessible::Name && label && widget()->accessibleName().isEmpty())
            return speakable(label->text());
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *spokenInterface(const QString &className, QObject *object)
{
    static const QHash<QString, QAccessible::Role> roles {
        {QStringLiteral("Reslate::Announcer"), QAccessible::Notification},
        {QStringLiteral("Reslate::BadgeLabel"), QAccessible::StaticText},
        {QStringLiteral("Reslate::ElidedLabel"), QAccessible::StaticText},
        {QStringLiteral("Reslate::JobBar"), QAccessible::Graphic},
    };
    auto *widget = qobject_cast<QWidget *>(object);
    const auto role = roles.constFind(className);
    const bool isOurs = role != roles.constEnd();
    if (widget && className == QLatin1String("QStackedWidget")) // "layered pane" tells nobody anything
        return new QAccessibleWidget(widget, QAccessible::Client);
    if (!widget || (!isOurs && className != QLatin1String("QLabel")))
        return nullptr;
    if (widget->property(titleProperty).toBool())
        return new SpokenText(widget, QAccessible::Heading);
    return isOurs ? new SpokenText(widget, *role) : nullptr;
}

} // namespace

QString speakable(const QString &text)
{
    return QString(text).remove(QChar(0x200b)); // zero width space
}

void setSpokenName(QWidget *widget, const QString &name)
{
    const QString spoken = speakable(name);
    if (spoken != widget->accessibleName())
        widget->setAccessibleName(spoken);
}

void setNames(QWidget *widget, const QString &objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    setSpokenName(widget, accessibleName);
}

void setTip(QWidget *widget, const QString &text)
{
    const QString toolTip = text.isEmpty() ? QString() : toolTipText(text);
    if (toolTip == widget->toolTip())
        return;
    widget->setToolTip(toolTip);
    widget->setAccessibleDescription(speakable(text));
}

void makeTitle(QWidget *label, qreal scale)
{
    label->setFont(scaledFont(label->font(), scale, QFont::Bold));
    label->setProperty(titleProperty, true);
    // One that was asked for before it was a title: the role is settled when it is made.
    if (QAccessibleInterface *made = QAccessible::queryAccessibleInterface(label))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(made));
}

void nameIcon(QLineEdit *field, const QAction *action, const QString &name)
{
    const auto buttons = field->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->defaultAction() == action)
            setSpokenName(button, name);
    }
}

void makeClearable(QLineEdit *field)
{
    field->setClearButtonEnabled(true);
    nameIcon(field, field->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")), ClearText::tr("Clear"));
}

void setFact(QLabel *label, const QString &field, const QString &value)
{
    label->setText(value);
    setSpokenName(label, factText(field, value));
}

void tellScreenReader(QWidget *widget, const QString &text)
{
    Announcer::of(widget).say(text);
}

void tellOfTicks(QAbstractItemView *list)
{
    QObject::connect(list->model(), &QAbstractItemModel::dataChanged, list,
        [list](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
            if (list->hasFocus() && from.row() == to.row() && roles.contains(Qt::CheckStateRole))
                tellScreenReader(list, from.data(Qt::AccessibleTextRole).toString());
        });
}

void installSpokenRoles()
{
    QAccessible::installFactory(spokenInterface);
}

} // namespace Reslate
