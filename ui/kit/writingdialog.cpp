// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/writingdialog.h"

#include "ui/kit/widgets.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace Reslate {
namespace {

QString textOf(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text().trimmed();
    const auto *lines = qobject_cast<const QPlainTextEdit *>(field);
    return lines ? lines->toPlainText().trimmed() : QString();
}

} // namespace

void WritingDialog::keepText(QWidget *field)
{
    m_kept.removeIf([field](const auto &kept) { return kept.first == field; });
    m_kept.append({field, textOf(field)});
}

bool WritingDialog::holdsText() const
{
    return std::any_of(m_kept.cbegin(), m_kept.cend(), [](const auto &kept) {
        const QString text = textOf(kept.first);
        return kept.first->isVisible() && !text.isEmpty() && text != kept.second;
    });
}

void WritingDialog::reject()
{
    if (!holdsText())
        return QDialog::reject();
    askToDiscardText(this, [this] { QDialog::reject(); });
}

void askToDiscardText(QWidget *dialog, const std::function<void()> &discard)
{
    const auto *asked = dialog->findChild<QMessageBox *>(QStringLiteral("discardTextBox"));
    if (asked && asked->isVisible())
        return;
    auto *box = new QMessageBox(QMessageBox::Question, WritingDialog::tr("Discard what you typed?"),
        WritingDialog::tr("What you typed here isn't saved. Nothing was changed or sent."), QMessageBox::NoButton,
        dialog);
    box->setObjectName(QStringLiteral("discardTextBox"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stay = box->addButton(WritingDialog::tr("Go on here"), QMessageBox::RejectRole);
    QPushButton *drop = box->addButton(WritingDialog::tr("Discard"), QMessageBox::DestructiveRole);
    setNames(stay, QStringLiteral("discardTextStay"), stay->text());
    setNames(drop, QStringLiteral("discardTextDiscard"), drop->text());
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    QObject::connect(drop, &QPushButton::clicked, dialog, discard);
    box->open();
}

} // namespace Reslate
