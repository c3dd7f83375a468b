// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/resetmode.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace Reslate {

class DeviceModel;

/// How many of the devices in these rows an order of that mode would go to, unless a person decides otherwise in the
/// question: not those for which it is blocked, nor those that are left out at first because they were reset lately.
int ordersFor(const DeviceModel &devices, const QList<int> &rows, ResetMode mode);

/// The actions on the checked devices, with the number of orders in the text. Shared by the action row, the menu bar
/// and the context menu, so that one place decides what is possible and says why it isn't.
class DeviceActions final : public QObject {
    Q_OBJECT
public:
    /// menuParent owns the menus.
    DeviceActions(const QString &namePrefix, QWidget *menuParent);

    QAction *action(ResetMode mode) const { return m_actions.value(mode); }
    QAction *wipeMenu() const { return m_wipe; }
    QAction *moreMenu() const { return m_more; }
    /// Takes the devices out of the school, in an assistant. Stands at the end of the wipes.
    QAction *remove() const { return m_remove; }
    QAction *resetGroup() const { return m_resetGroup; }

    /// How many devices the actions are about, how many of these a running job still holds, and how many each mode
    /// would get an order for: that number stands on its button.
    void setCount(int count, int held, const std::function<int(ResetMode)> &orders);
    /// Whom the first line of each menu names, instead of the number of selected devices; until setCount() is called.
    void setSubject(const QString &name);
    /// Whether the list is a group, which can be reset as a whole when all of it is known, and how many devices it
    /// holds. With any other list the group is chosen in the assistant.
    void setGroup(bool isGroup, bool isComplete, int devices);
    /// All of them, for a menu, below a line that says for whom they are.
    void addTo(QMenu *menu) const;

Q_SIGNALS:
    void requested(Reslate::ResetMode mode);
    void removalRequested();
    void groupResetRequested();

private:
    void addOthers(QMenu *menu) const;
    QAction *add(ResetMode mode, const QString &namePrefix);

    QHash<ResetMode, QAction *> m_actions;
    QAction *m_wipe;
    QAction *m_more;
    QAction *m_heading; ///< first line of each menu: for whom it is
    QAction *m_remove;
    QAction *m_resetGroup;
};

} // namespace Reslate
