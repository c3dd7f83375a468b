// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/openpointsdialog.h"

#include "ui/kit/rowdelegate.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/sharingtable.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Reslate {

OpenPointsDialog::OpenPointsDialog(
    const QList<RetiredEntry> &entries, const QString &about, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_model(entries)
{
    setNames(this, QStringLiteral("openPoints"), tr("Open points"));
    setWindowTitle(tr("Open points"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(1180, 460).boundedTo(screen()->availableSize()));
    auto *table = new SharingTable({12, 15, 18, 25, 50}, this);
    table->setModel(&m_model);
    makeRowTable(table, theme, 44);
    for (const auto column : {OpenPointModel::Column::Open, OpenPointModel::Column::ToDo})
        table->setItemDelegateForColumn(static_cast<int>(column), new SentenceDelegate(theme, table));
    table->keepWhole(static_cast<int>(OpenPointModel::Column::Serial));
    setNames(table, QStringLiteral("openPointsTable"), tr("Open points"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    setNames(close, QStringLiteral("openPointsClose"), close->text());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(breakable(about), this, "strong"));
    column->addWidget(table, 1);
    column->addWidget(buttons);
    if (m_model.rowCount() > 0)
        table->setCurrentIndex(m_model.index(0, 0));
    table->setFocus();
}

} // namespace Reslate
