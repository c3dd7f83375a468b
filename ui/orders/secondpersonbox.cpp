// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/secondpersonbox.h"

#include "jobs/rules/foureyesrule.h"
#include "models/text/foureyeslabels.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

constexpr int maxPersonName = 200;
constexpr int maxCode = 20;
constexpr std::chrono::minutes policyAge {1};

} // namespace

SecondPersonBox::SecondPersonBox(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_shownCode(plainLabel({}, this))
    , m_name(new QLineEdit(this))
    , m_typed(new QLineEdit(this))
{
    setObjectName(QStringLiteral("secondPerson"));
    m_shownCode->setObjectName(QStringLiteral("secondCode"));
    m_shownCode->setFont(scaledFont(font(), 1.3, QFont::Bold));
    setNames(m_name, QStringLiteral("secondName"), tr("Name of the second person"));
    m_name->setMaxLength(maxPersonName);
    setNames(m_typed, QStringLiteral("secondTyped"), tr("The code, typed by the second person"));
    m_typed->setMaxLength(maxCode);
    QLabel *heading = wrappedLabel(tr("A second person"), this);
    heading->setFont(scaledFont(font(), 1, QFont::Bold));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(plainLabel(tr("Code"), this));
    row->addWidget(m_shownCode);
    row->addSpacing(12);
    row->addWidget(plainLabel(tr("Their name"), this));
    row->addWidget(m_name, 2);
    row->addSpacing(12);
    row->addWidget(plainLabel(tr("The code again"), this));
    row->addWidget(m_typed, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(heading);
    column->addWidget(wrappedLabel(
        tr("looks at the mode and the devices, gives their name and types the code.") + QLatin1Char(' ') + trustText(),
        this, "muted"));
    column->addLayout(row);
    for (QLineEdit *field : {m_name, m_typed}) {
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, &SecondPersonBox::changed);
    }
    connect(&m_work.engine.fourEyes(), &FourEyesRule::changed, this, &SecondPersonBox::refresh);
    connect(&m_work.approvals, &ApprovalPolicy::known, this, [this] {
        m_isPolicyFresh = m_work.approvals.isCurrent();
        refresh();
        Q_EMIT changed();
    });
    refresh();
    readPolicy();
}

/// An administrator may take the tenant's policy away while this is open; then a person here has to confirm.
void SecondPersonBox::readPolicy()
{
    if (m_work.engine.fourEyes().isOn() && (window()->isVisible() || !m_isPolicyFresh))
        m_work.approvals.read();
    m_work.clock.callAfter(policyAge, this, [this] { readPolicy(); });
}

void SecondPersonBox::setPlans(const QList<Plan> &plans)
{
    m_plans = plans;
    refresh();
}

void SecondPersonBox::refresh()
{
    setVisible(isAsked());
    const QString code = m_work.engine.fourEyes().codeOf(m_plans);
    if (std::exchange(m_code, code) == code)
        return;
    m_shownCode->setText(codeText(code));
    setSpokenName(m_shownCode, tr("The code: %1").arg(codeText(code)));
    m_typed->clear();
    Q_EMIT changed();
}

bool SecondPersonBox::tenantRequiresApproval() const
{
    const bool asksAll = std::all_of(m_plans.cbegin(), m_plans.cend(), [this](const Plan &plan) {
        return !isDestructive(plan.workflow) || m_work.approvals.needOf(plan.workflow.goal()) == ApprovalNeed::Yes;
    });
    return m_isPolicyFresh && FourEyesRule::isSpared(m_plans, {.byTenant = asksAll, .second = {}});
}

bool SecondPersonBox::isAsked() const
{
    return m_work.engine.fourEyes().asksFor(m_plans) && !tenantRequiresApproval();
}

QString SecondPersonBox::obstacle() const
{
    return isAsked()
        ? secondPersonProblemText(m_work.engine.fourEyes().problemOf(consent().second, m_work.who, m_plans))
        : QString();
}

Consent SecondPersonBox::consent() const
{
    return {.byTenant = tenantRequiresApproval(), .second = {.name = m_name->text(), .code = m_typed->text()}};
}

bool SecondPersonBox::holdsText() const
{
    return isAsked() && !m_name->text().trimmed().isEmpty();
}

bool SecondPersonBox::eventFilter(QObject *watched, QEvent *event)
{
    // Enter after the code is a habit, not a decision.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Reslate
