// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filtermenu.h"

#include "models/text/labels.h"
#include "ui/kit/mnemonics.h"
#include "ui/kit/widgets.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace Reslate {

FilterMenu::FilterMenu(QWidget *parent)
    : QMenu(parent)
{
    setNames(this, QStringLiteral("filterMenu"), tr("Filter"));
    addHeading(this, tr("Autopilot Reset"));
    const auto addMode = [this](const char *name, const QString &text, const QSet<Verdict> &verdicts) {
        addBox(QLatin1String(name), text, [verdicts](DeviceFacets &facets) {
            facets.mode = ResetMode::AutopilotReset;
            facets.verdicts += verdicts;
        });
    };
    addMode("can-reset", tr("Can use Autopilot Reset"), {Verdict::Allowed, Verdict::Warned});
    addMode("cannot-reset", tr("Can't use Autopilot Reset"), {Verdict::Blocked});
    addLocalResetBoxes();
    addJoinBoxes();
    addSeenBoxes();
    addSeparator();
    addHeading(this, tr("Other"));
    addBox(QStringLiteral("personal"), tr("Personal devices"),
        [](DeviceFacets &facets) { facets.ownerships.insert(Ownership::Personal); });
    addBox(QStringLiteral("noncompliant"), tr("Not compliant"),
        [](DeviceFacets &facets) { facets.compliances.insert(Compliance::NonCompliant); });
    addBox(QStringLiteral("not-windows"), tr("Not Windows"), [](DeviceFacets &facets) {
        facets.platforms += {Platform::Other, Platform::Unknown};
    });
    addBox(QStringLiteral("checked"), tr("Selected devices only"),
        [](DeviceFacets &facets) { facets.checkedOnly = true; });
    addSeparator();
    m_clear = addAction(tr("Clear filter"), this, &FilterMenu::clear);
    m_clear->setObjectName(QStringLiteral("filter-clear"));
    m_clear->setEnabled(false);
}

void FilterMenu::addLocalResetBoxes()
{
    const auto add = [this](const char *name, const QString &text, const QSet<LocalReset> &states) {
        addBox(QLatin1String(name), text, [states](DeviceFacets &facets) { facets.localResets += states; });
    };
    add("local-reset-allowed", tr("Local reset allowed"), {LocalReset::Allowed});
    add("local-reset-off", tr("Local reset blocked or not set"), {LocalReset::Blocked, LocalReset::NotSet});
    add("local-reset-unknown", tr("Local reset not known"), {LocalReset::Unknown});
}

void FilterMenu::addJoinBoxes()
{
    addSeparator();
    addHeading(this, tr("Joined"));
    for (const JoinState join :
        {JoinState::EntraJoined, JoinState::HybridJoined, JoinState::Registered, JoinState::Unknown}) {
        addBox(
            QStringLiteral("join-%1").arg(static_cast<int>(join)), joinText(join),
            [join](DeviceFacets &facets) { facets.joins.insert(join); }, tr("Joined: %1").arg(joinText(join)));
    }
}

void FilterMenu::addSeenBoxes()
{
    addSeparator();
    addHeading(this, tr("Last seen"));
    for (const int days : {30, 60, 90}) {
        addBox(QStringLiteral("not-seen-%1").arg(days), tr("Not seen for %1 days").arg(days),
            // The shortest time that is asked for holds all longer ones.
            [days](DeviceFacets &facets) {
                facets.notSeenDays = facets.notSeenDays == 0 ? days : std::min(facets.notSeenDays, days);
            });
    }
}

void FilterMenu::addBox(const QString &name, const QString &text, Apply apply, const QString &chip)
{
    QAction *action = addAction(text);
    action->setObjectName(QStringLiteral("filter-") + name);
    action->setCheckable(true);
    m_boxes.append({name, chip.isEmpty() ? text : chip, action, std::move(apply)});
    connect(action, &QAction::toggled, this, [this] {
        m_clear->setEnabled(active() > 0);
        Q_EMIT facetsChanged();
    });
}

DeviceFacets FilterMenu::facets() const
{
    DeviceFacets facets;
    for (const Box &box : m_boxes) {
        if (box.action->isChecked())
            box.apply(facets);
    }
    return facets;
}

int FilterMenu::active() const
{
    return static_cast<int>(
        std::count_if(m_boxes.cbegin(), m_boxes.cend(), [](const Box &box) { return box.action->isChecked(); }));
}

QList<NarrowingChip> FilterMenu::chips() const
{
    QList<NarrowingChip> chips;
    for (const Box &box : m_boxes) {
        if (box.action->isChecked())
            chips.append({box.name, box.chip});
    }
    return chips;
}

void FilterMenu::remove(const QString &id)
{
    for (const Box &box : std::as_const(m_boxes)) {
        if (box.name == id)
            box.action->setChecked(false);
    }
}

void FilterMenu::clear()
{
    if (active() == 0)
        return;
    for (const Box &box : std::as_const(m_boxes)) {
        const QSignalBlocker blocker(box.action);
        box.action->setChecked(false);
    }
    m_clear->setEnabled(false);
    Q_EMIT facetsChanged();
}

bool FilterMenu::toggleInPlace(QAction *action)
{
    // Several boxes are often wanted at once, so that the menu stays open.
    if (!action || !action->isCheckable())
        return false;
    action->toggle();
    tellScreenReader(parentWidget(), tickText(withoutAltLetter(action->text()), action->isChecked())); // a menu doesn't
    return true;
}

void FilterMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!toggleInPlace(actionAt(event->pos())))
        QMenu::mouseReleaseEvent(event);
}

void FilterMenu::keyPressEvent(QKeyEvent *event)
{
    const bool chooses = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return;
    if (!chooses || !toggleInPlace(activeAction()))
        QMenu::keyPressEvent(event);
}

} // namespace Reslate
