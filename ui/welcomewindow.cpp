// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomewindow.h"

#include "iconset.h"
#include "theme.h"
#include "widgets.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

WelcomeWindow::WelcomeWindow(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("welcome"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Welcome to Reslate"));
    auto *icon = new QLabel(this);
    icon->setPixmap(programIcon().pixmap(88, 88));
    QLabel *title = wrappedLabel(tr("Welcome to Reslate"), this);
    title->setFont(scaledFont(font(), 1.7, QFont::Bold));
    QLabel *text = wrappedLabel(tr("Reslate shows the devices of your school by group. It says which reset each of them can take, "
                                   "and why the others can't. It sends the reset and follows every device until it is "
                                   "done or failed."),
        this, "muted");
    auto *practice = new QPushButton(tr("Practice with a pretend school"), this);
    setNames(practice, QStringLiteral("welcomePractice"), practice->text());
    practice->setProperty("role", QStringLiteral("primary"));
    QLabel *real = wrappedLabel(tr("To work on your own school, start Reslate from a terminal with a token in an "
                                   "environment variable: reslate --token-env NAME"),
        this, "muted");
    for (QLabel *label : {icon, title, text, real})
        label->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 40, 48, 40);
    column->setSpacing(16);
    column->addStretch();
    column->addWidget(icon);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(practice, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(real);
    column->addStretch();
    resize(560, 480);
    connect(practice, &QPushButton::clicked, this, &WelcomeWindow::practiceClicked);
}

} // namespace Reslate
