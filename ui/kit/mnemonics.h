// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace Reslate {

// Letters that work with Alt. Texts change with what is chosen and with the language, so the letters are found when a
// menu or a dialog is shown, not written into each text.

/// The text as a button shows it that must not have a letter: "&&" stays.
QString withoutAltLetter(const QString &text);

/// Gives each entry that has no letter to be pressed a free one of its text.
void giveMnemonics(QMenu *menu);

/// Gives each visible button of the window that has no letter to be pressed a free one of its text.
void giveButtonMnemonics(QWidget *window);

/// Does both for every menu and every dialog, when it is shown and when its buttons change. A letter with Alt that no
/// button takes at the moment writes nothing into the field that has the focus, as Qt would have it: in a passphrase
/// nobody sees it.
class MnemonicKeys final : public QObject {
    Q_OBJECT
public:
    explicit MnemonicKeys(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Reslate
