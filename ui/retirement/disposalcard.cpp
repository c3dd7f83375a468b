// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/disposalcard.h"

#include "domain/retirement/paperlimit.h"
#include "domain/retirement/removal.h"
#include "models/retirement/retirementexplanations.h"
#include "models/text/disposallabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

DisposalCard::DisposalCard(QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *card = titledCard(tr("For the paper"), this);
    QWidget *frame = card->parentWidget();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    card->addWidget(wrappedLabel(tr("Backup, recycler, weight and what else the program can't know. What stays "
                                    "empty is printed as “not recorded”."),
        frame, "muted"));
    m_open = new QPushButton(tr("Write it down"), frame);
    setNames(m_open, QStringLiteral("disposalOpen"), tr("Write down what is for the paper"));
    m_open->setCheckable(true);
    m_open->setAutoDefault(false);
    QWidget *fields = makeFields();
    fields->hide();
    card->addWidget(m_open, 0, Qt::AlignLeft);
    card->addWidget(fields);
    connect(m_open, &QPushButton::toggled, fields, &QWidget::setVisible);
}

QComboBox *DisposalCard::addChoice(
    QFormLayout *form, const QString &name, const QString &label, const QStringList &choices)
{
    auto *box = new QComboBox(this);
    setNames(box, name, label);
    box->addItems(choices);
    form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &DisposalCard::edited);
    return box;
}

QWidget *DisposalCard::makeFields()
{
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    QStringList backups;
    for (int i = 0; i < backedUpCount; ++i)
        backups.append(backedUpText(static_cast<BackedUp>(i)));
    QStringList words;
    for (int i = 0; i < nistWordCount; ++i)
        words.append(nistWordText(static_cast<NistWord>(i)));
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        if (text == DisposalText::BackupPlace)
            m_backedUp = addChoice(form, QStringLiteral("backedUp"), tr("Backed up"), backups);
        if (text == DisposalText::NistReason)
            m_nist = addChoice(form, QStringLiteral("nistWord"), tr("Word of NIST SP 800-88"), words);
        auto *field = new QLineEdit(fields);
        setNames(field, disposalTextName(text), disposalLabel(text));
        field->setMaxLength(maxPaperText);
        form->addRow(disposalLabel(text), field);
        connect(field, &QLineEdit::textEdited, this, &DisposalCard::edited);
        m_texts.append(field);
    }
    m_labels = addChoice(form, QStringLiteral("labelsRemoved"), tr("License labels removed"),
        {backedUpText(BackedUp::NotRecorded), tr("yes", "labels removed"), tr("no", "labels removed")});
    setTip(m_nist,
        tr("The program claims none of these words: a wipe by Intune proves none. What is chosen here is "
           "printed as yours, with your reason."));
    return fields;
}

DisposalFacts DisposalCard::facts() const
{
    DisposalFacts facts {.backedUp = static_cast<BackedUp>(m_backedUp->currentIndex()),
        .nist = static_cast<NistWord>(m_nist->currentIndex()),
        .labelsRemoved = {},
        .texts = {}};
    if (m_labels->isEnabled() && m_labels->currentIndex() > 0)
        facts.labelsRemoved = m_labels->currentIndex() == 1;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        if (m_texts[i]->isEnabled())
            facts.text(static_cast<DisposalText>(i)) = m_texts[i]->text().trimmed();
    }
    return facts;
}

void DisposalCard::setFacts(const DisposalFacts &facts)
{
    m_backedUp->setCurrentIndex(static_cast<int>(facts.backedUp));
    m_nist->setCurrentIndex(static_cast<int>(facts.nist));
    m_labels->setCurrentIndex(!facts.labelsRemoved ? 0 : *facts.labelsRemoved ? 1 : 2);
    for (qsizetype i = 0; i < m_texts.size(); ++i)
        m_texts[i]->setText(facts.text(static_cast<DisposalText>(i)));
    m_open->setChecked(m_open->isChecked() || facts != DisposalFacts());
}

void DisposalCard::setHandover(bool isAny)
{
    const QString why = isAny ? QString() : idleChoiceText(RemovalChoice::Handover);
    const auto set = [&](QWidget *field) {
        field->setEnabled(isAny);
        setTip(field, why);
    };
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        if (isOfHandover(static_cast<DisposalText>(i)))
            set(m_texts[i]);
    }
    set(m_labels);
}

QString DisposalCard::obstacle() const
{
    return lacksNistReason(facts()) ? tr("Write why you claim that word of NIST, or claim none.") : QString();
}

} // namespace Reslate
