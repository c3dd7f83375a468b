// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/messagebox.h"

#include "ui/kit/spoken.h"

#include <QPushButton>

namespace Reslate {

QMessageBox *makeMessageBox(QMessageBox::Icon icon, const QString &objectName, const MessageText &text, QWidget *parent)
{
    auto *box = new QMessageBox(icon, text.title, text.text, QMessageBox::NoButton, parent);
    box->setObjectName(objectName);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text.more);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

QPushButton *addButton(QMessageBox *box, const QString &text, QMessageBox::ButtonRole role, const QString &objectName)
{
    QPushButton *button = box->addButton(text, role);
    setNames(button, objectName, text);
    return button;
}

QPushButton *addSafeButton(QMessageBox *box, const QString &text, const QString &objectName)
{
    QPushButton *button = addButton(box, text, QMessageBox::RejectRole, objectName);
    box->setDefaultButton(button);
    box->setEscapeButton(button);
    return button;
}

void tellWarning(const QString &objectName, const MessageText &text, QWidget *parent)
{
    QMessageBox *box = makeMessageBox(QMessageBox::Warning, objectName, text, parent);
    box->addButton(QMessageBox::Ok);
    box->open();
}

bool isAsking(const QWidget *window, const QString &objectName)
{
    const auto *box = window->findChild<QMessageBox *>(objectName);
    return box && box->isVisible();
}

} // namespace Reslate
