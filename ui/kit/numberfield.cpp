// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/numberfield.h"

#include "models/text/labels.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

namespace Reslate {
namespace {

constexpr qsizetype maxText = 20;
constexpr qreal arrowSize = 4; ///< height, and half of the width

} // namespace

NumberField::NumberField(int least, int most, QWidget *parent)
    : QSpinBox(parent)
{
    setRange(least, most);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(11 * fontMetrics().averageCharWidth());
    connect(this, &QSpinBox::valueChanged, this, &NumberField::edited);
    connect(lineEdit(), &QLineEdit::textChanged, this, &NumberField::edited);
}

QString NumberField::problem() const
{
    QString text = lineEdit()->text();
    bool isNumber = false;
    const qlonglong typed = locale().toLongLong(text.trimmed(), &isNumber);
    int pos = 0;
    if (QSpinBox::validate(text, pos) == QValidator::Acceptable)
        return {};
    if (isNumber && typed > maximum())
        return maximum() >= boundless ? tr("That is too much.")
                                      : tr("That is too much: %1 at the most.").arg(numberText(maximum()));
    return maximum() >= boundless
        ? tr("Type a whole number of %1 or more.").arg(numberText(minimum()))
        : tr("Type a whole number from %1 to %2.").arg(numberText(minimum()), numberText(maximum()));
}

QValidator::State NumberField::validate(QString &text, int &pos) const
{
    // A key that does nothing, or a number that is cut, is worse than a wrong number with a word beside it.
    QString judged = text; // the base class would take blanks out
    int place = pos;
    const QValidator::State state = QSpinBox::validate(judged, place);
    return state == QValidator::Invalid && text.size() <= maxText ? QValidator::Intermediate : state;
}

void NumberField::stepBy(int steps)
{
    if (!problem().isEmpty())
        setValue(value()); // shows it again
    QSpinBox::stepBy(steps);
}

/// The base class puts the last number in place of a text that is none, whenever it is left.
void NumberField::keepText(const std::function<void()> &act)
{
    const QString text = lineEdit()->text();
    const bool isWrong = !problem().isEmpty();
    act();
    if (!isWrong || lineEdit()->text() == text)
        return;
    const QSignalBlocker blocker(lineEdit()); // nothing changed
    lineEdit()->setText(text);
}

void NumberField::focusInEvent(QFocusEvent *event)
{
    QSpinBox::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        QMetaObject::invokeMethod(this, &QAbstractSpinBox::selectAll, Qt::QueuedConnection); // after the click
    else if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        selectAll();
}

void NumberField::focusOutEvent(QFocusEvent *event)
{
    keepText([&] { QSpinBox::focusOutEvent(event); });
}

void NumberField::hideEvent(QHideEvent *event)
{
    keepText([&] { QSpinBox::hideEvent(event); });
}

void NumberField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter)
        event->ignore(); // what stands there counts without it
    else
        QSpinBox::keyPressEvent(event);
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // whoever scrolls over it means the page, wherever the keyboard is
}

void NumberField::paintEvent(QPaintEvent *event)
{
    QSpinBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    for (const bool up : {true, false}) {
        const bool works = option.stepEnabled.testFlag(up ? StepUpEnabled : StepDownEnabled);
        const QRectF box = style()->subControlRect(
            QStyle::CC_SpinBox, &option, up ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown, this);
        const QPointF tip = box.center() + QPointF(0, up ? -arrowSize / 2 : arrowSize / 2);
        const qreal base = tip.y() + (up ? arrowSize : -arrowSize);
        painter.setBrush(palette().color(works ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        painter.drawPolygon(QPolygonF({tip, {tip.x() - arrowSize, base}, {tip.x() + arrowSize, base}}));
    }
}

} // namespace Reslate
