// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/factlist.h"

#include "ui/kit/widgets.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace Reslate {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 12 * fontMetrics().averageCharWidth());
}

void FactList::add(const QString &objectName, const QString &field)
{
    QLabel *title = plainLabel(field, this, "field");
    title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QLabel *value = wrappedLabel({}, this, "fact");
    value->setObjectName(objectName);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->installEventFilter(this);
    const auto row = static_cast<int>(m_facts.size());
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(value, row, 1);
    for (QLabel *label : {title, value})
        label->setIndent(0); // else the ring's room counts as a frame, which Qt keeps more distance from
    m_facts.append({field, value});
    beTabStop(m_facts.constFirst().value);
}

void FactList::showValue(qsizetype place, const QString &value, const QString &tip)
{
    const Fact &fact = m_facts.at(place);
    setFact(fact.value, fact.field, value);
    setTip(fact.value, tip);
}

qsizetype FactList::placeOf(const QLabel *value) const
{
    return std::find_if(m_facts.cbegin(), m_facts.cend(), [value](const Fact &fact) { return fact.value == value; })
        - m_facts.cbegin();
}

void FactList::beTabStop(const QLabel *value)
{
    for (const Fact &fact : std::as_const(m_facts))
        fact.value->setFocusPolicy(fact.value == value ? Qt::StrongFocus : Qt::ClickFocus);
}

bool FactList::takesKey(QLabel *value, int key)
{
    const qsizetype place = placeOf(value);
    const qsizetype last = m_facts.size() - 1;
    qsizetype goal = place;
    if (key == Qt::Key_Up)
        goal = std::max<qsizetype>(place - 1, 0);
    else if (key == Qt::Key_Down)
        goal = std::min(place + 1, last);
    else if (key == Qt::Key_Home)
        goal = 0;
    else if (key == Qt::Key_End)
        goal = last;
    else
        return false;
    m_facts.at(goal).value->setFocus(Qt::OtherFocusReason);
    Q_EMIT reached(m_facts.at(goal).value);
    return true;
}

bool FactList::eventFilter(QObject *watched, QEvent *event)
{
    auto *value = qobject_cast<QLabel *>(watched);
    switch (event->type()) {
    case QEvent::FocusIn:
        beTabStop(value);
        break;
    case QEvent::ShortcutOverride: {
        // A label leaves these keys to the window, which means all devices; whoever is on a text means the text.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isAll = key->matches(QKeySequence::SelectAll);
        if (!isAll && !key->matches(QKeySequence::Copy))
            break;
        if (isAll)
            value->setSelection(0, static_cast<int>(value->text().size()));
        else
            QGuiApplication::clipboard()->setText(value->hasSelectedText() ? value->selectedText() : value->text());
        event->accept();
        return true;
    }
    case QEvent::KeyPress:
        return takesKey(value, static_cast<QKeyEvent *>(event)->key());
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Reslate
