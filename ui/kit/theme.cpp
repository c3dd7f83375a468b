// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include "ui/kit/iconset.h"
#include "ui/kit/style.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QStyleHints>

#include <utility>

namespace Reslate {
namespace {

QString styleSheet(const Colors &c)
{
    QFile file(QStringLiteral(":/style/theme.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    const QList<std::pair<QLatin1String, QColor>> names {
        {QLatin1String("@surface@"), c.surface},
        {QLatin1String("@sunken@"), c.sunken},
        {QLatin1String("@line@"), c.line},
        {QLatin1String("@outline@"), c.outline},
        {QLatin1String("@text@"), c.text},
        {QLatin1String("@muted@"), c.muted},
        {QLatin1String("@accent@"), c.accent},
        {QLatin1String("@onAccent@"), c.onAccent},
        {QLatin1String("@accentHover@"), c.accentHover},
        {QLatin1String("@selection@"), c.selection},
        {QLatin1String("@hover@"), c.hover},
        {QLatin1String("@track@"), c.track},
        {QLatin1String("@good@"), c.good.text},
        {QLatin1String("@goodGround@"), c.good.ground},
        {QLatin1String("@caution@"), c.caution.text},
        {QLatin1String("@cautionGround@"), c.caution.ground},
        {QLatin1String("@bad@"), c.bad.text},
        {QLatin1String("@badGround@"), c.bad.ground},
        {QLatin1String("@bar@"), c.neutral.bar},
    };
    for (const auto &[name, color] : names)
        text.replace(name, color.name());
    return text;
}

} // namespace

Theme::Theme(Choice choice, SystemIsDark system, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_systemIsDark(std::move(system))
    , m_colors(&lightColors()) // a box that is open asks the new style for its icon at once
{
    loadResources();
    QApplication::setStyle(new Style(*this)); // the application takes it over
    apply();
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::followSystem);
#endif
}

void Theme::choose(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

Theme::Choice Theme::choiceFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return Choice::Light;
    return name == QLatin1String("dark") ? Choice::Dark : Choice::System;
}

QString Theme::nameOf(Choice choice)
{
    switch (choice) {
    case Choice::Light:
        return QStringLiteral("light");
    case Choice::Dark:
        return QStringLiteral("dark");
    case Choice::System:
        break;
    }
    return {};
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The one goes to the application, the other to each window.
    const bool systemChanged = (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)
        || event->type() == QEvent::ThemeChange;
    if (systemChanged)
        followSystem();
    return QObject::eventFilter(watched, event);
}

void Theme::followSystem()
{
    if (!m_applying && m_choice == Choice::System)
        apply();
}

bool Theme::asksSystem()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    QApplication::setPalette(QPalette());
    return isDark(QApplication::palette());
}

void Theme::apply()
{
    m_applying = true;
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && m_systemIsDark());
    m_colors = dark ? &darkColors() : &lightColors();
    QApplication::setPalette(paletteFrom(*m_colors));
    qApp->setStyleSheet(styleSheet(*m_colors));
    m_applying = false;
    Q_EMIT changed();
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QFont scaledFont(const QFont &font, qreal factor, QFont::Weight weight)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * factor);
    else
        result.setPixelSize(qRound(font.pixelSize() * factor));
    result.setWeight(weight);
    return result;
}

} // namespace Reslate
