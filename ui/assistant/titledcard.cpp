// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/titledcard.h"

#include "ui/kit/widgets.h"

#include <QFrame>
#include <QVBoxLayout>

namespace Reslate {

QVBoxLayout *titledCard(const QString &title, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("role", QStringLiteral("card"));
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(plainLabel(title, frame, "strong"));
    return column;
}

} // namespace Reslate
