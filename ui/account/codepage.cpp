// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/codepage.h"

#include "ui/kit/qrcode.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {

CodePage::CodePage(Clock &clock, QWidget *parent)
    : SignInPage(QStringLiteral("codePage"), tr("Sign in by a code"), parent)
    , m_clock(clock)
    , m_card(new QFrame(this))
    , m_code(addCopyable(QStringLiteral("userCode")))
    , m_address(addCopyable(QStringLiteral("codeAddress")))
    , m_left(plainLabel({}, m_card, "muted"))
    , m_qr(new QLabel(m_card))
{
    m_card->setProperty("role", QStringLiteral("card"));
    m_code->setFont(scaledFont(font(), 3.2, QFont::Bold));
    m_code->setWordWrap(false);
    m_left->setObjectName(QStringLiteral("codeTimeLeft"));
    m_qr->setObjectName(QStringLiteral("codeQr"));
    setSpokenName(m_qr, tr("The address as a QR code"));
    auto *copy = new QPushButton(tr("Copy the code"), m_card);
    auto *copyAddress = new QPushButton(tr("Copy the address"), m_card);
    setNames(copy, QStringLiteral("copyCode"), copy->text());
    setNames(copyAddress, QStringLiteral("copyCodeAddress"), copyAddress->text());
    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(
        plainLabel(tr("1. Open this address in a browser, on this or any other device:"), m_card, "muted"));
    texts->addWidget(m_address);
    texts->addWidget(copyAddress, 0, Qt::AlignLeft);
    texts->addSpacing(14);
    texts->addWidget(plainLabel(tr("2. Enter this code there and sign in:"), m_card, "muted"));
    texts->addWidget(m_code);
    texts->addWidget(copy, 0, Qt::AlignLeft);
    texts->addSpacing(14);
    texts->addWidget(m_left);
    texts->addStretch();
    auto *row = new QHBoxLayout(m_card);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(24);
    row->addLayout(texts, 1);
    row->addWidget(m_qr, 0, Qt::AlignTop);
    body()->addWidget(m_card);
    QPushButton *browser = addButton(tr("Use the browser instead"), QStringLiteral("useBrowser"));
    QPushButton *cancel = addButton(tr("Cancel"), QStringLiteral("codeCancel"));
    QWidget *before = m_address; // the tab key as one reads
    for (QWidget *each : QWidgetList {copyAddress, m_code, copy, browser, cancel}) {
        setTabOrder(before, each);
        before = each;
    }
    for (QPushButton *button : {copy, copyAddress}) {
        button->setAutoDefault(false);
        button->setProperty("role", QStringLiteral("small"));
    }
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(
        copyAddress, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_address->text()); });
    connect(browser, &QPushButton::clicked, this, &CodePage::browserWanted);
    connect(cancel, &QPushButton::clicked, this, &CodePage::canceled);
}

void CodePage::wait()
{
    m_expires = QDateTime();
    m_card->hide();
    setText(tr("Asking the sign-in service for a code…"));
}

void CodePage::show(const QString &code, const QUrl &address, const QDateTime &expires)
{
    constexpr int modulePixels = 8;
    m_expires = expires;
    setFact(m_code, tr("The code"), code);
    setFact(m_address, tr("The address"), address.toString());
    m_qr->setPixmap(QPixmap::fromImage(qrCode(address.toString(), modulePixels)));
    setText(tr(
        "Reslate goes on by itself when you have signed in. Enter the code only on that page, and give it to nobody."));
    m_card->show();
    announce(m_code);
    if (!m_ticking)
        tick();
}

void CodePage::tick()
{
    const qint64 left = m_expires.isValid() ? std::max<qint64>(0, m_clock.now().secsTo(m_expires)) : 0;
    m_left->setText(tr("The code is good for %1:%2 more.", "minutes:seconds")
                        .arg(left / 60)
                        .arg(left % 60, 2, 10, QLatin1Char('0')));
    m_ticking = left > 0;
    if (m_ticking)
        m_clock.callAfter(std::chrono::seconds(1), this, [this] { tick(); });
}

} // namespace Reslate
