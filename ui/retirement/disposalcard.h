// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/disposal.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QFormLayout;
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
    /// Whether anybody takes the devices over; if not, what is about that can't be written, and says why.
    void setHandover(bool isAny);
    /// Why what is written can't be used, as a sentence; empty: it can.
    QString obstacle() const;

Q_SIGNALS:
    void edited();

private:
    QWidget *makeFields();
    QComboBox *addChoice(QFormLayout *form, const QString &name, const QString &label, const QStringList &choices);

    QPushButton *m_open = nullptr;
    QComboBox *m_backedUp = nullptr;
    QComboBox *m_nist = nullptr;
    QComboBox *m_labels = nullptr;
    QList<QLineEdit *> m_texts; ///< in the order of DisposalText
};

} // namespace Reslate
