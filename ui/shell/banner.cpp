// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "ui/kit/iconset.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace Reslate {

Banner::Banner(const Theme &theme, QWidget *parent, const QString &name)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_title(wrappedLabel({}, this))
    , m_text(wrappedLabel({}, this))
    , m_copy(new QPushButton(tr("Copy details for support"), this))
    , m_retry(new QPushButton(tr("Retry"), this))
{
    setProperty("role", QStringLiteral("banner"));
    m_title->setFont(scaledFont(font(), 1, QFont::Bold));
    m_title->setObjectName(name + QLatin1String("Title"));
    m_text->setObjectName(name + QLatin1String("Text"));
    setNames(m_copy, name + QLatin1String("Copy"), tr("Copy details for support"));
    setNames(m_retry, name + QLatin1String("Retry"), tr("Retry"));
    m_copy->setProperty("role", QStringLiteral("small"));
    m_retry->setProperty("role", QStringLiteral("small"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_retry);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addLayout(buttons);

    connect(m_retry, &QPushButton::clicked, this, &Banner::retryClicked);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_support); });
    connect(&theme, &Theme::changed, this, &Banner::paintIcon);
    hide();
}

void Banner::showNotice(Tone tone, const QString &title, const QString &text, const QString &supportDetails)
{
    if (isVisibleTo(parentWidget()) && tone == m_tone && title == m_title->text() && text == m_text->text())
        return;
    m_tone = tone;
    m_support = supportDetails;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_copy->setVisible(!supportDetails.isEmpty());
    setSpokenName(this, title);
    setAccessibleDescription(text);
    setProperty("tone", tone == Tone::Bad ? QStringLiteral("bad") : QStringLiteral("caution"));
    for (QWidget *widget :
        {static_cast<QWidget *>(this), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text)}) {
        style()->unpolish(widget);
        style()->polish(widget);
    }
    paintIcon();
    show();
    tellScreenReader(this, title);
}

void Banner::setButtonText(const QString &text)
{
    m_retry->setText(text);
    setSpokenName(m_retry, text);
}

void Banner::paintIcon()
{
    const QString name = m_tone == Tone::Bad ? QStringLiteral("error") : QStringLiteral("warning");
    m_icon->setPixmap(tintedPixmap(name, m_theme.colors().of(m_tone).text, 20, devicePixelRatioF()));
}

} // namespace Reslate
