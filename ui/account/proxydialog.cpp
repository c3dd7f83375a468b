// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/proxydialog.h"

#include "models/text/displaytext.h"
#include "ui/kit/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

ProxyDialog::ProxyDialog(const QString &proxy, const QString &user, bool refused, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit(user, this))
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("&Remember in this computer's keychain"), this))
    , m_ok(new QPushButton(tr("Go on"), this))
{
    setNames(this, QStringLiteral("proxyDialog"), tr("Password for the proxy"));
    setWindowTitle(tr("Password for the proxy"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(6);
    addTexts(column, proxy, refused ? user : QString());
    column->addSpacing(6);
    const auto add = [this, column](
                         const QString &label, QLineEdit *field, const QString &name, const QString &accessibleName) {
        QLabel *title = plainLabel(label, this);
        title->setBuddy(field);
        setNames(field, name, accessibleName);
        column->addWidget(title);
        column->addWidget(field);
        column->addSpacing(6);
        connect(field, &QLineEdit::textChanged, this, &ProxyDialog::refresh);
    };
    add(tr("&User name"), m_user, QStringLiteral("proxyUser"), tr("User name"));
    add(tr("&Password"), m_password, QStringLiteral("proxyPassword"), tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    setNames(m_keep, QStringLiteral("proxyKeep"), tr("Remember in this computer's keychain"));
    column->addWidget(m_keep);
    column->addWidget(wrappedLabel(
        tr("Otherwise Reslate knows it until you close it. It is never written into a file."), this, "muted"));
    column->addSpacing(10);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    setNames(cancel, QStringLiteral("proxyCancel"), cancel->text());
    setNames(m_ok, QStringLiteral("proxyGoOn"), m_ok->text());
    setRole(m_ok, "primary");
    m_ok->setDefault(true);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_ok);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &ProxyDialog::submit);
    (user.isEmpty() ? m_user : m_password)->setFocus();
    refresh();
}

void ProxyDialog::addTexts(QVBoxLayout *column, const QString &proxy, const QString &refused)
{
    auto *text = wrappedLabel(
        breakable(
            tr("The proxy %1 of your network wants a name and a password before it lets anything through to Microsoft.")
                .arg(plainForDisplay(proxy))),
        this);
    text->setObjectName(QStringLiteral("proxyText"));
    column->addWidget(text);
    if (!refused.isEmpty()) {
        auto *trouble = wrappedLabel(
            breakable(tr("It refused the password of %1. Reslate doesn't try it again.").arg(plainForDisplay(refused))),
            this, "bad");
        trouble->setObjectName(QStringLiteral("proxyRefused"));
        column->addWidget(trouble);
    }
}

void ProxyDialog::refresh()
{
    const QString user = m_user->text().trimmed();
    const bool isName = !user.isEmpty()
        && !user.contains(QLatin1Char(':')); // which would end it on its way to the proxy
    m_ok->setEnabled(isName && !m_password->text().isEmpty());
}

void ProxyDialog::submit()
{
    Q_EMIT given(m_user->text().trimmed(), m_password->text(), m_keep->isChecked());
    accept();
}

} // namespace Reslate
