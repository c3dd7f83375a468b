// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/stepstrip.h"

#include "models/retirement/removallabels.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Reslate {

StepStrip::StepStrip(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    setObjectName(QStringLiteral("stepStrip"));
}

void StepStrip::showWorkflow(const Workflow &workflow)
{
    if (m_shown == workflow)
        return;
    m_shown = workflow;
    if (m_steps)
        m_steps->deleteLater();
    m_steps = new QWidget(this);
    auto *row = new QHBoxLayout(m_steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    int number = 0;
    for (const RemovalStepText &step : removalSteps(workflow)) {
        if (number > 0)
            row->addWidget(makeArrow(step.gate), step.gate.isEmpty() ? 0 : 2);
        row->addWidget(makeBox(++number, step.title, step.detail), 3);
    }
    m_row->addWidget(m_steps);
    setSpokenName(this, removalStepsText(workflow));
}

QWidget *StepStrip::makeBox(int number, const QString &title, const QString &detail)
{
    auto *box = new QFrame(m_steps);
    box->setProperty("role", QStringLiteral("card"));
    QLabel *name = wrappedLabel(tr("%1 %2", "number, step").arg(number).arg(title), box, "strong");
    QLabel *more = wrappedLabel(detail, box, "muted");
    more->setFont(scaledFont(font(), 0.92));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(3);
    column->addWidget(name);
    column->addWidget(more);
    column->addStretch();
    return box;
}

QWidget *StepStrip::makeArrow(const QString &gate)
{
    auto *between = new QWidget(m_steps);
    QLabel *arrow = plainLabel(isRightToLeft() ? QStringLiteral("←") : QStringLiteral("→"), between, "muted");
    arrow->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(between);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addStretch();
    column->addWidget(arrow);
    if (!gate.isEmpty()) {
        QLabel *wait = wrappedLabel(gate, between, "muted");
        wait->setFont(scaledFont(font(), 0.85));
        wait->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        column->addWidget(wait);
    }
    column->addStretch();
    return between;
}

} // namespace Reslate
