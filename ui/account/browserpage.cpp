// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/browserpage.h"

#include "ui/kit/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

BrowserPage::BrowserPage(QWidget *parent)
    : SignInPage(QStringLiteral("browserPage"), tr("Sign in in your browser"), parent)
    , m_open(new QPushButton(tr("Open the browser again"), this))
    , m_copy(new QPushButton(tr("Copy the address"), this))
{
    setNames(m_open, QStringLiteral("openBrowserAgain"), m_open->text());
    setNames(m_copy, QStringLiteral("copyAddress"), m_copy->text());
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_open, m_copy}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    body()->addLayout(row);
    QPushButton *code = addButton(tr("Use a code instead"), QStringLiteral("useCode"));
    QPushButton *cancel = addButton(tr("Cancel"), QStringLiteral("browserCancel"));
    connect(m_open, &QPushButton::clicked, this, &BrowserPage::openAgainWanted);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(QString::fromLatin1(m_address.toEncoded())); });
    connect(code, &QPushButton::clicked, this, &BrowserPage::codeWanted);
    connect(cancel, &QPushButton::clicked, this, &BrowserPage::canceled);
}

void BrowserPage::show(const QUrl &address, bool opened)
{
    m_address = address;
    setTitle(opened ? tr("Sign in in your browser") : tr("No browser could be started"));
    setText(opened ? tr("Your browser shows the sign-in page of your school. Sign in there as usual; Reslate never "
                        "sees your password. "
                        "This page goes on by itself. It waits ten minutes.")
                   : tr("Copy the address and open it in a browser on this computer, within ten minutes. Or use a "
                        "code, in a browser on "
                        "any device."));
}

} // namespace Reslate
