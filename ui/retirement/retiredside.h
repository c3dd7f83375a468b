// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/retiredfacts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Reslate {

class FlowLayout;

/// What there is to do with the chosen report or retirement, what is open of it, and when its records were looked at
/// again. Buttons that don't apply are hidden.
class RetiredSide final : public QWidget {
    Q_OBJECT
public:
    explicit RetiredSide(QWidget *parent = nullptr);

    /// nullptr: none is chosen. mayMake: who signs reports is known.
    void showEntry(const RetiredEntry *entry, bool mayMake, const QDateTime &now);
    void showLooking(bool isLooking);
    /// What the last look at its records couldn't tell; empty: nothing.
    void showLookTrouble(const QString &text);

Q_SIGNALS:
    void makeWanted();
    void openWanted();
    void printWanted();
    void sheetsWanted();
    void saveWanted();
    void verifyWanted();
    void voidWanted();
    void devicesWanted();
    void openListWanted();
    void lookWanted();

private:
    QPushButton *addButton(FlowLayout *row, const char *name, const QString &text, void (RetiredSide::*wanted)());
    QWidget *makeReportCard();
    QWidget *makeOpenCard();
    QWidget *makeLookCard();
    void showButtons(const RetiredEntry &entry, bool mayMake);
    void showOpen(const RetiredEntry &entry);

    QLabel *m_title = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_note = nullptr; ///< hidden while there is nothing to say
    QPushButton *m_make = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_sheets = nullptr; ///< those that its reason asks for
    QPushButton *m_save = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_void = nullptr;
    QWidget *m_openCard = nullptr;
    QLabel *m_points = nullptr;
    QPushButton *m_devices = nullptr;
    QPushButton *m_openList = nullptr;
    QWidget *m_lookCard = nullptr;
    QLabel *m_looked = nullptr;
    QLabel *m_lookTrouble = nullptr; ///< hidden while there is none
    QPushButton *m_look = nullptr;
};

} // namespace Reslate
