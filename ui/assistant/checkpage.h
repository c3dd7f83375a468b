// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/assistantdevices.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

#include <array>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Reslate {

class Banner;

/// The step in which every assistant shows what would happen to each of the devices, by fresh facts.
class CheckPage : public AssistantPage {
    Q_OBJECT
Q_SIGNALS:
    void readAgainWanted();

protected:
    /// What is beside the head, each made by who derives from this.
    struct Parts {
        QWidget *cards = nullptr; ///< one for each thing that is to be said
        QWidget *side = nullptr;
        QString sideName; ///< as it is spoken
        std::array<int, 2> widths {2, 1}; ///< of the cards and of the side, in parts of the page
    };

    /// sources: the services by whose facts it is checked, "Intune and Entra"
    CheckPage(const AppServices &work, const QString &sources, QWidget *parent);

    /// Once.
    void setParts(const Parts &parts);
    /// Beside the cards: a card of that title, and in it a text of that name.
    QLabel *addSideText(const QString &title, const QString &objectName, QWidget *side);
    void showHead(const AssistantDevices::Facts &facts, int asked);
    /// What was found of a list, where not all of it was; care: what is warned about, above all that scrolls.
    void showWarnings(const ListReport &report, const QString &care);
    QPushButton *againButton() const { return m_again; }

private:
    QWidget *makeHead();

    const AppServices &m_work;
    const QString m_sources;
    QLabel *m_title = nullptr;
    QLabel *m_care = nullptr;
    QLabel *m_list = nullptr;
    QLabel *m_asOf = nullptr;
    QPushButton *m_again = nullptr;
    QProgressBar *m_reading = nullptr;
    Banner *m_banner;
    QWidget *m_head; ///< of all above, made after them
};

} // namespace Reslate
