// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/disposal.h"

#include <QList>
#include <QWidget>

#include <array>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Reslate {

/// What a person can write for the paper and nobody has to: folded away until somebody opens it.
class DisposalCard final : public QWidget {
    Q_OBJECT
public:
    explicit DisposalCard(QWidget *parent = nullptr);

    DisposalFacts facts() const;
    void setFacts(const DisposalFacts &facts);
    /// The same of what is known already, and tells so.
    void setKnown(const DisposalFacts &facts);
    /// What is written otherwise than it was set.
    DisposalWords words() const;
    /// Whether anybody takes the devices over; if not, what is about that can't be written, and says why.
    void setHandover(bool isAny);
    /// Why what is written can't be used, as a sentence; empty: it can.
    QString obstacle() const;

Q_SIGNALS:
    void edited();

private:
    QWidget *makeFields();
    void refresh();
    /// One that can't be used shows nothing, says why, and keeps what was written in it. why: empty: it can.
    void setUsable(DisposalText text, const QString &why);
    QComboBox *addChoice(QFormLayout *form, const QString &name, const QString &label, const QStringList &choices);

    QLabel *m_note = nullptr;
    QPushButton *m_open = nullptr;
    QComboBox *m_backedUp = nullptr;
    QComboBox *m_nist = nullptr;
    QComboBox *m_labels = nullptr;
    QList<QLineEdit *> m_texts; ///< in the order of DisposalText
    std::array<QString, disposalTextCount> m_aside; ///< what was written where nothing can be written now
    int m_labelsAside = 0; ///< the same
    bool m_isHandover = true;
    DisposalFacts m_set; ///< as it was shown then
};

} // namespace Reslate
