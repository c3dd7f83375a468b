// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/announcer.h"

#include "ui/kit/spoken.h"

#include <QAccessible>

#include <chrono>

namespace Reslate {
namespace {

constexpr std::chrono::milliseconds timeToAsk {600};

} // namespace

Announcer &Announcer::of(QWidget *widget)
{
    QWidget *window = widget->window();
    auto *known = window->findChild<Announcer *>(QString(), Qt::FindDirectChildrenOnly);
    return *(known ? known : new Announcer(window));
}

Announcer::Announcer(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("announcer"));
    setFixedSize(1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setVisible(false);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Announcer::sayWaiting);
}

void Announcer::say(const QString &text)
{
    if (text.isEmpty())
        return;
    m_waiting.append(speakable(text));
    if (!m_pause.isActive())
        m_pause.start(0); // what comes at one time is said at once
}

void Announcer::sayWaiting()
{
    if (m_waiting.isEmpty())
        return;
    m_waiting.removeDuplicates();
    const QString text = m_waiting.join(QLatin1Char('\n'));
    m_waiting.clear();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    setVisible(true);
    setSpokenName(this, text);
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
#else
    setVisible(false);
    setSpokenName(this, text);
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert); // what Windows and macOS speak
    QAccessible::updateAccessibility(&event);
#endif
    m_pause.start(timeToAsk);
}

} // namespace Reslate
