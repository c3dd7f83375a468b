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
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {

DisposalCard::DisposalCard(QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *card = titledCard(tr("For the paper"), this);
    QWidget *frame = card->parentWidget();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    m_note = wrappedLabel(tr("Backup, recycler, weight and what else the program can't know. What stays "
                             "empty is printed as “not recorded”."),
        frame, "muted");
    m_note->setObjectName(QStringLiteral("disposalNote"));
    card->addWidget(m_note);
    m_open = new QPushButton(tr("Write it down"), frame);
    setNames(m_open, QStringLiteral("disposalOpen"), tr("Write down what is for the paper"));
    m_open->setCheckable(true);
    m_open->setAutoDefault(false);
    QWidget *fields = makeFields();
    fields->hide();
    card->addWidget(m_open, 0, Qt::AlignLeft);
    card->addWidget(fields);
    connect(m_open, &QPushButton::toggled, fields, &QWidget::setVisible);
    connect(this, &DisposalCard::edited, this, &DisposalCard::refresh);
    refresh();
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
    const int labels = !facts.labelsRemoved ? 0 : *facts.labelsRemoved ? 1 : 2;
    if (m_isHandover)
        m_labels->setCurrentIndex(labels);
    else
        m_labelsAside = labels;
    refresh();
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        if (m_texts[i]->isEnabled())
            m_texts[i]->setText(facts.text(text));
        else
            m_aside[static_cast<size_t>(i)] = facts.text(text);
    }
    m_open->setChecked(m_open->isChecked() || facts != DisposalFacts());
    m_set = this->facts();
}

void DisposalCard::setKnown(const DisposalFacts &facts)
{
    setFacts(facts);
    m_note->setText(tr("What was said before stands here. What is left is printed; what is empty is printed as “not "
                       "recorded”."));
}

DisposalWords DisposalCard::words() const
{
    return newWords(m_set, facts());
}

void DisposalCard::setHandover(bool isAny)
{
    if (isAny != m_isHandover) {
        m_isHandover = isAny;
        m_labels->setEnabled(isAny);
        const QSignalBlocker quiet(m_labels);
        const int shown = m_labels->currentIndex();
        m_labels->setCurrentIndex(std::exchange(m_labelsAside, shown));
    }
    refresh();
}

void DisposalCard::refresh()
{
    const QString why = m_isHandover ? QString() : idleChoiceText(RemovalChoice::Handover);
    setTip(m_labels, why);
    for (int i = 0; i < disposalTextCount; ++i) {
        if (const auto text = static_cast<DisposalText>(i); isOfHandover(text))
            setUsable(text, why);
    }
    setUsable(DisposalText::BackupPlace,
        mayHavePlace(static_cast<BackedUp>(m_backedUp->currentIndex())) ? QString()
                                                                        : tr("Say first that it was backed up."));
    setUsable(DisposalText::NistReason,
        m_nist->currentIndex() == static_cast<int>(NistWord::NotClaimed) ? tr("Choose first which word you claim.")
                                                                         : QString());
}

void DisposalCard::setUsable(DisposalText text, const QString &why)
{
    QLineEdit *field = m_texts[static_cast<qsizetype>(text)];
    setTip(field, why);
    if (field->isEnabled() == why.isEmpty())
        return;
    field->setEnabled(why.isEmpty());
    const QString shown = field->text();
    field->setText(std::exchange(m_aside[static_cast<size_t>(text)], shown));
}

QString DisposalCard::obstacle() const
{
    return lacksNistReason(facts()) ? tr("Write why you claim that word of NIST, or claim none.") : QString();
}

} // namespace Reslate
