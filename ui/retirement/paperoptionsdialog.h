// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/reportpaper.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QPushButton;

namespace Reslate {

class DisposalCard;
class WordsCard;

/// Asks how a report is to be put on paper, or into a file.
class PaperOptionsDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Purpose {
        Make, ///< gives it its number, and opens it as a PDF
        Print,
        Save, ///< in a format that is asked for, too
    };
    /// about: whose report it is, a line.
    PaperOptionsDialog(Purpose purpose, const QString &about, QWidget *parent);
    /// Of Make: lets a person correct what was said of the retirement before. warning: what is to be known first;
    /// empty: nothing.
    PaperOptionsDialog(const Retirement &before, const QString &about, const QString &warning, QWidget *parent);

    ReportOptions options() const;
    QString format() const; ///< "pdf", "csv" or "json"
    RetirementWords words() const; ///< Make alone: what is said otherwise than before
    DisposalWords disposal() const; ///< the same of the disposal

private:
    PaperOptionsDialog(
        Purpose purpose, const QString &about, const QString &warning, const Retirement *before, QWidget *parent);
    QWidget *makeDisposal(const DisposalFacts &known);
    QDialogButtonBox *makeButtons(Purpose purpose);
    void refresh();

    QPushButton *m_go = nullptr;
    WordsCard *m_words; ///< Make alone
    QCheckBox *m_certificates;
    QCheckBox *m_withoutUsers;
    QComboBox *m_format = nullptr; ///< Save alone
    DisposalCard *m_disposal = nullptr; ///< Make alone
    QComboBox *m_size;
    QComboBox *m_orientation;
};

} // namespace Reslate
