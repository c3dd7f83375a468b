// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/wordscard.h"

#include "domain/retirement/paperlimit.h"
#include "models/retirement/retirementexplanations.h"
#include "models/text/retirementlabels.h"
#include "ui/kit/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace Reslate {
namespace {

/// The choices of an enum in its order, with what was said chosen.
template <typename Enum> void fill(QComboBox *box, int count, Enum chosen, QString (*text)(Enum))
{
    for (int i = 0; i < count; ++i)
        box->addItem(text(static_cast<Enum>(i)));
    box->setCurrentIndex(static_cast<int>(chosen));
}

/// What a correction may not choose can't be chosen, and says why.
void closeWeaker(QComboBox *box, const Retirement &before)
{
    auto *items = qobject_cast<QStandardItemModel *>(box->model());
    for (int i = 0; i < items->rowCount(); ++i) {
        if (!isWeaker(static_cast<Gate>(i), before))
            continue;
        items->item(i)->setEnabled(false);
        items->item(i)->setToolTip(weakerGateText());
    }
}

void enable(QWidget *field, RetirementReason reason, RemovalChoice choice)
{
    field->setEnabled(mayHaveChoice(reason, choice));
    setTip(field, field->isEnabled() ? QString() : idleChoiceText(choice));
}

} // namespace

WordsCard::WordsCard(const Retirement &before, QWidget *parent)
    : QWidget(parent)
    , m_before(before)
    , m_reason(new QComboBox(this))
    , m_destination(new QLineEdit(this))
    , m_dataClass(new QComboBox(this))
    , m_gate(new QComboBox(this))
    , m_note(wrappedLabel(tr("The report says what was said before, too, and who corrected it."), this, "muted"))
{
    fill(m_reason, retirementReasonCount, before.reason, &retirementReasonText);
    fill(m_dataClass, dataClassCount, before.dataClass, &dataClassText);
    fill(m_gate, gateCount, before.gate, &gateAskedText);
    closeWeaker(m_gate, before);
    m_destination->setMaxLength(maxPaperText);
    m_destination->setText(before.destination);
    m_shownDestination = m_destination->text();
    m_note->setObjectName(QStringLiteral("wordsNote"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    const auto add = [form](QWidget *field, const char *name, const QString &label) {
        setNames(field, QLatin1String(name), label);
        form->addRow(label, field);
    };
    add(m_reason, "wordsReason", tr("Reason"));
    add(m_destination, "wordsDestination", tr("Destination"));
    add(m_dataClass, "wordsDataClass", tr("Data on them"));
    add(m_gate, "wordsGate", tr("Asked for"));
    form->addRow(m_note);
    for (const QComboBox *box : {m_reason, m_dataClass, m_gate})
        connect(box, &QComboBox::currentIndexChanged, this, &WordsCard::refresh);
    connect(m_destination, &QLineEdit::textEdited, this, &WordsCard::refresh);
    refresh();
}

RetirementReason WordsCard::reason() const
{
    return static_cast<RetirementReason>(m_reason->currentIndex());
}

RetirementWords WordsCard::words() const
{
    const auto dataClass = static_cast<DataClass>(m_dataClass->currentIndex());
    const auto gate = static_cast<Gate>(m_gate->currentIndex());
    RetirementWords words;
    if (reason() != m_before.reason)
        words.reason = reason();
    if (m_destination->isEnabled() && m_destination->text() != m_shownDestination)
        words.destination = m_destination->text().trimmed();
    if (dataClass != m_before.dataClass)
        words.dataClass = dataClass;
    if (m_gate->isEnabled() && gate != m_before.gate)
        words.gate = gate;
    return words;
}

void WordsCard::refresh()
{
    if (m_destination->isEnabled())
        m_saidDestination = m_destination->text();
    if (m_gate->isEnabled())
        m_saidGate = static_cast<Gate>(m_gate->currentIndex());
    enable(m_destination, reason(), RemovalChoice::Destination);
    enable(m_gate, reason(), RemovalChoice::Gate);
    showIdle();
    m_note->setVisible(words() != RetirementWords());
    Q_EMIT edited();
}

void WordsCard::showIdle()
{
    const Retirement after = reworded(m_before, words());
    const QString destination = m_destination->isEnabled() ? m_saidDestination : after.destination;
    if (m_destination->text() != destination) // which would move the cursor
        m_destination->setText(destination);
    const QSignalBlocker quiet(m_gate);
    m_gate->setCurrentIndex(static_cast<int>(m_gate->isEnabled() ? m_saidGate : after.gate));
}

} // namespace Reslate
