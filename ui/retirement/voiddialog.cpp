// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/voiddialog.h"

#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

VoidDialog::VoidDialog(const AppServices &work, const QString &number, QWidget *parent)
    : ReasonDialog(
        QStringLiteral("voidReport"), tr("Declare %1 void", "number of a report").arg(number), After::Ends, parent)
    , m_work(work)
    , m_void(new QPushButton(tr("Declare void"), this))
{
    resize(520, 240);
    setAttribute(Qt::WA_DeleteOnClose);
    setNames(m_void, QStringLiteral("voidReportNow"), accessibleName());
    m_void->setAutoDefault(false); // Enter in the reason changes nothing by itself
    m_void->setEnabled(false);
    buttons()->addButton(m_void, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(
        wrappedLabel(tr("The report keeps its number and stays in the journal, marked as void; another one can be made "
                        "instead. Papers that were printed of it are not taken back. Your name and the reason stay in "
                        "the history, and on paper."),
            this));
    column->addWidget(reasonLabel());
    column->addWidget(reasonField());
    column->addWidget(message());
    column->addStretch();
    column->addWidget(buttons());
    connect(m_void, &QPushButton::clicked, this, [this, number] {
        change(m_work.reports.voidReport({number, m_work.who, reason(), m_work.clock.now()}), {});
    });
    orderStops({}, {m_void});
    reasonField()->setFocus();
}

void VoidDialog::refresh()
{
    m_void->setEnabled(mayChange());
}

} // namespace Reslate
