// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QMenu>

namespace Reslate {

class HelpKey;
class Notices;

/// The menu for a person who needs help: the pages of the help, what somebody who helps has to know, and which program
/// this is.
class HelpMenu final : public QMenu {
    Q_OBJECT
public:
    /// All must outlive it; its dialogs are children of the window in which the help is asked for.
    HelpMenu(const AppServices &work, const Notices &notices, HelpKey &help, QWidget *window);

private:
    void saveSupport();
    void showAbout();

    const AppServices &m_work;
    const Notices &m_notices; ///< know why the journal can't be opened
    HelpKey &m_help;
    QWidget *m_window;
};

} // namespace Reslate
