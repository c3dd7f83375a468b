// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/escrow/escrowwish.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace Reslate {

/// The choice to keep the recovery keys and local passwords of devices in an encrypted file before they leave: what
/// that means, where the file is to be, and its passphrase, which stands nowhere but in these fields.
class EscrowCard final : public QWidget {
    Q_OBJECT
public:
    explicit EscrowCard(QWidget *parent = nullptr);

    /// Shows whether it is wanted; the file and the passphrase are nobody's but the person's.
    void showWanted(bool on);
    /// Why the file can't be made yet, as a sentence; empty: it can, or none is wanted.
    QString obstacle() const;
    /// What the person wants. Empties the fields of the passphrase, so that the next time it is typed anew.
    EscrowWish takeWish();

Q_SIGNALS:
    void wanted(bool on); ///< a person chose it, or left it out
    void edited();

private:
    QWidget *makeFields();
    QLineEdit *makePassphrase(const QString &objectName, const QString &name);
    void chooseFile();
    void refresh();

    QCheckBox *m_wanted;
    QLabel *m_left; ///< what is lost without it
    QWidget *m_fields = nullptr;
    QLabel *m_place = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_again = nullptr;
    QLabel *m_length = nullptr;
    QString m_file;
    bool m_isTaken = false; ///< it was typed and is gone again
};

} // namespace Reslate
