// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/welcomewindow.h"

#include "ui/kit/iconset.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include "ui/shell/helpwindow.h"

#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Reslate {

WelcomeWindow::WelcomeWindow(const Places &places, QWidget *parent)
    : QWidget(parent)
{
    new HelpKey(places, this);
    setObjectName(QStringLiteral("welcome"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Welcome to Reslate"));
    auto *middle = new QWidget(this); // so that lines stay short on a wide screen
    middle->setMaximumWidth(560);
    auto *icon = new QLabel(middle);
    icon->setPixmap(programIcon().pixmap(88, 88));
    QLabel *title = wrappedLabel(tr("Welcome to Reslate"), middle);
    title->setFont(scaledFont(font(), 1.7, QFont::Bold));
    QLabel *text = wrappedLabel(
        tr("Reslate shows the devices of your school by group. It says which reset each of them can take, "
           "and why the others can't. It sends the reset and follows every device until it is "
           "done or failed."),
        middle, "muted");
    for (QLabel *label : {icon, title, text})
        label->setAlignment(Qt::AlignCenter);
    auto *signIn = new QPushButton(tr("Sign in to your school"), middle);
    setNames(signIn, QStringLiteral("welcomeSignIn"), signIn->text());
    signIn->setProperty("role", QStringLiteral("primary"));
    auto *practice = new QPushButton(tr("Practice with a pretend school"), middle);
    setNames(practice, QStringLiteral("welcomePractice"), practice->text());

    auto *column = new QVBoxLayout(middle);
    column->setSpacing(16);
    column->addStretch();
    for (QWidget *part : {static_cast<QWidget *>(icon), static_cast<QWidget *>(title), static_cast<QWidget *>(text)})
        column->addWidget(part);
    column->addSpacing(8);
    auto *buttons = new QVBoxLayout; // as wide as the longer text
    buttons->setSpacing(8);
    buttons->addWidget(signIn);
    buttons->addWidget(practice);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addLayout(buttons);
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(48, 40, 48, 40);
    whole->addStretch();
    whole->addWidget(middle, 1);
    whole->addStretch();
    resize(QSize(1000, 680).boundedTo(screen()->availableSize())); // room for the pages of a sign-in over it
    connect(signIn, &QPushButton::clicked, this, &WelcomeWindow::signInClicked);
    connect(practice, &QPushButton::clicked, this, &WelcomeWindow::practiceClicked);
}

} // namespace Reslate
