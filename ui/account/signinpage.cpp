// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/signinpage.h"

#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reslate {

SignInPage::SignInPage(const QString &objectName, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(wrappedLabel(title, this))
    , m_text(wrappedLabel({}, this, "muted"))
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setNames(this, objectName, title);
    m_title->setObjectName(objectName + QStringLiteral("Title"));
    makeTitle(m_title, 1.3);
    m_text->setObjectName(objectName + QStringLiteral("Text"));
    m_body->setSpacing(8);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    auto *content = new QWidget(this);
    auto *texts = new QVBoxLayout(content);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(12);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    texts->addLayout(m_body);
    texts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(scrolling(content, objectName + QStringLiteral("Scroll"), title, this), 1);
    column->addLayout(m_buttons);
}

void SignInPage::setTitle(const QString &title)
{
    m_title->setText(title);
    setSpokenName(this, title);
    announce(m_title);
}

void SignInPage::setText(const QString &text)
{
    m_text->setText(text);
    announce(m_text);
}

QPushButton *SignInPage::addButton(const QString &text, const QString &objectName, const char *role)
{
    auto *button = new QPushButton(text, this);
    setNames(button, objectName, text);
    if (role)
        button->setProperty("role", QLatin1String(role));
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

QLabel *SignInPage::addCopyable(const QString &objectName)
{
    QLabel *label = wrappedLabel({}, this);
    label->setObjectName(objectName);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus); // the flags alone give it to the mouse only
    m_body->addWidget(label);
    return label;
}

void SignInPage::announce(QLabel *label)
{
    tellScreenReader(label, label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
}

} // namespace Reslate
