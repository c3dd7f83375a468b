// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/writingdialog.h"

#include "ui/kit/messagebox.h"

#include <QLineEdit>
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
    const auto name = QStringLiteral("discardTextBox");
    if (isAsking(dialog, name))
        return;
    QMessageBox *box = makeMessageBox(QMessageBox::Question, name,
        {.title = WritingDialog::tr("Discard what you typed?"),
            .text = WritingDialog::tr("What you typed here isn't saved. Nothing was changed or sent."),
            .more = {}},
        dialog);
    addSafeButton(box, WritingDialog::tr("Go on here"), QStringLiteral("discardTextStay"));
    QPushButton *drop = addButton(
        box, WritingDialog::tr("Discard"), QMessageBox::DestructiveRole, QStringLiteral("discardTextDiscard"));
    QObject::connect(drop, &QPushButton::clicked, dialog, discard);
    box->open();
}

} // namespace Reslate
