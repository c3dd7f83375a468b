// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/optionalnumber.h"

#include "ui/kit/numberfield.h"
#include "ui/kit/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace Reslate {

OptionalNumber::OptionalNumber(const QString &objectName, const Texts &texts, int most, int proposed, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_box(new QCheckBox(texts.before, this))
    , m_field(new NumberField(1, most, this))
    , m_after(plainLabel(texts.after, this))
    , m_why(wrappedLabel({}, this, "bad"))
{
    setNames(m_box, objectName + QStringLiteral("On"), texts.before);
    setNames(m_field, objectName, texts.name);
    m_field->setValue(proposed);
    for (QWidget *widget : {static_cast<QWidget *>(m_box), static_cast<QWidget *>(m_field)}) {
        widget->setToolTip(texts.help);
        widget->setAccessibleDescription(texts.help);
    }
    m_why->setObjectName(objectName + QStringLiteral("Why"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_box);
    line->addWidget(m_field);
    line->addWidget(m_after);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_why);
    connect(m_box, &QCheckBox::toggled, this, [this] {
        showState();
        if (!m_setting)
            Q_EMIT edited();
    });
    connect(m_field, &NumberField::edited, this, &OptionalNumber::type);
    showState();
}

int OptionalNumber::number() const
{
    return m_box->isChecked() ? m_field->value() : 0;
}

void OptionalNumber::setNumber(int number)
{
    if (number == this->number() && problem().isEmpty())
        return;
    m_setting = true;
    if (number > 0 || !m_field->problem().isEmpty())
        m_field->setValue(number > 0 ? number : m_field->value());
    m_box->setChecked(number > 0);
    m_setting = false;
    showState();
}

QString OptionalNumber::problem() const
{
    return m_box->isChecked() ? m_field->problem() : QString();
}

void OptionalNumber::setConflict(const QString &text)
{
    m_conflict = text;
    showState();
}

void OptionalNumber::type()
{
    if (m_setting)
        return;
    m_setting = true;
    m_box->setChecked(true);
    m_setting = false;
    showState();
    Q_EMIT edited();
}

void OptionalNumber::showState()
{
    m_after->setText(m_field->value() == 1 ? m_texts.afterOne : m_texts.after);
    const QString why = problem().isEmpty() ? m_conflict : problem();
    m_why->setVisible(!why.isEmpty());
    if (why == m_why->text())
        return;
    m_why->setText(why);
    tellScreenReader(m_why, why);
}

} // namespace Reslate
