// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QObject>

class QAction;
class QMenu;

namespace Reslate {

class DevicePane;

/// What a person prepares a group's reset with: whether it can be reset, the card for who resets it where it stands,
/// how the provisioning package for that is made, and the script that looks at Windows RE. Sends nothing, but the
/// policy of LocalResetDialog.
class RoomPapers final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; window is the parent of its dialogs.
    RoomPapers(const AppServices &work, const DevicePane &pane, QWidget *window);

    /// Adds them to a menu, which they follow while it is open.
    void addTo(QMenu *menu);

private:
    /// A card and a readiness are of one group.
    void updateActions();
    void showReadiness();
    void printCard();
    void allowLocalReset();
    void printRecipe();
    void saveScript();

    const AppServices &m_work;
    const DevicePane &m_pane;
    QWidget *m_window;
    QAction *m_readiness;
    QAction *m_card;
    QAction *m_allow;
    QAction *m_recipe;
    QAction *m_script;
};

} // namespace Reslate
